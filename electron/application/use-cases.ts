import { groupNoteUseCases } from './group-notes';
import { groupUseCases } from './groups';
import { memberUseCases } from './members';
import { noteUseCases } from './notes';
import type { Handlers } from './ports/handlers';
import type { Vault } from './ports/vault';
import { practiceUseCases } from './practice';
import { releaseUseCases, type ReleaseTools } from './releases';
import { sessionUseCases } from './sessions';
import { todayUseCases } from './today';
import { vaultUseCases } from './vault';

export interface UseCaseParts extends ReleaseTools {
  readonly vault: Vault;
  readonly lockNow: () => Promise<void>;
}

/** Every use case, one for each operation of the contract; the compiler misses none. */
export function useCases({ vault, lockNow, ...tools }: UseCaseParts): Handlers {
  const { world } = tools;
  return {
    ...vaultUseCases(vault, lockNow),
    ...practiceUseCases(),
    ...groupUseCases(world),
    ...memberUseCases(world),
    ...sessionUseCases(world),
    ...noteUseCases(world),
    ...groupNoteUseCases(world),
    ...releaseUseCases(tools),
    ...todayUseCases(world),
  };
}
