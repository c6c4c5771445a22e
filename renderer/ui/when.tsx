import { sayDate, sayExactDate, sayExactMoment, sayFullDate, sayMoment } from './say-dates';
import { useToday } from './use-now';

/** A date as people say it, exact on hover. */
export function DateText({ date }: { readonly date: string }) {
  const today = useToday();
  return (
    <time dateTime={date} title={sayExactDate(date)}>
      {sayDate(date, today)}
    </time>
  );
}

interface ExactProps {
  readonly date: string;
  /** The words the date stands in. */
  readonly say?: (date: string) => string;
}

/** A date in a period or a log, where "today" would soon be wrong: "3 November 2026". */
export function ExactDateText({ date, say = (said) => said }: ExactProps) {
  return (
    <time dateTime={date} title={sayExactDate(date)}>
      {say(sayFullDate(date))}
    </time>
  );
}

interface MomentProps {
  readonly at: string;
  readonly timeZone: string;
}

/** A date and time, with its zone on hover. */
export function MomentText({ at, timeZone }: MomentProps) {
  return (
    <time dateTime={at} title={sayExactMoment(at, timeZone)}>
      {sayMoment(at, timeZone)}
    </time>
  );
}
