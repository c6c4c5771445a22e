import type { ReactNode } from 'react';
import css from './empty-state.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly icon?: ReactNode;
  /** The first step, offered at once. */
  readonly action?: ReactNode;
}

/** What a screen says while there is nothing in it: what it is for, and the first step. */
export function EmptyState({ title, text, icon, action }: Props) {
  return (
    <div className={css.empty}>
      {icon && (
        <span className={css.icon} aria-hidden>
          {icon}
        </span>
      )}
      <h2>{title}</h2>
      <p className={css.text}>{text}</p>
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
