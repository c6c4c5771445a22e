import { Button, VisuallyHidden } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Output } from '../../../shared/contract/contract';
import { groupIdSchema, type GroupId } from '../../../shared/domain/ids';
import { useGetDropInRoomQuery } from '../../api/hooks';
import { OpenMeeting } from '../../meetings/open-meeting';
import { paths } from '../../shell/paths';
import { useId } from '../../shell/use-id';
import { takeLostFocus } from '../../ui/focus-on-arrival';
import { Loaded } from '../../ui/loaded';
import { Debrief } from '../debrief';
import { PassingPrompts } from '../passing-prompts';
import { LeaveSign, ShapeSign } from '../sign-button';
import { roomTexts } from '../texts';
import { RoomTools } from '../tools/room-tools';
import { useRoomShape, type WindowShape } from '../use-room-shape';
import { BeforeDropIn } from './before-drop-in';
import css from './drop-in.module.css';
import { DebriefTime, MeetingTime } from './meeting-time';
import { DROP_IN } from './plan';
import { dropInTexts } from './texts';
import { useAwake } from './use-awake';
import { useDropInMeeting, type DropInMeeting } from './use-drop-in-meeting';

type View = Output<'getDropInRoom'>;

/** The room of a group of which nothing is kept: from the plan to the debrief, all in memory. */
export function DropInPage() {
  const groupId = useId(groupIdSchema, 'groupId');
  const room = useGetDropInRoomQuery({ groupId });
  return (
    <Loaded of={room}>
      {(view) => <DropInRoom key={groupId} groupId={groupId} view={view} />}
    </Loaded>
  );
}

interface RoomProps {
  readonly groupId: GroupId;
  readonly view: View;
}

function DropInRoom({ groupId, view }: RoomProps) {
  const meeting = useDropInMeeting();
  useAwake(groupId, meeting.awakeUntil);
  const [shape, setShape] = useRoomShape('usual');
  const { kind } = meeting.stage;
  const props = { groupId, view, meeting };
  return (
    <main className={css.room} aria-label={view.groupName}>
      <header key={kind} className={css.head} ref={takeLostFocus} tabIndex={-1}>
        <h1 dir="auto">{view.groupName}</h1>
        {kind === 'underway' && <MeetingTime plan={meeting.plan} />}
        <div className={css.ways}>
          {kind === 'underway' && <UnderwayWays {...props} shape={shape} onShape={setShape} />}
          <Leave isAside={kind === 'underway'} />
        </div>
      </header>
      <div className={css.pane}>
        {kind === 'before' && <BeforeDropIn {...props} onOpened={() => setShape('slim')} />}
        {kind === 'underway' && (
          <div className={css.prompts}>
            <PassingPrompts kind={DROP_IN} occasions={['opening', 'underway']} />
          </div>
        )}
        {kind === 'debrief' && <AfterDropIn meeting={meeting} />}
        {/* It stays in place, so that what was counted is there when one goes back into the meeting. */}
        <div className={css.tools} hidden={kind !== 'underway'}>
          <VisuallyHidden component="h2">{roomTexts.tools}</VisuallyHidden>
          <RoomTools
            groupId={groupId}
            sessionId={null}
            kind={DROP_IN}
            entries={view.entries}
            meeting={view.meeting}
            members={[]}
          />
        </div>
      </div>
    </main>
  );
}

interface WaysProps extends RoomProps {
  readonly meeting: DropInMeeting;
  readonly shape: WindowShape;
  readonly onShape: (shape: WindowShape) => void;
}

function UnderwayWays({ groupId, view, meeting, shape, onShape }: WaysProps) {
  return (
    <>
      {view.meeting.access && (
        <OpenMeeting
          groupId={groupId}
          sessionId={null}
          meeting={view.meeting}
          onOpened={() => onShape('slim')}
        />
      )}
      <Button variant="default" onClick={meeting.end}>
        {dropInTexts.end}
      </Button>
      <ShapeSign shape={shape} onShape={onShape} />
    </>
  );
}

/** Among what is needed more often it stands back. */
function Leave({ isAside }: { readonly isAside: boolean }) {
  const navigate = useNavigate();
  const leave = () => void navigate(paths.today);
  if (isAside) return <LeaveSign onLeave={leave} />;
  return (
    <Button variant="default" onClick={leave}>
      {roomTexts.leave}
    </Button>
  );
}

/** Those who led and observed talk it through (M65); there is nowhere to write anything. */
function AfterDropIn({ meeting }: { readonly meeting: DropInMeeting }) {
  const { stage } = meeting;
  return (
    <div className={css.body}>
      {stage.kind === 'debrief' && <DebriefTime endsAt={stage.endsAt} />}
      <Debrief kind={DROP_IN} />
      <p className={css.line}>
        <Button variant="subtle" size="compact-sm" onClick={meeting.goOn}>
          {dropInTexts.goOn}
        </Button>
        <span className={css.soft}>{dropInTexts.goOnText}</span>
      </p>
    </div>
  );
}
