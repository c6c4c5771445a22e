import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import css from './list-link.module.css';

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly detail?: ReactNode;
  readonly mark?: ReactNode;
  readonly end?: boolean;
}

/** One entry of the list beside the work. */
export function ListLink({ to, children, detail, mark, end = false }: Props) {
  return (
    <li>
      <NavLink to={to} end={end} className={css.link ?? ''}>
        <span className={css.main}>
          <span className={css.name}>{children}</span>
          {detail && <span className={css.detail}>{detail}</span>}
        </span>
        {mark}
      </NavLink>
    </li>
  );
}
