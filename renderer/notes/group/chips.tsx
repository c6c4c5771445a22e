import { useId, useRef, useState, type KeyboardEvent } from 'react';
import css from './group.module.css';

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** In a word, on hover and on focus. */
  readonly explained: string;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly chips: readonly Chip<Value>[];
  readonly pressed: readonly Value[];
  /** They can be read and gone along, and not pressed. */
  readonly isClosed: boolean;
  /** Pressed once more, a chip is let go. */
  readonly onPress: (value: Value, isPressed: boolean) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/**
 * Buttons that stay pressed: one stop for the Tab key, arrows go from one to the next. One
 * explanation stands for all of them, so that it never covers the chip that is being read about.
 */
export function Chips<Value extends string>(props: Props<Value>) {
  const { label, chips, pressed, isClosed, onPress } = props;
  const bar = useRef<HTMLDivElement>(null);
  const id = useId();
  const [at, setAt] = useState(0);
  const [read, setRead] = useState<number | null>(null);
  const explained = read === null ? undefined : chips[read]?.explained;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setRead(null);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + chips.length) % chips.length;
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  const reach = (index: number) => {
    setAt(index);
    setRead(index);
  };
  return (
    <div
      ref={bar}
      className={css.chips}
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={() => setRead(null)}
      onMouseLeave={() => setRead(null)}
    >
      {chips.map(({ value, label: name }, index) => {
        const isPressed = pressed.includes(value);
        return (
          <button
            key={value}
            type="button"
            className={css.chip}
            aria-pressed={isPressed}
            aria-disabled={isClosed}
            aria-describedby={index === read ? id : undefined}
            tabIndex={index === at ? 0 : -1}
            onFocus={() => reach(index)}
            onMouseEnter={() => setRead(index)}
            onClick={() => void (isClosed || onPress(value, !isPressed))}
          >
            {name}
          </button>
        );
      })}
      {explained && (
        <span id={id} role="tooltip" className={css.explained}>
          {explained}
        </span>
      )}
    </div>
  );
}
