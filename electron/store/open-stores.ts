import { CHAIN_START, type ChainHead, type ChainSealer } from '../../shared/domain/chain';
import type { StoreId, StoreRefusal } from '../../shared/domain/store-refusal';
import { ok, type Result } from '../../shared/lib/result';
import type { OpenStores, StoreOpener, VaultKeys } from '../application/ports/vault';
import { chainReader } from './audit-reader';
import { groupProcessCollections, recordsCollections } from './collections';
import { groupProcessStore, type GroupProcessDatabase } from './group-process';
import { openDatabase, type OpenDatabase } from './open-database';
import { recordsStore, type RecordsDatabase } from './records';
import { groupProcessSearch, recordsSearch } from './search-rows';
import { copyStores } from './snapshot';
import type { ChainTable } from './storage/chain-table';
import { countDocumentRows } from './storage/document-tables';
import { textIndex } from './text-index';
import { groupProcessIn, recordsIn, STORE_SCHEMA_VERSION } from './store-files';

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
  const oldestSchemaVersion = STORE_SCHEMA_VERSION;
  const records = await openDatabase({
    place: recordsIn(folder, keys),
    sealer: sealerOf(keys.records.chain),
    collections: recordsCollections,
    searchRules: recordsSearch,
    mode,
    oldestSchemaVersion,
  });
  if (!records.ok) return records;
  const groupProcess = await openDatabase({
    place: groupProcessIn(folder, keys),
    sealer: sealerOf(keys.groupProcess.chain),
    collections: groupProcessCollections,
    searchRules: groupProcessSearch,
    mode,
    oldestSchemaVersion,
  });
  if (groupProcess.ok) {
    records.value.upkeep.begin();
    groupProcess.value.upkeep.begin();
    return ok(openStores(records.value, groupProcess.value, keys));
  }
  await records.value.close();
  return groupProcess;
}

type Open = Pick<OpenDatabase<string>, 'file' | 'chain' | 'upkeep' | 'close'>;
type Records = Open & {
  readonly database: RecordsDatabase;
};
type GroupProcess = Open & {
  readonly database: GroupProcessDatabase;
};

function openStores(records: Records, groupProcess: GroupProcess, keys: VaultKeys): OpenStores {
  const both = { records, 'group-process': groupProcess } as const;
  return {
    records: recordsStore(records.database, {
      recordEvent: async (event) => void records.chain.appendEvent(event),
      emptyLog: async () => records.file.checkpoint(),
      search: textIndex(records.upkeep),
    }),
    groupProcess: groupProcessStore(groupProcess.database, textIndex(groupProcess.upkeep)),
    audit: { links: (store, wanted) => chainReader(both[store].file.connection).links(wanted) },
    heads: () => ({ records: headOf(records.chain), groupProcess: headOf(groupProcess.chain) }),
    missingSince: (store: StoreId, head) => missingSince(both[store].chain, head),
    countDocuments: () =>
      countDocumentRows(records.file.connection) + countDocumentRows(groupProcess.file.connection),
    snapshot: (folder) =>
      copyStores(
        [sourceOf(records, keys.records), sourceOf(groupProcess, keys.groupProcess)],
        folder,
      ),
    close: async () => {
      await Promise.allSettled([records.close(), groupProcess.close()]);
    },
  };
}

function sourceOf(
  { file: { storeId, connection } }: Pick<OpenDatabase<string>, 'file'>,
  { page }: VaultKeys['records'],
) {
  return { storeId, connection, pageKey: page };
}

function headOf(chain: ChainTable): ChainHead {
  return chain.head() ?? { sequence: 0, mac: CHAIN_START };
}

function missingSince(chain: ChainTable, { sequence, mac }: ChainHead): number | null {
  if (sequence === 0) return 0;
  const present = headOf(chain).sequence;
  if (present < sequence) return sequence - present;
  return chain.macAt(sequence) === mac ? 0 : null;
}
