import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { SessionView } from '../../shared/contract/sessions';
import { sessionIdSchema } from '../../shared/domain/ids';
import { useGetSessionQuery } from '../api/hooks';
import { RoomDoor, useRoomDoor } from '../room/room-door';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { sayExactDate, sayLength } from '../ui/say-dates';
import { Attendance } from './attendance';
import css from './sessions.module.css';
import { Opening } from './opening';
import { RoomFacts } from './room-facts';
import { SessionMissing } from './session-missing';
import { SessionTimes } from './session-times';
import { sessionTexts } from './texts';

export function SessionPage() {
  const sessionId = useId(sessionIdSchema, 'sessionId');
  const session = useGetSessionQuery({ sessionId });
  return <Loaded of={session}>{(view) => <Found key={view.session.id} view={view} />}</Loaded>;
}

function Found({ view }: { readonly view: SessionView }) {
  const { session, groupName, moduleName } = view;
  const planned = sessionTexts.planned(session.startTime, sayLength(session.minutes));
  return (
    <WorkPage
      title={sayExactDate(session.date)}
      lead={
        <>
          <Link to={paths.module(session.moduleId)}>{groupName}</Link> · {moduleName} · {planned}
        </>
      }
      actions={<Actions view={view} />}
    >
      <div className={css.session}>
        <SessionMissing view={view} />
        <Opening view={view} />
        {session.calledOff === null && <Recording view={view} />}
        <RoomFacts sessionId={session.id} />
      </div>
    </WorkPage>
  );
}

/** Times and marks; a session that was called off takes neither (M42). */
function Recording({ view }: { readonly view: SessionView }) {
  const { session, roster } = view;
  const marked = roster.filter(({ mark }) => mark !== null).length;
  return (
    <>
      <Section title={sessionTexts.times} note={sessionTexts.calledAt(session.timeZone)}>
        <SessionTimes session={session} />
      </Section>
      <Section
        title={sessionTexts.attendance}
        note={sessionTexts.marked(marked, roster.length)}
        actions={
          view.isHeld &&
          roster.length > 0 && (
            <Link to={paths.sessionReport(session.id)}>{sessionTexts.fillFromReport}</Link>
          )
        }
      >
        <Attendance view={view} />
      </Section>
    </>
  );
}

/** One that was called off was not held: nothing is written about it (M42). */
function Actions({ view }: { readonly view: SessionView }) {
  const navigate = useNavigate();
  const { id, groupId, date, calledOff } = view.session;
  const door = useRoomDoor(view.session);
  if (calledOff !== null) return null;
  return (
    <>
      {view.isHeld && (
        <Button variant="subtle" onClick={() => void navigate(paths.newDebrief(groupId, date))}>
          {sessionTexts.writeDebrief}
        </Button>
      )}
      <Button variant="default" onClick={() => void navigate(paths.groupNote(id))}>
        {sessionTexts.groupNote}
      </Button>
      <Button
        variant={view.isHeld ? 'filled' : 'default'}
        onClick={() => void navigate(paths.notesOf(id))}
      >
        {sessionTexts.writeNotes}
      </Button>
      {door && <RoomDoor session={view.session} door={door} />}
    </>
  );
}
