import { sayMonth } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import css from './billing.module.css';
import { statementTexts } from './statement-texts';

/** A statement closes its month: before the month is over that wants to be known. */
export function MonthUnderWay({ month }: { readonly month: string }) {
  if (useToday().slice(0, 7) !== month) return null;
  return <p className={css.soft}>{statementTexts.underWay(sayMonth(`${month}-01`))}</p>;
}
