import type { AttendanceMark } from './attendance';
import type { MemberId } from './ids';
import { arrivalOf } from './participant-matching';
import type { Participant, ParticipantReport } from './participant-report';
import type { Session } from './session';

/** Which member a person of the report is, said by the clinician: by the person's place in it. */
export type SaidToBe = ReadonlyMap<number, MemberId>;

/** The mark that a report proposes for one member. */
export interface ProposedMark {
  readonly memberId: MemberId;
  /** `null` when they are not in the report. */
  readonly participant: Participant | null;
  readonly mark: AttendanceMark;
}

/** One for each member of the roster whom the report is about, in the roster's order. */
export function proposedMarks(
  report: ParticipantReport,
  saidToBe: SaidToBe,
  roster: readonly MemberId[],
  session: Pick<Session, 'startsAt' | 'minutes'>,
): readonly ProposedMark[] {
  return roster.flatMap((memberId): readonly ProposedMark[] => {
    const participant = participantOf(report, saidToBe, memberId);
    if (participant) {
      const mark = arrivalOf(new Date(participant.joinedAt), session);
      return [{ memberId, participant, mark }];
    }
    const absence = report.absent.find((absent) => absent.memberId === memberId);
    return absence ? [{ memberId, participant: null, mark: absence.mark }] : [];
  });
}

/** Of several that are the same member, who came first. */
function participantOf(
  { participants }: ParticipantReport,
  saidToBe: SaidToBe,
  memberId: MemberId,
): Participant | null {
  const theirs = participants.filter(
    (participant, index) =>
      saidToBe.get(index) === memberId ||
      (participant.doubt === null && participant.memberId === memberId),
  );
  const [first] = theirs.toSorted((one, other) => (one.joinedAt < other.joinedAt ? -1 : 1));
  return first ?? null;
}

/**
 * Whether a mark may be proposed as ticked. Where the report's times are not the session's, none is;
 * and no absence is while anybody of the session was not told: they may be who seems to be missing.
 */
export function isSure(
  { participant }: ProposedMark,
  report: ParticipantReport,
  saidToBe: SaidToBe,
): boolean {
  if (report.isOfAnotherTime || report.shiftMinutes !== null) return false;
  return participant !== null || isEverybodyTold(report, saidToBe);
}

function isEverybodyTold({ participants }: ParticipantReport, saidToBe: SaidToBe): boolean {
  return participants.every(
    ({ doubt }, index) => doubt === null || doubt === 'not-in-session' || saidToBe.has(index),
  );
}

export function isSameMark(one: AttendanceMark | null, other: AttendanceMark): boolean {
  if (one === null || one.kind !== other.kind) return false;
  return one.kind !== 'late' || (other.kind === 'late' && one.minutes === other.minutes);
}
