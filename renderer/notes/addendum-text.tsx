import { useId, type SyntheticEvent } from 'react';
import { directionOf } from '../ui/direction';
import { focusOnArrival } from '../ui/focus-on-arrival';
import type { Autosave } from './autosave';
import css from './addendum-text.module.css';

interface Props {
  readonly autosave: Autosave<string>;
  readonly label: string;
  readonly explained: string;
  readonly isClosed: boolean;
  readonly takesKeyboard: boolean;
  readonly onBlank: (isBlank: boolean) => void;
}

/** A plain text area that React does not write to while it is typed in. */
export function AddendumText(props: Props) {
  const { autosave, label, explained, isClosed, takesKeyboard, onBlank } = props;
  const id = useId();
  const onInput = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    const direction = directionOf(currentTarget.value);
    if (currentTarget.dir !== direction) currentTarget.dir = direction;
    autosave.change(currentTarget.value);
    onBlank(currentTarget.value === '');
  };
  return (
    <div className={css.section}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={css.text}
        defaultValue={autosave.content()}
        readOnly={isClosed}
        ref={takesKeyboard ? focusOnArrival : null}
        spellCheck={false}
        autoComplete="off"
        dir={directionOf(autosave.content())}
        aria-describedby={`${id}-note`}
        onInput={onInput}
        onBlur={() => void autosave.flush()}
      />
      <p id={`${id}-note`} className={css.explained}>
        {explained}
      </p>
    </div>
  );
}
