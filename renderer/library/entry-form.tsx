import { Button } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { occasionSchema, libraryShelves } from '../../shared/domain/library';
import { placeholders } from '../../shared/domain/posting-text';
import { kindTexts } from '../groups/texts';
import { occasionTexts } from '../room/tools/texts';
import { BegunForm } from '../ui/begun-form';
import { CheckField, ParagraphField, SelectField, TextField } from '../ui/fields';
import { Fieldset, Form, FormActions, Row } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { entryTexts, shelfTexts } from './texts';
import { kindFields } from './typed-entry';
import type { EntryFormState } from './use-entry-form';

const shelfOptions = libraryShelves.map((value) => ({ value, label: shelfTexts[value].label }));
const occasionOptions = occasionSchema.options.map((value) => ({
  value,
  label: occasionTexts[value],
}));
const inBraces = placeholders.map((name) => `{${name}}`);

interface Props {
  readonly label: string;
  readonly of: EntryFormState;
}

export function EntryForm({ label, of }: Props) {
  const { form, kept, refusal, submit, close } = of;
  const { control, formState } = form;
  const { isDirty, isSubmitting } = formState;
  return (
    <Form
      label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
      <Row>
        <SelectField
          control={control}
          name="shelf"
          label={entryTexts.shelf}
          options={shelfOptions}
        />
        <SelectField
          control={control}
          name="occasion"
          label={entryTexts.occasion}
          options={occasionOptions}
        />
      </Row>
      <WordFields of={of} />
      <Fieldset legend={entryTexts.kinds}>
        <CheckField
          control={control}
          name={kindFields['closed-module']}
          label={kindTexts['closed-module'].label}
        />
        <CheckField
          control={control}
          name={kindFields['drop-in']}
          label={kindTexts['drop-in'].label}
        />
        <CheckField
          control={control}
          name={kindFields['therapeutic-community']}
          label={kindTexts['therapeutic-community'].label}
        />
      </Fieldset>
      <RefusalMessage refusal={refusal} />
      <FormActions>
        <Button type="submit" loading={isSubmitting}>
          {entryTexts.save}
        </Button>
        <Button variant="default" onClick={close}>
          {isDirty ? entryTexts.leave : entryTexts.goBack}
        </Button>
      </FormActions>
    </Form>
  );
}

function WordFields({ of: { form } }: Pick<Props, 'of'>) {
  const { control } = form;
  const shelf = useWatch({ control, name: 'shelf' });
  return (
    <>
      <TextField control={control} name="title" label={entryTexts.name} isRequired />
      <ParagraphField
        control={control}
        name="text"
        label={entryTexts.text}
        rows={8}
        isRequired={shelf !== 'poll'}
        {...(shelf === 'posting' && { description: entryTexts.placeholders(inBraces) })}
      />
      {shelf === 'poll' && (
        <ParagraphField
          control={control}
          name="answers"
          label={entryTexts.answers}
          description={entryTexts.answersNote}
          rows={5}
          isRequired
        />
      )}
    </>
  );
}
