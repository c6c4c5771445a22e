import type { TimelineEntry } from '../../../shared/domain/timeline';

export interface Month {
  /** `yyyy-mm`. */
  readonly month: string;
  readonly entries: readonly TimelineEntry[];
}

/** Lines that are shown at once: more than anyone sees, fewer than anyone waits for. */
const PAGE = 80;

/**
 * The month down to which is shown: a page of whole months from the newest on, or from the month
 * that was asked for.
 */
export function oldestShown(months: readonly Month[], asked: string | null): string {
  let lines = 0;
  for (const { month, entries } of months) {
    const isWanted = asked === null || month <= asked;
    if (isWanted) lines += entries.length;
    if (lines >= PAGE) return month;
  }
  return '';
}
