import type { Refusal } from '../../shared/contract/refusal';
import type { OpenVault } from './ports/stores';

/**
 * For each unlock: what was cut off half way is settled. What a disk does not take is tried again at
 * the next one: a record must open on the day of a crisis.
 * @param refusalOfThrown a refusal that a lower layer had to throw, or `null` for a bug
 */
export function goingOn(
  refusalOfThrown: (thrown: unknown) => Refusal | null,
  tasks: readonly ((vault: OpenVault) => Promise<void>)[],
): (vault: OpenVault) => Promise<void> {
  return async (vault) => {
    for (const task of tasks) {
      try {
        await task(vault);
      } catch (thrown) {
        if (refusalOfThrown(thrown) === null) throw thrown;
      }
    }
  };
}
