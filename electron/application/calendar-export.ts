import { shareDay } from '../../shared/domain/calendar-rules';
import type { Vacation } from '../../shared/domain/calendar';
import { isMemberOn, type Member } from '../../shared/domain/member';
import type { Session } from '../../shared/domain/session';
import { daysOfSession } from '../../shared/domain/session-changes';
import type { Sha256 } from '../../shared/domain/signed-text';
import type { CalendarEntry } from './ports/release';

export interface CalendarSources {
  readonly sessions: readonly Session[];
  readonly vacations: readonly Vacation[];
  readonly members: readonly Member[];
}

/** What of the calendar leaves: when, and nothing else (M44). */
export function calendarEntries(
  { sessions, vacations, members }: CalendarSources,
  sha256: Sha256,
): readonly CalendarEntry[] {
  const uidOf = uidFrom(sha256);
  return [
    ...sessions.map((session) => sessionEntry(session, uidOf(session.id))),
    ...vacations.map(({ id, from, to }) => dayEntry('vacation', uidOf(id), { from, to })),
    ...absencesFrom(sessions, members).map(({ id, from, to }) =>
      dayEntry('absence', uidOf(id), { from, to }),
    ),
  ];
}

/** The same at each export, so that a calendar updates what it has; no id of the vault is in it. */
function uidFrom(sha256: Sha256): (id: string) => string {
  return (id) => `${sha256(`alcove calendar ${id}`).slice(0, 40)}@alcove.invalid`;
}

function sessionEntry(session: Session, uid: string): CalendarEntry {
  const { startsAt, minutes, timeZone, planChanges: sequence, calledOff } = session;
  const isCalledOff = calledOff !== null;
  return { kind: 'session', uid, sequence, isCalledOff, startsAt, minutes, timeZone };
}

interface Days {
  readonly from: string;
  readonly to: string;
}

function dayEntry(kind: 'vacation' | 'absence', uid: string, { from, to }: Days): CalendarEntry {
  return { kind, uid, from, to };
}

/** Absences that touch a session of the export in which the member would be. */
function absencesFrom(sessions: readonly Session[], members: readonly Member[]) {
  const held = sessions.filter(({ calledOff }) => calledOff === null);
  return members.flatMap((member) =>
    member.notices.filter(
      (notice) =>
        notice.kind === 'absent' &&
        held.some(
          (session) =>
            shareDay(notice, daysOfSession(session)) &&
            isMemberOn(member, session.moduleId, session.date),
        ),
    ),
  );
}
