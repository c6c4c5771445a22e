import { spacedDigits, typedDigitsOf, type TypedDigits } from './back-up-ladder';
import { countries, countrySchema } from './jurisdiction';
import type { DialIn, MeetingAccess } from './meeting-access';
import { urlOf } from './meeting-link-rules';
import type { PostingValues } from './posting-text';
import type { PracticeProfile } from './practice';
import { endsAt } from './room-phase';
import type { Session } from './session';
import type { SessionRoom } from './session-room';

export interface PostingSources {
  /** `null` until the practice was set up. */
  readonly practice: PracticeProfile | null;
  readonly groupName: string;
  readonly feedbackAddress: string;
  /** `null` while no meeting was saved. */
  readonly access: MeetingAccess | null;
  /** `null` in a drop-in room, and between sessions. */
  readonly session: Session | null;
  readonly room: SessionRoom | null;
  readonly now: Date;
  /** Of this laptop's clock. */
  readonly timeZone: string;
}

/** Of a break whose length was not said: as the default posting says. */
const BREAK_MINUTES = 10;
const MINUTE = 60_000;

export function postingValues(sources: PostingSources): PostingValues {
  const { practice, access, session } = sources;
  return {
    clinician: written(practice?.clinicianName),
    practice: written(practice?.practiceName),
    group: written(sources.groupName),
    'meeting link': access && urlOf(access.link),
    'meeting id': access?.meetingId ?? null,
    passcode: access?.passcode ?? null,
    'phone numbers': access && phoneNumbers(access),
    'feedback address': written(sources.feedbackAddress),
    'end time': session && sayTime(endsAt(session).getTime(), session.timeZone),
    'break end': sayTime(breakEnd(sources), session?.timeZone ?? sources.timeZone),
    'crisis line': crisisLines,
  };
}

function written(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** One number on each line, then what is typed after any of them. */
function phoneNumbers(access: MeetingAccess): string | null {
  if (access.dialIns.length === 0) return null;
  const typed = typedDigitsOf(access).map(({ kind, digits }) => sayTyped[kind](digits));
  return [...access.dialIns.map(sayDialIn), ...typed].join('\n');
}

const sayTyped: Readonly<Record<TypedDigits['kind'], (digits: string) => string>> = {
  'meeting-id': (digits) => `Meeting ID: ${spacedDigits(digits)} #`,
  passcode: (digits) => `Passcode by telephone: ${digits} #`,
  'conference-id': (digits) => `Conference ID: ${spacedDigits(digits)} #`,
};

function sayDialIn({ number, place }: DialIn): string {
  return place === '' ? number : `${number} (${place})`;
}

/** Of the break that is under way, or of one that begins now; in whole minutes, never less. */
function breakEnd({ room, now }: PostingSources): number {
  const underWay = room?.breaks.find(({ endedAt }) => endedAt === null);
  const from = underWay ? Date.parse(underWay.startedAt) : now.getTime();
  const minutes = underWay?.plannedMinutes ?? BREAK_MINUTES;
  return Math.ceil(from / MINUTE) * MINUTE + minutes * MINUTE;
}

/** With its zone: members join from several. */
function sayTime(instant: number, timeZone: string): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-CA', { ...clock, timeZone, timeZoneName: 'short' }).format(
    instant,
  );
}

/** Every line that is known, one below the other: nobody is asked where they are. */
const crisisLines = countrySchema.options
  .flatMap((country) =>
    countries[country].crisisLines.map(({ ways }) => `${countries[country].name}: ${ways}`),
  )
  .join('\n');
