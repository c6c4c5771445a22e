import { z } from 'zod';
import { optionalLine, paragraph } from '../../shared/domain/fields';
import type { Member } from '../../shared/domain/member';
import { useSaveReferralMutation } from '../api/hooks';
import { DateField, ParagraphField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import { FormFrame } from './form-frame';
import { intakeTexts } from './intake-texts';
import { optionalDate } from './member-form-schema';
import { memberTexts } from './texts';
import { useStayingForm } from './use-staying-form';

/** Without a day there is no referral yet; the physician may be known before it comes. */
const referralFormSchema = z
  .object({ referringPhysician: optionalLine, receivedOn: optionalDate, note: paragraph })
  .refine(({ receivedOn, note }) => receivedOn !== null || note.trim() === '', {
    message: intakeTexts.receivedOnMissing,
    path: ['receivedOn'],
  });

/** Who referred the member, when, and what it said (M4). */
export function ReferralForm({ member }: { readonly member: Member }) {
  const [saveReferral, { error }] = useSaveReferralMutation();
  const { referral } = member.intake;
  const staying = useStayingForm({
    schema: referralFormSchema,
    values: {
      referringPhysician: member.profile.referringPhysician,
      receivedOn: referral?.receivedOn ?? '',
      note: referral?.note ?? '',
    },
    keepAs: `referral:${member.id}`,
    save: async ({ referringPhysician, receivedOn, note }) => {
      const read = receivedOn === null ? null : { receivedOn, note };
      const reply = await saveReferral({
        memberId: member.id,
        referringPhysician,
        referral: read,
      });
      return !reply.error;
    },
  });
  const { control } = staying.form;
  return (
    <FormFrame
      label={intakeTexts.referral}
      of={staying}
      error={error}
      button={intakeTexts.saveReferral}
      saved={intakeTexts.saved}
    >
      <Row>
        <TextField
          control={control}
          name="referringPhysician"
          label={memberTexts.referringPhysician}
        />
        <DateField
          control={control}
          name="receivedOn"
          label={intakeTexts.receivedOn}
          width="short"
        />
      </Row>
      <ParagraphField control={control} name="note" label={intakeTexts.referralNote} />
    </FormFrame>
  );
}
