import { addMonths, isLocalDate } from '../../shared/lib/dates';

/** Months are `yyyy-mm`. */

export function monthLater(month: string, by: number): string {
  return addMonths(`${month}-01`, by).slice(0, 7);
}

/** The month that a path names, or the one `today` is in. */
export function monthFrom(asked: string | null, today: string): string {
  const isMonth = asked !== null && isLocalDate(`${asked}-01`);
  return isMonth ? asked : today.slice(0, 7);
}
