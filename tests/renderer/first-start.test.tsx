import { screen } from '@testing-library/react';
import { sampleAlcove, SAMPLE_CODE, SAMPLE_PASSPHRASE } from '../support/sample-alcove';
import { showWindow } from '../support/show-window';

const passphrase = () => screen.findByLabelText('Passphrase');

test('leads from passphrase and recovery code to the steps of setting up', async () => {
  const { user } = showWindow(sampleAlcove('absent').bridge);
  await user.type(await passphrase(), SAMPLE_PASSPHRASE);
  expect(screen.getByRole('status', { name: 'Strength' })).toHaveTextContent(/Good|Strong/);
  await user.type(screen.getByLabelText('Passphrase again'), SAMPLE_PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Continue' }));

  const code = await screen.findByTestId('recovery-code');
  expect(code.textContent).toBe(SAMPLE_CODE.replaceAll('-', ''));
  await user.click(screen.getByRole('button', { name: 'I have written it down' }));
  expect(document.body).not.toHaveTextContent(SAMPLE_CODE.slice(0, 4));

  const typed = screen.getByRole('textbox', { name: 'Recovery code' });
  await user.type(typed, SAMPLE_CODE.toLowerCase().replaceAll('-', ' '));
  await user.click(screen.getByRole('button', { name: 'Make vault' }));
  expect(await screen.findByRole('heading', { name: 'Set up Alcove' })).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'Start: Fill in the practice profile' }),
  ).toBeInTheDocument();
});

test('says the rule when the passphrase is too short, and keeps nothing of it in the state', async () => {
  const { user, store, bridge } = showWindow(sampleAlcove('absent').bridge);
  await user.type(await passphrase(), 'short one');
  expect(screen.getByRole('status', { name: 'Strength' })).toHaveTextContent('Too short');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(
    await screen.findByText('It needs 12 characters or more, or 5 words or more.'),
  ).toBeInTheDocument();
  expect(bridge.callsOf('beginVault')).toHaveLength(0);
  expect(JSON.stringify(store.getState())).not.toContain('short one');
});

test('refuses another code, and shows the right one again when asked', async () => {
  const { user, store } = showWindow(sampleAlcove('absent').bridge);
  await user.type(await passphrase(), SAMPLE_PASSPHRASE);
  await user.type(screen.getByLabelText('Passphrase again'), SAMPLE_PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.click(await screen.findByRole('button', { name: 'I have written it down' }));
  await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), '07EN');
  await user.click(screen.getByRole('button', { name: 'Make vault' }));
  expect(await screen.findByText(/28 letters and digits; 4 were typed/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show the code again' }));
  expect(await screen.findByTestId('recovery-code')).toBeInTheDocument();
  expect(JSON.stringify(store.getState())).not.toContain(SAMPLE_CODE);
});

test('after a wrong passphrase says how long to wait, and opens with the right one', async () => {
  const { user } = showWindow(sampleAlcove('locked').bridge);
  await user.type(await passphrase(), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByText('That is not the passphrase')).toBeInTheDocument();
  expect(screen.getByText(/^You can try again in (20|19) seconds\.$/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  expect(
    await screen.findByText('You can try again in 17 seconds.', {}, { timeout: 10_000 }),
  ).toBeInTheDocument();
});

test('opens with the recovery code', async () => {
  const { user } = showWindow(sampleAlcove('locked').bridge);
  await user.click(await screen.findByRole('button', { name: 'Use the recovery code' }));
  await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), SAMPLE_CODE);
  await user.click(screen.getByRole('button', { name: 'Unlock with code' }));
  expect(await screen.findByRole('heading', { name: 'Today' })).toBeInTheDocument();
});
