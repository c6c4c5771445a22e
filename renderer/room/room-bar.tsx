import { VisuallyHidden } from '@mantine/core';
import type { RoomView } from '../../shared/contract/rooms';
import { useEndSessionMutation } from '../api/hooks';
import { OpenMeeting } from '../meetings/open-meeting';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { EndSession } from './end-session';
import { LeaveRoom } from './leave-room';
import css from './underway.module.css';
import { RoomTimer } from './room-timer';
import { ShapeSign } from './sign-button';
import { SafetyButton } from './safety/safety-button';
import { useRoomClock } from './use-room-clock';
import type { WindowShape } from './use-room-shape';
import type { VoteDraft } from './votes/typed-decision';

interface Props {
  readonly view: RoomView;
  readonly vote: VoteDraft;
  readonly shape: WindowShape;
  readonly onShape: (shape: WindowShape) => void;
}

/** Always in sight: what is left of the time, the safety panel, the meeting, and the end. */
export function RoomBar({ view, vote, shape, onShape }: Props) {
  const { session, room, group, meeting } = view;
  const [endSession, { error, isLoading }] = useEndSessionMutation();
  const end = async (at: Date) =>
    void (await endSession({ sessionId: session.id, endedAt: at.toISOString() }));
  return (
    <header className={css.bar}>
      <VisuallyHidden component="h1">{group.name}</VisuallyHidden>
      <div className={css.barTime}>
        <TimeLeft view={view} />
        <SafetyButton />
      </div>
      <div className={css.barWays}>
        <OpenMeeting
          groupId={group.id}
          sessionId={session.id}
          meeting={meeting}
          onOpened={() => onShape('slim')}
          look={room.meetingOpenedAt === null ? 'usual' : 'again'}
        />
        <EndSession view={view} vote={vote} isEnding={isLoading} onEnd={end} />
        <span className={css.barAside}>
          <ShapeSign shape={shape} onShape={onShape} />
          <LeaveRoom look="sign" />
        </span>
      </div>
      {error && (
        <div className={css.barRefused}>
          <RefusalMessage refusal={refusalOf(error)} />
        </div>
      )}
    </header>
  );
}

/** Apart from the rest of the room, so that each second draws this line only. */
function TimeLeft({ view: { session, room } }: { readonly view: RoomView }) {
  const now = useRoomClock();
  return (
    <RoomTimer
      startsAt={new Date(session.startsAt)}
      minutes={session.minutes}
      breaks={room.breaks}
      now={now}
    />
  );
}
