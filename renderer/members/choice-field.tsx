import { Input } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Segments } from '../ui/segments';
import css from './members.module.css';

interface Props<Values extends FieldValues, Read> {
  readonly control: Control<Values, unknown, Read>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A choice among a few as a field of a form: nothing is chosen before someone does. */
export function ChoiceField<V extends FieldValues, R>(props: Props<V, R>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const { ref, value, onChange } = field;
  const message = fieldState.error?.message;
  return (
    <div ref={ref} tabIndex={-1} className={css.choice}>
      <Input.Label component="span" aria-hidden>
        {props.label}
      </Input.Label>
      <span>
        <Segments
          label={props.label}
          value={String(value)}
          onChoose={onChange}
          options={props.options}
        />
      </span>
      {message && <Input.Error role="alert">{message}</Input.Error>}
    </div>
  );
}
