import { addDays, addMonths } from '../../shared/lib/dates';
import { monthLater } from '../ui/months';

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
