import type { ReactNode } from 'react';
import css from './settings.module.css';

/** Things that can be set, one under the other. */
export function SettingRows({ children }: { readonly children: ReactNode }) {
  return <ul className={css.rows}>{children}</ul>;
}

interface RowProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** What can be done about it, at the end of the row. */
  readonly action?: ReactNode;
  /** What needs the whole width, under the words. */
  readonly children?: ReactNode;
}

export function SettingRow({ title, text, action, children }: RowProps) {
  return (
    <li className={css.row}>
      <div className={css.words}>
        <h2 className={css.title}>{title}</h2>
        {text && <div className={css.text}>{text}</div>}
        {children && <div className={css.under}>{children}</div>}
      </div>
      {action && <div className={css.action}>{action}</div>}
    </li>
  );
}
