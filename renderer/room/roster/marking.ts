import { useState } from 'react';
import type { Refusal } from '../../../shared/contract/refusal';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import type { AttendanceMark } from '../../../shared/domain/attendance';
import { minutesLateAt } from '../../../shared/domain/room-phase';
import type { LetIn } from '../../../shared/domain/session-room';
import { takingTurns } from '../../../shared/lib/turns';
import { useLetInMutation, useMarkAttendanceMutation } from '../../api/hooks';
import { refusalOf } from '../../ui/refusal-of';

export type MarkKind = AttendanceMark['kind'];
/** A mark of someone who came: it is given by letting them in. */
export type ComingMark = Extract<AttendanceMark, { readonly kind: 'present' | 'late' }>;

/** Who is in the room, and since when; a mark that was taken back takes them out again. */
export function letInOf({ room }: RoomView, row: RoomMember): LetIn | null {
  if (!row.mark || !isComing(row.mark)) return null;
  return room.letIn.findLast(({ memberId }) => memberId === row.memberId) ?? null;
}

/** The mark of a key at this moment: late by the minutes since the start. */
export function markFor(kind: MarkKind, now: Date, { session }: RoomView): AttendanceMark {
  return kind === 'late' ? { kind, minutes: minutesLateAt(session, now) } : { kind };
}

export function isComing(mark: AttendanceMark): mark is ComingMark {
  return mark.kind === 'present' || mark.kind === 'late';
}

export interface Marking {
  readonly refusal: Refusal | null;
  /** `null` once they are in; `not-ready` when a reason has to be given first (M100). */
  readonly come: (mark: ComingMark, reason?: string) => Promise<Refusal | 'not-ready' | null>;
  /** Without letting in; `null` takes the mark back. */
  readonly mark: (mark: AttendanceMark | null) => void;
}

/** Marks one member. What is pressed quickly one after another takes effect in that order. */
export function useMarking(view: RoomView, row: RoomMember): Marking {
  const [letIn] = useLetInMutation();
  const [markAttendance] = useMarkAttendanceMutation();
  const [inTurn] = useState(takingTurns);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { memberId, needs } = row;
  const key = { sessionId: view.session.id, memberId };
  // A reason that was given covers what was missing then: what it covers, the vault says.
  const hadReason = (letInOf(view, row)?.overrideReason ?? null) !== null;

  const come: Marking['come'] = async (mark, reason) => {
    const overrideReason = reason ?? null;
    if (needs.length > 0 && overrideReason === null && !hadReason) return 'not-ready';
    const reply = await inTurn(memberId, () => letIn({ ...key, mark, overrideReason }));
    const refused = refusalOf(reply.error);
    setRefusal(refused);
    return refused?.code === 'member-not-ready' ? 'not-ready' : refused;
  };
  const mark = async (given: AttendanceMark | null) => {
    const reply = await inTurn(memberId, () => markAttendance({ ...key, mark: given }));
    setRefusal(refusalOf(reply.error));
  };
  return { refusal, come, mark: (given) => void mark(given) };
}
