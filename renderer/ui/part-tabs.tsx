import { NavLink, Outlet } from 'react-router';
import css from './part-tabs.module.css';

interface PartTab {
  readonly to: string;
  readonly label: string;
  /** Only this very path, and not what lies below it. */
  readonly isExact?: boolean;
}

/** Several lists that belong together, one at a time under a row of links. */
export function PartTabs({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly PartTab[];
}) {
  return (
    <div className={css.parts}>
      <nav className={css.tabs} aria-label={label}>
        {tabs.map(({ to, label: said, isExact = false }) => (
          <NavLink key={to} to={to} end={isExact} className={css.tab ?? ''}>
            {said}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
