import type { Refusal } from '../../shared/contract/refusal';
import { type ChainHeads, isWhole, type VaultReport } from '../../shared/domain/vault-check';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ClosedStores, StoreOpener, VaultKeys } from '../application/ports/vault';
import { orLocked } from './abandon';
import { vaultKeysOf } from './content-key';
import type { FileCalls } from './files';
import { abandonMaking, beginMaking, folderOf, newGeneration, removeObsolete } from './generations';
import type { VaultHeader } from './header';
import { type RandomBytes, wipe, wipeVaultKeys } from './keys';
import { documentsIn } from './migration';
import { type OpenSession, openStores } from './open-session';
import type { PassphrasePart } from './passphrase-part';
import type { SealedText } from './sealed-text';
import type { RecoveryCodeSlot } from './slots';
import { type NextHeader, switchGeneration } from './switching';
import type { Timer } from './timer';
import { asUnwritable, failedOn } from './unwritable';
import type { VaultAccess } from './vault-access';

/** Work that still runs when other files are put in place is waited for as long as by a lock. */
const DRAIN_WITHIN_MS = 100;
/** Whoever goes on writing all the time cannot be copied; this many copies are tried. */
const MOST_COPIES = 3;

export interface ReKeyParts {
  readonly files: FileCalls;
  readonly random: RandomBytes;
  readonly timer: Timer;
  readonly opener: StoreOpener;
  readonly closed: ClosedStores;
}

/** The new keys, sealed under the new secrets: what is kept until the code was typed back. */
export interface BegunReKey {
  readonly session: OpenSession;
  /** Of the header it was begun from. */
  readonly serial: number;
  readonly passphrase: PassphrasePart;
  readonly code: RecoveryCodeSlot;
  readonly content: SealedText;
}

interface Change {
  readonly session: OpenSession;
  readonly next: NextHeader;
  readonly keys: VaultKeys;
}

/**
 * Encrypts the vault's files under a new key (docs/adr/0009): copies of the open files, verified,
 * put in place all or nothing, and opened in the same session. Work goes on while they are made; if
 * it wrote meanwhile, they are made once more. Within a turn. Wipes `newKey`.
 */
export async function reKey(
  access: VaultAccess,
  parts: ReKeyParts,
  begun: BegunReKey,
  newKey: Uint8Array,
): Promise<Result<void, Refusal>> {
  const next = headerOf(begun, newGeneration(parts.random));
  const keys = vaultKeysOf(next, newKey);
  wipe(newKey);
  if (!keys.ok) return keys;
  const { session } = begun;
  try {
    const kept = begun.passphrase.keep();
    if (!kept.ok) return kept;
    return await replaceFiles(access, parts, { session, next, keys: keys.value });
  } finally {
    abandonMaking(parts.files, access.folder, next.generation);
    if (session.keys !== keys.value) wipeVaultKeys(keys.value);
  }
}

function headerOf({ session, passphrase, code, content }: BegunReKey, name: string): NextHeader {
  const { header, known } = session;
  return {
    ...header,
    serial: Math.max(header.serial, known?.serial ?? 0) + 1,
    generation: name,
    slots: [passphrase.slot, code],
    unusable: [],
    portable: passphrase.portable,
    content,
  };
}

async function replaceFiles(
  access: VaultAccess,
  parts: ReKeyParts,
  change: Change,
): Promise<Result<void, Refusal>> {
  for (let copies = 0; copies < MOST_COPIES; copies += 1) {
    const heads = await verifiedCopy(access, parts, change);
    if (!heads.ok) return heads;
    const placed = await putInPlace(access, parts, change, heads.value);
    if (placed !== 'written-meanwhile') return placed;
  }
  return err({ code: 'vault-copy-differs' });
}

/** The heads of the files as they were copied, once the copy under the new keys was found equal. */
async function verifiedCopy(
  { folder }: VaultAccess,
  { files, closed }: ReKeyParts,
  { session, next, keys }: Change,
): Promise<Result<ChainHeads, Refusal>> {
  const into = failedOn(() => ok(beginMaking(files, folder, next.generation)));
  if (!into.ok) return into;
  const { stores } = session;
  const heads = stores.heads();
  const documents = stores.countDocuments();
  const copied = stores.snapshot(into.value);
  if (!copied.ok) return err(asUnwritable(copied.error));
  const reKeyed = closed.reKey(into.value, session.keys, keys);
  if (!reKeyed.ok) return err(asUnwritable(reKeyed.error));
  const report = await orLocked(
    session.ending,
    closed.inspect(keys, into.value, heads, session.ending),
  );
  if (!report.ok) return report;
  const isEqual = isWhole(report.value) && hasHeads(report.value, heads);
  const hasAll = isEqual && documentsIn(report.value) === documents;
  return hasAll ? ok(heads) : err({ code: 'vault-copy-differs' });
}

async function putInPlace(
  access: VaultAccess,
  parts: ReKeyParts,
  change: Change,
  heads: ChainHeads,
): Promise<Result<void, Refusal> | 'written-meanwhile'> {
  const { session } = change;
  session.holdBack();
  try {
    await session.drained(DRAIN_WITHIN_MS, parts.timer);
    await session.stores.close();
    if (session.ending.aborted) return err({ code: 'vault-locked' });
    const isSame = await areHeadsStill(access, parts, session, heads);
    if (!isSame.ok) return await endWith(access, isSame.error);
    if (!isSame.value) return 'written-meanwhile';
    return await switchAndOpen(access, parts, change);
  } finally {
    session.goOn();
  }
}

/**
 * Only closed files take no more writes, so it is they that are asked. Not the same: they are open
 * again and the session goes on with them.
 */
async function areHeadsStill(
  { folder }: VaultAccess,
  { opener }: ReKeyParts,
  session: OpenSession,
  heads: ChainHeads,
): Promise<Result<boolean, Refusal>> {
  const { keys, header } = session;
  const stores = await openStores(opener, keys, folderOf(folder, header.generation));
  if (!stores.ok) return stores;
  const isSame = sameHeads(stores.value.heads(), heads);
  if (isSame) await stores.value.close();
  else session.exchange({ stores: stores.value, keys, header });
  return ok(isSame);
}

async function switchAndOpen(
  access: VaultAccess,
  { files, opener }: ReKeyParts,
  { session, next, keys }: Change,
): Promise<Result<void, Refusal>> {
  const { folder } = access;
  const replaceHeader = (header: VaultHeader) => access.replaceHeader(header);
  const present = session.header;
  const switched = switchGeneration({ folder, files, replaceHeader }, present, next);
  if (!switched.ok) return goOnWithOld(access, opener, session, switched.error);
  const stores = await openStores(opener, keys, folderOf(folder, next.generation));
  if (!stores.ok) return endWith(access, stores.error);
  session.exchange({ stores: stores.value, keys, header: session.header });
  removeObsolete(files, folder, session.header);
  return ok();
}

/** Only if `vault.json` is known to name the old files: what is written to others would be lost. */
async function goOnWithOld(
  access: VaultAccess,
  opener: StoreOpener,
  session: OpenSession,
  refusal: Refusal,
): Promise<Result<void, Refusal>> {
  const onDisk = access.header();
  const { keys } = session;
  if (!onDisk.ok || onDisk.value.generation !== session.header.generation) {
    return endWith(access, refusal);
  }
  const folder = folderOf(access.folder, onDisk.value.generation);
  const stores = await openStores(opener, keys, folder);
  if (!stores.ok) return endWith(access, refusal);
  session.exchange({ stores: stores.value, keys, header: onDisk.value });
  return err(refusal);
}

async function endWith(access: VaultAccess, refusal: Refusal): Promise<Result<never, Refusal>> {
  await access.closeSession('asked');
  return err(refusal);
}

function hasHeads({ records, groupProcess }: VaultReport, heads: ChainHeads): boolean {
  return sameHeads({ records: records.head, groupProcess: groupProcess.head }, heads);
}

function sameHeads(one: ChainHeads, other: ChainHeads): boolean {
  return one.records.mac === other.records.mac && one.groupProcess.mac === other.groupProcess.mac;
}
