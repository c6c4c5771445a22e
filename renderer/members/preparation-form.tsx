import { Button } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { entryIdSchema, type MemberId } from '../../shared/domain/ids';
import { preparationSchema, type PreparationMeeting } from '../../shared/domain/intake';
import { useSavePreparationMutation } from '../api/hooks';
import { DateField, NumberField, ParagraphField } from '../ui/fields';
import { Fieldset, Row } from '../ui/form';
import { useToday } from '../ui/use-now';
import { FormFrame } from './form-frame';
import { intakeTexts } from './intake-texts';
import { useStayingForm, type StayingForm } from './use-staying-form';

const USUAL_MINUTES = 50;

/** A meeting as it is typed; the id is empty for one that is being added. */
const typedMeetingSchema = z.object({
  preparationId: z.union([z.literal('').transform(() => null), entryIdSchema]),
  ...preparationSchema.unwrap().shape,
});
type TypedMeeting = z.input<typeof typedMeetingSchema>;
type ReadMeeting = z.output<typeof typedMeetingSchema>;

/** The one form for adding a meeting and for changing one. */
export function usePreparationForm(memberId: MemberId) {
  const [savePreparation, { error }] = useSavePreparationMutation();
  const today = useToday();
  const blank = { preparationId: '', heldOn: today, minutes: USUAL_MINUTES, note: '' };
  const staying = useStayingForm({
    schema: typedMeetingSchema,
    values: blank,
    keepAs: `preparation:${memberId}`,
    afterwards: blank,
    save: async ({ preparationId, ...preparation }) => {
      const reply = await savePreparation({ memberId, preparationId, preparation });
      return !reply.error;
    },
  });
  const { form } = staying;
  const change = ({ id, heldOn, minutes, note }: PreparationMeeting) => {
    form.reset({ preparationId: id, heldOn, minutes, note }, { keepDefaultValues: true });
    form.setFocus('heldOn');
  };
  const forget = () => form.reset(blank);
  return { staying, error, change, forget };
}

interface Props {
  readonly of: StayingForm<TypedMeeting, ReadMeeting>;
  readonly error: ReturnType<typeof usePreparationForm>['error'];
  readonly onForget: () => void;
}

export function PreparationForm({ of, error, onForget }: Props) {
  const { control } = of.form;
  const isNew = useWatch({ control, name: 'preparationId' }) === '';
  const title = isNew ? intakeTexts.newMeeting : intakeTexts.changeMeeting;
  return (
    <FormFrame
      label={title}
      of={of}
      error={error}
      button={isNew ? intakeTexts.addMeeting : intakeTexts.saveMeeting}
      saved={intakeTexts.saved}
      actions={
        !isNew && (
          <Button variant="default" onClick={onForget}>
            {intakeTexts.keepMeeting}
          </Button>
        )
      }
    >
      <Fieldset legend={title}>
        <Row>
          <DateField control={control} name="heldOn" label={intakeTexts.heldOn} width="short" />
          <NumberField control={control} name="minutes" label={intakeTexts.minutes} width="short" />
        </Row>
        <ParagraphField control={control} name="note" label={intakeTexts.meetingNote} />
      </Fieldset>
    </FormFrame>
  );
}
