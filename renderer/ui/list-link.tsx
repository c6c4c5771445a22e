import type { ReactNode } from 'react';
import { Link, useMatch } from 'react-router';
import css from './list-link.module.css';

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly detail?: ReactNode;
  readonly mark?: ReactNode;
  /** Also where a screen within this entry has a path of its own. */
  readonly isCurrent?: boolean;
}

/** One entry of the list beside the work. */
export function ListLink({ to, children, detail, mark, isCurrent = false }: Props) {
  const isHere = useMatch(`${to}/*`) !== null || isCurrent;
  return (
    <li>
      <Link to={to} className={css.link ?? ''} aria-current={isHere ? 'page' : undefined}>
        <span className={css.main}>
          <span className={css.name}>{children}</span>
          {detail && <span className={css.detail}>{detail}</span>}
        </span>
        {mark}
      </Link>
    </li>
  );
}
