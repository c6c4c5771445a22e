import { Link } from 'react-router';
import type { CalendarView, MemberNotice } from '../../shared/contract/calendar';
import type { Vacation } from '../../shared/domain/calendar';
import { SayNotice } from '../members/say-notice';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import { sayMonth } from '../ui/say-dates';
import css from './calendar.module.css';
import type { CalendarLine } from './lines';
import { SessionLine } from './session-line';
import { calendarTexts } from './texts';
import { sayAway } from './vacations';

interface Props {
  readonly lines: ReadonlyMap<string, readonly CalendarLine[]>;
  readonly view: CalendarView;
  readonly months: readonly string[];
}

export function MonthList({ lines, view, months }: Props) {
  return months.map((month) => (
    <section key={month} className={css.month} aria-labelledby={`month-${month}`}>
      <h3 id={`month-${month}`}>{sayMonth(`${month}-01`)}</h3>
      <Lines lines={lines.get(month) ?? []} view={view} />
    </section>
  ));
}

function Lines({ lines, view }: { lines: readonly CalendarLine[]; view: CalendarView }) {
  if (lines.length === 0) return <p className={css.soft}>{calendarTexts.nothing}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={keyOf(line)} className={css.line} data-kind={line.kind}>
          <Line line={line} view={view} />
        </li>
      ))}
    </ul>
  );
}

function keyOf(line: CalendarLine): string {
  if (line.kind === 'session') return line.placed.session.id;
  return line.kind === 'vacation' ? line.vacation.id : line.announced.notice.id;
}

function Line({ line, view }: { readonly line: CalendarLine; readonly view: CalendarView }) {
  switch (line.kind) {
    case 'session':
      return <SessionLine placed={line.placed} view={view} />;
    case 'vacation':
      return <VacationLine vacation={line.vacation} />;
    case 'notice':
      return <NoticeLine announced={line.announced} />;
  }
}

function VacationLine({ vacation }: { readonly vacation: Vacation }) {
  return (
    <p>
      {sayAway(vacation)}
      {vacation.note !== '' && (
        <span className={css.soft} dir="auto">
          {' '}
          {vacation.note}
        </span>
      )}
    </p>
  );
}

function NoticeLine({ announced }: { readonly announced: MemberNotice }) {
  const { memberId, preferredFirstName, legalName, notice } = announced;
  return (
    <p>
      <Link to={paths.betweenSessions(memberId)} title={legalName}>
        <PersonName>{preferredFirstName}</PersonName>
      </Link>{' '}
      <SayNotice notice={notice} />
    </p>
  );
}
