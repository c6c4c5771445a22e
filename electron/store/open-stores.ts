import path from 'node:path';
import type { ChainSealer } from '../../shared/domain/chain';
import type { StoreRefusal } from '../../shared/domain/store-refusal';
import { ok, type Result } from '../../shared/lib/result';
import type { OpenStores, StoreOpener, VaultKeys } from '../application/ports/vault';
import { groupProcessCollections, recordsCollections } from './collections';
import { groupProcessStore } from './group-process';
import { openDatabase } from './open-database';
import { recordsStore } from './records';

const RECORDS_FILE = 'records.db';
const GROUP_PROCESS_FILE = 'group-process.db';

/** Makes the sealer of a chain from its key; the vault's, handed in by main.ts. */
export type SealerOf = (chainKey: Uint8Array) => ChainSealer;

/** Opens both stores of a vault folder, or neither. */
export function storeOpener(sealerOf: SealerOf): StoreOpener {
  return { open: (keys, mode, folder) => openBoth(folder, keys, mode, sealerOf) };
}

async function openBoth(
  folder: string,
  keys: VaultKeys,
  mode: 'create' | 'open',
  sealerOf: SealerOf,
): Promise<Result<OpenStores, StoreRefusal>> {
  const records = await openDatabase({
    storeId: 'records',
    path: path.join(folder, RECORDS_FILE),
    keys: keys.records,
    sealer: sealerOf(keys.records.chain),
    mode,
    collections: recordsCollections,
  });
  if (!records.ok) return records;
  const groupProcess = await openDatabase({
    storeId: 'group-process',
    path: path.join(folder, GROUP_PROCESS_FILE),
    keys: keys.groupProcess,
    sealer: sealerOf(keys.groupProcess.chain),
    mode,
    collections: groupProcessCollections,
  });
  if (!groupProcess.ok) {
    await records.value.close();
    return groupProcess;
  }
  const { chain, database } = records.value;
  return ok({
    records: recordsStore(database, async (event) => void chain.appendEvent(event)),
    groupProcess: groupProcessStore(groupProcess.value.database),
    close: async () => {
      await Promise.allSettled([records.value.close(), groupProcess.value.close()]);
    },
  });
}
