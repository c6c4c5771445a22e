import { isLocalDate, addDays, addMonths } from '../../shared/lib/dates';

/** Ten months, as long as a module runs (M1). */
const MONTHS = 10;

export interface Period {
  readonly from: string;
  readonly to: string;
  /** `yyyy-mm`, in order. */
  readonly months: readonly string[];
}

/** @param month `yyyy-mm` */
export function periodFrom(month: string): Period {
  const first = `${month}-01`;
  const months = Array.from({ length: MONTHS }, (_, index) => monthLater(month, index));
  return { from: first, to: addDays(addMonths(first, MONTHS), -1), months };
}

export function monthLater(month: string, by: number): string {
  return addMonths(`${month}-01`, by).slice(0, 7);
}

/** The month that a path names, or the one `today` is in. */
export function monthFrom(asked: string | null, today: string): string {
  const isMonth = asked !== null && isLocalDate(`${asked}-01`);
  return isMonth ? asked : today.slice(0, 7);
}
