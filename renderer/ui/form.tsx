import type { ReactNode, SubmitEvent } from 'react';
import css from './form.module.css';

interface Props {
  readonly label: string;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly children: ReactNode;
}

/** A form laid out in one column; pairs of short fields stand side by side in a `Row`. */
export function Form({ label, onSubmit, children }: Props) {
  return (
    <form className={css.form} aria-label={label} onSubmit={onSubmit} noValidate>
      {children}
    </form>
  );
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}

interface FieldsetProps {
  readonly legend: string;
  readonly note?: string;
  readonly children: ReactNode;
}

export function Fieldset({ legend, note, children }: FieldsetProps) {
  return (
    <fieldset className={css.fieldset}>
      <legend className={css.legend}>{legend}</legend>
      {note && <p className={css.note}>{note}</p>}
      <div className={css.fields}>{children}</div>
    </fieldset>
  );
}

export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
