import { differenceInCalendarDays, parseISO } from 'date-fns';
import { useToday } from '../ui/use-now';
import css from './requests.module.css';
import { requestTexts } from './texts';

/** From so many days on it is said in amber. */
const FEW_DAYS = 7;

interface Props {
  readonly dueOn: string;
}

/** How long there is still to answer, in words. */
export function DaysLeft({ dueOn }: Props) {
  const days = differenceInCalendarDays(parseISO(dueOn), parseISO(useToday()));
  if (days < 0) return <span className={css.late}>{requestTexts.daysLate(-days)}</span>;
  const words = days === 0 ? requestTexts.dueToday : requestTexts.daysLeft(days);
  return <span className={days <= FEW_DAYS ? css.near : undefined}>{words}</span>;
}
