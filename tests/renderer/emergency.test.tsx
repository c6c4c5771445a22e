import '../support/browser-gaps';
import { screen, waitFor, within } from '@testing-library/react';
import { EmergencyPage } from '../../renderer/emergency/emergency-page';
import { EmergencyRecords } from '../../renderer/emergency/emergency-records';
import { paths } from '../../renderer/shell/paths';
import type { EmergencyRecord } from '../../shared/domain/emergency-record';
import { emergencyRecordIdSchema } from '../../shared/domain/ids';
import { err } from '../../shared/lib/result';
import type { Answers } from '../support/contract-double';
import { anEmergencyDesk } from '../support/emergency-desk';
import { aMember, entryId, memberId, sessionId } from '../support/people';

const ana = memberId(1);
const recordId = (number: number) =>
  emergencyRecordIdSchema.parse(`emr_${String(number).padStart(20, '9')}`);

function aRecord(number: number, parts: Partial<EmergencyRecord> = {}): EmergencyRecord {
  return {
    id: recordId(number),
    kind: 'emergency',
    memberId: ana,
    sessionId: sessionId(1),
    begun: { at: `2026-09-0${number}T23:20:00.000Z`, timeZone: 'America/Toronto' },
    entries: [],
    closedAt: null,
    ...parts,
  };
}

const anEntry = (number: number, text: string) => ({
  ...{ id: entryId(90 + number), at: `2026-09-01T23:2${number}:00.000Z`, text },
});

interface Begins {
  readonly records?: readonly EmergencyRecord[];
  readonly answers?: Answers;
}

/** The page of one record, and the section of the safety tab to which it belongs. */
async function at(path: string, { records = [], answers }: Begins = {}) {
  const desk = await anEmergencyDesk(answers);
  await desk.vault.records.members.add(aMember(2, { legalName: 'Benedict Invented' }));
  for (const record of records) await desk.vault.records.emergencyRecords.add(record);
  const routes = [
    { path: '/emergency/:memberId/:recordId', element: <EmergencyPage /> },
    { path: '/members/:memberId/safety', element: <EmergencyRecords memberId={ana} /> },
  ];
  return { ...desk, ...desk.open(routes, path) };
}
const onTab = (begins?: Begins) => at(paths.safetyPlan(ana), begins);
const onPage = (record: EmergencyRecord, begins?: Begins) =>
  at(paths.emergency(ana, record.id), { records: [record], ...begins });

const button = (name: string) => screen.findByRole('button', { name });
const field = () => screen.findByRole('textbox', { name: /^What was done/ });

test('the safety tab lists a member’s records newest first, each open or closed', async () => {
  await onTab({
    records: [
      aRecord(1, { closedAt: '2026-09-03T14:00:00.000Z' }),
      aRecord(2, { kind: 'mandatory-report' }),
      aRecord(3, { memberId: memberId(2) }),
    ],
  });
  const items = await screen.findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Mandatory report begun 2 September 2026, 19:20Open',
    'Emergency record begun 1 September 2026, 19:20Closed',
  ]);
  expect(within(items[0] ?? document.body).getByRole('link')).toHaveAttribute(
    'href',
    paths.emergency(ana, recordId(2)),
  );
});

test('outside of a session a record is begun on the safety tab, and goes on on its page', async () => {
  const { user, recordsOf, router } = await onTab();
  expect(await screen.findByText('None was begun for this member.')).toBeVisible();
  await user.click(await button('Start a mandatory report'));
  await screen.findByRole('heading', { name: 'Mandatory report', level: 1 });
  const [record] = await recordsOf(1);
  expect(record).toMatchObject({ kind: 'mandatory-report', sessionId: null });
  expect(router.state.location.pathname).toBe(paths.emergency(ana, record?.id ?? recordId(9)));
});

test('the page says whose record it is and when it was begun, and names no one else', async () => {
  const entries = [anEntry(1, 'Called 911.'), anEntry(2, 'They called back.')];
  await onPage(aRecord(1, { entries }));
  expect(await screen.findByText('Anabel Fictional')).toBeVisible();
  expect(screen.getByText('1 September 2026, 19:20')).toBeVisible();
  const written = within(await screen.findByRole('list', { name: 'What was written' }));
  expect(written.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1 September 2026, 19:21Called 911.',
    '1 September 2026, 19:22They called back.',
  ]);
  expect(document.body).not.toHaveTextContent(/Benedict|Invented/);
});

test('after the session the record is gone on with, and what was written cannot be changed', async () => {
  const { user, recordsOf } = await onPage(aRecord(1, { entries: [anEntry(1, 'Called 911.')] }));
  await user.click(await button('Spoke with …'));
  await user.keyboard('Vera Fictional; they are safe.');
  await user.click(await button('Add to the record'));
  const written = await screen.findByRole('list', { name: 'What was written' });
  await waitFor(() => expect(within(written).getAllByRole('listitem')).toHaveLength(2));
  expect((await recordsOf(1))[0]?.entries[1]?.text).toMatch(
    /^\d\d:\d\d Spoke with Vera Fictional; they are safe\.$/u,
  );
  expect(within(written).queryByRole('button')).toBeNull();
  expect(within(written).queryByRole('textbox')).toBeNull();
  expect(await field()).toHaveValue('');
});

test('a line that was refused stays in the field, and it is said why', async () => {
  const refused = err({ code: 'emergency-record-closed' } as const);
  const { user } = await onPage(aRecord(1), { answers: { addEmergencyEntry: () => refused } });
  await user.type(await field(), 'Called Vera Fictional.');
  await user.click(await button('Add to the record'));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(await field()).toHaveValue('Called Vera Fictional.');
});

test('a record is closed on its page once nothing typed would be lost, and is then only read', async () => {
  const { user, recordsOf } = await onPage(aRecord(1));
  await user.type(await field(), 'One more');
  expect(await button('Close this record')).toBeDisabled();
  expect(screen.getByText(/Add what is typed, or clear it/)).toBeVisible();
  await user.clear(await field());
  await user.click(await button('Close this record'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Close this record?' }));
  expect((await recordsOf(1))[0]?.closedAt).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Close this record' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect((await recordsOf(1))[0]?.closedAt).not.toBeNull();
  expect(screen.getByText('Closed')).toBeVisible();
  expect(screen.getByText(/^Closed on/)).toBeVisible();
});

test('M103 a mandatory report comes with a short guide that says it is no legal advice', async () => {
  const { unmount } = await onPage(aRecord(1, { kind: 'mandatory-report' }));
  expect(await screen.findByText(/this is not legal advice/)).toBeVisible();
  expect(screen.getByText(/set by the law where the person is/)).toBeVisible();
  unmount();
  await onPage(aRecord(1));
  await screen.findByRole('form', { name: 'Emergency record' });
  expect(screen.queryByText(/legal advice/)).toBeNull();
});

test('M96 M103 the step of whom was told asks for the authority without being ticked, and the others do not', async () => {
  const { user, bridge } = await onPage(aRecord(1, { kind: 'mandatory-report' }));
  const tick = () => screen.findByRole('checkbox', { name: 'This told someone about the member' });
  expect(await tick()).not.toBeChecked();
  await user.click(await button('Write this: Whom you told, and when'));
  expect(await tick()).toBeChecked();
  expect(await button('Close this record')).toBeEnabled();
  await user.type(
    await screen.findByRole('textbox', { name: /^Whom you told, and when/ }),
    'Told the desk.',
  );
  await user.click(await button('Add to the record'));
  expect(await screen.findByText('Please say whom you told.')).toBeVisible();
  expect(bridge.callsOf('addEmergencyEntry')).toEqual([]);
});

test('a record there is not, or of another member, is said not to be found', async () => {
  await at(paths.emergency(ana, recordId(5)), {
    records: [aRecord(5, { memberId: memberId(2), entries: [anEntry(1, 'Not hers.')] })],
  });
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText('Not hers.')).toBeNull();
});

test('what was typed on the page is back when it is opened again', async () => {
  const { user, bridge, unmount, open } = await onPage(aRecord(1));
  await user.type(await field(), 'Waiting for the desk');
  await waitFor(() =>
    expect(JSON.stringify(bridge.callsOf('keepUnfinishedForm'))).toContain('Waiting for the desk'),
  );
  unmount();
  const route = { path: '/emergency/:memberId/:recordId', element: <EmergencyPage /> };
  open([route], paths.emergency(ana, recordId(1)));
  await screen.findByText(/what you typed is back/);
  expect(await field()).toHaveValue('Waiting for the desk');
});

test('M96 an entry that told someone asks for one thing more, and only then', async () => {
  const { user, bridge } = await onPage(aRecord(1));
  await user.type(await field(), 'Told her sister where she is.');
  expect(screen.queryByRole('textbox', { name: /^Whom you told/ })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'This told someone about the member' }));
  await user.click(await button('Add to the record'));
  expect(await screen.findByText('Please say whom you told.')).toBeVisible();
  expect(bridge.callsOf('addEmergencyEntry')).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: /^Whom you told/ }), 'Vera Fictional');
  await user.click(await button('Add to the record'));
  await waitFor(() => expect(bridge.callsOf('addEmergencyEntry')).toHaveLength(1));
  expect(bridge.callsOf('addEmergencyEntry')[0]?.input).toMatchObject({
    told: { recipientKind: 'emergency-contact', recipient: 'Vera Fictional' },
  });
  await waitFor(() =>
    expect(screen.getByRole('checkbox', { name: /^This told someone/ })).not.toBeChecked(),
  );
});

test('M103 each part of a report is written on its own, and what is still to write is said', async () => {
  const { user, recordsOf } = await onPage(aRecord(1, { kind: 'mandatory-report' }));
  expect(await screen.findAllByText('Still to write')).toHaveLength(5);
  const seen = await screen.findByRole('textbox', { name: /^What was seen or heard/ });
  await user.type(seen, 'A bruise, and what was said about it.');
  await user.click(await button('Add to the record'));
  await waitFor(() => expect(screen.getAllByText('Still to write')).toHaveLength(4));
  expect((await recordsOf(1))[0]?.entries).toMatchObject([
    { step: 'seen', text: 'A bruise, and what was said about it.' },
  ]);
  expect(await screen.findByRole('textbox', { name: /^What asks for the report/ })).toBeVisible();
  await user.click(await button('Write this: Whether the member was told'));
  expect(
    await screen.findByRole('textbox', { name: /^Whether the member was told/ }),
  ).toBeVisible();
  await user.click(await button('Close this record'));
  expect(
    await screen.findByText(/Nothing is written about: What asks for the report, Whom you told/),
  ).toBeVisible();
});
