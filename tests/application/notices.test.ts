import type { NoticeTyped } from '../../shared/domain/notice';
import { err } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile, entryId, memberId as memberIdOf } from '../support/people';

/** What members announce (M40, M41, M43), over the real encrypted stores. */

const fresh = alcoveForEachTest();

const aNotice = (parts: Partial<NoticeTyped> = {}): NoticeTyped => ({
  ...{ kind: 'absent', from: '2026-09-01', to: '2026-09-08', minutes: null, reason: 'A course.' },
  ...parts,
});

async function ana() {
  const moduleId = await planTuesdays(fresh.alcove);
  return admitted(fresh.alcove, moduleId, aProfile(), '2026-09-01');
}

const noticesOf = async (memberId: Awaited<ReturnType<typeof ana>>) =>
  (await fresh.alcove.done('getMember', { memberId })).notices;

test('an absence and a lateness are kept with when they were announced (M40, M41, M43)', async () => {
  const memberId = await ana();
  await fresh.alcove.done('addNotice', { memberId, notice: aNotice() });
  fresh.alcove.world.setNow('2026-08-21T15:00:00.000Z');
  const late = aNotice({ kind: 'late', to: '2026-09-01', minutes: 20 });
  await fresh.alcove.done('addNotice', { memberId, notice: late });
  expect(await noticesOf(memberId)).toMatchObject([
    { ...aNotice(), announcedAt: '2026-08-20T15:00:00.000Z' },
    { ...late, announcedAt: '2026-08-21T15:00:00.000Z' },
  ]);
});

test('it is removed once, and another stays', async () => {
  const memberId = await ana();
  await fresh.alcove.done('addNotice', { memberId, notice: aNotice() });
  await fresh.alcove.done('addNotice', { memberId, notice: aNotice({ reason: 'A wedding.' }) });
  const [first] = await noticesOf(memberId);
  const removing = { memberId, noticeId: first?.id ?? entryId(99) };
  await fresh.alcove.done('removeNotice', removing);
  expect(await noticesOf(memberId)).toMatchObject([{ reason: 'A wedding.' }]);
  expect(await fresh.alcove.ask('removeNotice', removing)).toEqual(
    err({ code: 'not-found', term: 'notice' }),
  );
});

test.each([
  ['2025-08-19', '2025-08-19', 'from', 'This is more than a year ago.'],
  ['2026-09-01', '2028-08-20', 'to', 'This is more than two years ahead.'],
  ['2026-09-02', '2026-09-01', 'to', 'The last day is before the first day.'],
])('%s to %s is refused in words (M43)', async (from, to, path, message) => {
  const memberId = await ana();
  expect(await fresh.alcove.ask('addNotice', { memberId, notice: aNotice({ from, to }) })).toEqual(
    err({ code: 'input-invalid', problems: [{ path: expect.stringContaining(path), message }] }),
  );
  expect(await noticesOf(memberId)).toEqual([]);
});

test('nobody who is not there announces anything', async () => {
  const memberId = memberIdOf(99);
  const missing = err({ code: 'not-found', term: 'member' });
  expect(await fresh.alcove.ask('addNotice', { memberId, notice: aNotice() })).toEqual(missing);
  const removing = { memberId, noticeId: entryId(1) };
  expect(await fresh.alcove.ask('removeNotice', removing)).toEqual(missing);
});
