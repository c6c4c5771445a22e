import { TextInput } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import css from './fields.module.css';
import { tidyMoney } from './read-money';

interface Props<Values extends FieldValues, Read> {
  readonly control: Control<Values, unknown, Read>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly description?: string;
  readonly isRequired?: boolean;
}

/** An amount, typed as people type it; what cannot be read stays in the field, and is spoken about. */
export function MoneyField<V extends FieldValues, R>(props: Props<V, R>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const { onChange, onBlur, ...bound } = field;
  return (
    <TextInput
      {...bound}
      className={css.short}
      label={props.label}
      description={props.description}
      error={fieldState.error?.message}
      withAsterisk={props.isRequired ?? false}
      aria-required={props.isRequired}
      leftSection="$"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      maxLength={30}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        onChange(tidyMoney(event.currentTarget.value));
        onBlur();
      }}
    />
  );
}
