import { useMemo, useState } from 'react';
import type { NameRefusal } from '../../../shared/contract/refusal';
import type { NameGuard } from '../../../shared/domain/name-guard';
import { foundNames, unknownNames, type FoundName, type NamedText } from './found-names';

/**
 * The names that a dialog asks about, in texts that change as they are replaced. Looked for when a
 * text changed, and not at each key of the reason.
 */
export function useFoundNames<Place extends string>(
  texts: readonly NamedText<Place>[],
  guard: NameGuard | null,
  refused: NameRefusal['names'],
): readonly FoundName<Place>[] {
  // What the guard knew as it was refused is no longer looked for by its letters once replaced.
  const [begun] = useState(texts);
  const unknown = useMemo(() => unknownNames(begun, guard, refused), [begun, guard, refused]);
  return useMemo(() => foundNames(texts, guard, unknown), [texts, guard, unknown]);
}
