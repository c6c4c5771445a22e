import { mkdirSync } from 'node:fs';
import type { OpenStores } from '../../electron/application/ports/vault';
import type { ChosenFile } from '../../electron/application/ports/world';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import { ok } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { testAlcove, type TestAlcove } from '../support/alcove';
import { eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';
import { createTempVault, temporaryFolder } from '../support/temp-vault';

/** A meeting's own list of who came, over the real encrypted stores. */

let stores: OpenStores;
let alcove: TestAlcove;
let chosen: ChosenFile | null;
let sessionId: SessionId;
let ana: MemberId;
let bo: MemberId;

const root = temporaryFolder();
let count = 0;

beforeEach(async () => {
  const folder = `${root}/${(count += 1)}`;
  mkdirSync(folder);
  ({ stores } = await createTempVault(folder));
  chosen = null;
  alcove = testAlcove(() => stores, undefined, { choose: async () => ok(chosen) });
  const moduleId = await planTuesdays(alcove);
  const join = (preferredFirstName: string, legalName: string) =>
    admitted(
      alcove,
      moduleId,
      aProfile({ preferredFirstName, legalName, otherNames: [] }),
      '2026-09-01',
    );
  ana = await join('Ana', 'Ana Fictional');
  bo = await join('Bo', 'Bartholomew Imaginary');
  const [first] = await alcove.done('listSessions', { moduleId });
  if (!first) throw new Error('no session was planned');
  sessionId = first.session.id;
});

afterEach(() => stores.close());

const HEADINGS = 'Name (Original Name),Join Time,Leave Time,Duration (Minutes)';

function report(...lines: readonly string[]) {
  chosen = { name: 'participants.csv', bytes: Buffer.from([HEADINGS, ...lines].join('\r\n')) };
}

const marks = async () =>
  (await stores.records.sessions.find(sessionId))?.attendance.map(({ memberId, mark }) => [
    memberId,
    mark.kind,
  ]);

test('a report is shown and nothing is kept of it until it is taken', async () => {
  report(
    'Ana,2026-09-01 19:05:00,2026-09-01 20:30:00,85',
    'Tablet,2026-09-01 19:00,2026-09-01 19:10,10',
  );
  const shown = await alcove.done('chooseParticipantReport', { sessionId });
  expect(shown?.participants.map(({ name, memberId, mark }) => [name, memberId, mark])).toEqual([
    ['Ana', ana, { kind: 'late', minutes: 5 }],
    ['Tablet', null, null],
  ]);
  expect(shown?.absent).toEqual([{ memberId: bo, mark: { kind: 'absent-without-notice' } }]);
  expect(await marks()).toEqual([]);
});

test('marks are taken all at once, and the trail says how many (M39)', async () => {
  await alcove.done('takeAttendance', {
    sessionId,
    marks: [
      { memberId: ana, mark: { kind: 'late', minutes: 5 } },
      { memberId: bo, mark: { kind: 'absent-without-notice' } },
    ],
  });
  expect(await marks()).toEqual([
    [ana, 'late'],
    [bo, 'absent-without-notice'],
  ]);
  expect(eventsIn(stores).at(-1)).toEqual(
    expect.objectContaining({ name: 'attendance-imported', detail: { marks: 2 } }),
  );
});

test('one mark that does not fit leaves all as they were', async () => {
  const refused = await alcove.ask('takeAttendance', {
    sessionId,
    marks: [
      { memberId: ana, mark: { kind: 'present' } },
      { memberId: bo, mark: { kind: 'late', minutes: 500 } },
    ],
  });
  expect(refused).toEqual({
    ok: false,
    error: { code: 'late-beyond-session', sessionMinutes: 90 },
  });
  expect(await marks()).toEqual([]);
});

test('a dialog that is left answers nothing', async () => {
  expect(await alcove.done('chooseParticipantReport', { sessionId })).toBeNull();
});

test.each([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'report-not-recognised'],
  ['quotes that never end', Buffer.from('"Name,Join Time\nAna'), 'report-not-recognised'],
  ['another table', Buffer.from('First name,Telephone\nAna,416-555-0100'), 'report-not-recognised'],
  ['nothing', new Uint8Array(), 'report-empty'],
  ['headings alone', Buffer.from(HEADINGS), 'report-empty'],
  [
    'ten thousand rows',
    Buffer.from(`${HEADINGS}\n${'Ana,,,\n'.repeat(10_000)}`),
    'report-not-recognised',
  ],
])('%s is refused in words and changes nothing', async (_what, bytes, code) => {
  chosen = { name: 'participants.csv', bytes };
  const refused = await alcove.ask('chooseParticipantReport', { sessionId });
  expect(refused).toEqual({ ok: false, error: { code } });
  expect(await marks()).toEqual([]);
});

test('a formula is a name like any other, and no member', async () => {
  report('=HYPERLINK("https://evil.example.org"),2026-09-01 19:00:00,2026-09-01 20:00:00,60');
  const shown = await alcove.ask('chooseParticipantReport', { sessionId });
  expect(shown.ok && shown.value?.participants[0]?.memberId).toBeNull();
});
