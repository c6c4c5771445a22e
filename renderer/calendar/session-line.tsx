import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CalendarSession, CalendarView, Conflict } from '../../shared/contract/calendar';
import type { Session } from '../../shared/domain/session';
import { isUntouched } from '../../shared/domain/session-changes';
import { useHoldSessionAfterAllMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayExactDate, sayFullDate } from '../ui/say-dates';
import { DateText } from '../ui/when';
import css from './calendar.module.css';
import { SessionChange } from './session-change';
import { calendarTexts } from './texts';

interface Props {
  readonly placed: CalendarSession;
  readonly view: CalendarView;
}

/** One session: when, whose, what became of it, what does not fit, and what can be done. */
export function SessionLine({ placed, view }: Props) {
  const { session, groupName, moduleName, away, rosterSize, conflicts } = placed;
  return (
    <div className={css.session} data-called-off={session.calledOff !== null}>
      <p className={css.when}>
        <Link to={paths.session(session.id)}>
          <DateText date={session.date} /> <span>{session.startTime}</span>
        </Link>
      </p>
      <div className={css.what}>
        <p>{calendarTexts.place(groupName, moduleName)}</p>
        {away > 0 && <p className={css.soft}>{calendarTexts.away(away, rosterSize)}</p>}
        <Changes session={session} />
        {conflicts.map((conflict) => (
          <ConflictLine key={keyOf(conflict)} of={conflict} placed={placed} view={view} />
        ))}
      </div>
      <div className={css.act}>
        {session.calledOff === null ? <Change placed={placed} /> : <HoldAfterAll placed={placed} />}
      </div>
    </div>
  );
}

function Changes({ session: { moves, calledOff } }: { readonly session: Session }) {
  return (
    <>
      {moves.map(({ fromDate, fromStartTime, reason, movedAt }) => (
        <p key={movedAt} className={css.soft} dir="auto">
          {calendarTexts.movedFrom(sayFullDate(fromDate), fromStartTime, reason)}
        </p>
      ))}
      {calledOff && <p dir="auto">{calendarTexts.calledOffBecause(calledOff.reason)}</p>}
    </>
  );
}

/** What happened is not moved: such a session shows that it was held. */
function Change({ placed }: Pick<Props, 'placed'>) {
  const [isOpen, setIsOpen] = useState(false);
  const { session, groupName } = placed;
  if (!isUntouched(session)) return <span className={css.soft}>{calendarTexts.held}</span>;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={calendarTexts.changeOf(sayExactDate(session.date), groupName)}
        onClick={() => setIsOpen(true)}
      >
        {calendarTexts.change}
      </Button>
      {isOpen && <SessionChange session={session} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function HoldAfterAll({ placed: { session, groupName } }: Pick<Props, 'placed'>) {
  const [holdAfterAll, { error, isLoading }] = useHoldSessionAfterAllMutation();
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={isLoading}
        aria-label={calendarTexts.holdAfterAllOf(sayExactDate(session.date), groupName)}
        onClick={() => void holdAfterAll({ sessionId: session.id })}
      >
        {calendarTexts.holdAfterAll}
      </Button>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}

function keyOf(conflict: Conflict): string {
  if (conflict.code === 'vacation') return conflict.vacationId;
  return conflict.code === 'overlaps' ? conflict.sessionId : conflict.code;
}

interface ConflictProps extends Props {
  readonly of: Conflict;
}

function ConflictLine({ of: conflict, placed, view }: ConflictProps) {
  return (
    <p className={css.conflict}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {sayConflict(conflict, view)}{' '}
        {conflict.code === 'capacity' && (
          <Link to={paths.meeting(placed.groupId)}>{calendarTexts.meetingPage}</Link>
        )}
      </span>
    </p>
  );
}

function sayConflict(conflict: Conflict, view: CalendarView): string {
  const { conflicts: words } = calendarTexts;
  switch (conflict.code) {
    case 'vacation':
      return sayVacation(conflict.vacationId, view);
    case 'overlaps': {
      const other = view.sessions.find(({ session }) => session.id === conflict.sessionId);
      return other
        ? words.overlaps(other.groupName, other.session.startTime)
        : words.overlapsUnknown;
    }
    case 'capacity':
      return words.capacity(conflict.expected, conflict.capacity);
  }
}

/** A session past midnight may meet a vacation that begins after the period. */
function sayVacation(vacationId: string, { vacations }: CalendarView): string {
  const { conflicts: words } = calendarTexts;
  const vacation = vacations.find(({ id }) => id === vacationId);
  if (!vacation) return words.vacationUnknown;
  const [from, to] = [sayFullDate(vacation.from), sayFullDate(vacation.to)];
  return from === to ? words.vacationDay(from) : words.vacation(from, to);
}
