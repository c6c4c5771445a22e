import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { accessLawOf, groundOf } from '../../shared/domain/access-law';
import type { Jurisdiction } from '../../shared/domain/law';
import { SelectField, TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import type { AnswerRead, AnswerTyped } from './answer-values';
import css from './requests.module.css';
import { groundTexts } from './kind-texts';
import { requestTexts } from './texts';

interface Props {
  readonly form: UseFormReturn<AnswerTyped, unknown, AnswerRead>;
  readonly jurisdiction: Jurisdiction;
}

/**
 * What is refused, each with a ground that the law of the practice knows (M101). Set as a whole: a
 * field array would say of a new entry at once that it is not filled in.
 */
export function RefusalFields({ form, jurisdiction }: Props) {
  const refusals = useWatch({ control: form.control, name: 'refusals' });
  const change = (changed: typeof refusals) =>
    form.setValue('refusals', changed, { shouldDirty: true });
  const add = () => change([...refusals, { what: '', ground: 'serious-harm', note: '' }]);
  const remove = (index: number) => change(refusals.filter((_refusal, at) => at !== index));
  return (
    <Fieldset legend={requestTexts.refusals}>
      {refusals.map((_refusal, index) => (
        <div key={index} className={css.refusal}>
          <RefusalEntry form={form} jurisdiction={jurisdiction} index={index} />
          <div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={requestTexts.refusalRemove(index + 1)}
              onClick={() => remove(index)}
            >
              {requestTexts.remove}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {requestTexts.refusalAdd}
        </Button>
      </div>
    </Fieldset>
  );
}

function RefusalEntry({ form, jurisdiction, index }: Props & { readonly index: number }) {
  const { control } = form;
  const ground = useWatch({ control, name: `refusals.${index}.ground` });
  const known = groundOf(ground, jurisdiction);
  return (
    <>
      <TextField
        control={control}
        name={`refusals.${index}.what`}
        label={requestTexts.refusalWhat(index + 1)}
        isRequired
      />
      <SelectField
        control={control}
        name={`refusals.${index}.ground`}
        label={requestTexts.refusalGround(index + 1)}
        options={accessLawOf(jurisdiction).grounds.map((one) => ({
          value: one.ground,
          label: groundTexts[one.ground],
        }))}
      />
      {known && <p className={css.soft}>{requestTexts.refusalSays(known.words, known.source)}</p>}
      <TextField
        control={control}
        name={`refusals.${index}.note`}
        label={requestTexts.refusalNote(index + 1)}
        description={requestTexts.refusalNoteText}
      />
    </>
  );
}
