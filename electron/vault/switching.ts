import type { Refusal } from '../../shared/contract/refusal';
import { ok, type Result } from '../../shared/lib/result';
import type { FileCalls } from './files';
import { finishGeneration, obsoleteLeft } from './generations';
import { FLAT, type VaultHeader } from './header';
import { failedOn } from './unwritable';

export interface SwitchingParts {
  /** The vault's own folder. */
  readonly folder: string;
  readonly files: FileCalls;
  readonly replaceHeader: (header: VaultHeader) => Result<void, Refusal>;
}

/** What a change puts in place: a header whose generation was made and verified under `.making`. */
export type NextHeader = VaultHeader & { readonly generation: string };

/**
 * Puts new files in place, all or nothing: `vault.json` names them, and from then on names the old
 * ones obsolete. Before the new folder gets its name, `vault.json` names it obsolete itself, so that
 * a kill in between leaves nothing that is never removed. Answers with the header as it was written.
 */
export function switchGeneration(
  { folder, files, replaceHeader }: SwitchingParts,
  present: VaultHeader,
  next: NextHeader,
): Result<VaultHeader, Refusal> {
  return failedOn(() => {
    const left = obsoleteLeft(files, folder, present);
    const noted = replaceHeader({ ...present, obsolete: [...left, next.generation] });
    if (!noted.ok) return noted;
    finishGeneration(files, folder, next.generation);
    const placed = { ...next, obsolete: [...left, present.generation ?? FLAT] };
    const replaced = replaceHeader(placed);
    return replaced.ok ? ok(placed) : replaced;
  });
}
