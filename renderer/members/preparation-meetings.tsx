import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PreparationMeeting } from '../../shared/domain/intake';
import type { Member } from '../../shared/domain/member';
import { useRemovePreparationMutation, useSavePreparationMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayFullDate, sayLength } from '../ui/say-dates';
import { ExactDateText } from '../ui/when';
import { intakeTexts } from './intake-texts';
import css from './members.module.css';
import { PreparationForm, usePreparationForm } from './preparation-form';

/** The meetings before the first session (M5). Removing is undone rather than asked about. */
export function PreparationMeetings({ member }: { readonly member: Member }) {
  const memberId = member.id;
  const { staying, error, change, forget } = usePreparationForm(memberId);
  const [removed, setRemoved] = useState<PreparationMeeting | null>(null);
  const [removePreparation, removal] = useRemovePreparationMutation();
  const [savePreparation, putting] = useSavePreparationMutation();
  const { preparations } = member.intake;
  const remove = async (meeting: PreparationMeeting) => {
    const reply = await removePreparation({ memberId, preparationId: meeting.id });
    if (reply.error) return;
    setRemoved(meeting);
    if (staying.form.getValues('preparationId') === meeting.id) forget();
  };
  const putBack = async ({ heldOn, minutes, note }: PreparationMeeting) => {
    const preparation = { heldOn, minutes, note };
    const reply = await savePreparation({ memberId, preparationId: null, preparation });
    if (!reply.error) setRemoved(null);
  };
  return (
    <>
      {preparations.length === 0 && <p className={css.soft}>{intakeTexts.noPreparation}</p>}
      <ul className={css.entries}>
        {preparations.map((meeting) => (
          <Meeting
            key={meeting.id}
            meeting={meeting}
            onChange={() => change(meeting)}
            onRemove={() => void remove(meeting)}
          />
        ))}
      </ul>
      {removed && (
        <Banner
          tone="plain"
          role="status"
          end={
            <Button variant="default" onClick={() => void putBack(removed)}>
              {intakeTexts.putBack}
            </Button>
          }
        >
          <p>{intakeTexts.meetingRemoved(sayFullDate(removed.heldOn))}</p>
        </Banner>
      )}
      <RefusalMessage refusal={refusalOf(removal.error ?? putting.error)} />
      <PreparationForm of={staying} error={error} onForget={forget} />
    </>
  );
}

interface MeetingProps {
  readonly meeting: PreparationMeeting;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

function Meeting({ meeting, onChange, onRemove }: MeetingProps) {
  const date = sayFullDate(meeting.heldOn);
  return (
    <li className={css.entry}>
      <div className={css.entryHead}>
        <span>
          <ExactDateText date={meeting.heldOn} /> · {sayLength(meeting.minutes)}
        </span>
        <span className={css.actions}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={intakeTexts.changeOf(date)}
            onClick={onChange}
          >
            {intakeTexts.change}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={intakeTexts.removeOf(date)}
            onClick={onRemove}
          >
            {intakeTexts.remove}
          </Button>
        </span>
      </div>
      {meeting.note !== '' && (
        <p className={css.lines} dir="auto">
          {meeting.note}
        </p>
      )}
    </li>
  );
}
