import { Button } from '@mantine/core';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { localDateSchema } from '../../shared/domain/fields';
import { groupIdSchema } from '../../shared/domain/ids';
import { incidentKindSchema, incidentTypedSchema } from '../../shared/domain/incident';
import { useBeginIncidentMutation, useListGroupsQuery } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunForm } from '../ui/begun-form';
import { DateField, ParagraphField, SelectField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import { incidentTexts, kindTexts } from './texts';

/** A field that may be left empty holds an empty text. */
const orNull = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]);

const typedSchema = z.object({
  ...incidentTypedSchema.unwrap().shape,
  groupId: orNull(groupIdSchema),
  happenedOn: orNull(localDateSchema),
});

const kinds = incidentKindSchema.options.map((value) => ({
  value,
  label: kindTexts[value].label,
}));

/** What, where, and when it was noticed: enough to begin the path (M113, M118). */
export function NewIncidentPage() {
  return (
    <WorkPage title={incidentTexts.newIncident} lead={incidentTexts.newLead} width="reading">
      <NewIncidentForm />
    </WorkPage>
  );
}

function NewIncidentForm() {
  const navigate = useNavigate();
  const [beginIncident, { error }] = useBeginIncidentMutation();
  const form = useDomainForm(typedSchema, {
    ...{ kind: 'breach', title: '', account: '', groupId: '', happenedOn: '' },
    noticedOn: useToday(),
  });
  const kept = useKeptForm('new-incident', keptForm(form));
  const { control, formState } = form;
  const submit = form.handleSubmit(async (typed) => {
    const { data } = await beginIncident(typed);
    if (!data) return;
    kept.drop();
    await navigate(paths.incident(data.incidentId), AFTER_SAVING);
  });
  return (
    <Form label={incidentTexts.newIncident} onSubmit={(event) => void submit(event)}>
      <BegunForm of={kept} isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
      <SelectField
        control={control}
        name="kind"
        label={incidentTexts.kind}
        description={kindTexts[useWatch({ control, name: 'kind' })].note}
        options={kinds}
      />
      <TextField
        control={control}
        name="title"
        label={incidentTexts.titleField}
        description={incidentTexts.titleNote}
        isRequired
      />
      <Days form={form} />
      <SelectField
        control={control}
        name="groupId"
        label={incidentTexts.group}
        options={useGroupOptions()}
      />
      <ParagraphField
        control={control}
        name="account"
        label={incidentTexts.account}
        description={incidentTexts.accountNote}
        rows={5}
      />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button type="submit" loading={formState.isSubmitting}>
          {incidentTexts.begin}
        </Button>
      </FormActions>
    </Form>
  );
}

type IncidentForm = UseFormReturn<
  z.input<typeof typedSchema>,
  unknown,
  z.output<typeof typedSchema>
>;

function Days({ form: { control } }: { readonly form: IncidentForm }) {
  return (
    <Row>
      <DateField control={control} name="noticedOn" label={incidentTexts.noticedOn} isRequired />
      <DateField
        control={control}
        name="happenedOn"
        label={incidentTexts.happenedOn}
        description={incidentTexts.happenedNote}
      />
    </Row>
  );
}

function useGroupOptions() {
  const { data: groups = [] } = useListGroupsQuery({});
  const whole = { value: '', label: incidentTexts.wholePractice };
  return [whole, ...groups.map(({ id, name }) => ({ value: id, label: name }))];
}
