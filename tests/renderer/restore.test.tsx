import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { OpenedBackup } from '../../shared/contract/backups';
import { sampleBackup } from '../support/sample-door';
import { SAMPLE_PASSPHRASE, sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { goTo, showWindow } from '../support/show-window';

const MADE_AT = '2026-11-20T14:02:00.000Z';
const button = (name: RegExp | string) => screen.findByRole('button', { name });

function withBackups(begins: 'absent' | 'locked' | 'unlocked'): SampleAlcove {
  const alcove = sampleAlcove(begins);
  const backups = [sampleBackup(MADE_AT), sampleBackup('2026-11-19T14:02:00.000Z')];
  alcove.door.places = [
    { kind: 'laptop', folder: '/home/clinician/Alcove/backups', isReachable: true, backups },
    { kind: 'chosen', folder: '/media/clinician/Stick', isReachable: true, backups },
  ];
  return alcove;
}

async function readNewest(user: UserEvent) {
  await user.click((await screen.findAllByRole('button', { name: /, verified$/ }))[0] ?? fail());
  await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
  await user.click(await button('Read the backup'));
}

function fail(): never {
  throw new Error('no backup is listed');
}

test('restores from the lock: choose, read, summary, in place, and the old vault kept aside', async () => {
  const alcove = withBackups('locked');
  const { user, store } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup…'));
  expect(await screen.findAllByText(/on this laptop and in “Stick”, verified$/)).toHaveLength(2);
  await readNewest(user);
  expect(await screen.findByRole('heading', { name: 'The backup is whole' })).toBeInTheDocument();
  expect(screen.getByText('4,908 documents')).toBeInTheDocument();
  expect(screen.getByText('Alcove 0.2.0')).toBeInTheDocument();
  expect(screen.getByText(/What was written into the vault since then/)).toBeInTheDocument();
  expect(screen.getByText(/kept aside, whole, until you remove it/)).toBeInTheDocument();
  expect(alcove.bridge.callsOf('restoreBackup')).toHaveLength(0);
  await user.click(await button('Put this backup in place'));
  expect(await screen.findByRole('heading', { name: 'Alcove is locked' })).toBeInTheDocument();
  expect(screen.getByText('The backup is in place')).toBeInTheDocument();
  expect(alcove.door.keptAside).toHaveLength(1);
  expect(JSON.stringify(store.getState())).not.toContain(SAMPLE_PASSPHRASE);
});

test('takes a copy that can be reached: this laptop’s before the stick’s', async () => {
  const alcove = withBackups('locked');
  const [laptop] = alcove.door.places;
  if (laptop) alcove.door.places[0] = { ...laptop, backups: [] };
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup…'));
  await user.click((await screen.findAllByRole('button', { name: /in “Stick”/ }))[0] ?? fail());
  await screen.findByRole('heading', { name: 'Open the backup' });
  expect(alcove.bridge.callsOf('chooseBackup')[0]?.input).toEqual({
    file: { kind: 'chosen', fileName: sampleBackup(MADE_AT).fileName },
  });
});

test('restores onto a new laptop from a file, before any vault is made', async () => {
  const alcove = sampleAlcove('absent');
  alcove.door.relation = 'no-vault';
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup from another laptop…'));
  await user.click(await button('Choose a file…'));
  await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
  await user.click(await button('Read the backup'));
  expect(await screen.findByText('There is no vault on this laptop yet.')).toBeInTheDocument();
  expect(screen.queryByText(/kept aside/)).not.toBeInTheDocument();
  await user.click(await button('Put this backup in place'));
  expect(await screen.findByRole('heading', { name: 'Alcove is locked' })).toBeInTheDocument();
});

test('restores from the open vault by way of Settings, and ends at the lock', async () => {
  const alcove = withBackups('unlocked');
  const { user, bridge } = showWindow(alcove.bridge);
  await goTo(user, 'Settings');
  await user.click(await screen.findByRole('link', { name: 'Backups' }));
  await user.click(await screen.findByRole('link', { name: 'Restore a backup…' }));
  await readNewest(user);
  await user.click(await button('Put this backup in place'));
  // The main process locks on its own account as well; it may say so before or after it answers.
  act(() => bridge.say({ kind: 'vault-locked', reason: 'asked' }));
  expect(await screen.findByText('The backup is in place')).toBeInTheDocument();
  await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
  await user.click(await button('Unlock'));
  expect(await screen.findByRole('heading', { name: 'Today' })).toBeInTheDocument();
});

test('a backup that is being read can be left; its late answer shows nothing', async () => {
  const alcove = withBackups('locked');
  const { promise, resolve: release } = Promise.withResolvers<void>();
  const { user } = showWindow({
    ...alcove.bridge,
    invoke: async (operation, input) => {
      const reply = await alcove.bridge.invoke(operation, input);
      if (operation === 'openBackup') await promise;
      return reply;
    },
  });
  await user.click(await button('Restore a backup…'));
  await readNewest(user);
  expect(await screen.findByText(/Reading the backup to its end/)).toHaveAttribute(
    'role',
    'status',
  );
  await user.click(await button('Cancel'));
  expect(await screen.findByRole('heading', { name: 'Restore a backup' })).toBeInTheDocument();
  expect(alcove.bridge.callsOf('discardBackup')).toHaveLength(1);
  await act(async () => release());
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(screen.queryByText('The backup is whole')).not.toBeInTheDocument();
  await user.click(await button('Cancel'));
  expect(await screen.findByRole('heading', { name: 'Alcove is locked' })).toBeInTheDocument();
});

test.each([
  ['backup-not-ours', 'This file is not an Alcove backup'],
  ['backup-unreadable', 'This file cannot be read'],
] as const)('says of a chosen file: %s', async (code, title) => {
  const alcove = withBackups('locked');
  alcove.refuse('chooseBackup', { code });
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup…'));
  await user.click(await button('Choose a file…'));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(title);
  expect(alert).toHaveTextContent('Nothing is lost');
});

test('leaving the system’s window without a choice is not a failure', async () => {
  const alcove = withBackups('locked');
  alcove.refuse('chooseBackup', { code: 'save-cancelled' });
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup…'));
  await user.click(await button('Choose a file…'));
  await waitFor(() => expect(alcove.bridge.callsOf('chooseBackup')).toHaveLength(1));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a damaged backup and a wrong passphrase leave the vault untouched', async () => {
  const alcove = withBackups('locked');
  alcove.refuse('openBackup', { code: 'backup-damaged' });
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup…'));
  await readNewest(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('This backup is damaged');
  alcove.refuse('openBackup', null);
  await user.clear(screen.getByLabelText('Passphrase'));
  await user.type(screen.getByLabelText('Passphrase'), 'another one');
  await user.click(await button('Read the backup'));
  expect(await screen.findByText('That is not the passphrase')).toBeInTheDocument();
  expect(alcove.bridge.callsOf('restoreBackup')).toHaveLength(0);
});

test('is told twice that it is locked and keeps the passphrase that is being typed for a backup', async () => {
  const alcove = withBackups('locked');
  const { user, bridge } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup…'));
  await user.click((await screen.findAllByRole('button', { name: /, verified$/ }))[0] ?? fail());
  await user.type(await screen.findByLabelText('Passphrase'), 'seven quiet');
  act(() => bridge.say({ kind: 'vault-locked', reason: 'asked' }));
  await user.type(screen.getByLabelText('Passphrase'), ' lamps');
  expect(screen.getByLabelText('Passphrase')).toHaveValue('seven quiet lamps');
});

const relations: readonly (readonly [OpenedBackup['relation'], RegExp])[] = [
  ['same', /Both hold the same entries/],
  ['newer', /The backup is newer/],
  ['forked', /went different ways/],
  ['other-vault', /backup of another vault/],
  ['unknown', /Alcove cannot tell/],
];

test.each(relations)('says how a backup stands to the vault: %s', async (relation, words) => {
  const alcove = withBackups('locked');
  alcove.door.relation = relation;
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup…'));
  await readNewest(user);
  expect(await screen.findByText(words)).toBeInTheDocument();
});

test('a stick that is out is told of, and looked for again', async () => {
  const alcove = withBackups('locked');
  alcove.door.places = alcove.door.places.map((place) =>
    place.kind === 'chosen' ? { ...place, isReachable: false } : { ...place, backups: [] },
  );
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Restore a backup…'));
  expect(await screen.findByText(/“Stick” is not connected/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /verified$/ })).not.toBeInTheDocument();
  alcove.door.places = alcove.door.places.map((place) => ({ ...place, isReachable: true }));
  await user.click(await button('Look again'));
  expect(await screen.findAllByRole('button', { name: /in “Stick”/ })).toHaveLength(2);
});
