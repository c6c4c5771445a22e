import type { AttendanceMark } from '../../shared/domain/attendance';
import { attendanceStanding, type AttendanceStanding } from '../../shared/domain/attendance-ledger';
import type { Member } from '../../shared/domain/member';
import type { Session } from '../../shared/domain/session';
import { addDays } from '../../shared/lib/dates';
import { aMember, aSession, entryId, memberId, moduleId, sessionId } from './people';

/** A module told week by week, for what is reckoned from its marks (M42). */

const ANA = memberId(1);
const FIRST = '2026-09-01';
const NOT_YET = null;

/** What became of a week; `null`: it is still ahead. */
export type Told = AttendanceMark['kind'] | 'unmarked' | 'called-off' | typeof NOT_YET;

export const dateOf = (week: number) => addDays(FIRST, 7 * week);
/** The evening after so many sessions were held. */
export const after = (weeks: number) => new Date(`${addDays(dateOf(weeks), -1)}T12:00:00.000Z`);

function markFor(told: Told): readonly AttendanceMark[] {
  if (told === 'late') return [{ kind: 'late', minutes: 10 }];
  if (told === NOT_YET || told === 'unmarked' || told === 'called-off') return [];
  return [{ kind: told }];
}

export function weekOf(told: Told, week: number, parts: Partial<Session> = {}): Session {
  const date = dateOf(week);
  const startsAt = `${date}T23:00:00.000Z`;
  const isHeld = told !== NOT_YET && told !== 'called-off';
  return aSession({
    ...{ id: sessionId(week + 1), date, startsAt },
    held: isHeld ? { startedAt: startsAt, endedAt: `${addDays(date, 1)}T00:30:00.000Z` } : null,
    calledOff: told === 'called-off' ? { reason: 'Ill', at: startsAt } : null,
    attendance: markFor(told).map((mark) => ({ memberId: ANA, mark })),
    ...parts,
  });
}

/** A module, told week by week; what is `null` is still ahead. */
export function standingOf(told: readonly Told[], member: Member = aMember(1)): AttendanceStanding {
  const held = told.findLastIndex((one) => one !== NOT_YET) + 1;
  const sessions = told.map((one, week) => weekOf(one, week));
  return attendanceStanding(member, moduleId(1), sessions, after(held));
}

/** The same, week after week. */
export const times = (count: number, told: Told): readonly Told[] =>
  Array.from({ length: count }, () => told);

/** Ana, who announced that she will be away. */
export const absent = (from: string, to: string): Member => ({
  ...aMember(1),
  notices: [
    {
      ...{ id: entryId(1), kind: 'absent', from, to, minutes: null, reason: '' },
      announcedAt: '2026-09-01T12:00:00.000Z',
    },
  ],
});
