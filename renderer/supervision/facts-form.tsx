import { Button } from '@mantine/core';
import type { SerializedError } from '@reduxjs/toolkit';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { Refusal } from '../../shared/contract/refusal';
import { groupIdSchema } from '../../shared/domain/ids';
import { rulesOf } from '../../shared/domain/group-kind';
import {
  supervisionFactsSchema,
  supervisionKindSchema,
  type SupervisionFacts,
} from '../../shared/domain/supervision-note';
import { useListGroupsQuery } from '../api/hooks';
import { ChoiceField } from '../members/choice-field';
import { DateField, NumberField, SelectField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { LeaveGuard } from '../ui/leave-guard';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useToday } from '../ui/use-now';
import { supervisionKindTexts, supervisionTexts } from './texts';

interface Props {
  readonly label: string;
  readonly facts: SupervisionFacts;
  readonly button: string;
  readonly error: Refusal | SerializedError | undefined;
  readonly onSave: (facts: SupervisionFacts) => Promise<void>;
  readonly actions?: ReactNode;
}

const kinds = supervisionKindSchema.options.map((value) => ({
  value,
  label: supervisionKindTexts[value],
}));

/** A list of choices has no empty one: the practice as a whole is the empty text. */
const typedGroup = z
  .union([groupIdSchema, z.literal('')])
  .transform((chosen) => (chosen === '' ? null : chosen));

function typedFactsSchema(today: string) {
  const facts = supervisionFactsSchema.unwrap();
  const date = facts.shape.date.refine((typed) => typed <= today, supervisionTexts.dateAhead);
  return facts.extend({ date, groupId: typedGroup });
}

/** With whom, when and about which group: no theme, so that it may be typed before the note. */
export function FactsForm({ label, facts, button, error, onSave, actions }: Props) {
  const schema = typedFactsSchema(useToday());
  const form = useDomainForm(schema, { ...facts, groupId: facts.groupId ?? '' });
  const { control, formState } = form;
  const groups = useListGroupsQuery({}).data ?? [];
  const submit = form.handleSubmit(onSave);
  const whole = { value: '', label: supervisionTexts.wholePractice };
  const kept = groups.filter(({ kind }) => rulesOf(kind).keepsRecords);
  const options = [whole, ...kept.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Form label={label} onSubmit={(event) => void submit(event)}>
      <LeaveGuard isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
      <ChoiceField control={control} name="kind" label={supervisionTexts.kind} options={kinds} />
      <Row>
        <DateField control={control} name="date" label={supervisionTexts.date} isRequired />
        <NumberField control={control} name="minutes" label={supervisionTexts.minutes} isRequired />
      </Row>
      <TextField
        control={control}
        name="colleague"
        label={supervisionTexts.colleague}
        description={supervisionTexts.colleagueNote}
        isRequired
      />
      <SelectField
        control={control}
        name="groupId"
        label={supervisionTexts.group}
        options={options}
      />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        {actions}
        <Button type="submit" loading={formState.isSubmitting}>
          {button}
        </Button>
      </FormActions>
    </Form>
  );
}
