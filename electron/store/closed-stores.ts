import type { StoreRefusal } from '../../shared/domain/store-refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ClosedStores, VaultKeys } from '../application/ports/vault';
import type { Inspector } from './inspection/inspector';
import { migrateStores } from './migrate';
import type { SealerOf } from './open-stores';
import { reKeyStores } from './re-key';
import { salvageStores } from './salvage/salvage-stores';
import { copyStores, type SnapshotSource } from './snapshot';
import { openEncryptedFile, type EncryptedFile } from './storage/encrypted-file';
import { STORE_SCHEMA_VERSION, storesIn } from './store-files';

export interface ClosedStoresParts {
  /** The vault's, handed in by main.ts: a migrated document gets its link. */
  readonly sealerOf: SealerOf;
  /** In a worker thread in the app (inspection/inspector.ts). */
  readonly inspect: Inspector;
}

/** What is done to the files of a folder that nobody has open. */
export function closedStores({ sealerOf, inspect }: ClosedStoresParts): ClosedStores {
  return {
    inspect,
    copy: copyClosed,
    reKey: reKeyStores,
    migrate: (keys, folder) => migrateStores(keys, folder, sealerOf),
    salvage: async (keys, from, into) => {
      const salvaged = salvageStores(keys, from, into);
      if (!salvaged.ok) return salvaged;
      const migrated = await migrateStores(keys, into, sealerOf);
      return migrated.ok ? salvaged : migrated;
    },
  };
}

function copyClosed(keys: VaultKeys, from: string, into: string): Result<void, StoreRefusal> {
  const sources = openReadOnly(keys, from);
  if (!sources.ok) return sources;
  try {
    return copyStores(sources.value, into);
  } finally {
    for (const { close } of sources.value) close();
  }
}

type ClosedSource = SnapshotSource & Pick<EncryptedFile, 'close'>;

function openReadOnly(
  keys: VaultKeys,
  folder: string,
): Result<readonly ClosedSource[], StoreRefusal> {
  const sources: ClosedSource[] = [];
  for (const {
    storeId,
    path,
    keys: { page },
  } of storesIn(folder, keys)) {
    const schemaVersion = STORE_SCHEMA_VERSION;
    const file = openEncryptedFile({
      storeId,
      path,
      key: page,
      schemaVersion,
      mode: 'open',
      readonly: true,
    });
    if (!file.ok) {
      for (const { close } of sources) close();
      return err(file.error);
    }
    const { connection, close } = file.value;
    sources.push({ storeId, connection, pageKey: page, close });
  }
  return ok(sources);
}
