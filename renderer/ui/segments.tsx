import { useId, type KeyboardEvent, type ReactNode } from 'react';
import css from './segments.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** The whole name, where the label is short. */
  readonly name?: string;
  /** How it looks when it is chosen, beside its own sign and words. */
  readonly tone?: 'accent' | 'amber' | 'neutral';
}

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A choice among a few, all in view: native radio buttons drawn as one control. */
export function Segments<Value extends string>(props: Props<Value>) {
  const group = useId();
  return (
    <div
      className={css.segments}
      role="radiogroup"
      aria-label={props.label}
      tabIndex={-1}
      onKeyDown={props.onKeyDown}
    >
      {props.options.map(({ value, label, name, tone = 'accent' }) => (
        <label key={value} className={css.segment} title={name}>
          <input
            className={css.input}
            type="radio"
            name={group}
            value={value}
            aria-label={name}
            checked={props.value === value}
            onChange={() => props.onChoose(value)}
          />
          <span className={css.face} data-tone={tone}>
            {label}
          </span>
        </label>
      ))}
    </div>
  );
}
