import { Button } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MeetingView } from '../../shared/contract/meetings';
import type { GroupId, SessionId } from '../../shared/domain/ids';
import { useOpenMeetingMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './meetings.module.css';
import { meetingTexts } from './texts';

interface Props {
  readonly groupId: GroupId;
  /** `null` for a try, and in a drop-in group. */
  readonly sessionId: SessionId | null;
  readonly meeting: MeetingView;
  readonly onOpened: () => void;
  /** The one thing to do on its screen, one among others, or done already. */
  readonly look?: keyof typeof looks;
}

const looks = {
  first: { size: 'lg', variant: 'filled', words: meetingTexts.open },
  usual: { size: 'sm', variant: 'filled', words: meetingTexts.open },
  again: { size: 'sm', variant: 'default', words: meetingTexts.openAgain },
} as const;

/** The one button that opens something outside Alcove. */
export function OpenMeeting({ groupId, sessionId, meeting, onOpened, look = 'usual' }: Props) {
  const [openMeeting, { error, isLoading }] = useOpenMeetingMutation();
  const open = async () => {
    const { data } = await openMeeting({ groupId, sessionId });
    if (data) onOpened();
  };
  if (meeting.access === null) {
    return (
      <p className={css.open}>
        <span>{meetingTexts.noMeeting}</span>
        <Link to={paths.meeting(groupId)}>{meetingTexts.addMeeting}</Link>
      </p>
    );
  }
  const { size, variant, words } = looks[look];
  return (
    <div className={css.open}>
      <Button
        size={size}
        variant={variant}
        leftSection={<IconVideo size={18} aria-hidden />}
        loading={isLoading}
        onClick={() => void open()}
      >
        {words}
      </Button>
      <RefusalMessage refusal={refusalOf(error)} />
    </div>
  );
}
