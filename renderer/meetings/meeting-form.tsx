import { Button } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import type { GroupId } from '../../shared/domain/ids';
import type { MeetingAccess } from '../../shared/domain/meeting-access';
import { useSaveMeetingMutation } from '../api/hooks';
import { BegunForm } from '../ui/begun-form';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { typedMeeting, typedMeetingSchema } from './form-schema';
import { MeetingFields } from './meeting-fields';
import { PasteBox } from './paste-box';
import { meetingTexts } from './texts';

interface Props {
  readonly groupId: GroupId;
  /** What is changed; `null` for a first meeting. */
  readonly access: MeetingAccess | null;
  readonly onDone: () => void;
}

/** A link or an invitation is pasted, what was read out of it is looked over, and saved. */
export function MeetingForm({ groupId, access, onDone }: Props) {
  const [saveMeeting, { error }] = useSaveMeetingMutation();
  const form = useDomainForm(typedMeetingSchema, typedMeeting(access));
  const kept = useKeptForm(`meeting:${groupId}`, keptForm(form, ['pasted']));
  const { isDirty, isSubmitting } = form.formState;
  const isRead = useWatch({ control: form.control, name: 'url' }) !== '';
  const submit = form.handleSubmit(async (read) => {
    if ((await saveMeeting({ groupId, access: read })).error) return;
    kept.drop();
    onDone();
  });
  const leave = () => {
    kept.drop();
    onDone();
  };
  return (
    <Form label={meetingTexts.form} onSubmit={(event) => void submit(event)}>
      <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
      <PasteBox form={form} />
      {isRead && <MeetingFields form={form} />}
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        {isRead && (
          <Button type="submit" loading={isSubmitting}>
            {meetingTexts.save}
          </Button>
        )}
        {access && (
          <Button variant="default" onClick={leave}>
            {meetingTexts.keepOld}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
