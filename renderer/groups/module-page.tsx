import { useNavigate } from 'react-router';
import { Button } from '@mantine/core';
import type { ModuleView } from '../../shared/contract/groups';
import type { SessionSummary } from '../../shared/contract/sessions';
import { moduleIdSchema } from '../../shared/domain/ids';
import { useGetModuleQuery, useListSessionsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { sayLength } from '../ui/say-dates';
import { useNow } from '../ui/use-now';
import { CalendarStrip, type StripDay } from './calendar-strip';
import css from './groups.module.css';
import { ModuleEnquiries, ModuleRoster } from './module-roster';
import { skippedDaysOf } from './schedule-preview';
import { SessionTable } from './session-table';
import { groupTexts, weekdayTexts } from './texts';

export function ModulePage() {
  const moduleId = useId(moduleIdSchema, 'moduleId');
  const module = useGetModuleQuery({ moduleId });
  const sessions = useListSessionsQuery({ moduleId });
  return (
    <Loaded of={module}>
      {(view) => (
        <WorkPage title={view.group.name} lead={leadOf(view)} actions={<AddMember view={view} />}>
          <Loaded of={sessions}>{(listed) => <Content view={view} sessions={listed} />}</Loaded>
        </WorkPage>
      )}
    </Loaded>
  );
}

/** The main thing to do here, as long as a place is free (M3). */
function AddMember({ view }: { readonly view: ModuleView }) {
  const navigate = useNavigate();
  const { memberCount, capacity } = view;
  if (capacity !== null && memberCount >= capacity) {
    return <p className={css.soft}>{groupTexts.full(memberCount, capacity)}</p>;
  }
  return (
    <Button onClick={() => void navigate(paths.newMember(view.module.id))}>
      {groupTexts.addMember}
    </Button>
  );
}

function leadOf({ module }: ModuleView): string {
  const { weekday, startTime, minutes } = module.schedule;
  return groupTexts.everyWeek(module.name, weekdayTexts[weekday], startTime, sayLength(minutes));
}

interface ContentProps {
  readonly view: ModuleView;
  readonly sessions: readonly SessionSummary[];
}

function Content({ view, sessions }: ContentProps) {
  const now = useNow();
  const next = nextOf(sessions, now);
  const days = [
    ...sessions.map((summary) => dayOf(summary, next)),
    ...skippedDaysOf(view.module.schedule),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  return (
    <>
      <Section title={groupTexts.calendar} note={groupTexts.previewCount(sessions.length)}>
        <CalendarStrip days={days} />
      </Section>
      <div className={css.module}>
        <Section title={groupTexts.sessions}>
          <SessionTable sessions={sessions} nextId={next?.session.id ?? null} />
        </Section>
        <div className={css.people}>
          <ModuleRoster view={view} />
          <ModuleEnquiries moduleId={view.module.id} />
        </div>
      </div>
    </>
  );
}

function nextOf(sessions: readonly SessionSummary[], now: Date): SessionSummary | undefined {
  return sessions.find(({ session, isHeld }) => {
    const end = Date.parse(session.startsAt) + session.minutes * 60_000;
    return !isHeld && session.calledOff === null && end > now.getTime();
  });
}

function dayOf(summary: SessionSummary, next: SessionSummary | undefined): StripDay {
  const { session, isHeld } = summary;
  const place = { date: session.date, to: paths.session(session.id) };
  if (session.calledOff !== null) return { ...place, state: 'called-off' };
  const state = isHeld ? 'held' : summary === next ? 'next' : 'planned';
  return { ...place, state };
}
