import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { MeetingView } from '../../shared/contract/meetings';
import type { Group } from '../../shared/domain/group';
import type { MeetingAccess } from '../../shared/domain/meeting-access';
import { platformFacts } from '../../shared/domain/platform-facts';
import { Section } from '../ui/page';
import { CapacityWarning } from './capacity-warning';
import { pathToChangeMeeting } from './changing';
import { CopyInvitation } from './copy-invitation';
import { MeetingFacts } from './meeting-facts';
import css from './meetings.module.css';
import { OpenMeeting } from './open-meeting';
import { RemoveMeeting } from './remove-meeting';
import { meetingTexts } from './texts';

interface Props {
  readonly group: Group;
  readonly meeting: MeetingView;
  readonly access: MeetingAccess;
}

/** A saved meeting, to be read, handed on, tried, changed or removed. */
export function MeetingReading({ group, meeting, access }: Props) {
  const navigate = useNavigate();
  return (
    <div className={css.reading}>
      <CapacityWarning meeting={meeting} />
      <Section title={platformFacts[access.link.platform].name}>
        <p className={css.soft}>{meetingTexts.keepsSecret}</p>
        <MeetingFacts meeting={meeting} access={access} />
        <div className={css.buttons}>
          <Button variant="default" onClick={() => void navigate(pathToChangeMeeting(group.id))}>
            {meetingTexts.change}
          </Button>
          <RemoveMeeting groupId={group.id} />
        </div>
      </Section>
      <CopyInvitation group={group} />
      <Section title={meetingTexts.try}>
        <p className={css.tryNote}>{meetingTexts.tryNote}</p>
        <OpenMeeting groupId={group.id} sessionId={null} meeting={meeting} onOpened={stayHere} />
      </Section>
    </div>
  );
}

function stayHere(): void {}
