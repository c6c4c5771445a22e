import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form';
import type { MeetingAccess } from '../../shared/domain/meeting-access';
import { TextField } from '../ui/fields';
import { Fieldset, Row } from '../ui/form';
import { Hint } from '../ui/hint';
import type { TypedMeeting } from './form-schema';
import css from './meetings.module.css';
import { meetingTexts } from './texts';

interface Props {
  readonly form: UseFormReturn<TypedMeeting, unknown, MeetingAccess>;
}

/** What was read, to look over and correct. */
export function MeetingFields({ form: { control }, form }: Props) {
  const url = useWatch({ control, name: 'url' });
  return (
    <>
      <Fieldset legend={meetingTexts.check}>
        <div>
          <p className={css.label}>{meetingTexts.link}</p>
          <p className={css.url} dir="ltr">
            {url}
          </p>
          <p className={css.soft}>{meetingTexts.linkNote}</p>
        </div>
        <Row>
          <TextField control={control} name="meetingId" label={meetingTexts.meetingId} />
          <TextField control={control} name="passcode" label={meetingTexts.passcode} />
        </Row>
        <TextField
          control={control}
          name="phonePasscode"
          label={meetingTexts.phonePasscode}
          description={meetingTexts.phonePasscodeNote}
          width="medium"
        />
      </Fieldset>
      <DialIns form={form} />
      <TextField
        control={control}
        name="platformReason"
        label={meetingTexts.platformReason}
        description={meetingTexts.platformReasonNote}
      />
    </>
  );
}

const MOST = 40;

function DialIns({ form: { control } }: Props) {
  const list = useFieldArray({ control, name: 'dialIns' });
  const add = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    list.remove(index);
    add.current?.focus();
  };
  return (
    <Fieldset legend={meetingTexts.dialIns} note={meetingTexts.dialInsNote}>
      {list.fields.map(({ id }, index) => (
        <div key={id} className={css.dialIn}>
          <TextField
            control={control}
            name={`dialIns.${index}.number`}
            label={meetingTexts.number(index + 1)}
          />
          <TextField
            control={control}
            name={`dialIns.${index}.place`}
            label={meetingTexts.place(index + 1)}
          />
          <Hint label={meetingTexts.removeNumber(index + 1)}>
            <ActionIcon
              variant="subtle"
              size="lg"
              className={css.remove ?? ''}
              aria-label={meetingTexts.removeNumber(index + 1)}
              onClick={() => remove(index)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Hint>
        </div>
      ))}
      <div>
        <Button
          ref={add}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={list.fields.length >= MOST}
          onClick={() => list.append({ number: '', place: '' })}
        >
          {meetingTexts.addNumber}
        </Button>
      </div>
    </Fieldset>
  );
}
