import type { AttendanceMark } from '../../shared/domain/attendance';
import type { Moment } from '../../shared/domain/fields';
import type { BuiltInSectionName, BuiltInTemplate } from '../../shared/domain/note-template';
import type { ReleaseRecipient } from '../../shared/domain/release';
import type { ReleasedNote, ReleasedSection } from '../../shared/domain/released-note';
import { assertNever } from '../../shared/lib/assert-never';

/** Everything a release says in words of its own, in one place, so that it can be translated. */
export const LANGUAGE = 'en-CA';

export const TEMPLATE_WORDS: Readonly<Record<BuiltInTemplate, string>> = {
  free: 'Free form',
  soap: 'SOAP',
  dap: 'DAP',
  birp: 'BIRP',
  girp: 'GIRP',
  process: 'Process',
  group: 'Group',
};

export const SECTION_WORDS: Readonly<Record<BuiltInSectionName, string>> = {
  text: 'Note',
  subjective: 'Subjective',
  objective: 'Objective',
  assessment: 'Assessment',
  plan: 'Plan',
  data: 'Data',
  behaviour: 'Behaviour',
  intervention: 'Intervention',
  response: 'Response',
  goal: 'Goal',
  participation: 'Taking part',
  interaction: 'Between members',
  'here-and-now': 'Here and now',
  learning: 'What was learned',
  themes: 'Themes',
};

export function templateWords(template: ReleasedNote['template']): string {
  return typeof template === 'string' ? TEMPLATE_WORDS[template] : template.own;
}

/** What a section is called: in an own template as its form says. */
export function sectionWords({ name, title }: Pick<ReleasedSection, 'name' | 'title'>): string {
  const builtIn: Readonly<Record<string, string>> = SECTION_WORDS;
  return title ?? builtIn[name] ?? '';
}

/** `Late entry: session of March 14, 2027, 19:00 EDT, written March 19, 2027, 08:10 EDT.` */
export function lateWords(session: Moment, written: Moment): string {
  return `Late entry: session of ${momentWords(session)}, written ${momentWords(written)}.`;
}

/** `[struck: see correction 1, 3]`, after a passage that stays readable although it was wrong. */
export function struckWords(corrections: readonly number[]): string {
  return `[struck: see correction ${corrections.join(', ')}]`;
}

export function correctionHeading(number: number): string {
  return `Correction ${number}`;
}

export function reasonWords(reason: string): string {
  return `Reason: ${reason}`;
}

export const AUTHORITY_WORDS: Readonly<Record<ReleaseRecipient['authority'], string>> = {
  'member-request': 'The member asked for it',
  'written-consent': 'The member’s written consent',
  'legal-authority': 'A legal authority other than consent',
};

export function attendanceWords(mark: AttendanceMark | null): string {
  if (mark === null) return 'Not recorded';
  switch (mark.kind) {
    case 'present':
      return 'Present';
    case 'late':
      return `Late by ${counted(mark.minutes, 'minute')}`;
    case 'absent-with-notice':
      return 'Absent, with notice';
    case 'absent-without-notice':
      return 'Absent, without notice';
    default:
      return assertNever(mark);
  }
}

/** `1 note`, `1,204 notes`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString(LANGUAGE)} ${count === 1 ? one : many}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LANGUAGE, options);
  formats.set(key, format);
  return format;
}

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;

/** `March 16, 2027`, of a local date. */
export function dateWords(localDate: string): string {
  return formatOf({ ...DAY, timeZone: 'UTC' }).format(new Date(`${localDate}T00:00:00Z`));
}

/** `March 2027`, of a local date in it. */
export function monthWords(localDate: string): string {
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return formatOf(options).format(new Date(`${localDate}T00:00:00Z`));
}

interface Period {
  /** Local dates, both included; `null` where it is open. */
  readonly from: string | null;
  readonly to: string | null;
}

export function periodWords({ from, to }: Period): string {
  if (from === null && to === null) return 'From the beginning';
  if (from === null) return `Until ${dateWords(to ?? '')}`;
  return to === null ? `Since ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(to)}`;
}

/** `Tuesday, March 16, 2027`, of a local date. */
export function weekdayWords(localDate: string): string {
  const options = { weekday: 'long', ...DAY, timeZone: 'UTC' } as const;
  return formatOf(options).format(new Date(`${localDate}T00:00:00Z`));
}

/** `March 16, 2027, 21:04 EDT`: the date and time the author's own clock showed, and its zone. */
export function momentWords({ at, timeZone }: Moment): string {
  const instant = new Date(at);
  return `${formatOf({ ...DAY, timeZone }).format(instant)}, ${clockWords(instant, timeZone)}`;
}

/** `21:04 EDT`. */
export function clockWords(instant: Date, timeZone: string): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return formatOf({ ...time, timeZoneName: 'short' }).format(instant);
}
