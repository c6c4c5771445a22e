import type { StoreRefusal } from '../../../shared/domain/store-refusal';
import type { ChainHeads, VaultReport } from '../../../shared/domain/vault-check';
import { ok, type Result } from '../../../shared/lib/result';
import type { StoreKeys } from '../../application/ports/vault';
import { storePathIn } from '../store-files';
import { inspectStore, type ChainVerifier } from './inspect-store';

/** The keys that a look takes: the fields inside a document stay closed. */
export type LookingKeys = Pick<StoreKeys, 'page' | 'chain'>;

export interface Inspection {
  readonly keys: { readonly records: LookingKeys; readonly groupProcess: LookingKeys };
  readonly folder: string;
  readonly heads: ChainHeads | null;
}

/** Looks over both files, one after the other, without writing to either. */
export function inspectStores(
  { keys, folder, heads }: Inspection,
  verifyChain: ChainVerifier,
): Result<VaultReport, StoreRefusal> {
  const records = inspectStore({
    place: { storeId: 'records', path: storePathIn(folder, 'records'), keys: keys.records },
    head: heads?.records ?? null,
    verifyChain,
  });
  if (!records.ok) return records;
  const path = storePathIn(folder, 'group-process');
  const groupProcess = inspectStore({
    place: { storeId: 'group-process', path, keys: keys.groupProcess },
    head: heads?.groupProcess ?? null,
    verifyChain,
  });
  if (!groupProcess.ok) return groupProcess;
  return ok({ records: records.value, groupProcess: groupProcess.value });
}
