import { useSearchParams } from 'react-router';
import type { MemberId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';

/** The parts of a safety plan that are changed apart from each other. */
export type PlanPart = 'steps' | 'contacts' | 'places';

const parts: readonly PlanPart[] = ['steps', 'contacts', 'places'];

/** Where a part is changed. */
export function pathToChange(memberId: MemberId, part: PlanPart): string {
  return `${paths.safetyPlan(memberId)}?change=${part}`;
}

/** The part that is being changed; `null` while the plan is read. */
export function usePartToChange(): PlanPart | null {
  const [search] = useSearchParams();
  return parts.find((part) => part === search.get('change')) ?? null;
}
