import { z } from 'zod';
import { suitabilitySchema } from '../../shared/domain/intake';
import type { Member } from '../../shared/domain/member';
import { useDecideSuitabilityMutation } from '../api/hooks';
import { DateField, ParagraphField } from '../ui/fields';
import { useToday } from '../ui/use-now';
import { ChoiceField } from './choice-field';
import { FormFrame } from './form-frame';
import { intakeTexts } from './intake-texts';
import { useStayingForm } from './use-staying-form';

const { decision, ...rest } = suitabilitySchema.unwrap().shape;

const typedSuitabilitySchema = z.object({
  ...rest,
  decision: z
    .string()
    .refine((chosen) => chosen !== '', intakeTexts.decisionMissing)
    .pipe(decision),
});

const options = decision.options.map((value) => ({ value, label: intakeTexts.decisions[value] }));

/** Whether the group suits the member and the member the group, and why (M7). */
export function SuitabilityForm({ member }: { readonly member: Member }) {
  const [decideSuitability, { error }] = useDecideSuitabilityMutation();
  const today = useToday();
  const undecided = { decision: '', reason: '', decidedOn: today };
  const staying = useStayingForm({
    schema: typedSuitabilitySchema,
    values: member.intake.suitability ?? undecided,
    keepAs: `suitability:${member.id}`,
    save: async (suitability) => {
      const reply = await decideSuitability({ memberId: member.id, suitability });
      return !reply.error;
    },
  });
  const { control } = staying.form;
  return (
    <FormFrame
      label={intakeTexts.suitability}
      of={staying}
      error={error}
      button={intakeTexts.saveDecision}
      saved={intakeTexts.saved}
    >
      <ChoiceField
        control={control}
        name="decision"
        label={intakeTexts.decision}
        options={options}
      />
      <ParagraphField control={control} name="reason" label={intakeTexts.reason} />
      <DateField control={control} name="decidedOn" label={intakeTexts.decidedOn} width="short" />
    </FormFrame>
  );
}
