import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { RoomView } from '../../shared/contract/rooms';
import { sessionIdSchema } from '../../shared/domain/ids';
import { phaseOf } from '../../shared/domain/room-phase';
import { useGetRoomQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { EmptyState } from '../ui/empty-state';
import { takeLostFocus } from '../ui/focus-on-arrival';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { AfterRoom } from './after';
import { BeforeRoom } from './before';
import { Rehearsal } from './rehearsal';
import css from './room.module.css';
import { RoomRefused } from './room-refused';
import { SafetyPanelProvider } from './safety/panel-context';
import { SafetyPanel } from './safety/safety-panel';
import { roomTexts } from './texts';
import { UnderwayRoom } from './underway';
import { mayEnter, useEntering } from './use-entering';
import { useFromRoomClock } from './use-room-clock';
import { shapeFor, useRoomShape } from './use-room-shape';
import { useVoteDraft } from './votes/typed-decision';

/** A session's room: before, while and after, on one path that is come back to. */
export function RoomPage() {
  const sessionId = useId(sessionIdSchema, 'sessionId');
  const [query] = useSearchParams();
  const room = useGetRoomQuery({ sessionId });
  const isRehearsal = query.has('rehearsal');
  return (
    <Loaded of={room}>
      {(view) =>
        isRehearsal ? (
          <SafetyPanelProvider isRehearsal>
            <Rehearsal view={view} />
            <SafetyPanel view={view} />
          </SafetyPanelProvider>
        ) : (
          <Room key={view.session.id} view={view} />
        )
      }
    </Loaded>
  );
}

function Room({ view }: { readonly view: RoomView }) {
  const { session, room } = view;
  const phase = useFromRoomClock((now) => phaseOf(session, room.closedAt, now));
  const { refusal, enter } = useEntering(view, mayEnter(view, phase));
  const [shape, setShape] = useRoomShape(shapeFor(view));
  const [goesWithout, setGoesWithout] = useState(false);
  const vote = useVoteDraft();
  const stage = stageOf(view, goesWithout);
  if (stage === 'called-off') return <CalledOff view={view} />;
  return (
    <SafetyPanelProvider>
      <RoomRefused refusal={refusal} onAgain={enter} />
      <div key={stage} className={css.stage} ref={takeLostFocus} tabIndex={-1}>
        {stage === 'before' && (
          <BeforeRoom
            view={view}
            phase={phase}
            onOpened={() => setShape('slim')}
            onWithout={() => setGoesWithout(true)}
          />
        )}
        {stage === 'underway' && (
          <UnderwayRoom view={view} vote={vote} shape={shape} onShape={setShape} />
        )}
        {stage === 'after' && <AfterRoom view={view} vote={vote} onBack={enter} />}
      </div>
      <SafetyPanel view={view} />
    </SafetyPanelProvider>
  );
}

type Stage = 'called-off' | 'before' | 'underway' | 'after';

/** What was done tells the stage, so that a kill leads back to the same one. */
function stageOf({ session, room }: RoomView, goesWithout: boolean): Stage {
  if (session.calledOff !== null) return 'called-off';
  const wasHeldElsewhere = session.held !== null && room.openedAt === null;
  if (room.closedAt !== null || wasHeldElsewhere) return 'after';
  const isUnderway = room.meetingOpenedAt !== null || room.letIn.length > 0;
  return isUnderway || goesWithout ? 'underway' : 'before';
}

function CalledOff({ view: { session, group } }: { readonly view: RoomView }) {
  const navigate = useNavigate();
  return (
    <WorkPage title={group.name}>
      <EmptyState
        title={roomTexts.calledOff}
        text={roomTexts.calledOffText(session.calledOff?.reason ?? '')}
        action={
          <Button onClick={() => void navigate(paths.session(session.id))}>
            {roomTexts.toSession}
          </Button>
        }
      />
    </WorkPage>
  );
}
