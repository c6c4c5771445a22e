import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { RoomView } from '../../shared/contract/rooms';
import { TechCheckPanel } from '../check/tech-check';
import { OpenMeeting } from '../meetings/open-meeting';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { Section } from '../ui/page';
import { OpeningCard } from './opening-card';
import { PassingPrompts } from './passing-prompts';
import { isOpenDoor, RoomDoor, useRoomDoor } from './room-door';
import { RoomCountdown } from './room-countdown';
import { RoomFramed } from './room-framed';
import css from './room.module.css';
import { SafetyButton } from './safety/safety-button';
import { roomTexts } from './texts';
import { useRoomShape } from './use-room-shape';
import { WhoIsMissing } from './who-is-missing';

/** The room on any day (M86): nothing is entered, marked or kept, and no meeting is noted in a room. */
export function Rehearsal({ view }: { readonly view: RoomView }) {
  const navigate = useNavigate();
  const [, setShape] = useRoomShape('usual');
  const { session, group, meeting } = view;
  const door = useRoomDoor(session);
  const leave = () => void navigate(paths.session(session.id));
  return (
    <RoomFramed
      view={view}
      title={group.name}
      actions={
        <>
          <SafetyButton />
          <Button variant="default" onClick={leave}>
            {roomTexts.leaveRehearsal}
          </Button>
          {door && isOpenDoor(door) && <RoomDoor session={session} door={door} />}
        </>
      }
    >
      <Banner tone="plain" title={roomTexts.rehearsal}>
        <p>{roomTexts.rehearsalText}</p>
      </Banner>
      <div className={css.start}>
        <RoomCountdown session={session} />
        <div>
          <OpenMeeting
            groupId={group.id}
            sessionId={null}
            meeting={meeting}
            onOpened={() => setShape('slim')}
          />
          <p className={css.without}>
            <span className={css.soft}>{roomTexts.tryMeeting}</span>
          </p>
        </div>
      </div>
      <PassingPrompts kind={group.kind} occasions={['before', 'opening']} />
      <div className={css.columns}>
        <div>
          <OpeningCard view={view} canMark={false} />
          <WhoIsMissing view={view} />
        </div>
        <Section title={roomTexts.check}>
          <TechCheckPanel groupId={group.id} onResults={keepNothing} />
        </Section>
      </div>
    </RoomFramed>
  );
}

function keepNothing(): void {}
