import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDotted,
  IconCircleX,
  IconTrendingDown,
} from '@tabler/icons-react';
import type { AttendanceStanding } from '../../shared/domain/attendance-ledger';
import css from './attendance.module.css';
import { detailsOf } from './say-standing';
import { standingTexts } from './texts';

const icons = {
  'not-begun': IconCircleDotted,
  'on-track': IconCircleCheck,
  'at-risk': IconAlertTriangle,
  below: IconTrendingDown,
  'out-of-reach': IconCircleX,
} as const satisfies Readonly<Record<AttendanceStanding['state'], unknown>>;

type Standing = Omit<AttendanceStanding, 'sessions'>;

/** How a member stands: a sign, words, and what it means for the sessions that are left. */
export function StandingWords({ standing }: { readonly standing: Standing }) {
  return (
    <>
      <StandingState state={standing.state} />
      {detailsOf(standing).map((detail) => (
        <span key={detail} className={css.detail}>
          {detail}
        </span>
      ))}
    </>
  );
}

export function StandingState({ state }: Pick<Standing, 'state'>) {
  const Icon = icons[state];
  return (
    <span className={css.state} data-state={state}>
      <Icon size={16} aria-hidden />
      {standingTexts[state]}
    </span>
  );
}
