import { noDecisions } from '../../shared/domain/decision-rules';
import { groupMeetingIdOf, safetyPlanIdOf } from '../../shared/domain/ids';
import { beginNote } from '../../shared/domain/note';
import { blankSafetyPlan } from '../../shared/domain/safety-plan-rules';
import { emptyRoom } from '../../shared/domain/session-room';
import { aMeetingAccess } from '../support/a-meeting';
import {
  aGroup,
  aMember,
  aPractice,
  aSession,
  groupId,
  memberId,
  sessionId,
} from '../support/people';
import { resealed } from '../support/resealed';
import { aDesk, PRACTICE, SEALING, sealedBy, tokenFor, type Desk } from '../support/sealed-desk';
import { temporaryFolder } from '../support/temp-vault';

/** Under an id that is made of another's, an archive brings nothing for those who are here. */

jest.setTimeout(120_000);

const root = temporaryFolder();
let count = 0;
const newDesk = () => aDesk(`${root}/${(count += 1)}`);

const ANA = memberId(1);
const BEA = memberId(2);

/** Bea’s record, with a group and a session. One vault is open at a time. */
let archive: Buffer;
beforeAll(async () => {
  const from = await newDesk();
  await fill(from);
  archive = await sealedBy(from, PRACTICE);
  await from.stores.close();
});

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk();
});
afterEach(() => desk.stores.close());

async function fill({ stores: { records, groupProcess } }: Desk): Promise<void> {
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.sessions.add(aSession());
  await records.members.add(aMember(2));
  await records.safetyPlans.add(blankSafetyPlan(BEA));
  await records.feeArrangements.add({ id: `arrangement:${BEA}`, memberId: BEA, steps: [] });
  await records.notes.add(beginNote(aSession(), BEA, '2026-09-02T15:00:00.000Z'));
  await records.rooms.add(emptyRoom(sessionId(1)));
  const meeting = { id: groupMeetingIdOf(groupId(1)), groupId: groupId(1) };
  await records.meetings.add({ ...meeting, meetingAccess: aMeetingAccess() });
  await groupProcess.decisions.add(noDecisions(sessionId(1)));
}

async function take(what: Buffer) {
  const token = await tokenFor(desk, what);
  return desk.alcove.ask('takeInSealedExport', { token, passphrase: SEALING });
}

const ofSession = (kind: string, number: number) =>
  `"id": "${kind}:${sessionId(number)}", "sessionId": "${sessionId(number)}"`;
const ofGroup = (number: number) =>
  `"id": "meeting:${groupId(number)}", "groupId": "${groupId(number)}"`;

/** Ana, the second group and the second session are not in the archive: they may be here. */
test.each([
  ['a safety plan', `plan:${BEA}`, `plan:${ANA}`],
  ['a fee arrangement', `arrangement:${BEA}`, `arrangement:${ANA}`],
  ['a note', `${sessionId(1)}:${BEA}`, `${sessionId(1)}:${ANA}`],
  ['a room', `room:${sessionId(1)}`, `room:${sessionId(2)}`],
  ['a meeting', `meeting:${groupId(1)}`, `meeting:${groupId(2)}`],
  ['a list of decisions', `decisions:${sessionId(1)}`, `decisions:${sessionId(2)}`],
  ['a room and its session', ofSession('room', 1), ofSession('room', 2)],
  ['a meeting and its group', ofGroup(1), ofGroup(2)],
  ['decisions and their session', ofSession('decisions', 1), ofSession('decisions', 2)],
])('%s of someone or something that is not in the archive: damaged', async (_what, from, to) => {
  let changes = 0;
  const changed = await resealed(archive, (_name, text) => {
    const onOneLine = text.replaceAll(/\n */gu, ' ');
    changes += onOneLine.split(from).length - 1;
    return onOneLine.replaceAll(from, to);
  });
  expect(changes).toBeGreaterThan(0);
  expect(await take(changed)).toEqual({ ok: false, error: { code: 'sealed-damaged' } });
  expect(await desk.stores.records.members.all()).toEqual([]);
});

test('as it was sealed, all of it comes', async () => {
  expect((await take(archive)).ok).toBe(true);
  expect(await desk.stores.records.safetyPlans.find(safetyPlanIdOf(BEA))).not.toBeNull();
});

test('of chosen members, a room comes with its session though nobody was marked in it', async () => {
  const { records } = desk.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.sessions.add(aSession());
  await records.members.add({ ...aMember(2), memberships: [] });
  const letIn = [{ memberId: BEA, at: '2026-09-01T23:00:00.000Z', overrideReason: null }];
  const entered = letIn.map((one) => ({ ...one, missing: [] }));
  await records.rooms.add({ ...emptyRoom(sessionId(1)), letIn: entered });
  const chosen = await sealedBy(desk, { kind: 'members', memberIds: [BEA] });
  await desk.stores.close();
  desk = await newDesk();
  expect((await take(chosen)).ok).toBe(true);
  expect(await desk.stores.records.sessions.find(sessionId(1))).not.toBeNull();
});
