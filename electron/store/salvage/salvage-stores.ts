import { existsSync } from 'node:fs';
import type { Readable } from '../../../shared/contract/integrity';
import type { StoreRefusal } from '../../../shared/domain/store-refusal';
import { err, ok, type Result } from '../../../shared/lib/result';
import type { StoreKeys, VaultKeys } from '../../application/ports/vault';
import { refusalTo } from '../snapshot';
import { APPLICATION_IDS } from '../storage/file-identity';
import { claimFile, releaseFile } from '../storage/open-files';
import { proveFirstPage } from '../storage/page-proof';
import { StoreFailure } from '../storage/store-failure';
import { groupProcessIn, recordsIn, STORE_SCHEMA_VERSION, type StorePlace } from '../store-files';
import { withPages } from './pages';
import { recover, type Recovered } from './recover';
import { writeRecovered } from './write-recovered';

export interface Salvaged {
  readonly records: Readable;
  readonly groupProcess: Readable;
}

type ClosedPlace = Omit<StorePlace, 'keys'> & { readonly keys: Pick<StoreKeys, 'page'> };

const NOTHING: Recovered = { chain: [], documents: [], attachments: [] };

/**
 * Copies every row that can still be read of both files into new files, to be migrated before they
 * are opened. The damaged ones are only read; one that is missing or of which no page is authentic
 * gives an empty file. Refuses files that are open, newer, or of another store.
 */
export function salvageStores(
  keys: VaultKeys,
  from: string,
  into: string,
): Result<Salvaged, StoreRefusal> {
  const records = salvage(recordsIn(from, keys), recordsIn(into, keys));
  if (!records.ok) return records;
  const groupProcess = salvage(groupProcessIn(from, keys), groupProcessIn(into, keys));
  if (!groupProcess.ok) return groupProcess;
  return ok({ records: records.value, groupProcess: groupProcess.value });
}

function salvage(from: StorePlace, into: StorePlace): Result<Readable, StoreRefusal> {
  let readable: Readable = { readable: 0, lost: 0 };
  const refusal = refusalTo(from.storeId, () => {
    readable = writeRecovered(into, recoveredFrom(from));
  });
  return refusal ? err(refusal) : ok(readable);
}

/** Everything that can be read of a closed file, page by page. Throws StoreFailure. */
export function recoveredFrom({ storeId: store, path, keys }: ClosedPlace): Recovered {
  if (!existsSync(path)) return NOTHING;
  const claim = claimFile(path);
  if (claim === undefined) throw new StoreFailure({ code: 'store-in-use', store });
  try {
    refuseOthers({ storeId: store, path, keys });
    return withPages(path, keys.page, recover);
  } finally {
    releaseFile(claim);
  }
}

function refuseOthers({ storeId: store, path, keys }: ClosedPlace): void {
  const proof = proveFirstPage(path, keys.page);
  if (proof.kind !== 'proved') return;
  if (proof.applicationId !== APPLICATION_IDS[store]) {
    throw new StoreFailure({ code: 'store-foreign', store });
  }
  const supported = STORE_SCHEMA_VERSION;
  if (proof.userVersion <= supported) return;
  throw new StoreFailure({ code: 'store-newer', store, found: proof.userVersion, supported });
}
