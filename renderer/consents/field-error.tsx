import css from './sign.module.css';

/** What is missing, for a choice that has no place of its own to say it. */
export function FieldError({ message }: { readonly message: string | undefined }) {
  return message === undefined ? null : <p className={css.error}>{message}</p>;
}
