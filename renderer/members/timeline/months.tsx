import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { MemberId } from '../../../shared/domain/ids';
import type { TimelineEntry } from '../../../shared/domain/timeline';
import { sayDayOfMonth, sayExactDate, sayMonth } from '../../ui/say-dates';
import { Entry } from './entry';
import { oldestShown, type Month } from './month-pages';
import { timelineTexts } from './texts';
import css from './timeline.module.css';

interface Props {
  readonly memberId: MemberId;
  readonly entries: readonly TimelineEntry[];
}

/** Ten years are a thousand lines: earlier months are shown when they are asked for. */
export function Months({ memberId, entries }: Props) {
  const [asked, setAsked] = useState<string | null>(null);
  const byMonth = Map.groupBy(entries, ({ date }) => date.slice(0, 7));
  const months = [...byMonth].map(([month, inMonth]) => ({ month, entries: inMonth }));
  const oldest = oldestShown(months, asked);
  const shown = months.filter(({ month }) => month >= oldest);
  const next = months[shown.length]?.month;
  const { list, goTo } = useYears((year) => {
    const first = months.find(({ month }) => month.startsWith(year))?.month;
    if (first && first < oldest) setAsked(first);
  });
  return (
    <>
      <Years months={months} onChoose={goTo} />
      <div ref={list}>
        {shown.map((one) => (
          <MonthOf key={one.month} memberId={memberId} {...one} />
        ))}
      </div>
      {next && (
        <div>
          <Button variant="default" onClick={() => setAsked(next)}>
            {timelineTexts.earlier}
          </Button>
        </div>
      )}
    </>
  );
}

/** Takes the keyboard to the first month of a year, once it is on screen. */
function useYears(show: (year: string) => void) {
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly year: string } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const heading = list.current?.querySelector<HTMLElement>(`[data-year="${wanted.year}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [wanted]);
  const goTo = (year: string) => {
    show(year);
    setWanted({ year });
  };
  return { list, goTo };
}

interface YearsProps {
  readonly months: readonly Month[];
  readonly onChoose: (year: string) => void;
}

function Years({ months, onChoose }: YearsProps) {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  if (years.length < 2) return null;
  return (
    <nav className={css.years} aria-label={timelineTexts.years}>
      {years.map((year) => (
        <button key={year} type="button" className={css.year} onClick={() => onChoose(year)}>
          {year}
        </button>
      ))}
    </nav>
  );
}

function MonthOf({ memberId, month, entries }: Month & Props) {
  const heading = `month-${month}`;
  return (
    <section className={css.month} aria-labelledby={heading}>
      <h2 id={heading} data-year={month.slice(0, 4)} tabIndex={-1}>
        {sayMonth(`${month}-01`)}
      </h2>
      <ul>
        {entries.map((entry, index) => (
          <li key={index} className={css.line}>
            <time className={css.day} dateTime={entry.date} title={sayExactDate(entry.date)}>
              {entries[index - 1]?.date !== entry.date && sayDayOfMonth(entry.date)}
            </time>
            <Entry memberId={memberId} entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
