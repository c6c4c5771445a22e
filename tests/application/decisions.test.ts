import type { OpenStores } from '../../electron/application/ports/vault';
import type { Input } from '../../shared/contract/contract';
import { decisionsIdOf, type MemberId, type SessionId } from '../../shared/domain/ids';
import { err } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { testAlcove } from '../support/alcove';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aPractice, aProfile, aSchedule, entryId, sessionId } from '../support/people';

/** Votes over the real encrypted stores: about the group, and so never a member's (M11). */

const fresh = alcoveForEachTest();

type Typed = Input<'recordDecision'>['decision'];
const aVote = (parts: Partial<Typed> = {}): Typed => ({
  question: 'Canary question: do we cook on Sundays?',
  options: [
    { text: 'Canary yes', votes: 9 },
    { text: 'No', votes: 2 },
  ],
  outcome: 'Canary outcome: from next month on.',
  ...parts,
});

interface Community {
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
}

/** A community with one member, on the evening of its first day. */
async function aCommunity(): Promise<Community> {
  const { done, world } = fresh.alcove;
  await done('savePractice', { profile: aPractice() });
  const kind = 'therapeutic-community';
  const { groupId } = await done('createGroup', { name: 'House by the lake', kind });
  const schedule = aSchedule({ to: '2026-09-15', startTime: '09:00', minutes: 600 });
  const { moduleId } = await done('planModule', { groupId, name: 'Autumn', schedule });
  const memberId = await admitted(fresh.alcove, moduleId, aProfile(), '2026-09-01');
  const [first] = await done('listSessions', { moduleId });
  if (!first) throw new Error('no session was planned');
  world.setNow('2026-09-01T23:30:00.000Z');
  return { sessionId: first.session.id, memberId };
}

const listed = (id: SessionId) => fresh.alcove.done('listDecisions', { sessionId: id });

async function recorded(id: SessionId, parts: Partial<Typed> = {}) {
  await fresh.alcove.done('recordDecision', { sessionId: id, decision: aVote(parts) });
  const last = (await listed(id)).at(-1);
  if (!last) throw new Error('nothing was recorded');
  return last;
}

test('a vote is recorded with its tallies and when, and is there after the vault was closed', async () => {
  const { sessionId: id } = await aCommunity();
  expect(await listed(id)).toEqual([]);
  await recorded(id);
  await recorded(id, { question: 'And tea?' });
  const all = await listed(id);
  expect(all.map(({ question }) => question)).toEqual([aVote().question, 'And tea?']);
  expect(all[0]).toMatchObject({
    ...aVote(),
    decidedAt: '2026-09-01T23:30:00.000Z',
    struck: null,
  });
  expect(new Set(all.map((one) => one.id)).size).toBe(2);
});

test('it lies in the group-process store alone, and not among the group notes (M11)', async () => {
  const { sessionId: id } = await aCommunity();
  const before = fresh.stores.heads();
  await recorded(id);
  const after = fresh.stores.heads();
  expect(after.records).toEqual(before.records);
  expect(after.groupProcess.sequence).toBe(before.groupProcess.sequence + 1);
  const session = await fresh.stores.records.sessions.find(id);
  if (!session) throw new Error('no session');
  expect(await fresh.stores.groupProcess.groupNotes.ofModule(session.moduleId)).toEqual([]);
  expect(await fresh.stores.groupProcess.groupNotes.countSigned(session.moduleId)).toBe(0);
  expect(await fresh.stores.groupProcess.decisions.find(decisionsIdOf(id))).not.toBeNull();
});

test('struck with a reason it stays readable, in its place', async () => {
  const { sessionId: id } = await aCommunity();
  const first = await recorded(id);
  const second = await recorded(id, { question: 'And tea?' });
  const strike = (reason: string) =>
    fresh.alcove.done('strikeDecision', { sessionId: id, decisionId: first.id, reason });
  await strike('Two were counted twice.');
  await strike('Another reason.');
  const struck = { at: '2026-09-01T23:30:00.000Z', reason: 'Two were counted twice.' };
  expect(await listed(id)).toEqual([{ ...first, struck }, second]);
});

test('a decision is struck only where it was taken, and with a reason', async () => {
  const { sessionId: id } = await aCommunity();
  const missing = err({ code: 'not-found', term: 'decision' });
  const strike = (session: SessionId, decisionId = entryId(9), reason = 'Wrong.') =>
    fresh.alcove.ask('strikeDecision', { sessionId: session, decisionId, reason });
  expect(await strike(id)).toEqual(missing);
  const made = await recorded(id);
  expect(await strike(id)).toEqual(missing);
  expect(await strike(sessionId(7), made.id)).toEqual(missing);
  expect(await strike(id, made.id, ' ')).toMatchObject({ error: { code: 'input-invalid' } });
  expect(await listed(id)).toEqual([made]);
});

test('a closed group does not vote, and nothing is kept of the attempt', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const [first] = await fresh.alcove.done('listSessions', { moduleId });
  const id = first?.session.id ?? sessionId(9);
  const before = fresh.stores.heads();
  const vote = { sessionId: id, decision: aVote() };
  expect(await fresh.alcove.ask('recordDecision', vote)).toEqual(
    err({ code: 'kind-does-not-vote' }),
  );
  expect(await listed(id)).toEqual([]);
  expect(fresh.stores.heads()).toEqual(before);
});

test('no vote is recorded in a session that is not there', async () => {
  const vote = { sessionId: sessionId(9), decision: aVote() };
  expect(await fresh.alcove.ask('recordDecision', vote)).toEqual(
    err({ code: 'not-found', term: 'session' }),
  );
});

test('no decision is in what a member of the community is handed (M11)', async () => {
  const { sessionId: id, memberId } = await aCommunity();
  const { alcove } = fresh;
  const body = { template: 'free', sections: { text: 'Spoke of the kitchen.' } } as const;
  await alcove.done('signNote', { sessionId: id, memberId, body });
  const made = await recorded(id);
  const reason = 'Canary reason.';
  await alcove.done('strikeDecision', { sessionId: id, decisionId: made.id, reason });
  await alcove.done('releaseRecord', releaseOf(memberId));
  const [file] = alcove.saved;
  expect(file?.text).toContain('Spoke of the kitchen.');
  expect(file?.text).not.toMatch(/canary/iu);
});

const releaseOf = (memberId: MemberId) => ({
  choice: { scope: { memberId, from: '2026-09-01', to: '2026-09-30' } },
  recipient: { name: 'Ana Fictional', authority: 'member-request' } as const,
});

test('with the group-process key absent every release works, and no vote can be had (M11)', async () => {
  const { sessionId: id, memberId } = await aCommunity();
  const body = { template: 'free', sections: { text: 'Mine.' } } as const;
  await fresh.alcove.done('signNote', { sessionId: id, memberId, body });
  await recorded(id);
  const unreachable = new Proxy({} as OpenStores['groupProcess'], {
    get: () => {
      throw new Error('the group-process store was touched');
    },
  });
  const without = testAlcove(() => ({ ...fresh.stores, groupProcess: unreachable }));
  without.world.setNow('2026-09-02T01:00:00.000Z');
  const { release } = await without.done('releaseRecord', releaseOf(memberId));
  expect(release).toMatchObject({ state: 'handed-over', notes: 1 });
  await expect(without.ask('listDecisions', { sessionId: id })).rejects.toThrow('touched');
});
