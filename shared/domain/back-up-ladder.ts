import { dialStringOf } from './dial-string';
import { rulesOf, type GroupKind } from './group-kind';
import type { MemberId } from './ids';
import type { MeetingAccess } from './meeting-access';

/** Who is called when nothing else holds. */
export interface CalledMember {
  readonly memberId: MemberId;
  readonly preferredFirstName: string;
  readonly telephone: string;
}

export interface DialledNumber {
  readonly number: string;
  readonly place: string;
  /** Number, meeting and passcode in one, as a telephone dials it. */
  readonly dialString: string;
}

export interface TypedDigits {
  readonly kind: 'meeting-id' | 'passcode' | 'conference-id';
  readonly digits: string;
}

/** What to do when the connection fails, one rung after the other (M26). */
export type LadderStep =
  | { readonly kind: 'restart' }
  | {
      readonly kind: 'telephone';
      readonly numbers: readonly DialledNumber[];
      readonly typed: readonly TypedDigits[];
    }
  | { readonly kind: 'call-list'; readonly members: readonly CalledMember[] };

interface Ladder {
  readonly kind: GroupKind;
  readonly access: MeetingAccess | null;
  /** In the order of the roster. */
  readonly members: readonly CalledMember[];
}

/** Nobody of a drop-in group can be called: nobody is known. */
export function backUpLadder({ kind, access, members }: Ladder): readonly LadderStep[] {
  const callList: readonly LadderStep[] = rulesOf(kind).keepsRecords
    ? [{ kind: 'call-list', members }]
    : [];
  return [{ kind: 'restart' }, telephoneStep(access), ...callList];
}

function telephoneStep(access: MeetingAccess | null): LadderStep {
  if (!access) return { kind: 'telephone', numbers: [], typed: [] };
  const numbers = access.dialIns.map((dialIn) => ({
    number: dialIn.number,
    place: dialIn.place,
    dialString: dialStringOf(access, dialIn),
  }));
  return { kind: 'telephone', numbers, typed: typedDigitsOf(access) };
}

/** What a caller types after the number, in order; each ends with the # key. */
export function typedDigitsOf({
  link: { platform },
  meetingId,
  phonePasscode,
}: MeetingAccess): readonly TypedDigits[] {
  // Their telephone lines know the meeting by a number of its own, kept as the phone passcode.
  const hasOwnNumber = platform === 'teams' || platform === 'meet';
  const typed = hasOwnNumber
    ? [{ kind: 'conference-id' as const, digits: phonePasscode }]
    : [
        { kind: 'meeting-id' as const, digits: meetingId },
        { kind: 'passcode' as const, digits: meetingId && phonePasscode },
      ];
  return typed.flatMap(({ kind, digits }) => (digits === null ? [] : [{ kind, digits }]));
}

/** Digits in the groups in which one reads them out: `81234567890` as `812 3456 7890`. */
export function spacedDigits(digits: string): string {
  const rest = digits.length % 4;
  const head = digits.length > 4 && rest !== 0 ? digits.slice(0, rest) : '';
  const groups = digits.slice(head.length).match(/.{1,4}/gu) ?? [];
  return (head === '' ? groups : [head, ...groups]).join(' ');
}
