import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { templateUseSchema, type TemplateId } from '../../../shared/domain/note-template';
import { useSaveTemplateMutation } from '../../api/hooks';
import { AFTER_SAVING, paths } from '../../shell/paths';
import { BegunForm } from '../../ui/begun-form';
import { SelectField, TextField } from '../../ui/fields';
import { Form, FormActions } from '../../ui/form';
import { keptWhole } from '../../ui/kept-form';
import { WorkPage } from '../../ui/page';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { useDomainForm } from '../../ui/use-domain-form';
import { useKeptForm } from '../../ui/use-kept-form';
import { NamesWarning } from './names-warning';
import { SectionFields, type TemplateControl } from './section-fields';
import { TemplatePreview } from './template-preview';
import { templateFormTexts, textsOfUse, writingTexts } from './texts';
import { NO_PLAN, typedTemplateSchema, type TypedTemplate } from './typed-template';
import css from './writing.module.css';

interface Props {
  readonly title: string;
  /** `null` for a new one. */
  readonly id: TemplateId | null;
  readonly begin: TypedTemplate;
}

/** A template is saved whole, and beside it stands how it will look. */
export function TemplateForm({ title, id, begin }: Props) {
  const navigate = useNavigate();
  const [begun] = useState(begin);
  const [saveTemplate, { error }] = useSaveTemplateMutation();
  const form = useDomainForm(typedTemplateSchema, begun);
  const kept = useKeptForm(id ? `template:${id}` : 'template:new', keptWhole(form, begun));
  const { control, formState } = form;
  const { isDirty, isSubmitting } = formState;
  const submit = form.handleSubmit(async (read) => {
    const reply = await saveTemplate({ id, ...read });
    if (reply.error) return;
    kept.drop();
    await navigate(paths.writing, AFTER_SAVING);
  });
  const leave = () => {
    kept.drop();
    void navigate(paths.writing, AFTER_SAVING);
  };
  return (
    <WorkPage title={<bdi>{title}</bdi>} lead={id && templateFormTexts.changedNote}>
      <div className={css.formAndPreview}>
        <Form label={title} onSubmit={(event) => void submit(event)}>
          <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
          <Fields control={control} />
          <Warning control={control} />
          <RefusalMessage refusal={refusalOf(error)} />
          <FormActions>
            <Button type="submit" loading={isSubmitting}>
              {templateFormTexts.save}
            </Button>
            <Button variant="default" onClick={leave}>
              {isDirty ? writingTexts.leave : writingTexts.goBack}
            </Button>
          </FormActions>
        </Form>
        <TemplatePreview control={control} />
      </div>
    </WorkPage>
  );
}

const uses = templateUseSchema.options.map((value) => ({ value, label: textsOfUse[value].title }));

function Fields({ control }: { readonly control: TemplateControl }) {
  const sections = useWatch({ control, name: 'sections' });
  const plans = sections.map(({ key, title }, index) => ({
    value: key,
    label: title.trim() === '' ? templateFormTexts.section(index + 1) : title,
  }));
  return (
    <>
      <TextField control={control} name="name" label={templateFormTexts.name} isRequired />
      <SelectField control={control} name="use" label={templateFormTexts.use} options={uses} />
      <SectionFields control={control} />
      <SelectField
        control={control}
        name="plan"
        label={templateFormTexts.plan}
        description={templateFormTexts.planNote}
        options={[{ value: NO_PLAN, label: templateFormTexts.noPlan }, ...plans]}
      />
    </>
  );
}

function Warning({ control }: { readonly control: TemplateControl }) {
  const [name, sections] = useWatch({ control, name: ['name', 'sections'] });
  return <NamesWarning texts={[name, ...sections.flatMap(({ title, hint }) => [title, hint])]} />;
}
