import { assert, integer, property } from 'fast-check';
import { duesByMember, wantedSince, type NotesDue } from '../../../shared/domain/missing-notes';
import { recordSessionTimes, type Session } from '../../../shared/domain/session';
import { instantOf } from '../../../shared/lib/dates';
import { aMember, aSession, sessionId } from '../../support/people';

const DAY_MS = 24 * 60 * 60_000;
const ended = '2026-09-02T00:30:00.000Z';
const held = aSession({ held: { startedAt: '2026-09-01T23:00:00.000Z', endedAt: ended } });
const isOverdueAt = (session: Session, now: string | number, days = 3) =>
  wantedSince(session, new Date(now), days).isOverdue;

test('a note is overdue once more than the chosen days have gone by since the end (M9)', () => {
  const limit = Date.parse(ended) + 3 * DAY_MS;
  expect(wantedSince(held, new Date(limit), 3)).toEqual({ endedAt: ended, isOverdue: false });
  expect(isOverdueAt(held, limit + 1)).toBe(true);
  expect(isOverdueAt(held, limit + 1, 4)).toBe(false);
});

test('a clock that was set back makes nothing overdue', () => {
  assert(
    property(integer({ min: 0, max: 5_000 }), integer({ min: 1, max: 60 }), (back, days) => {
      expect(isOverdueAt(held, Date.parse(ended) - back * DAY_MS, days)).toBe(false);
    }),
  );
});

test('what was recorded counts, not what was planned', () => {
  const early = aSession({
    held: { startedAt: '2026-09-01T23:00:00.000Z', endedAt: '2026-09-01T23:20:00.000Z' },
  });
  const now = Date.parse('2026-09-01T23:20:00.001Z') + 3 * DAY_MS;
  expect(isOverdueAt(early, now)).toBe(true);
  expect(isOverdueAt(aSession(), now)).toBe(false);
});

test('a session past midnight counts from its real end, a day after its date', () => {
  const late = aSession({ startTime: '23:00', startsAt: '2026-09-02T03:00:00.000Z' });
  const recorded = recordSessionTimes(late, '23:00', '00:30', true);
  const session = recorded.ok ? recorded.value : late;
  const end = instantOf('2026-09-02', '00:30', 'America/Toronto');
  expect(wantedSince(session, end, 1)).toEqual({ endedAt: end.toISOString(), isOverdue: false });
  expect(
    isOverdueAt(session, instantOf('2026-09-03', '00:30', 'America/Toronto').getTime(), 1),
  ).toBe(false);
  expect(
    isOverdueAt(session, instantOf('2026-09-03', '00:31', 'America/Toronto').getTime(), 1),
  ).toBe(true);
});

test('over a change of the clocks a day still has twenty-four hours', () => {
  const zone = 'America/Toronto';
  const startsAt = instantOf('2026-10-31', '19:00', zone).toISOString();
  const before = aSession({ date: '2026-10-31', startsAt });
  // Clocks go back in that night: the same wall time a day later is an hour more.
  expect(isOverdueAt(before, instantOf('2026-11-01', '20:00', zone).getTime(), 1)).toBe(true);
  expect(isOverdueAt(before, instantOf('2026-11-01', '19:29', zone).getTime(), 1)).toBe(false);
});

test('by member each stands once, in the order in which they first lack a note', () => {
  const [ana, bea, cleo] = [aMember(1), aMember(2), aMember(3)] as const;
  const due = (number: number, ...members: NotesDue['members'][number]['member'][]): NotesDue => ({
    session: aSession({ id: sessionId(number) }),
    members: members.map((member) => ({ member, state: 'not-started' })),
    groupNote: 'not-started',
  });
  const dues = [due(1, bea, cleo), due(2), due(3, ana, bea)];
  const shown = duesByMember(dues).map(({ member, dues: of }) => [
    member.id,
    of.map(({ session }) => session.id),
  ]);
  expect(shown).toEqual([
    [bea.id, [sessionId(1), sessionId(3)]],
    [cleo.id, [sessionId(1)]],
    [ana.id, [sessionId(3)]],
  ]);
});
