import { Button } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { BegunForm } from '../../ui/begun-form';
import { ParagraphField, TextField } from '../../ui/fields';
import { Form, FormActions } from '../../ui/form';
import { RefusalMessage } from '../../ui/refusal-message';
import { NamesWarning } from './names-warning';
import { snippetTexts, writingTexts } from './texts';
import type { SnippetFormState } from './use-snippet-form';

interface Props {
  readonly label: string;
  readonly of: SnippetFormState;
}

export function SnippetForm({ label, of }: Props) {
  const { form, kept, refusal, submit, close } = of;
  const { control, formState } = form;
  const { isDirty, isSubmitting } = formState;
  const [abbreviation, text] = useWatch({ control, name: ['abbreviation', 'text'] });
  return (
    <Form
      label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
      <TextField
        control={control}
        name="abbreviation"
        label={snippetTexts.abbreviation}
        description={snippetTexts.abbreviationNote}
        width="medium"
        isRequired
      />
      <ParagraphField control={control} name="text" label={snippetTexts.text} rows={6} isRequired />
      <NamesWarning texts={[abbreviation, text]} />
      <RefusalMessage refusal={refusal} />
      <FormActions>
        <Button type="submit" loading={isSubmitting}>
          {snippetTexts.save}
        </Button>
        <Button variant="default" onClick={close}>
          {isDirty ? writingTexts.leave : writingTexts.goBack}
        </Button>
      </FormActions>
    </Form>
  );
}
