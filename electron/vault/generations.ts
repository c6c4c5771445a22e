import { join } from 'node:path';
import { type FileCalls, fileErrorCode, namesIn, OWNER_ONLY_FOLDER, syncFolder } from './files';
import { FLAT, type VaultHeader } from './header';
import type { RandomBytes } from './keys';

/**
 * Where the two files of a vault lie. Whatever rewrites them (a re-key, a migration, a restore)
 * makes whole new files in a folder that ends in `.making`, renames it, and then replaces
 * `vault.json`: that one rename puts the new files in place (docs/adr/0007).
 */
const MAKING = '.making';
/** Of vaults kept aside: backup/kept-aside.ts. */
const ASIDE = 'aside';
const FLAT_FILES = ['records.db', 'group-process.db'] as const;
const FLAT_SUFFIXES = ['', '-wal', '-shm'] as const;

export function newGeneration(random: RandomBytes): string {
  return `g-${Buffer.from(random(8)).toString('hex')}`;
}

/** The folder of a generation's two files. */
export function folderOf(vaultFolder: string, generation: string | null): string {
  return generation === null ? vaultFolder : join(vaultFolder, generation);
}

/** Where `name` is being made: a copy that nothing refers to yet, or never will. */
export function makingFolder(vaultFolder: string, name: string): string {
  return join(vaultFolder, `${name}${MAKING}`);
}

/** An empty folder to make `name` in; what was left of an earlier try is removed. Throws. */
export function beginMaking(files: FileCalls, vaultFolder: string, name: string): string {
  const folder = makingFolder(vaultFolder, name);
  files.rmSync(folder, { recursive: true, force: true });
  files.mkdirSync(folder, { recursive: false, mode: OWNER_ONLY_FOLDER });
  return folder;
}

/**
 * Gives finished files their place. Their bytes must be synced already; the names are synced here.
 * Throws what the file system throws.
 */
export function finishGeneration(files: FileCalls, vaultFolder: string, generation: string): void {
  const making = makingFolder(vaultFolder, generation);
  syncFolder(files, making);
  files.renameSync(making, folderOf(vaultFolder, generation));
  syncFolder(files, vaultFolder);
}

/** Removes what was being made. */
export function abandonMaking(files: FileCalls, vaultFolder: string, name: string): void {
  removeQuietly(files, makingFolder(vaultFolder, name));
}

/** Leftovers of what a kill cut off. Never while this process makes something. */
export function sweepMaking(files: FileCalls, vaultFolder: string): void {
  quietly(() => {
    const leftovers = files.readdirSync(vaultFolder).filter(isLeftover);
    for (const name of leftovers) removeQuietly(files, join(vaultFolder, name));
  });
}

/** A copy being made, or a file that `writeDurably` had not yet put in place. */
function isLeftover(name: string): boolean {
  return name.endsWith(MAKING) || /^\.[a-z]+\.json\.new$/.test(name);
}

/**
 * Removes the generations that a finished change has left behind, and nothing else, once it is
 * certain that the header which names them would survive a power cut.
 */
export function removeObsolete(files: FileCalls, vaultFolder: string, header: VaultHeader): void {
  const names = obsoleteOf(header);
  if (names.length === 0 || !isSynced(files, vaultFolder)) return;
  for (const name of names) {
    if (name === FLAT) removeFlat(files, vaultFolder);
    else removeQuietly(files, folderOf(vaultFolder, name));
  }
}

/**
 * A restore that was cut off may have noted the vault in use, or one that is obsolete, among those
 * kept aside: its files would be taken for a vault to put back when they are long gone.
 */
export function forgetStaleAside(files: FileCalls, vaultFolder: string, header: VaultHeader): void {
  quietly(() => {
    const aside = join(vaultFolder, ASIDE);
    const stale = [header.generation ?? FLAT, ...obsoleteOf(header)].map((id) => `${id}.json`);
    const left = (namesIn(files, aside) ?? []).filter((name) => stale.includes(name));
    if (left.length === 0 || !isSynced(files, vaultFolder)) return;
    for (const name of left) removeQuietly(files, join(aside, name));
  });
}

function isSynced(files: FileCalls, folder: string): boolean {
  let isDone = false;
  quietly(() => {
    syncFolder(files, folder);
    isDone = true;
  });
  return isDone;
}

/** Those obsolete generations of which something is still there: what a new header must name. */
export function obsoleteLeft(
  files: FileCalls,
  vaultFolder: string,
  header: VaultHeader,
): readonly string[] {
  const names = namesIn(files, vaultFolder) ?? [];
  return obsoleteOf(header).filter((name) =>
    name === FLAT ? flatNames().some((file) => names.includes(file)) : names.includes(name),
  );
}

/** A header that names its own files as obsolete was altered: they are never removed. */
function obsoleteOf({ generation, obsolete }: VaultHeader): readonly string[] {
  return obsolete.filter((name) => name !== (generation ?? FLAT));
}

function removeFlat(files: FileCalls, vaultFolder: string): void {
  for (const name of flatNames()) removeQuietly(files, join(vaultFolder, name));
}

function flatNames(): readonly string[] {
  return FLAT_FILES.flatMap((file) => FLAT_SUFFIXES.map((suffix) => `${file}${suffix}`));
}

function removeQuietly(files: FileCalls, path: string): void {
  quietly(() => files.rmSync(path, { recursive: true, force: true }));
}

/** What cannot be removed now is removed another time: nothing waits for it. */
function quietly(work: () => void): void {
  try {
    work();
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
  }
}
