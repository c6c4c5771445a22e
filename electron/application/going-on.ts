import type { Refusal } from '../../shared/contract/refusal';
import type { OpenVault } from './ports/stores';

interface Failing {
  /** A refusal that a lower layer had to throw, or `null` for a bug. */
  readonly refusalOfThrown: (thrown: unknown) => Refusal | null;
  /** Logs a bug by number, without any text of the record. */
  readonly reportIncident: (thrown: unknown) => void;
}

/**
 * For each unlock: what was cut off half way is settled. What fails is tried again at the next one,
 * and keeps nobody out, not even as a bug: a record must open on the day of a crisis.
 */
export function goingOn(
  { refusalOfThrown, reportIncident }: Failing,
  tasks: readonly ((vault: OpenVault) => Promise<void>)[],
): (vault: OpenVault) => Promise<void> {
  return async (vault) => {
    for (const task of tasks) {
      try {
        await task(vault);
      } catch (thrown) {
        if (refusalOfThrown(thrown) === null) reportIncident(thrown);
      }
    }
  };
}
