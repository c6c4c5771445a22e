import {
  calendarPeriodSchema,
  conflictsOf,
  noticeSchemaOn,
  overlapsAmong,
  shareDay,
  vacationSchemaOn,
} from '../../../shared/domain/calendar-rules';
import { byFirstDay, writeNotice } from '../../../shared/domain/notice-rules';
import { noticesOn, type NoticeTyped } from '../../../shared/domain/notice';
import { addDays, instantOf } from '../../../shared/lib/dates';
import { growthOf, LINEAR } from '../../support/growth';
import { aSession, entryId, memberId, sessionId } from '../../support/people';

/** One calendar of sessions, vacations and announced absences (M44). */

const TODAY = '2026-11-22';
const aVacation = (from: string, to: string) => ({ id: entryId(1), from, to, note: '' });
const around = { vacations: [], overlapping: [], capacity: null, expected: 13 };

const aNotice = (parts: Partial<NoticeTyped> = {}): NoticeTyped => ({
  ...{ kind: 'absent', from: '2026-12-01', to: '2026-12-08', minutes: null, reason: 'A course.' },
  ...parts,
});

const messagesOf = (schema: ReturnType<typeof vacationSchemaOn>, from: string, to: string) =>
  schema.safeParse({ from, to, note: '' }).error?.issues.map(({ message }) => message) ?? [];

test.each([
  ['2025-11-22', '2025-11-23', []],
  ['2025-11-21', '2025-11-23', ['This is more than a year ago.']],
  ['2028-11-21', '2028-11-21', []],
  ['2026-12-01', '2028-11-22', ['This is more than two years ahead.']],
  ['2026-12-02', '2026-12-01', ['The last day is before the first day.']],
])('a vacation from %s to %s is answered in words: %p (M44)', (from, to, messages) => {
  expect(messagesOf(vacationSchemaOn(TODAY), from, to)).toEqual(messages);
});

test.each([
  ['2025-11-21', '2025-11-21', false],
  ['2025-11-22', '2025-11-22', true],
  ['2028-11-22', '2028-11-22', false],
])('an announcement for %s to %s is taken: %s (M40, M43)', (from, to, isTaken) => {
  expect(noticeSchemaOn(TODAY).safeParse(aNotice({ from, to })).success).toBe(isTaken);
});

test('minutes are kept of lateness alone (M41)', () => {
  const writing = { id: entryId(1), announcedAt: '2026-11-22T12:00:00.000Z' };
  expect(writeNotice(aNotice({ minutes: 15 }), writing).minutes).toBeNull();
  expect(writeNotice(aNotice({ kind: 'late', minutes: 15 }), writing).minutes).toBe(15);
});

test('announcements stand by their first day, then as they came', () => {
  const write = (number: number, from: string, announcedAt: string) =>
    writeNotice(aNotice({ from }), { id: entryId(number), announcedAt });
  const [early, late] = ['2026-11-20T12:00:00.000Z', '2026-11-21T12:00:00.000Z'];
  const notices = [
    write(1, '2026-12-03', early),
    write(2, '2026-12-01', late),
    write(3, '2026-12-01', early),
  ];
  expect(notices.toSorted(byFirstDay).map(({ id }) => id)).toEqual([3, 2, 1].map(entryId));
});

test('both days of an announcement count, and those beside it do not (M43)', () => {
  const notice = writeNotice(aNotice(), {
    id: entryId(1),
    announcedAt: '2026-11-22T12:00:00.000Z',
  });
  const days = ['2026-11-30', '2026-12-01', '2026-12-08', '2026-12-09'];
  expect(days.map((day) => noticesOn([notice], day).length)).toEqual([0, 1, 1, 0]);
});

test.each([
  [399, true],
  [400, false],
])('at most 400 days are asked for: %s days after the first is %s', (days, isAllowed) => {
  const period = { from: TODAY, to: addDays(TODAY, days) };
  expect(calendarPeriodSchema.safeParse(period).success).toBe(isAllowed);
});

test('periods that touch on one day share it', () => {
  const august = { from: '2026-08-01', to: '2026-08-31' };
  expect(shareDay(august, { from: '2026-08-31', to: '2026-09-02' })).toBe(true);
  expect(shareDay(august, { from: '2026-09-01', to: '2026-09-02' })).toBe(false);
});

test.each([
  ['2026-08-25', '2026-08-31', 0],
  ['2026-08-25', '2026-09-01', 1],
  ['2026-09-01', '2026-09-01', 1],
  ['2026-09-02', '2026-09-09', 0],
])('a vacation from %s to %s makes %s conflicts with a session on 1 September (M44)', (...days) => {
  const [from, to, count] = days;
  const vacations = [aVacation(from, to)];
  expect(conflictsOf(aSession(), { ...around, vacations })).toHaveLength(count);
});

test('a session on a vacation day is told by the day of its own zone', () => {
  // 00:30 in Toronto on 2 September is still the evening of the first in Vancouver.
  const evening = aSession({ timeZone: 'America/Vancouver', startsAt: '2026-09-02T04:30:00.000Z' });
  const night = { ...evening, timeZone: 'America/Toronto', date: '2026-09-02' };
  const vacations = [aVacation('2026-09-02', '2026-09-02')];
  const conflicts = [evening, night].map((session) =>
    conflictsOf(session, { ...around, vacations }),
  );
  expect(conflicts).toEqual([[], [{ code: 'vacation', vacationId: entryId(1) }]]);
});

test('more than the platform lets in is a conflict, as many as it lets in is none (M85)', () => {
  const said = (capacity: number | null) => conflictsOf(aSession(), { ...around, capacity });
  expect(said(12)).toEqual([{ code: 'capacity', capacity: 12, expected: 13 }]);
  expect([said(13), said(null)]).toEqual([[], []]);
});

test('what was held, marked or called off has no conflict any more', () => {
  const all = { ...around, capacity: 1, overlapping: [aSession({ id: sessionId(2) })] };
  expect(conflictsOf(aSession(), all)).toHaveLength(2);
  const calledOff = { reason: 'Ice on the roads.', at: '2026-08-25T14:00:00.000Z' };
  const attendance = [{ memberId: memberId(1), mark: { kind: 'present' } }] as const;
  for (const parts of [{ calledOff }, { attendance }]) {
    expect(conflictsOf(aSession(parts), all)).toEqual([]);
  }
});

const weekly = (count: number, minutes = 90) =>
  Array.from({ length: count }, (_, index) => {
    const date = addDays('2026-09-01', index);
    const startsAt = instantOf(date, '19:00', 'America/Toronto').toISOString();
    return aSession({ id: sessionId(index + 1), date, startsAt, minutes });
  });

test('every pair that overlaps is found, and no other', () => {
  const [first, second, third] = weekly(3, 24 * 60);
  const night = { id: sessionId(9), startsAt: '2026-09-02T10:00:00.000Z' };
  const sessions = [first, aSession(night), second, third].filter((one) => one !== undefined);
  const found = [...overlapsAmong(sessions)];
  expect(found.map(([id, others]) => [id, others.map((other) => other.id)])).toEqual([
    [sessionId(1), [sessionId(9)]],
    [sessionId(9), [sessionId(1)]],
  ]);
});

test('looking for overlaps takes time with the sessions, not with their pairs', () => {
  expect(growthOf((size) => overlapsAmong(weekly(size)), 400)).toBeLessThan(LINEAR);
});
