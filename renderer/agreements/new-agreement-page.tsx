import { Button } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { agreementKinds, neededAtSchema } from '../../shared/domain/agreement';
import { rulesOf } from '../../shared/domain/group-kind';
import { useAddAgreementMutation, useListGroupsQuery } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunForm } from '../ui/begun-form';
import { SelectField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { BesidePreview, DraftFields } from './draft-fields';
import { aboutSchema, blankAbout, blankText, EVERY_GROUP, typedTextSchema } from './draft-schema';
import { agreementKindTexts, agreementTexts, draftTexts, neededAtTexts } from './texts';

/** An agreement of one's own: what it is about, and its first draft. */
export function NewAgreementPage() {
  const navigate = useNavigate();
  const [addAgreement, { error }] = useAddAgreementMutation();
  const form = useDomainForm(typedTextSchema, blankText);
  const about = useDomainForm(aboutSchema, blankAbout);
  const kept = useKeptForm('new-agreement', keptForm(form), keptForm(about));
  const { isDirty, isSubmitting } = form.formState;
  const submit = form.handleSubmit((draft) =>
    about.handleSubmit(async (read) => {
      const { data } = await addAgreement({ ...read, draft });
      if (!data) return;
      kept.drop();
      await navigate(paths.agreement(data.agreementId), AFTER_SAVING);
    })(),
  );
  return (
    <WorkPage title={draftTexts.newTitle}>
      <BesidePreview control={form.control}>
        <Form label={draftTexts.newTitle} onSubmit={(event) => void submit(event)}>
          <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
          <AboutFields control={about.control} />
          <DraftFields control={form.control} />
          <RefusalMessage refusal={refusalOf(error)} />
          <FormActions>
            <Button type="submit" loading={isSubmitting}>
              {draftTexts.save}
            </Button>
          </FormActions>
        </Form>
      </BesidePreview>
    </WorkPage>
  );
}

type AboutControl = Control<z.input<typeof aboutSchema>, unknown, z.output<typeof aboutSchema>>;

const kindOptions = agreementKinds.map((kind) => ({
  value: kind,
  label: agreementKindTexts[kind],
}));
const neededAtOptions = neededAtSchema.options.map((neededAt) => ({
  value: neededAt,
  label: neededAtTexts[neededAt],
}));

function AboutFields({ control }: { readonly control: AboutControl }) {
  const { data: groups = [] } = useListGroupsQuery({});
  const withAgreements = groups.filter(({ kind }) => rulesOf(kind).agreements !== 'none');
  const groupOptions = [
    { value: EVERY_GROUP, label: agreementTexts.everyGroup },
    ...withAgreements.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <SelectField
        control={control}
        name="kind"
        label={draftTexts.about}
        options={kindOptions}
        width="medium"
      />
      <SelectField
        control={control}
        name="neededAt"
        label={draftTexts.neededAt}
        options={neededAtOptions}
        width="medium"
      />
      <SelectField
        control={control}
        name="groupId"
        label={draftTexts.group}
        options={groupOptions}
        width="medium"
      />
    </>
  );
}
