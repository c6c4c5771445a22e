import path from 'node:path';
import type { StoreId } from '../../shared/domain/store-refusal';
import type { StoreKeys, VaultKeys } from '../application/ports/vault';

/** The layout of both files. Raise it together with a line in migrations.ts. */
export const STORE_SCHEMA_VERSION = 3;

const FILE_NAMES: Readonly<Record<StoreId, string>> = {
  records: 'records.db',
  'group-process': 'group-process.db',
};

/** One of the two files of a folder, with its keys. */
export interface StorePlace {
  readonly storeId: StoreId;
  readonly path: string;
  readonly keys: StoreKeys;
}

export function storePathIn(folder: string, storeId: StoreId): string {
  return path.join(folder, FILE_NAMES[storeId]);
}

export function recordsIn(folder: string, { records: keys }: VaultKeys): StorePlace {
  return { storeId: 'records', path: storePathIn(folder, 'records'), keys };
}

export function groupProcessIn(folder: string, { groupProcess: keys }: VaultKeys): StorePlace {
  return { storeId: 'group-process', path: storePathIn(folder, 'group-process'), keys };
}

export function storesIn(folder: string, keys: VaultKeys): readonly StorePlace[] {
  return [recordsIn(folder, keys), groupProcessIn(folder, keys)];
}
