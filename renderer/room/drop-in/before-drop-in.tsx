import { Button } from '@mantine/core';
import type { Output } from '../../../shared/contract/contract';
import type { GroupId } from '../../../shared/domain/ids';
import { TechCheckPanel } from '../../check/tech-check';
import { OpenMeeting } from '../../meetings/open-meeting';
import { Banner } from '../../ui/banner';
import { Section } from '../../ui/page';
import { PassingPrompts } from '../passing-prompts';
import { roomTexts } from '../texts';
import { ChooseTimes } from './choose-times';
import css from './drop-in.module.css';
import { DROP_IN } from './plan';
import { dropInTexts } from './texts';
import type { DropInMeeting } from './use-drop-in-meeting';

interface Props {
  readonly groupId: GroupId;
  readonly view: Output<'getDropInRoom'>;
  readonly meeting: DropInMeeting;
  readonly onOpened: () => void;
}

/** What is set and checked before the meeting; the results of the check are kept by nobody. */
export function BeforeDropIn({ groupId, view, meeting, onOpened }: Props) {
  return (
    <div className={css.body}>
      <Banner tone="plain">
        <p>{dropInTexts.keepsNothing}</p>
      </Banner>
      <PassingPrompts kind={DROP_IN} occasions={['before']} />
      <div className={css.columns}>
        <div>
          <ChooseTimes plan={meeting.plan} onChoose={meeting.choose} />
          <Section title={roomTexts.meeting}>
            <OpenMeeting
              groupId={groupId}
              sessionId={null}
              meeting={view.meeting}
              look="first"
              onOpened={() => {
                onOpened();
                meeting.begin();
              }}
            />
            <p className={css.line}>
              <Button variant="subtle" size="compact-sm" onClick={meeting.begin}>
                {roomTexts.withoutMeeting}
              </Button>
              <span className={css.soft}>{roomTexts.withoutMeetingText}</span>
            </p>
          </Section>
        </div>
        <Section title={roomTexts.check}>
          <TechCheckPanel groupId={groupId} onResults={keepNothing} />
        </Section>
      </div>
    </div>
  );
}

function keepNothing(): void {}
