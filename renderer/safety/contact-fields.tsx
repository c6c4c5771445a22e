import { useId } from 'react';
import { useController, type UseFormReturn } from 'react-hook-form';
import { releaseToCallSchema, type ReleaseToCall } from '../../shared/domain/safety-plan';
import { DateField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import { Segments } from '../ui/segments';
import { useToday } from '../ui/use-now';
import type { ReadContacts, TypedContacts } from './form-schemas';
import css from './safety.module.css';
import { releaseTexts, safetyTexts } from './texts';

interface Props {
  readonly form: UseFormReturn<TypedContacts, unknown, ReadContacts>;
  readonly index: number;
}

export function ContactFields({ form, index }: Props) {
  const { control } = form;
  const at = `contacts.${index}` as const;
  return (
    <>
      <Row>
        <TextField control={control} name={`${at}.name`} label={safetyTexts.name} isRequired />
        <TextField control={control} name={`${at}.relationship`} label={safetyTexts.relationship} />
      </Row>
      <Row>
        <TextField
          control={control}
          name={`${at}.telephone`}
          label={safetyTexts.telephone}
          isRequired
        />
        <TextField
          control={control}
          name={`${at}.otherTelephone`}
          label={safetyTexts.otherTelephone}
        />
      </Row>
      <ReleaseField form={form} index={index} />
      <TextField
        control={control}
        name={`${at}.note`}
        label={safetyTexts.note}
        description={safetyTexts.noteQuestion}
      />
    </>
  );
}

const choices = releaseToCallSchema.options.map((value) => ({
  value,
  label: releaseTexts[value].choice,
}));

/** Whether they may be called, and the day on which the member said so: today unless another is given. */
function ReleaseField({ form, index }: Props) {
  const question = useId();
  const today = useToday();
  const { control } = form;
  const { field } = useController({ control, name: `contacts.${index}.releaseToCall` });
  const choose = (choice: ReleaseToCall) => {
    field.onChange(choice);
    const day = `contacts.${index}.releaseAskedOn` as const;
    if (choice === 'not-asked') form.setValue(day, '', { shouldDirty: true });
    else if (form.getValues(day) === '') form.setValue(day, today, { shouldDirty: true });
  };
  return (
    <div>
      <p id={question} className={css.question}>
        {safetyTexts.mayBeCalled}
      </p>
      <Segments
        label={safetyTexts.mayBeCalled}
        options={choices}
        value={field.value}
        onChoose={choose}
      />
      {field.value !== 'not-asked' && (
        <div className={css.askedOn}>
          <DateField
            control={control}
            name={`contacts.${index}.releaseAskedOn`}
            label={safetyTexts.askedOn}
            width="short"
          />
        </div>
      )}
    </div>
  );
}
