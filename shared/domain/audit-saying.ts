import type { AuditLine } from './audit-trail';

/** A piece of a sentence: words of ours, or a name, which is shown isolated and with care. */
export type AuditWord = string | { readonly name: string };

/** How dates and times are said, where the sentence will stand. */
export interface SayWhen {
  /** A session's local date. */
  readonly date: (localDate: string) => string;
  /** The time of day of UTC milliseconds. */
  readonly time: (at: number) => string;
  /** The day of UTC milliseconds. */
  readonly day: (at: number) => string;
}

/** The member a line is about. */
export function who({ memberName }: AuditLine): AuditWord {
  return memberName === null ? 'a member who is no longer there' : { name: memberName };
}
