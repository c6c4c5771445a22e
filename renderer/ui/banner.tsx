import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './banner.module.css';

type Tone = 'danger' | 'missing' | 'plain' | 'done';

const icons = {
  danger: IconAlertTriangle,
  missing: IconAlertTriangle,
  plain: IconInfoCircle,
  done: IconCircleCheck,
} as const;

interface Props {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly role?: 'alert' | 'status';
  readonly actions?: ReactNode;
  /** What can be done, at the end of the line, where there is little room. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** A few sentences set apart; a sign and words say the tone, not the colour alone. */
export function Banner({ tone, title, role, actions, end, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={css.banner} data-tone={tone} role={role}>
      <Icon className={css.icon} size={20} aria-hidden />
      <div className={css.words}>
        {title && <p className={css.title}>{title}</p>}
        {children}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {end && <div className={css.end}>{end}</div>}
    </div>
  );
}
