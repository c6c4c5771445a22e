import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import {
  OTHER_CODE,
  SAMPLE_CODE,
  SAMPLE_PASSPHRASE,
  sampleAlcove,
  type SampleAlcove,
} from '../support/sample-alcove';
import { goTo, showWindow } from '../support/show-window';

/** What docs/security promises under Keys, as far as a screen can keep it. */

const NEW_PASSPHRASE = 'eleven red kites above the orchard';
const button = (name: RegExp | string) => screen.findByRole('button', { name });
const passphrase = () => screen.findByLabelText('Passphrase');

async function openKeys(alcove: SampleAlcove, link?: string) {
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Settings');
  await shown.user.click(await screen.findByRole('link', { name: 'Keys' }));
  if (link) await shown.user.click(await screen.findByRole('link', { name: link }));
  return shown;
}

async function prove(user: UserEvent, submit: string) {
  await user.type(await passphrase(), SAMPLE_PASSPHRASE);
  await user.click(await button(submit));
}

test('opens with the key ring only where that was allowed, and the keyboard stands on it', async () => {
  const closed = sampleAlcove('locked');
  const first = showWindow(closed.bridge);
  await passphrase();
  expect(screen.queryByRole('button', { name: /key ring/ })).not.toBeInTheDocument();
  first.unmount();
  const alcove = sampleAlcove('locked');
  alcove.door.opensByKeychain = true;
  const { user } = showWindow(alcove.bridge);
  expect(await button('Open with this laptop’s key ring')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Today' })).toBeInTheDocument();
  expect(alcove.bridge.callsOf('unlockWithKeychain')).toHaveLength(1);
});

test('a key ring that changed is said plainly, and the passphrase is still asked for', async () => {
  const alcove = sampleAlcove('locked');
  alcove.door.opensByKeychain = true;
  alcove.refuse('unlockWithKeychain', { code: 'keychain-changed' });
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Open with this laptop’s key ring'));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('This laptop’s key ring is not the one it was');
  expect(alert).toHaveTextContent('Nothing is lost');
  await prove(user, 'Unlock');
  expect(await screen.findByRole('heading', { name: 'Today' })).toBeInTheDocument();
});

test.each(['keychain-unavailable', 'keychain-changed', 'device-secret-missing'] as const)(
  'after %s the recovery code is one button away and opens the vault',
  async (code) => {
    const alcove = sampleAlcove('locked');
    alcove.refuse('unlockVault', { code });
    const { user } = showWindow(alcove.bridge);
    await prove(user, 'Unlock');
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('button', { name: 'Use the recovery code' }));
    const typed = screen.getByRole('textbox', { name: 'Recovery code' });
    expect(typed).toHaveFocus();
    await user.type(typed, SAMPLE_CODE);
    await user.click(await button('Unlock with code'));
    expect(await screen.findByRole('heading', { name: 'Today' })).toBeInTheDocument();
  },
);

test('a new recovery code works once it was typed back, and says that the old one does not', async () => {
  const alcove = sampleAlcove();
  const { user, store } = await openKeys(alcove, 'Make a new code…');
  expect(await screen.findByText(/old code works until you have typed the new one/)).toBeVisible();
  await prove(user, 'Show the new code');
  expect((await screen.findByTestId('recovery-code')).textContent).toBe(
    OTHER_CODE.replaceAll('-', ''),
  );
  expect(alcove.door.code).toBe(SAMPLE_CODE);
  await user.click(await button('I have written it down'));
  expect(document.body).not.toHaveTextContent(OTHER_CODE.slice(0, 4));
  expect(screen.getByRole('textbox', { name: 'Recovery code' })).toHaveFocus();
  await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), SAMPLE_CODE);
  await user.click(await button('Use the new code'));
  expect(await screen.findByRole('alert')).toHaveTextContent('not the one that was just shown');
  await user.clear(screen.getByRole('textbox', { name: 'Recovery code' }));
  await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), OTHER_CODE);
  await user.click(await button('Use the new code'));
  expect(await screen.findByText(/old code no longer works/)).toBeInTheDocument();
  expect(alcove.door.code).toBe(OTHER_CODE);
  const state = JSON.stringify(store.getState());
  for (const secret of [OTHER_CODE, SAMPLE_CODE, SAMPLE_PASSPHRASE]) {
    expect(state).not.toContain(secret);
  }
});

test('a lock in the middle of a new code leaves neither code nor passphrase in the window', async () => {
  const alcove = sampleAlcove();
  const { user, store, bridge } = await openKeys(alcove, 'Make a new code…');
  await prove(user, 'Show the new code');
  await screen.findByTestId('recovery-code');
  alcove.door.state = 'locked';
  act(() => bridge.say({ kind: 'vault-locked', reason: 'idle' }));
  await screen.findByRole('heading', { name: 'Alcove is locked' });
  const left = document.documentElement.outerHTML + JSON.stringify(store.getState());
  for (const secret of [OTHER_CODE, OTHER_CODE.slice(0, 4), SAMPLE_PASSPHRASE]) {
    expect(left).not.toContain(secret);
  }
});

test('changes the passphrase, and says what the old one still opens', async () => {
  const alcove = sampleAlcove();
  const { user, store } = await openKeys(alcove, 'Change passphrase…');
  await user.type(await screen.findByLabelText('Present passphrase'), SAMPLE_PASSPHRASE);
  await user.type(screen.getByLabelText('New passphrase'), NEW_PASSPHRASE);
  await user.type(screen.getByLabelText('Passphrase again'), `${NEW_PASSPHRASE}s`);
  await user.click(await button('Change passphrase'));
  expect(await screen.findByText('The two are not the same.')).toBeInTheDocument();
  expect(alcove.bridge.callsOf('changePassphrase')).toHaveLength(0);
  await user.type(screen.getByLabelText('Passphrase again'), '{Backspace}');
  await user.click(await button('Change passphrase'));
  expect(await screen.findByText('The passphrase is changed')).toBeInTheDocument();
  expect(screen.getByText(/opens nothing any more but backups/)).toBeInTheDocument();
  expect(alcove.door.passphrase).toBe(NEW_PASSPHRASE);
  expect(JSON.stringify(store.getState())).not.toContain(NEW_PASSPHRASE);
  expect(await button('Back to Keys')).toHaveFocus();
});

test('a wrong present passphrase changes nothing and says how long to wait', async () => {
  const alcove = sampleAlcove();
  const { user } = await openKeys(alcove, 'Change passphrase…');
  await user.type(await screen.findByLabelText('Present passphrase'), 'not this one');
  await user.type(screen.getByLabelText('New passphrase'), NEW_PASSPHRASE);
  await user.type(screen.getByLabelText('Passphrase again'), NEW_PASSPHRASE);
  await user.click(await button('Change passphrase'));
  expect(await screen.findByRole('alert')).toHaveTextContent('That is not the passphrase');
  expect(screen.getByText(/^You can try again in (20|19) seconds\.$/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Change passphrase' })).toBeDisabled();
  expect(alcove.door.passphrase).toBe(SAMPLE_PASSPHRASE);
});

test('a new key says that old backups still open with old secrets before anything is asked', async () => {
  const alcove = sampleAlcove();
  const { user } = await openKeys(alcove, 'Encrypt under a new key…');
  expect(await screen.findByText(/Backups made until now still open/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Use the recovery code' })).not.toBeInTheDocument();
  await prove(user, 'Show the new code');
  await user.click(await button('I have written it down'));
  const release = alcove.hold('completeReKey');
  await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), OTHER_CODE);
  await user.click(await button('Encrypt under the new key'));
  expect(await screen.findByText(/Writing and verifying the vault/)).toHaveAttribute(
    'role',
    'status',
  );
  act(release);
  expect(await screen.findByText('The vault is under a new key')).toBeInTheDocument();
  expect(alcove.bridge.callsOf('beginReKey')).toEqual([
    { operation: 'beginReKey', input: { passphrase: SAMPLE_PASSPHRASE } },
  ]);
});

test('allows the key ring after saying who else could open the vault, and stops it again', async () => {
  const alcove = sampleAlcove();
  const { user } = await openKeys(alcove, 'Allow…');
  expect(await screen.findByText(/Whoever uses this laptop while you are logged in/)).toBeVisible();
  await prove(user, 'Allow the key ring');
  await user.click(await button('Stop opening with it'));
  await waitFor(() => expect(alcove.door.opensByKeychain).toBe(false));
  expect(await screen.findByRole('link', { name: 'Allow…' })).toBeInTheDocument();
});

test('does not offer a key ring that would keep the key readable, and says why', async () => {
  const alcove = sampleAlcove();
  alcove.door.keychain = 'unprotected';
  await openKeys(alcove);
  expect(await screen.findByText(/anyone who has the disk can read it/)).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Allow…' })).not.toBeInTheDocument();
});

test('saves the emergency sheet and copies the code for half a minute, and says both', async () => {
  const alcove = sampleAlcove('absent');
  const { user, store } = showWindow(alcove.bridge);
  await user.type(await passphrase(), SAMPLE_PASSPHRASE);
  await user.type(screen.getByLabelText('Passphrase again'), SAMPLE_PASSPHRASE);
  await user.click(await button('Continue'));
  await user.click(await button('Save emergency sheet (PDF)…'));
  expect(await screen.findByText(/^Saved as .*Print it, then delete the file/)).toBeInTheDocument();
  await user.click(await button('Copy code'));
  expect(await screen.findByText(/clipboard forgets it in 30 seconds/)).toHaveAttribute(
    'role',
    'status',
  );
  expect(alcove.bridge.callsOf('copySecret')).toEqual([
    { operation: 'copySecret', input: { text: SAMPLE_CODE } },
  ]);
  alcove.refuse('saveEmergencySheet', { code: 'save-cancelled' });
  await user.click(await button('Save emergency sheet (PDF)…'));
  await waitFor(() => expect(alcove.bridge.callsOf('saveEmergencySheet')).toHaveLength(2));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(JSON.stringify(store.getState())).not.toContain(SAMPLE_CODE);
});
