import { useNavigate } from 'react-router';
import type { MeetingView } from '../../shared/contract/meetings';
import type { Group } from '../../shared/domain/group';
import { groupIdSchema } from '../../shared/domain/ids';
import { useGetMeetingQuery, useListGroupsQuery } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { useIsChanging } from './changing';
import { MeetingForm } from './meeting-form';
import { MeetingReading } from './meeting-reading';
import css from './meetings.module.css';
import { meetingTexts } from './texts';

/** How a group meets: its link is pasted once, looked over and kept. */
export function MeetingPage() {
  const groupId = useId(groupIdSchema, 'groupId');
  const meeting = useGetMeetingQuery({ groupId });
  const groups = useListGroupsQuery({});
  const group = groups.data?.find(({ id }) => id === groupId);
  return (
    <Loaded of={meeting}>
      {(view) => group && <Content key={groupId} group={group} meeting={view} />}
    </Loaded>
  );
}

interface Props {
  readonly group: Group;
  readonly meeting: MeetingView;
}

function Content({ group, meeting }: Props) {
  const navigate = useNavigate();
  const isChanging = useIsChanging();
  const { access } = meeting;
  const goToReading = () => void navigate(paths.meeting(group.id), AFTER_SAVING);
  if (access && !isChanging) {
    return (
      <WorkPage title={meetingTexts.title} lead={group.name} width="reading">
        <MeetingReading group={group} meeting={meeting} access={access} />
      </WorkPage>
    );
  }
  return (
    <WorkPage title={meetingTexts.title} lead={group.name} width="reading">
      {!access && <FirstMeeting />}
      <MeetingForm groupId={group.id} access={access} onDone={goToReading} />
    </WorkPage>
  );
}

function FirstMeeting() {
  return (
    <div className={css.first}>
      <h2>{meetingTexts.emptyTitle}</h2>
      <p className={css.soft}>{meetingTexts.emptyText}</p>
    </div>
  );
}
