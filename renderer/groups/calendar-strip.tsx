import { Link } from 'react-router';
import { sayDayOfMonth, sayExactDate, sayMonth } from '../ui/say-dates';
import css from './calendar-strip.module.css';
import { groupTexts } from './texts';

export interface StripDay {
  readonly date: string;
  readonly state: 'held' | 'next' | 'planned' | 'skipped' | 'called-off';
  /** Why it is skipped. */
  readonly note?: string;
  readonly to?: string;
  /** Whose session it is, where several groups stand beside each other. */
  readonly name?: string;
  /** What is wrong with it; its mark is amber. */
  readonly warning?: string;
}

/** A module at a glance: a row for each month, a mark for each session, told apart by shape too. */
export function CalendarStrip({ days }: { readonly days: readonly StripDay[] }) {
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  return (
    <ul className={css.months}>
      {[...months].map(([month, inMonth]) => (
        <li key={month} className={css.month}>
          <span className={css.name}>{sayMonth(`${month}-01`)}</span>
          <ul className={css.days}>
            {inMonth.map((day) => (
              <li key={`${day.date} ${day.to}`}>
                <Day day={day} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Day({ day }: { readonly day: StripDay }) {
  const words = wordsOf(day);
  const face = <span aria-hidden>{sayDayOfMonth(day.date)}</span>;
  if (day.to) {
    return (
      <Link
        className={css.day ?? ''}
        data-state={day.state}
        data-warned={day.warning !== undefined}
        to={day.to}
        title={words}
        aria-label={words}
      >
        {face}
      </Link>
    );
  }
  return (
    <span className={css.day} data-state={day.state} title={words} role="img" aria-label={words}>
      {face}
    </span>
  );
}

function wordsOf({ date, state, note = '', name, warning }: StripDay): string {
  const exact = sayExactDate(date);
  if (state === 'skipped') return groupTexts.skippedOn(exact, note);
  return groupTexts.sessionOn([name, exact, groupTexts[state], warning]);
}
