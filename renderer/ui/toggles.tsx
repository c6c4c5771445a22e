import css from './toggles.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any number of a few, all in view: native checkboxes drawn as chips. None chosen means all. */
export function Toggles<Value extends string>({ label, options, values, onChange }: Props<Value>) {
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <div className={css.toggles} role="group" aria-label={label}>
      {options.map(({ value, label: words }) => (
        <label key={value} className={css.toggle}>
          <input
            className={css.input}
            type="checkbox"
            checked={values.includes(value)}
            onChange={() => toggle(value)}
          />
          <span className={css.face}>{words}</span>
        </label>
      ))}
    </div>
  );
}
