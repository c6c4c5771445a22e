import css from './unlock-screen.module.css';

/** Says what takes a moment, while it does. */
export function WorkingLine({ text }: { readonly text: string | null }) {
  return (
    <p className={css.working} role="status">
      {text}
    </p>
  );
}
