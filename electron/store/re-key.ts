import { dirname } from 'node:path';
import type { StoreRefusal } from '../../shared/domain/store-refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { StoreKeys, VaultKeys } from '../application/ports/vault';
import { refusalTo } from './snapshot';
import { openEncryptedFile } from './storage/encrypted-file';
import { openKeyed, rawKeyText, restrict } from './storage/engine';
import { proveFirstPage } from './storage/page-proof';
import { StoreFailure } from './storage/store-failure';
import { syncFile, syncFolder } from './storage/sync';
import { STORE_SCHEMA_VERSION, storesIn, type StorePlace } from './store-files';

/**
 * Encrypts both files of a folder under other page keys, in place, and proves that the old key
 * opens neither any more. Without a journal: what fails half-way is a copy and is thrown away.
 */
export function reKeyStores(
  folder: string,
  from: VaultKeys,
  to: VaultKeys,
): Result<void, StoreRefusal> {
  const newKeys = storesIn(folder, to);
  for (const [index, place] of storesIn(folder, from).entries()) {
    const { keys } = newKeys[index] ?? place;
    const refusal = refuseUnsound(place) ?? refusalTo(place.storeId, () => reKey(place, keys));
    if (refusal) return err(refusal);
  }
  return ok();
}

/** Looked over before: a damaged page would only show when it is half rewritten. */
function refuseUnsound({ storeId, path, keys }: StorePlace): StoreRefusal | undefined {
  const schemaVersion = STORE_SCHEMA_VERSION;
  const request = { storeId, path, key: keys.page, schemaVersion, mode: 'open' as const };
  const file = openEncryptedFile({ ...request, readonly: true });
  if (!file.ok) return file.error;
  file.value.close();
  return undefined;
}

function reKey({ storeId: store, path, keys }: StorePlace, { page }: StoreKeys): void {
  const engine = openKeyed(path, keys.page, false);
  const spelt = rawKeyText(page);
  try {
    restrict(engine);
    engine.pragma('journal_mode=MEMORY');
    engine.rekey(spelt);
  } finally {
    spelt.fill(0);
    engine.close();
  }
  const isMoved =
    proveFirstPage(path, page).kind === 'proved' &&
    proveFirstPage(path, keys.page).kind === 'unauthentic';
  if (!isMoved) throw new StoreFailure({ code: 'store-wrong-key', store });
  syncFile(path);
  syncFolder(dirname(path));
}
