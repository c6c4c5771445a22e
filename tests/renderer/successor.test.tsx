import { screen, within } from '@testing-library/react';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, theLast } from '../support/show-window';

/** The sealed export for a successor on screen (M96, M104). */

async function openSuccessor() {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Settings');
  await shown.user.click(await screen.findByRole('link', { name: 'For a successor' }));
  const form = await screen.findByRole('form', { name: 'Make a sealed export' });
  return { ...shown, alcove, form };
}

const SAVE = { name: 'Save the sealed export…' };

test('without a name, a ground and a strong passphrase nothing is asked of the vault', async () => {
  const { user, form, bridge } = await openSuccessor();
  await user.type(within(form).getByLabelText('Passphrase'), 'too short');
  await user.click(within(form).getByRole('button', SAVE));
  expect(await within(form).findAllByText('Please fill this in.')).toHaveLength(2);
  expect(within(form).getByText(/^Whoever has the file can try passphrases/)).toBeVisible();
  expect(bridge.callsOf('makeSealedExport')).toEqual([]);
});

test('a passphrase that Alcove made is shown once and seals the file; what was saved is told', async () => {
  const { user, form, bridge } = await openSuccessor();
  await user.type(within(form).getByLabelText(/Their name/), 'Dr. Willa Madeup');
  await user.type(within(form).getByLabelText(/What gives them the right/), 'Will of 2026');
  await user.click(within(form).getByRole('button', { name: 'Let Alcove make one' }));
  const made = (await screen.findByTestId('sealing-passphrase')).textContent;
  await user.click(within(form).getByRole('button', SAVE));
  expect(await screen.findByText('The sealed export is saved')).toBeVisible();
  expect(screen.getByText(/^Saved as .+Alcove-sealed-export-[\d-]+\.zip$/)).toBeVisible();
  expect(screen.getByText('7 members')).toBeVisible();
  expect(theLast(bridge.callsOf('makeSealedExport')).input).toEqual({
    covers: { kind: 'practice' },
    purpose: {
      kind: 'successor',
      name: 'Dr. Willa Madeup',
      contact: '',
      authority: 'Will of 2026',
    },
    passphrase: made,
  });
  expect(document.body).not.toHaveTextContent(made);
});

test('of chosen members: those who were chosen, and at least one', async () => {
  const { user, form, bridge, alcove } = await openSuccessor();
  const [first] = await alcove.ask('listMembers', { moduleId: null });
  await user.click(within(form).getByRole('radio', { name: 'Chosen members' }));
  await user.click(within(form).getByRole('radio', { name: 'You, to move it yourself' }));
  await user.click(within(form).getByRole('button', { name: 'Let Alcove make one' }));
  await screen.findByTestId('sealing-passphrase');
  await user.click(within(form).getByRole('button', SAVE));
  expect(await within(form).findByText('Please choose at least one member.')).toBeVisible();
  await user.click(
    within(form).getByRole('checkbox', { name: new RegExp(first?.legalName ?? '') }),
  );
  await user.click(within(form).getByRole('button', SAVE));
  expect(await screen.findByText('1 member')).toBeVisible();
  expect(theLast(bridge.callsOf('makeSealedExport')).input).toMatchObject({
    covers: { kind: 'members', memberIds: [first?.id] },
    purpose: { kind: 'own-move' },
  });
});

test('taking in: a file, its passphrase, and in plain words why not', async () => {
  const { user, alcove } = await openSuccessor();
  alcove.choose({ name: 'Alcove-sealed-export-2026-08-20.zip', bytes: new Uint8Array(4) });
  await user.click(screen.getByRole('button', { name: 'Choose a sealed export…' }));
  const opening = await screen.findByRole('form', { name: 'See what is in it' });
  await user.type(within(opening).getByLabelText('Passphrase of the file'), 'not the one');
  alcove.refuse('openSealedExport', { code: 'sealed-wrong-passphrase' });
  await user.click(within(opening).getByRole('button', { name: 'See what is in it' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This passphrase does not open the archive',
  );
});
