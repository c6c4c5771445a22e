import { StoreFailure } from '../../../electron/store/storage/store-failure';
import { tell, type Version } from './telling';

/**
 * Tells what is about to be written, writes, and tells the outcome as the window would: "Saved", or
 * what went wrong. After a failure the evening goes on, as it would for a clinician who tries again.
 */
export async function telling(
  versions: readonly Version[],
  write: () => Promise<unknown>,
): Promise<void> {
  for (const version of versions) tell({ at: 'trying', ...version });
  try {
    await write();
    for (const { key, version } of versions) tell({ at: 'saved', key, version });
  } catch (thrown) {
    if (!(thrown instanceof StoreFailure)) throw thrown;
    for (const { key } of versions) tell({ at: 'refused', key, code: thrown.refusal.code });
  }
}
