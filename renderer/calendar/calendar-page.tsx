import { Button } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useNavigate, useSearchParams } from 'react-router';
import type { CalendarView } from '../../shared/contract/calendar';
import { hasBeenHeld } from '../../shared/domain/session';
import { useGetCalendarQuery } from '../api/hooks';
import { CalendarStrip, type StripDay } from '../groups/calendar-strip';
import { groupTexts } from '../groups/texts';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { MonthTurn } from '../ui/month-turn';
import { monthFrom } from '../ui/months';
import { Section, WorkPage } from '../ui/page';
import { sayMonth } from '../ui/say-dates';
import { useNow, useToday } from '../ui/use-now';
import css from './calendar.module.css';
import { ExportButton } from './export-button';
import { linesByMonth } from './lines';
import { MonthList } from './month-list';
import { periodFrom, type Period } from './period';
import { calendarTexts } from './texts';
import { Vacations } from './vacations';

/** Sessions, vacations and announced absences of ten months, and what does not fit (M44, M84, M85). */
export function CalendarPage() {
  const [asked, ask] = useSearchParams();
  const turnTo = (from: string) => ask({ from }, { replace: true });
  const month = monthFrom(asked.get('from'), useToday());
  const period = periodFrom(month);
  const { from, to } = period;
  const calendar = useGetCalendarQuery({ from, to });
  return (
    <WorkPage
      title={calendarTexts.title}
      lead={calendarTexts.period(sayMonth(from), sayMonth(to))}
      actions={
        <>
          <MonthTurn month={month} labels={calendarTexts.turning} onTurn={turnTo} />
          <ExportButton />
        </>
      }
    >
      <Loaded of={calendar}>{(view) => <Content view={view} period={period} />}</Loaded>
    </WorkPage>
  );
}

interface ContentProps {
  readonly view: CalendarView;
  readonly period: Period;
}

function Content({ view, period }: ContentProps) {
  const { sessions, vacations, notices } = view;
  const isEmpty = sessions.length + vacations.length + notices.length === 0;
  return (
    <div className={css.columns}>
      <div>{isEmpty ? <Empty /> : <Months view={view} period={period} />}</div>
      <Vacations vacations={vacations} />
    </div>
  );
}

function Months({ view, period }: ContentProps) {
  const now = useNow();
  return (
    <>
      <Section title={calendarTexts.strip} note={calendarTexts.sessions(view.sessions.length)}>
        <CalendarStrip days={stripDaysOf(view, now)} />
      </Section>
      <Section title={calendarTexts.list}>
        <MonthList lines={linesByMonth(view, period)} view={view} months={period.months} />
      </Section>
    </>
  );
}

function Empty() {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconCalendar size={28} stroke={1.5} />}
      title={calendarTexts.emptyTitle}
      text={calendarTexts.emptyText}
      action={
        <Button variant="default" onClick={() => void navigate(paths.groups)}>
          {calendarTexts.planModule}
        </Button>
      }
    />
  );
}

/** A mark for each session; several groups are told apart by their names. */
function stripDaysOf({ sessions }: CalendarView, now: Date): readonly StripDay[] {
  const isNamed = new Set(sessions.map(({ groupId }) => groupId)).size > 1;
  const next = sessions.find(
    ({ session }) =>
      session.calledOff === null &&
      !hasBeenHeld(session, now) &&
      Date.parse(session.startsAt) + session.minutes * 60_000 > now.getTime(),
  );
  return sessions.map((placed): StripDay => {
    const { session, groupName, conflicts } = placed;
    return {
      date: session.date,
      state: stateOf(placed, placed === next, now),
      to: paths.session(session.id),
      ...(isNamed && { name: groupName }),
      ...(conflicts.length > 0 && { warning: groupTexts.doesNotFit }),
    };
  });
}

function stateOf(
  { session }: CalendarView['sessions'][number],
  isNext: boolean,
  now: Date,
): StripDay['state'] {
  if (session.calledOff !== null) return 'called-off';
  if (hasBeenHeld(session, now)) return 'held';
  return isNext ? 'next' : 'planned';
}
