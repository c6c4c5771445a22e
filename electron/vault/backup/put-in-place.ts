import { dirname, join } from 'node:path';
import type { Refusal } from '../../../shared/contract/refusal';
import { err, ok, type Result } from '../../../shared/lib/result';
import type { VaultState } from '../device-safe';
import {
  type FileCalls,
  fileErrorCode,
  namesIn,
  readAtMost,
  syncFolder,
  writeDurably,
} from '../files';
import {
  abandonMaking,
  finishGeneration,
  folderOf,
  makingFolder,
  obsoleteLeft,
} from '../generations';
import { headerBytes, type VaultHeader } from '../header';
import type { RandomBytes } from '../keys';
import { failedOn } from '../unwritable';
import type { VaultAccess } from '../vault-access';
import { HEADER_NAME, placeOf } from '../vault-folder';
import { type AsideRecord, type AsideVaults, generationName, headerOfRecord } from './kept-aside';
import { STORE_FILES } from './manifest';
import { writeRestoredMark } from './restored-mark';

const MOST_HEADER_BYTES = 64 * 1024;

export interface PutInPlaceParts {
  readonly access: VaultAccess;
  readonly aside: AsideVaults;
  readonly files: FileCalls;
  readonly random: RandomBytes;
  readonly now: () => Date;
}

/** A backup that was read to its end: whole files in a folder beside the vault's. */
export interface Staged {
  /** `<vault>.restoring-<16 hex>`, of one disk with the vault. */
  readonly staging: string;
  /** The folder in it that holds the two files. */
  readonly generation: string;
  readonly header: VaultHeader;
  readonly heads: VaultState['heads'];
  readonly madeAt: string;
}

/**
 * Puts a restored vault in the present one's place, which is kept aside: all or nothing, for the
 * last step is the one rename of `vault.json`, or of the whole folder where there was no vault.
 * Within a turn. Refuses: vault-folder-unwritable; the present vault is then in place, locked.
 */
export async function putInPlace(
  parts: PutInPlaceParts,
  staged: Staged,
): Promise<Result<void, Refusal>> {
  const { access, files } = parts;
  const state = openState(access);
  await access.closeSession('asked');
  const isFree = placeOf(files, access.folder) === 'free';
  const serial = failedOn(() =>
    isFree ? moveWhole(parts, staged) : replacePresent(parts, staged, state),
  );
  if (!serial.ok) return serial;
  await access.expect(staged.header.vaultId, { heads: staged.heads, serial: serial.value });
  return ok();
}

/**
 * Changes places with a vault that was kept aside. Within a turn. Refuses: vault-damaged (its header
 * cannot be read: nothing would open), kept-aside-missing (its files are gone),
 * vault-folder-unwritable.
 */
export async function putBack(
  parts: PutInPlaceParts,
  record: AsideRecord,
): Promise<Result<void, Refusal>> {
  const { access, aside, files } = parts;
  const header = headerOfRecord(record);
  if (!header.ok) return header;
  const isThere = failedOn(() => ok(hasFiles(parts, header.value)));
  if (!isThere.ok) return isThere;
  if (!isThere.value) return err({ code: 'kept-aside-missing' });
  const state = openState(access);
  await access.closeSession('asked');
  const serial = failedOn(() => {
    const present = presentHeader(access);
    const next = nextHeader(parts, header.value, present);
    aside.write(recordOf(parts, present, state));
    const restoredAt = parts.now().toISOString();
    const { generation } = next;
    writeRestoredMark(files, access.folder, { generation, restoredAt, madeAt: record.setAsideAt });
    const replaced = access.replaceHeader(next);
    return replaced.ok ? ok(next.serial) : replaced;
  });
  if (!serial.ok) return serial;
  failedOn(() => ok(aside.forget(record.id)));
  if (record.state) {
    const { heads } = record.state;
    await access.expect(header.value.vaultId, { heads, serial: serial.value });
  }
  return ok();
}

/** No vault stood here: header and files arrive with one rename. */
function moveWhole(
  { access, files, now }: PutInPlaceParts,
  { staging, generation, header, madeAt }: Staged,
): Result<number, Refusal> {
  const next = { ...header, generation, obsolete: [], serial: header.serial + 1 };
  const restoredAt = now().toISOString();
  writeRestoredMark(files, staging, { generation, restoredAt, madeAt });
  writeDurably(files, join(staging, HEADER_NAME), headerBytes(next));
  removeEmpty(files, access.folder);
  files.renameSync(staging, access.folder);
  try {
    syncFolder(files, dirname(access.folder));
  } catch (thrown) {
    files.renameSync(access.folder, staging);
    throw thrown;
  }
  return ok(next.serial);
}

function replacePresent(
  parts: PutInPlaceParts,
  { staging, generation, header, madeAt }: Staged,
  state: VaultState | null,
): Result<number, Refusal> {
  const { access, aside, files, now } = parts;
  const present = presentHeader(access);
  const record = recordOf(parts, present, state);
  const next = { ...nextHeader(parts, header, present), generation };
  // Named obsolete first, so that a kill in between leaves nothing that is never removed.
  const noted = present ? noteObsolete(parts, present, generation) : ok();
  if (!noted.ok) return noted;
  try {
    files.renameSync(join(staging, generation), makingFolder(access.folder, generation));
    finishGeneration(files, access.folder, generation);
    aside.write(record);
    const restoredAt = now().toISOString();
    writeRestoredMark(files, access.folder, { generation, restoredAt, madeAt });
    const replaced = access.replaceHeader(next);
    if (!replaced.ok) takeBack(parts, record, generation);
    return replaced.ok ? ok(next.serial) : replaced;
  } catch (thrown) {
    takeBack(parts, record, generation);
    throw thrown;
  }
}

/** What was put aside is the present vault after all. What cannot be removed harms nothing. */
function takeBack(
  { access, aside, files }: PutInPlaceParts,
  { id, header }: AsideRecord,
  generation: string,
): void {
  try {
    if (!isSurelyOld(access, files, generation, header)) return;
    abandonMaking(files, access.folder, generation);
    files.rmSync(join(access.folder, generation), { recursive: true, force: true });
    aside.forget(id);
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
  }
}

/**
 * A disk that failed on the way may have taken the switch all the same, and nothing that `vault.json`
 * names is removed: it is read again, and only one that is seen to be the old one is believed.
 */
function isSurelyOld(
  access: VaultAccess,
  files: FileCalls,
  generation: string,
  before: AsideRecord['header'],
): boolean {
  const present = presentHeader(access);
  if (present) return generationName(present) !== generation;
  if (before !== null) return rawHeader(files, join(access.folder, HEADER_NAME)) === before;
  return !(namesIn(files, access.folder) ?? []).includes(HEADER_NAME);
}

function noteObsolete(
  { access, files }: PutInPlaceParts,
  present: VaultHeader,
  generation: string,
): Result<void, Refusal> {
  const left = obsoleteLeft(files, access.folder, present);
  return access.replaceHeader({ ...present, obsolete: [...left, generation] });
}

/** Newer than both, and naming obsolete what is so now: never what is kept aside. */
function nextHeader(
  { access, aside, files }: PutInPlaceParts,
  header: VaultHeader,
  present: VaultHeader | null,
): VaultHeader {
  const left = present ? obsoleteLeft(files, access.folder, present) : [];
  const kept = new Set([
    generationName(header),
    ...aside.live(present).flatMap(({ generations }) => generations),
  ]);
  const obsolete = left.filter((name) => !kept.has(name));
  return { ...header, obsolete, serial: Math.max(header.serial, present?.serial ?? 0) + 1 };
}

function recordOf(
  { access, aside, files, random, now }: PutInPlaceParts,
  present: VaultHeader | null,
  state: VaultState | null,
): AsideRecord {
  const setAsideAt = now().toISOString();
  if (present) {
    const id = generationName(present);
    const header = base64(headerBytes(present));
    return { version: 1, id, setAsideAt, header, generations: [id], state };
  }
  const id = `damaged-${Buffer.from(random(8)).toString('hex')}`;
  const header = rawHeader(files, join(access.folder, HEADER_NAME));
  const generations = aside.unclaimed() as AsideRecord['generations'];
  return { version: 1, id, setAsideAt, header, generations, state: null };
}

function hasFiles({ access, files }: PutInPlaceParts, { generation }: VaultHeader): boolean {
  const names = namesIn(files, folderOf(access.folder, generation)) ?? [];
  return STORE_FILES.every((name) => names.includes(name));
}

function presentHeader(access: VaultAccess): VaultHeader | null {
  const present = access.header();
  return present.ok ? present.value : null;
}

function openState(access: VaultAccess): VaultState | null {
  const session = access.session();
  if (!session || session.isReadOnly || session.isClosed) return null;
  return { heads: session.stores.heads(), serial: session.header.serial };
}

function rawHeader(files: FileCalls, path: string): string | null {
  try {
    return base64(readAtMost(files, path, MOST_HEADER_BYTES));
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Windows does not rename onto a folder, not even an empty one. */
function removeEmpty(files: FileCalls, folder: string): void {
  try {
    files.rmdirSync(folder);
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
  }
}
