import type { NameGuard } from '../../../shared/domain/name-guard';
import type { GuardOfDesk } from '../note-desk';
import { useNameGuard } from './use-guard';

/** The guard that a desk wants; `null` while its names are not known, and where it wants none. */
export function useGuardOfDesk(guard: GuardOfDesk | null): NameGuard | null {
  const { memberId, sought } = guard ?? ({ memberId: null, sought: 'full-names' } as const);
  return useNameGuard(memberId, sought, guard !== null);
}
