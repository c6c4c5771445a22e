import { useMemo } from 'react';
import type { MemberId } from '../../../shared/domain/ids';
import type { NameGuard } from '../../../shared/domain/name-guard';
import { nameGuard } from '../../../shared/domain/name-guard/guard';
import { useListGuardedNamesQuery } from '../../api/hooks';

/**
 * The guard for one member's note, or with `null` for a text about no one member (M109). `null`
 * while the names are not known, and where it is not wanted: signing looks once more in any case.
 */
export function useNameGuard(
  memberId: MemberId | null,
  sought: 'every-name' | 'full-names',
  isWanted = true,
): NameGuard | null {
  const { currentData: names } = useListGuardedNamesQuery({ memberId }, { skip: !isWanted });
  return useMemo(
    () => (names && isWanted ? nameGuard(names, sought) : null),
    [names, sought, isWanted],
  );
}
