import { Button } from '@mantine/core';
import type { RoomView } from '../../shared/contract/rooms';
import { opensAt, type RoomPhase } from '../../shared/domain/room-phase';
import { localTimeOf } from '../../shared/lib/dates';
import { OpenMeeting } from '../meetings/open-meeting';
import { CheckPart } from './check-part';
import { LeaveRoom } from './leave-room';
import { OpeningCard } from './opening-card';
import { PassingPrompts } from './passing-prompts';
import { RoomCountdown } from './room-countdown';
import { RoomFramed } from './room-framed';
import css from './room.module.css';
import { roomTexts } from './texts';
import { WhoIsMissing } from './who-is-missing';

interface Props {
  readonly view: RoomView;
  readonly phase: RoomPhase;
  readonly onOpened: () => void;
  readonly onWithout: () => void;
}

/** The minutes before the session (M24): what is still to do, and one button that opens the meeting. */
export function BeforeRoom({ view, phase, onOpened, onWithout }: Props) {
  const { session, group } = view;
  return (
    <RoomFramed view={view} title={group.name} actions={<LeaveRoom />}>
      <div className={css.start}>
        <RoomCountdown session={session} />
        {phase === 'early' ? (
          <OpensLater view={view} />
        ) : (
          <MeetingPart view={view} onOpened={onOpened} onWithout={onWithout} />
        )}
      </div>
      <PassingPrompts kind={group.kind} occasions={['before', 'opening']} />
      <div className={css.columns}>
        <div>
          <OpeningCard view={view} />
          <WhoIsMissing view={view} />
        </div>
        <CheckPart view={view} />
      </div>
    </RoomFramed>
  );
}

function OpensLater({ view: { session } }: { readonly view: RoomView }) {
  const time = localTimeOf(opensAt(session), session.timeZone);
  return <p className={css.soft}>{roomTexts.opensAt(time)}</p>;
}

function MeetingPart({ view, onOpened, onWithout }: Omit<Props, 'phase'>) {
  const { session, group, meeting } = view;
  return (
    <div>
      <OpenMeeting
        groupId={group.id}
        sessionId={session.id}
        meeting={meeting}
        onOpened={onOpened}
        look="first"
      />
      <p className={css.without}>
        <Button variant="subtle" size="compact-sm" onClick={onWithout}>
          {roomTexts.withoutMeeting}
        </Button>
        <span className={css.soft}>{roomTexts.withoutMeetingText}</span>
      </p>
    </div>
  );
}
