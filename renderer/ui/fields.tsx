import { Checkbox, PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { isLocalDate } from '../../shared/lib/dates';
import css from './fields.module.css';
import { directionOf } from './direction';
import { readTime } from './read-time';
import { sayExactDate } from './say-dates';
import { uiTexts } from './texts';

/** Inputs bound to a form. The browser neither completes nor checks the spelling of what is typed. */
interface FieldProps<Values extends FieldValues, Read> {
  readonly control: Control<Values, unknown, Read>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly description?: string;
  readonly isRequired?: boolean;
  readonly width?: 'short' | 'medium' | 'full';
}

function useField<Values extends FieldValues, Read>(props: FieldProps<Values, Read>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const shown = {
    label: props.label,
    description: props.description,
    error: fieldState.error?.message,
    // The rule is the schema's; the attribute would bring the browser's own bubbles.
    withAsterisk: props.isRequired ?? false,
    'aria-required': props.isRequired,
    className: css[props.width ?? 'full'],
    autoComplete: 'off',
    spellCheck: false,
  } as const;
  return { ...field, ...shown };
}

export function TextField<V extends FieldValues, R>(props: FieldProps<V, R>) {
  return <TextInput {...useField(props)} dir="auto" />;
}

export function PassphraseField<V extends FieldValues, R>(props: FieldProps<V, R>) {
  return (
    <PasswordInput
      {...useField(props)}
      visibilityToggleButtonProps={{ 'aria-label': uiTexts.showTyped, tabIndex: 0 }}
    />
  );
}

interface ParagraphProps<V extends FieldValues, R> extends FieldProps<V, R> {
  readonly rows?: number;
}

export function ParagraphField<V extends FieldValues, R>(props: ParagraphProps<V, R>) {
  const field = useField(props);
  return (
    <Textarea
      {...field}
      rows={props.rows ?? 3}
      dir={directionOf(String(field.value))}
      classNames={{ input: css.paragraph ?? '' }}
    />
  );
}

/** The system's own date entry: day, month and year by keyboard, a calendar by mouse. */
export function DateField<V extends FieldValues, R>(props: FieldProps<V, R>) {
  const field = useField(props);
  const date: unknown = field.value;
  const isReal = typeof date === 'string' && isLocalDate(date);
  return (
    <TextInput
      {...field}
      type="date"
      max="9999-12-31"
      description={isReal ? sayExactDate(date) : (props.description ?? ' ')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}

/** A time on the 24-hour clock, as everywhere in Alcove; "7:30 pm" and "1930" are read as well. */
export function TimeField<V extends FieldValues, R>(props: FieldProps<V, R>) {
  const { onChange, onBlur, ...field } = useField(props);
  return (
    <TextInput
      {...field}
      inputMode="numeric"
      placeholder={uiTexts.timePlaceholder}
      maxLength={8}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        onChange(readTime(event.currentTarget.value));
        onBlur();
      }}
    />
  );
}

/** A whole number; an emptied field is kept empty, for the schema to speak about. */
export function NumberField<V extends FieldValues, R>(props: FieldProps<V, R>) {
  const { value, onChange, ...field } = useField(props);
  const shown: unknown = value;
  return (
    <TextInput
      {...field}
      type="number"
      inputMode="numeric"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typeof shown === 'number' && !Number.isNaN(shown) ? String(shown) : ''}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}

interface SelectProps<V extends FieldValues, R> extends FieldProps<V, R> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isSearchable?: boolean;
  readonly onChosen?: (value: string) => void;
}

export function SelectField<V extends FieldValues, R>(props: SelectProps<V, R>) {
  const { onChange, ...field } = useField(props);
  return (
    <Select
      {...field}
      onChange={(value) => {
        onChange(value);
        if (value !== null) props.onChosen?.(value);
      }}
      data={[...props.options]}
      searchable={props.isSearchable ?? false}
      allowDeselect={false}
      withScrollArea={false}
      classNames={{ options: css.options ?? '' }}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
    />
  );
}

export function CheckField<V extends FieldValues, R>(props: FieldProps<V, R>) {
  const { value, withAsterisk: _none, ...field } = useField(props);
  return <Checkbox {...field} checked={Boolean(value)} />;
}
