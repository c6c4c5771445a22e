import {
  IconCircleCheckFilled,
  IconCircleDotted,
  IconCircleX,
  IconClockX,
  IconHistory,
} from '@tabler/icons-react';
import type { NeededAt } from '../../shared/domain/agreement';
import type { ConsentState } from '../../shared/domain/consent';
import css from './consents.module.css';
import { consentStateTexts, laterTexts } from './texts';

const icons = {
  missing: IconCircleDotted,
  outdated: IconHistory,
  given: IconCircleCheckFilled,
  expired: IconClockX,
  withdrawn: IconCircleX,
} as const;

interface Props {
  readonly state: ConsentState;
  readonly neededAt: NeededAt;
}

/**
 * How a member stands to an agreement: a sign that differs in shape, and words. One that is not
 * needed before something calls for it is not missing meanwhile.
 */
export function ConsentStateMark({ state, neededAt }: Props) {
  const Icon = icons[state];
  const isAwaited = state !== 'missing' || neededAt === 'admission';
  return (
    <span className={css.mark} data-state={isAwaited ? state : 'later'}>
      <Icon size={16} aria-hidden />
      {isAwaited ? consentStateTexts[state] : laterTexts[neededAt]}
    </span>
  );
}
