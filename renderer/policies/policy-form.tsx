import { Button } from '@mantine/core';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { policyTypedSchema, type Policy, type PolicyTyped } from '../../shared/domain/policy';
import { useSavePolicyMutation } from '../api/hooks';
import { BegunForm } from '../ui/begun-form';
import { CheckField, NumberField, ParagraphField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { policyTexts } from './texts';

const { repeatEveryWeeks, ...shape } = policyTypedSchema.unwrap().shape;
const weeks = repeatEveryWeeks.unwrap();

/** The weeks are asked for where it is repeated, and of no meaning where it is not. */
const typedSchema = z.union([
  z.object({ ...shape, isRepeated: z.literal(true), weeks }),
  z.object({ ...shape, isRepeated: z.literal(false), weeks: z.unknown() }),
]);

const USUAL = { months: 12, weeks: 4 };

interface Props {
  /** `null` for a new one. */
  readonly policy: Policy | null;
  readonly onClose: () => void;
}

export function PolicyForm({ policy, onClose }: Props) {
  const [savePolicy, { error }] = useSavePolicyMutation();
  const form = useDomainForm(typedSchema, begunWith(policy));
  const kept = useKeptForm(`policy:${policy?.id ?? 'new'}`, keptForm(form));
  const { control, formState } = form;
  const submit = form.handleSubmit(async (read) => {
    const saving = { policyId: policy?.id ?? null, policy: typedOf(read) };
    if ((await savePolicy(saving)).error) return;
    kept.drop();
    onClose();
  });
  const cancel = () => {
    kept.drop();
    onClose();
  };
  const label = policy ? policyTexts.changeTitle(policy.title) : policyTexts.newTitle;
  return (
    <Form label={label} onSubmit={(event) => void submit(event)}>
      <h2>{label}</h2>
      <BegunForm of={kept} isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
      <TextField control={control} name="title" label={policyTexts.titleField} isRequired />
      <ParagraphField
        control={control}
        name="text"
        label={policyTexts.textField}
        rows={14}
        isRequired
      />
      <NumberField
        control={control}
        name="reviewEveryMonths"
        label={policyTexts.reviewEvery}
        width="short"
        isRequired
      />
      <CheckField control={control} name="isRepeated" label={policyTexts.isRepeated} />
      <Rhythm form={form} />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button variant="default" onClick={cancel}>
          {policyTexts.cancel}
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {policyTexts.save}
        </Button>
      </FormActions>
    </Form>
  );
}

type PolicyFormOf = UseFormReturn<
  z.input<typeof typedSchema>,
  unknown,
  z.output<typeof typedSchema>
>;

/** How often it is repeated: asked only where it is. */
function Rhythm({ form: { control } }: { readonly form: PolicyFormOf }) {
  if (!useWatch({ control, name: 'isRepeated' })) return null;
  return (
    <Row>
      <NumberField
        control={control}
        name="weeks"
        label={policyTexts.repeatEvery}
        width="short"
        isRequired
      />
      <CheckField
        control={control}
        name="isConfidentiality"
        label={policyTexts.isConfidentiality}
      />
    </Row>
  );
}

function begunWith(policy: Policy | null) {
  return {
    title: policy?.title ?? '',
    text: policy?.text ?? '',
    reviewEveryMonths: policy?.reviewEveryMonths ?? USUAL.months,
    isRepeated: policy ? policy.repeatEveryWeeks !== null : false,
    weeks: policy?.repeatEveryWeeks ?? USUAL.weeks,
    isConfidentiality: policy?.isConfidentiality ?? false,
  };
}

function typedOf(read: z.output<typeof typedSchema>): PolicyTyped {
  const { title, text, reviewEveryMonths, isConfidentiality } = read;
  return {
    ...{ title, text, reviewEveryMonths },
    repeatEveryWeeks: read.isRepeated ? read.weeks : null,
    isConfidentiality: read.isRepeated && isConfidentiality,
  };
}
