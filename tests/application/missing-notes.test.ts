import type { NoteBody } from '../../shared/domain/note-body';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

/** What is unwritten after held sessions, with its age, over the real encrypted stores (M9). */

const fresh = alcoveForEachTest();
const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });
const times = { startTime: '19:00', endTime: '20:30', endsNextDay: false };
/** 20:30 in Toronto on 1 September. */
const FIRST_END = '2026-09-02T00:30:00.000Z';

/** Ana and Bea were at two sessions, of which nothing was written. */
async function twoSessions() {
  const { alcove } = fresh;
  const moduleId = await planTuesdays(alcove, { to: '2026-11-24' });
  const ids: string[] = [];
  for (const name of ['Ana', 'Bea']) {
    const profile = aProfile({ preferredFirstName: name, legalName: `${name} Fictional` });
    ids.push(await admitted(alcove, moduleId, profile, '2026-09-01'));
  }
  const sessions = await alcove.done('listSessions', { moduleId });
  const sessionIds = sessions.slice(0, 2).map(({ session }) => session.id);
  for (const sessionId of sessionIds)
    await alcove.done('recordSessionTimes', { sessionId, ...times });
  const [first = '', second = ''] = sessionIds;
  const [ana = '', bea = ''] = ids;
  return { first, second, ana, bea };
}

const sign = (sessionId: string, memberId: string) =>
  fresh.alcove.done('signNote', { sessionId, memberId, body: free('Spoke of the week.') });
const today = () => fresh.alcove.done('getToday', {});
const remindAfter = (remindAfterDays: number) =>
  fresh.alcove.done('saveWritingHabits', {
    usual: { personal: 'free', group: 'group' },
    remindAfterDays,
    warnsInGroupNotes: true,
  });

test('every missing note says since when it is wanted, the oldest first', async () => {
  await twoSessions();
  fresh.alcove.world.setNow('2026-09-09T01:00:00.000Z');
  const missing = await fresh.alcove.done('listMissingNotes', {});
  expect(
    missing.map(({ preferredFirstName, endedAt, isOverdue }) => [
      preferredFirstName,
      endedAt,
      isOverdue,
    ]),
  ).toEqual([
    ['Ana', FIRST_END, true],
    ['Bea', FIRST_END, true],
    [null, FIRST_END, true],
    ['Ana', '2026-09-09T00:30:00.000Z', false],
    ['Bea', '2026-09-09T00:30:00.000Z', false],
    [null, '2026-09-09T00:30:00.000Z', false],
  ]);
});

test('the first screen counts what is wanted and what is older than the chosen days', async () => {
  const { first, ana } = await twoSessions();
  fresh.alcove.world.setNow('2026-09-09T01:00:00.000Z');
  expect((await today()).wanted).toEqual({ all: 6, overdue: 3, remindAfterDays: 3 });
  await sign(first, ana);
  expect((await today()).wanted).toEqual({ all: 5, overdue: 2, remindAfterDays: 3 });
  await remindAfter(8);
  expect((await today()).wanted).toEqual({ all: 5, overdue: 0, remindAfterDays: 8 });
});

test('the measure is the same that makes a signed note late', async () => {
  const { first, ana, bea } = await twoSessions();
  const at = async (instant: string, memberId: string) => {
    fresh.alcove.world.setNow(instant);
    const isOverdue = (await today()).missing[0]?.isOverdue;
    await sign(first, memberId);
    const { note } = await fresh.alcove.done('getNote', { sessionId: first, memberId });
    return [isOverdue, note?.text.signature?.occasion?.isLate];
  };
  expect(await at('2026-09-05T00:30:00.000Z', ana)).toEqual([false, false]);
  expect(await at('2026-09-05T00:30:00.001Z', bea)).toEqual([true, true]);
});

test('a clock that was set back makes nothing overdue, and hides nothing', async () => {
  await twoSessions();
  fresh.alcove.world.setNow('2026-08-01T00:00:00.000Z');
  expect((await today()).wanted).toMatchObject({ all: 6, overdue: 0 });
});

test('by member each stands once, with the oldest session that lacks their note', async () => {
  const { first, second, ana, bea } = await twoSessions();
  fresh.alcove.world.setNow('2026-09-09T01:00:00.000Z');
  await sign(first, ana);
  const rows = (await today()).missingByMember.map(({ memberId, notes, oldest }) => [
    memberId,
    notes,
    oldest.sessionId,
    oldest.isOverdue,
  ]);
  expect(rows).toEqual([
    [bea, 2, first, true],
    [ana, 1, second, false],
  ]);
});

test('notes that were all signed stay out of both lists, long after', async () => {
  const { first, second, ana, bea } = await twoSessions();
  fresh.alcove.world.setNow('2026-09-09T01:00:00.000Z');
  for (const sessionId of [first, second]) {
    await sign(sessionId, ana);
    await sign(sessionId, bea);
    const body = { template: 'group', sections: { themes: 'Coming back.' } } as const;
    await fresh.alcove.done('signGroupNote', { sessionId, body });
  }
  fresh.alcove.world.setNow('2027-03-01T00:00:00.000Z');
  const { missing, missingByMember, wanted } = await today();
  expect([missing, missingByMember, wanted.all]).toEqual([[], [], 0]);
});

test('one draft a year old is found among all that is signed: counting first hides nothing', async () => {
  const { first, second, ana, bea } = await twoSessions();
  fresh.alcove.world.setNow('2026-09-09T01:00:00.000Z');
  for (const sessionId of [first, second]) {
    const body = { template: 'group', sections: { themes: 'Coming back.' } } as const;
    await fresh.alcove.done('signGroupNote', { sessionId, body });
    await sign(sessionId, ana);
  }
  await sign(second, bea);
  const draft = { sessionId: first, memberId: bea, body: free('Half a sentence') };
  await fresh.alcove.done('saveDraft', draft);
  await fresh.alcove.done('saveDraft', { ...draft, body: free('Half a sentence more') });
  fresh.alcove.world.setNow('2027-09-09T01:00:00.000Z');
  const missing = await fresh.alcove.done('listMissingNotes', {});
  expect(missing.map(({ memberId, state, isOverdue }) => [memberId, state, isOverdue])).toEqual([
    [bea, 'draft', true],
  ]);
});
