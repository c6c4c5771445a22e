import type { EntryId } from './ids';
import type { Notice, NoticeTyped } from './notice';

export interface NoticeWriting {
  readonly id: EntryId;
  readonly announcedAt: string;
}

/** What a member announced, as it is kept: minutes are said of lateness alone (M40, M41). */
export function writeNotice(typed: NoticeTyped, writing: NoticeWriting): Notice {
  return { ...typed, ...writing, minutes: typed.kind === 'late' ? typed.minutes : null };
}

/** Soonest first, and those of one day in the order in which they were announced. */
export function byFirstDay(one: Notice, other: Notice): number {
  return compare(one.from, other.from) || compare(one.announcedAt, other.announcedAt);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
