import { act, screen, waitFor, within } from '@testing-library/react';
import { sampleBackup } from '../support/sample-door';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow } from '../support/show-window';

/** One that can be pressed: while it works it takes no press. */
const button = (name: RegExp | string) =>
  waitFor(() => {
    const found = screen.getByRole('button', { name });
    expect(found).toBeEnabled();
    expect(found).not.toHaveAttribute('data-loading');
    return found;
  });

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+Z/u, '.000Z');

async function filled(): Promise<SampleAlcove> {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  return alcove;
}

function put(alcove: SampleAlcove, laptopDays: readonly number[], stickDays?: readonly number[]) {
  const backups = (days: readonly number[]) => days.map((one) => sampleBackup(daysAgo(one)));
  const laptop = { kind: 'laptop', folder: '/home/a/backups', isReachable: true } as const;
  const stick = { kind: 'chosen', folder: '/media/a/Stick', isReachable: true } as const;
  alcove.door.places = [
    { ...laptop, backups: backups(laptopDays) },
    ...(stickDays ? [{ ...stick, backups: backups(stickDays) }] : []),
  ];
}

async function openBackups(alcove: SampleAlcove) {
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Settings');
  await shown.user.click(await screen.findByRole('link', { name: 'Backups' }));
  await screen.findByRole('heading', { name: 'Backups' });
  return shown;
}

test('Today says when the last verified backup was made and where', async () => {
  const alcove = await filled();
  put(alcove, [0, 1], [0]);
  showWindow(alcove.bridge);
  expect(await screen.findByText(/^Last verified backup: today at \d\d:\d\d$/)).toBeInTheDocument();
  expect(screen.getByText(/^In “Stick”: today at \d\d:\d\d\.$/)).toBeInTheDocument();
});

test('Today says what a stolen laptop would take along while only it has backups', async () => {
  const alcove = await filled();
  put(alcove, [0]);
  const { user } = showWindow(alcove.bridge);
  expect(await screen.findByText(/broken or stolen laptop would take it along/)).toBeVisible();
  await user.click(await button('Choose a folder outside this laptop…'));
  expect(await screen.findByText('There is no backup in “Stick” yet')).toBeInTheDocument();
});

test('Today reminds when the chosen place is old, although this laptop has a new one', async () => {
  const alcove = await filled();
  put(alcove, [0], [9.1]);
  showWindow(alcove.bridge);
  expect(
    await screen.findByText('The last verified backup in “Stick” is 9 days old'),
  ).toBeInTheDocument();
});

test('claims a backup only when it is made, and says meanwhile that it is being verified', async () => {
  const alcove = await filled();
  const release = alcove.hold('backUpNow');
  const { user } = showWindow(alcove.bridge);
  expect(await screen.findByText('There is no backup yet')).toBeInTheDocument();
  await user.click(await button('Back up now'));
  expect(await screen.findByText(/reading it back and comparing every entry/)).toHaveAttribute(
    'role',
    'status',
  );
  expect(screen.getByText('There is no backup yet')).toBeInTheDocument();
  act(release);
  expect(await screen.findByText(/^Made and verified today at/)).toBeInTheDocument();
  expect(await screen.findByText(/^Last verified backup: today/)).toBeInTheDocument();
});

test('a backup that failed is said in words, and nothing is claimed', async () => {
  const alcove = await filled();
  alcove.refuse('backUpNow', { code: 'backup-differs' });
  const { user } = showWindow(alcove.bridge);
  await user.click(await button('Back up now'));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('did not hold what the vault holds');
  expect(screen.queryByText(/^Made and verified/)).not.toBeInTheDocument();
});

test('a failure while working by itself stays in sight until the next one succeeds', async () => {
  const alcove = await filled();
  put(alcove, [0], [0]);
  alcove.door.failures = [{ kind: 'chosen', code: 'backup-place-missing' }];
  const { user } = showWindow(alcove.bridge);
  expect(
    await screen.findByText('The last try in “Stick” failed: the folder was not there.'),
  ).toBeVisible();
  await user.click(await button('Back up now'));
  await waitFor(() => expect(screen.queryByText(/^The last try/)).not.toBeInTheDocument());
});

test('lists every backup once, newest first, with the places that hold it', async () => {
  const alcove = await filled();
  put(alcove, [0, 1, 2, 3, 4, 5, 6, 7, 8], [1, 12]);
  const { user } = await openBackups(alcove);
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(8);
  await user.click(await button('Show 3 older backups'));
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(10);
  expect(rows[0]).toHaveTextContent('On this laptop');
  expect(rows.at(-1)).toHaveTextContent('In “Stick”');
  const made = rows.map((row) => row.querySelector('time')?.dateTime ?? '');
  expect(made).toEqual(made.toSorted().toReversed());
});

test('chooses a folder, stops using it, and keeps silent when the choice is left', async () => {
  const alcove = await filled();
  const { user } = await openBackups(alcove);
  alcove.refuse('chooseBackupFolder', { code: 'save-cancelled' });
  await user.click(await button('Choose a folder…'));
  await waitFor(() => expect(alcove.bridge.callsOf('chooseBackupFolder')).toHaveLength(1));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  alcove.refuse('chooseBackupFolder', { code: 'folder-in-vault' });
  await user.click(await button('Choose a folder…'));
  expect(await screen.findByRole('alert')).toHaveTextContent('This folder is inside the vault');
  alcove.refuse('chooseBackupFolder', null);
  await user.click(await button('Choose a folder…'));
  expect(await screen.findByText('/media/clinician/Stick')).toBeInTheDocument();
  await user.click(await button('Stop using'));
  expect(await button('Choose a folder…')).toBeInTheDocument();
});

test('the reminder is saved when it is chosen', async () => {
  const alcove = await filled();
  const { user } = await openBackups(alcove);
  await user.click(await screen.findByRole('radio', { name: '7 days' }));
  await waitFor(() => expect(alcove.door.settings.backupReminderDays).toBe(7));
  // The choice is read back from the vault.
  await waitFor(() => expect(screen.getByRole('radio', { name: '7 days' })).toBeChecked());
});

test('a vault kept aside is removed only after a question that says what is lost', async () => {
  const alcove = await filled();
  alcove.door.keptAside = [{ id: 'flat', setAsideAt: daysAgo(2), bytes: 12_600_000 }];
  const { user } = await openBackups(alcove);
  await user.click(await button('Remove for good…'));
  const dialog = await screen.findByRole('dialog', { name: 'Remove this vault for good?' });
  expect(dialog).toHaveTextContent('cannot be brought back');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(alcove.door.keptAside).toHaveLength(1);
  await user.click(await button('Remove for good…'));
  await user.click(await button('Remove for good'));
  await waitFor(() => expect(screen.queryByText('Vaults kept aside')).not.toBeInTheDocument());
  expect(alcove.door.keptAside).toHaveLength(0);
});

test('a vault kept aside is put back, and Alcove locks', async () => {
  const alcove = await filled();
  alcove.door.keptAside = [{ id: 'flat', setAsideAt: daysAgo(2), bytes: 12_600_000 }];
  const { user } = await openBackups(alcove);
  await user.click(await button('Put back…'));
  await user.click(await button('Put it back and lock'));
  expect(await screen.findByRole('heading', { name: 'Alcove is locked' })).toBeInTheDocument();
});
