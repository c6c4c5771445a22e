import { Textarea } from '@mantine/core';
import { useController, type UseFormReturn } from 'react-hook-form';
import type { MeetingAccess } from '../../shared/domain/meeting-access';
import { platformFacts } from '../../shared/domain/platform-facts';
import { readInvitation, type InvitationRead } from '../../shared/domain/read-invitation';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { typedMeeting, type TypedMeeting } from './form-schema';
import css from './meetings.module.css';
import { meetingTexts } from './texts';

type MeetingForm = UseFormReturn<TypedMeeting, unknown, MeetingAccess>;

/** What is pasted is read at once, and fills the fields below; refused, it says why and stays. */
export function PasteBox({ form }: { readonly form: MeetingForm }) {
  const { field } = useController({ control: form.control, name: 'pasted' });
  const { onChange, ...shown } = field;
  const read = shown.value.trim() === '' ? null : readInvitation(shown.value);
  return (
    <>
      <Textarea
        {...shown}
        onChange={({ currentTarget: { value } }) => {
          onChange(value);
          takeOver(form, value);
        }}
        label={meetingTexts.pasted}
        description={meetingTexts.pastedNote}
        error={read?.ok === false}
        rows={4}
        classNames={{ input: css.pasted ?? '' }}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
      />
      {read?.ok === false && <RefusalMessage refusal={read.error} />}
      {read?.ok && (
        <Banner tone="done" role="status">
          <p>{foundWords(read.value)}</p>
        </Banner>
      )}
    </>
  );
}

/** Another meeting's passcode must not stay beside a new link: all is replaced but the reason. */
function takeOver(form: MeetingForm, pasted: string): void {
  const read = readInvitation(pasted);
  if (!read.ok) return;
  const { url, meetingId, passcode, phonePasscode, dialIns } = typedMeeting(read.value.access);
  const options = { shouldDirty: true, shouldValidate: form.formState.isSubmitted } as const;
  form.setValue('url', url, options);
  form.setValue('meetingId', meetingId, options);
  form.setValue('passcode', passcode, options);
  form.setValue('phonePasscode', phonePasscode, options);
  form.setValue('dialIns', dialIns, options);
}

function foundWords({ access, found }: InvitationRead): string {
  const fields = found.flatMap((field) => (field === 'link' ? [] : [meetingTexts.fields[field]]));
  return meetingTexts.found(platformFacts[access.link.platform].name, fields);
}
