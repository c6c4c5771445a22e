import { canonicalJson } from '../lib/canonical-json';
import { err, ok, type Result } from '../lib/result';
import type { MemberId } from './ids';
import { endsAt, mayBeUnderway, opensAt } from './room-phase';
import type { CallLocation } from './safety-plan';
import type { Session } from './session';
import type { Break, LetIn, RoomRefusal, SessionRoom } from './session-room';

type Ruled<Code extends RoomRefusal['code']> = Result<
  SessionRoom,
  Extract<RoomRefusal, { readonly code: Code }>
>;

/**
 * Goes into the room (M24). One that was opened before is entered at any time before: a meeting
 * closed by mistake, a kill, a clock that was set back. Days later nobody is in the meeting any
 * more, and an end that is recorded then would be wrong.
 */
export function enterRoom(
  room: SessionRoom,
  session: Pick<Session, 'startsAt' | 'minutes' | 'calledOff' | 'held'>,
  now: Date,
): Ruled<'room-not-open-yet' | 'room-over' | 'session-called-off'> {
  if (session.calledOff !== null) return err({ code: 'session-called-off' });
  const opening = opensAt(session);
  if (room.openedAt === null && now < opening) {
    return err({ code: 'room-not-open-yet', opensAt: opening.toISOString() });
  }
  if (!mayBeUnderway(session, now)) {
    return err({ code: 'room-over', endedAt: endsAt(session).toISOString() });
  }
  const openedAt = room.openedAt ?? now.toISOString();
  return ok({ ...room, openedAt, closedAt: null, reopenedAfter: session.held?.endedAt ?? null });
}

/**
 * Whether the clinician is to go back into it: it was entered and not ended. Times that were
 * recorded end it too, unless the room was entered again after them.
 */
export function isOpen(room: SessionRoom, { held }: Pick<Session, 'held'>): boolean {
  if (room.openedAt === null || room.closedAt !== null) return false;
  return held === null || room.reopenedAfter === held.endedAt;
}

/**
 * Lets a member in from the waiting room (M25). What is missing asks for a reason (M100), once: who
 * was let in and drops out of the call comes back without being asked again.
 * @param isMarkedIn their mark says that they are there: it was not taken back since
 */
export function letMemberIn(
  room: SessionRoom,
  entry: LetIn,
  isMarkedIn: boolean,
): Ruled<'room-not-entered' | 'member-not-ready'> {
  if (room.openedAt === null) return err({ code: 'room-not-entered' });
  const { memberId, missing } = entry;
  const before = room.letIn.filter((one) => one.memberId === memberId);
  const overrideReason = missing.length === 0 ? null : reasonFor(entry, before);
  if (missing.length > 0 && overrideReason === null) {
    return err({ code: 'member-not-ready', missing });
  }
  const added = { ...entry, overrideReason };
  if (isMarkedIn && saysTheSame(added, before.at(-1))) return ok(room);
  return ok({ ...room, letIn: [...room.letIn, added] });
}

/** The one given now, or the last that was given for everything that is missing now. */
function reasonFor({ overrideReason, missing }: LetIn, before: readonly LetIn[]): string | null {
  const covering = before.findLast(
    (one) => one.overrideReason !== null && missing.every((code) => one.missing.includes(code)),
  );
  return overrideReason ?? covering?.overrideReason ?? null;
}

function saysTheSame(entry: LetIn, last: LetIn | undefined): boolean {
  if (!last || last.overrideReason !== entry.overrideReason) return false;
  return canonicalJson([...entry.missing].sort()) === canonicalJson([...last.missing].sort());
}

/** Where a member is for this call (M28); a later answer replaces it, `null` takes it back. */
export function confirmLocation(
  room: SessionRoom,
  memberId: MemberId,
  location: CallLocation | null,
  at: string,
): Ruled<'room-not-entered'> {
  if (room.openedAt === null) return err({ code: 'room-not-entered' });
  const others = room.callLocations.filter((entry) => entry.memberId !== memberId);
  const confirmed = location === null ? [] : [{ memberId, location, confirmedAt: at }];
  return ok({ ...room, callLocations: [...others, ...confirmed] });
}

/** M108. Said twice, the first time counts. */
export function sayConfidentiality(room: SessionRoom, isSaid: boolean, at: string): SessionRoom {
  const saidAt = room.confidentialitySaidAt ?? at;
  return { ...room, confidentialitySaidAt: isSaid ? saidAt : null };
}

/** M90. */
export function startBreak(
  room: SessionRoom,
  at: string,
  plannedMinutes: Break['plannedMinutes'],
): Ruled<'break-under-way'> {
  if (hasOpenBreak(room)) return err({ code: 'break-under-way' });
  const begun = { startedAt: at, endedAt: null, plannedMinutes };
  return ok({ ...room, breaks: [...room.breaks, begun] });
}

export function endBreak(room: SessionRoom, at: string): Ruled<'no-break-under-way'> {
  return hasOpenBreak(room) ? ok(withoutOpenBreak(room, at)) : err({ code: 'no-break-under-way' });
}

function hasOpenBreak({ breaks }: SessionRoom): boolean {
  return breaks.some(({ endedAt }) => endedAt === null);
}

/** A break never ends before it began, whatever was done to the clock. */
function withoutOpenBreak(room: SessionRoom, at: string): SessionRoom {
  const breaks = room.breaks.map((one) =>
    one.endedAt === null ? { ...one, endedAt: one.startedAt > at ? one.startedAt : at } : one,
  );
  return { ...room, breaks };
}

/** The session was ended: a break that is under way ends with it. */
export function closeRoom(room: SessionRoom, at: string): SessionRoom {
  return { ...withoutOpenBreak(room, at), closedAt: at };
}

/** It begins when it was planned, or when the meeting was opened if that was later (M79). */
export function beganAt(
  { startsAt }: Pick<Session, 'startsAt'>,
  { meetingOpenedAt }: Pick<SessionRoom, 'meetingOpenedAt'>,
): string {
  return meetingOpenedAt !== null && meetingOpenedAt > startsAt ? meetingOpenedAt : startsAt;
}
