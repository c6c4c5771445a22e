import { act, screen, waitFor } from '@testing-library/react';
import type { Finding, StoreFault } from '../../shared/domain/vault-check';
import { OTHER_CODE, sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow } from '../support/show-window';

const button = (name: RegExp | string) => screen.findByRole('button', { name });

async function openSettings(alcove: SampleAlcove, chapter: string) {
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Settings');
  await shown.user.click(await screen.findByRole('link', { name: chapter }));
  return shown;
}

test('idle minutes are saved when chosen; another number that was chosen before is shown', async () => {
  const alcove = sampleAlcove();
  alcove.door.settings = { ...alcove.door.settings, idleMinutes: 7 };
  const { user } = await openSettings(alcove, 'Locking and privacy');
  expect(await screen.findByRole('radio', { name: '7 minutes' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: '10 minutes' }));
  await waitFor(() => expect(alcove.door.settings.idleMinutes).toBe(10));
  expect(alcove.door.settings.isHiddenFromSharing).toBe(true);
  expect(await screen.findByText('Saved')).toBeInTheDocument();
});

test('a setting that could not be saved is not claimed', async () => {
  const alcove = sampleAlcove();
  alcove.refuse('saveSettings', { code: 'store-disk-full', store: 'records' });
  const { user } = await openSettings(alcove, 'Locking and privacy');
  await user.click(await screen.findByRole('checkbox', { name: 'Hide from screen sharing' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full');
  expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Hide from screen sharing' })).toBeChecked();
});

test.each([
  ['always', /stays empty/],
  ['sometimes', /see Alcove all the same/],
  ['never', /sees Alcove too/],
] as const)('is honest where the system hides from sharing %s', async (hidesFromSharing, words) => {
  const alcove = sampleAlcove();
  alcove.door.system = { ...alcove.door.system, hidesFromSharing };
  await openSettings(alcove, 'Locking and privacy');
  expect(await screen.findByText(words)).toBeInTheDocument();
});

test('a whole vault is told of file by file, with counts', async () => {
  const alcove = sampleAlcove();
  const release = alcove.hold('verifyVault');
  const { user } = await openSettings(alcove, 'Check the vault');
  await user.click(await button('Verify the vault'));
  expect(await screen.findByText('Reading and comparing both files.')).toHaveAttribute(
    'role',
    'status',
  );
  expect(screen.queryByText('The vault is whole')).not.toBeInTheDocument();
  act(release);
  expect(await screen.findByText('The vault is whole')).toBeInTheDocument();
  const records = screen.getByRole('region', { name: 'Members’ records' });
  expect(records).toHaveTextContent('4,812 documents');
  expect(records).toHaveTextContent('20,113 entries of the audit trail, without a gap');
  expect(screen.getByRole('link', { name: 'Open the audit trail' })).toBeInTheDocument();
});

const document = { collection: 'notes', schemaVersion: 1, documentId: 'nte_1' } as const;
const faults: readonly (readonly [StoreFault, string])[] = [
  [{ code: 'pages-damaged' }, 'A part of the file cannot be read'],
  [{ code: 'chain-link-unreadable', sequence: 12 }, 'Entry 12 of the audit trail cannot be read'],
  [{ code: 'chain-link-altered', sequence: 12 }, 'Entry 12 of the audit trail was altered'],
  [{ code: 'chain-gap', sequence: 14, expected: 12 }, '12 was to come, 14 is there'],
  [{ code: 'chain-out-of-order', sequence: 9, expected: 12 }, '12 was to come, 9 is there'],
  [{ code: 'chain-broken', sequence: 12 }, 'Entry 12 of the audit trail does not follow'],
  [
    { code: 'chain-truncated', sequence: 9, expected: 12 },
    'ends at 9, and this laptop has seen 12',
  ],
  [{ code: 'chain-rolled-back', sequence: 12 }, 'Another entry stands at 12'],
  [{ code: 'document-altered', ...document }, 'A progress note is not as it was last written'],
  [{ code: 'document-missing', ...document }, 'A progress note is missing (nte_1)'],
  [{ code: 'document-unlinked', ...document }, 'no entry of the audit trail tells of'],
];

test('every fault has words, and a file with one is never called whole', async () => {
  const alcove = sampleAlcove();
  const { report } = alcove.door;
  const found = { ...report.records, faults: faults.map(([fault]) => fault) };
  alcove.door.report = { ...report, records: found };
  const { user } = await openSettings(alcove, 'Check the vault');
  await user.click(await button('Verify the vault'));
  expect(await screen.findByRole('alert')).toHaveTextContent('The vault is not as Alcove wrote it');
  const records = screen.getByRole('region', { name: 'Members’ records' });
  expect(records).toHaveTextContent('Members’ records: not whole');
  expect(records).not.toHaveTextContent('each as it was last written');
  for (const [, words] of faults) expect(records).toHaveTextContent(words);
  expect(screen.getByRole('region', { name: 'Group notes' })).toHaveTextContent(
    'Group notes: whole',
  );
});

test('says when no newest entry is remembered, so that an older copy would not be seen', async () => {
  const alcove = sampleAlcove();
  const { report } = alcove.door;
  alcove.door.report = {
    ...report,
    records: { ...report.records, isHeadKnown: false, clockJumps: 1 },
  };
  const { user } = await openSettings(alcove, 'Check the vault');
  await user.click(await button('Verify the vault'));
  const records = await screen.findByRole('region', { name: 'Members’ records' });
  expect(records).toHaveTextContent('an older copy put in this place would not be seen');
  expect(records).toHaveTextContent('the clock was set back');
});

const copies: readonly Finding[] = [
  { kind: 'older-copy', store: 'records', missingLinks: 41 },
  { kind: 'older-copy', store: 'group-process', missingLinks: 3 },
];

async function todayWith(findings: readonly Finding[]) {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  alcove.door.findings = findings;
  return { alcove, ...showWindow(alcove.bridge) };
}

test('an older copy is one finding for both files, and goes once it is accepted', async () => {
  const { alcove, user } = await todayWith(copies);
  expect(await screen.findByText(/has seen 44 later entries/)).toBeInTheDocument();
  await user.click(await button('It was me: use this copy'));
  await waitFor(() => expect(screen.queryByText(/later entries/)).not.toBeInTheDocument());
  expect(alcove.bridge.callsOf('acceptFinding')).toEqual([
    { operation: 'acceptFinding', input: { kind: 'older-copy' } },
  ]);
});

test('findings stand on Today before the vault has been set up, too', async () => {
  const alcove = sampleAlcove();
  alcove.door.findings = [{ kind: 'clock-went-back', seconds: 172_800 }];
  showWindow(alcove.bridge);
  expect(await screen.findByText(/It stands 2 days before the newest entry/)).toBeInTheDocument();
  expect(await screen.findByRole('heading', { name: 'Set up Alcove' })).toBeInTheDocument();
});

test('a damaged recovery code is told with the way to a new one', async () => {
  const { user, alcove } = await todayWith([
    { kind: 'slot-unusable', ways: ['recovery-code', 'passphrase-in-backups'] },
  ]);
  expect(await screen.findByText(/The recovery code no longer opens the vault/)).toHaveTextContent(
    'New backups would not open with the passphrase',
  );
  expect(await button('Change passphrase…')).toBeInTheDocument();
  await user.click(await button('Not now'));
  await waitFor(() => expect(screen.queryByText(/no longer opens/)).not.toBeInTheDocument());
  expect(alcove.bridge.callsOf('acceptFinding')).toEqual([
    { operation: 'acceptFinding', input: { kind: 'slot-unusable' } },
  ]);
});

test('the way from a damaged recovery code is a new one', async () => {
  const { user } = await todayWith([{ kind: 'slot-unusable', ways: ['recovery-code'] }]);
  await user.click(await button('Make a new recovery code…'));
  expect(await screen.findByRole('heading', { name: 'Make a new recovery code' })).toBeVisible();
});

test('a damaged passphrase cannot be put off, and is set again with the recovery code', async () => {
  const { user } = await todayWith([{ kind: 'slot-unusable', ways: ['passphrase', 'keychain'] }]);
  expect(await button('Allow the key ring…')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Not now' })).not.toBeInTheDocument();
  await user.click(await button('Set the passphrase…'));
  expect(await screen.findByRole('textbox', { name: 'Recovery code' })).toBeInTheDocument();
});

test('a passphrase that stands alone is told with the keys only, and may be left so', async () => {
  const { user } = await todayWith([{ kind: 'passphrase-unmixed' }]);
  await screen.findByRole('heading', { name: 'Today' });
  await goTo(user, 'Settings');
  await user.click(await screen.findByRole('link', { name: 'Keys' }));
  expect(await screen.findByText(/key ring can protect it too/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Set the passphrase…' })).toBeInTheDocument();
  await goTo(user, 'Today');
  await screen.findByRole('heading', { name: 'Today' });
  expect(screen.queryByText(/passphrase/)).not.toBeInTheDocument();
  await goTo(user, 'Settings');
  await user.click(await screen.findByRole('link', { name: 'Keys' }));
  await user.click(await button('Not now'));
  await waitFor(() => expect(screen.queryByText(/can protect it too/)).not.toBeInTheDocument());
});

test('a passphrase that no longer opens is set again with the recovery code', async () => {
  const { user, alcove } = await todayWith([{ kind: 'passphrase-must-be-set' }]);
  alcove.door.code = OTHER_CODE;
  await user.click(await button('Set the passphrase…'));
  await user.type(await screen.findByRole('textbox', { name: 'Recovery code' }), OTHER_CODE);
  await user.type(screen.getByLabelText('New passphrase'), 'eleven red kites above the orchard');
  await user.type(screen.getByLabelText('Passphrase again'), 'eleven red kites above the orchard');
  await user.click(await button('Change passphrase'));
  expect(await screen.findByText('The passphrase is changed')).toBeInTheDocument();
  await goTo(user, 'Today');
  await screen.findByRole('heading', { name: 'Today' });
  expect(screen.queryByText(/does not open the vault on this laptop/)).not.toBeInTheDocument();
});
