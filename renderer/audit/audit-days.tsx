import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import type { AuditLine } from '../../shared/domain/audit-trail';
import { auditSentence, type SayWhen } from '../../shared/domain/audit-words';
import { localDateOf, localTimeOf } from '../../shared/lib/dates';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import { sayExactDate, sayExactMoment, sayFullDate } from '../ui/say-dates';
import { DateText } from '../ui/when';
import css from './audit.module.css';
import { auditTexts } from './texts';

interface Props extends Pick<Output<'listAuditTrail'>, 'lines' | 'timeZone'> {
  readonly dayAbove: string | null;
}

/** Lines under their days, by the practice's clock, in the order of the chain. */
export function AuditDays({ lines, timeZone, dayAbove }: Props) {
  return daysOf(lines, timeZone).map(({ day, lines: ofDay }, index) => (
    <section key={`${day} ${index}`} className={css.day}>
      {(index > 0 || day !== dayAbove) && (
        <h2>
          <DateText date={day} />
        </h2>
      )}
      <ul>
        {ofDay.map((line) => (
          <Line key={`${line.store} ${line.lastSequence}`} line={line} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  ));
}

interface Day {
  readonly day: string;
  readonly lines: AuditLine[];
}

/** Neighbours only: where the clock went back, a day stands twice and the order stays. */
function daysOf(lines: readonly AuditLine[], timeZone: string): readonly Day[] {
  const days: Day[] = [];
  for (const line of lines) {
    const day = localDateOf(new Date(line.at), timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

interface LineProps {
  readonly line: AuditLine;
  readonly timeZone: string;
}

function Line({ line, timeZone }: LineProps) {
  const { store, sequence, lastSequence, mac, at } = line;
  const instant = new Date(at).toISOString();
  return (
    <li className={css.line}>
      <time className={css.time} dateTime={instant} title={sayExactMoment(instant, timeZone)}>
        {localTimeOf(new Date(at), timeZone)}
      </time>
      <span className={css.words}>
        <Sentence line={line} timeZone={timeZone} />
      </span>
      <span className={css.entry} title={auditTexts.seal(mac)}>
        {auditTexts.entry(store, sequence, lastSequence)}
      </span>
    </li>
  );
}

function Sentence({ line, timeZone }: LineProps) {
  const { memberId } = line;
  const words = auditSentence(line, wordsFor(timeZone));
  return words.map((word, index) => {
    if (typeof word === 'string') return <Fragment key={index}>{word}</Fragment>;
    const shown = <PersonName>{word.name}</PersonName>;
    return memberId ? (
      <Link key={index} to={paths.member(memberId)}>
        {shown}
      </Link>
    ) : (
      <Fragment key={index}>{shown}</Fragment>
    );
  });
}

function wordsFor(timeZone: string): SayWhen {
  return {
    date: sayExactDate,
    time: (at) => localTimeOf(new Date(at), timeZone),
    day: (at) => sayFullDate(localDateOf(new Date(at), timeZone)),
  };
}
