import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Refusal } from '../../shared/contract/refusal';
import { sampleBackup } from '../support/sample-door';
import { SAMPLE_PASSPHRASE, sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow } from '../support/show-window';

/** docs/security, Durability: what is readable, the newest verified backup, the file kept; never deleting. */

const damages: readonly Refusal[] = [
  { code: 'store-damaged', store: 'records', detail: 'row 3 missing from index' },
  { code: 'store-wrong-key', store: 'group-process' },
  { code: 'store-missing', store: 'records' },
  { code: 'store-not-encrypted', store: 'records' },
  { code: 'store-foreign', store: 'records' },
  { code: 'vault-damaged', detail: 'vault.json is not whole.' },
];
const damage: Refusal = { code: 'store-damaged', store: 'records', detail: 'page 4' };

const button = (name: RegExp | string) => screen.findByRole('button', { name });

async function unlock(user: UserEvent) {
  await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
  await user.click(await button('Unlock'));
}

async function meetDamage(alcove: SampleAlcove, refusal: Refusal = damage) {
  alcove.refuse('unlockVault', refusal);
  const shown = showWindow(alcove.bridge);
  await unlock(shown.user);
  await screen.findByRole('heading', { name: 'The vault cannot be opened as it is' });
  return shown;
}

test.each(damages.map((refusal) => [refusal.code, refusal] as const))(
  'meets %s with three ways on and never offers to delete',
  async (_code, refusal) => {
    await meetDamage(sampleAlcove('locked'), refusal);
    expect(
      screen.getByText('Nothing was changed or deleted. There are three ways on.'),
    ).toBeVisible();
    const ways = within(screen.getByRole('list', { name: 'Ways on' })).getAllByRole('heading');
    expect(ways.map(({ textContent }) => textContent)).toEqual([
      'Restore the newest verified backup',
      'Look at what can still be read',
      'Choose another backup',
    ]);
    for (const one of screen.getAllByRole('button')) {
      expect(one).not.toHaveAccessibleName(/delete|remove|discard/i);
    }
  },
);

test('a disk that failed to answer is no damage: the lock screen stays', async () => {
  const alcove = sampleAlcove('locked');
  alcove.refuse('unlockVault', { code: 'store-io-failed', store: 'records', detail: 'EIO' });
  const { user } = showWindow(alcove.bridge);
  await unlock(user);
  await screen.findByRole('alert');
  expect(screen.getByRole('heading', { name: 'Alcove is locked' })).toBeInTheDocument();
});

test('offers the newest verified backup that can be reached, and no unverified one', async () => {
  const alcove = sampleAlcove('locked');
  const newest = { ...sampleBackup('2026-11-21T09:00:00.000Z'), isVerified: false };
  const verified = sampleBackup('2026-11-20T09:00:00.000Z');
  const away = sampleBackup('2026-11-20T10:00:00.000Z');
  alcove.door.places = [
    { kind: 'laptop', folder: '/home/a', isReachable: true, backups: [newest, verified] },
    { kind: 'chosen', folder: '/media/Stick', isReachable: false, backups: [away] },
  ];
  const { user } = await meetDamage(alcove);
  expect(await screen.findByText(/kept on this laptop/)).toBeInTheDocument();
  await user.click(await button('Restore this backup…'));
  await screen.findByRole('heading', { name: 'Open the backup' });
  expect(alcove.bridge.callsOf('chooseBackup')[0]?.input).toEqual({
    file: { kind: 'laptop', fileName: verified.fileName },
  });
  await user.click(await button('Cancel'));
  await screen.findByRole('heading', { name: 'The vault cannot be opened as it is' });
  await user.click(await button('Back to unlocking'));
  await screen.findByRole('heading', { name: 'Alcove is locked' });
});

test('opens what can be read for looking, says so on every screen, and writes nothing', async () => {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  alcove.door.state = 'locked';
  const { user, store } = await meetDamage(alcove);
  await user.click(await button('Open for looking…'));
  await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
  await user.click(await button('Open for looking'));
  for (const place of ['Today', 'Groups', 'Members', 'Notes', 'Requests', 'Settings']) {
    await goTo(user, place);
    expect(await screen.findByText(/^For looking only/)).toBeInTheDocument();
  }
  expect(
    screen.getByText(
      'Members’ records: 4,812 entries can be read, 12 are lost. Group notes: all 96 entries can be read.',
    ),
  ).toBeInTheDocument();
  await user.type(await screen.findByRole('textbox', { name: /Practice name/ }), ' II');
  await user.click(await button('Save practice profile'));
  expect(await screen.findByText('This vault is open for looking only')).toBeInTheDocument();
  await goTo(user, 'Today');
  const leave = screen.queryByRole('button', { name: 'Leave without saving' });
  if (leave) await user.click(leave);
  expect(screen.queryByRole('heading', { name: 'Backup' })).not.toBeInTheDocument();
  expect(JSON.stringify(store.getState())).not.toContain(SAMPLE_PASSPHRASE);
});

test('without a known backup it says so, and a file can be chosen', async () => {
  const alcove = sampleAlcove('locked');
  const { user } = await meetDamage(alcove);
  expect(await screen.findByText(/knows of no verified backup/)).toBeInTheDocument();
  await user.click(await button('Choose a backup file…'));
  await screen.findByRole('heading', { name: 'Open the backup' });
  expect(alcove.bridge.callsOf('chooseBackup')[0]?.input).toEqual({ file: null });
});
