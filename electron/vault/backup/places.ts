import { dirname, join } from 'node:path';
import type { BackupPlace } from '../../../shared/contract/backups';
import type { Refusal } from '../../../shared/contract/refusal';
import {
  type BackupFile,
  isDateBelieved,
  newestFirst,
  readBackupFileName,
} from '../../../shared/domain/backup';
import { err, ok, type Result } from '../../../shared/lib/result';
import { fileErrorCode, OWNER_ONLY_FOLDER } from '../files';
import { failedOn } from '../unwritable';
import { type ChosenFolder, type ChosenFolderFile } from './chosen-folder';
import { openContainer } from './container';
import {
  closeRead,
  discard,
  type FileFacts,
  refusingFailures,
  type StreamFiles,
  unwritable,
  writeNewFile,
  writeWhole,
} from './stream-files';

export type PlaceKind = BackupPlace['kind'];

export interface Place {
  readonly kind: PlaceKind;
  readonly folder: string;
}

/** A backup in a place, of this vault or of another. */
export interface FoundBackup extends BackupFile {
  /** `null` when not even its public part can be read. */
  readonly vaultId: string | null;
}

export interface LookedInto extends Place {
  readonly isReachable: boolean;
  /** Newest first. */
  readonly backups: readonly FoundBackup[];
}

export interface PlacesParts {
  readonly userData: string;
  readonly stream: StreamFiles;
  readonly chosen: ChosenFolderFile;
}

const PROBE = '.alcove-probe.part';

/** The two folders that receive backups: `<userData>/backups` and the one the clinician chose. */
export class BackupPlaces {
  readonly #seen = new Map<string, { readonly mark: string; readonly found: FoundBackup }>();

  constructor(private readonly parts: PlacesParts) {}

  all(): readonly Place[] {
    const chosen = this.parts.chosen.read();
    const laptop: Place = { kind: 'laptop', folder: join(this.parts.userData, 'backups') };
    return chosen ? [laptop, { kind: 'chosen', folder: chosen.folder }] : [laptop];
  }

  async lookInto(place: Place): Promise<LookedInto> {
    const isReachable = await this.isReachable(place);
    const names = isReachable ? await this.#names(place) : [];
    const found = await Promise.all(names.map((name) => this.#look(place, name)));
    const backups = found.filter((it) => it !== null).sort(newestFirst);
    return { ...place, isReachable, backups };
  }

  /** Ready to receive a backup. The laptop's own is made when it is missing. */
  async isReachable({ kind, folder }: Place): Promise<boolean> {
    const { stream, chosen, userData } = this.parts;
    try {
      if (kind === 'laptop') {
        await stream.mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
        return true;
      }
      const facts = await stream.stat(folder);
      return facts.isDirectory() && !isStickOut(chosen.read(), facts, await stream.stat(userData));
    } catch (thrown) {
      if (fileErrorCode(thrown) === undefined) throw thrown;
      return false;
    }
  }

  /** Refuses: backup-place-missing, folder-in-vault, vault-folder-unwritable. */
  choose(folder: string): Promise<Result<void, Refusal>> {
    return refusingFailures(async () => {
      const { stream, chosen, userData } = this.parts;
      const facts = await factsOf(() => stream.stat(folder));
      if (!facts?.isDirectory()) return err({ code: 'backup-place-missing', folder });
      const own = await stream.stat(userData);
      if (await isWithin(stream, folder, own)) return err({ code: 'folder-in-vault' });
      await this.#probe(folder);
      chosen.write({ folder, isOnOtherDevice: facts.dev !== own.dev, lastMadeAt: null });
      return ok();
    }, unwritable);
  }

  forget(): Result<void, Refusal> {
    return failedOn(() => ok(this.parts.chosen.write(null)));
  }

  /** The newest verified one in the chosen folder, for while the stick is out. */
  remember(madeAt: string, vaultId: string): void {
    this.parts.chosen.remember(madeAt, vaultId);
  }

  /** One of another vault does not count, nor one dated by a clock that ran ahead. */
  lastRemembered(vaultId: string | null, now: Date): string | null {
    const chosen = this.parts.chosen.read();
    if (!chosen?.lastMadeAt || !isDateBelieved(chosen.lastMadeAt, now)) return null;
    const { lastMadeOf = vaultId } = chosen;
    return lastMadeOf === vaultId ? chosen.lastMadeAt : null;
  }

  /** Removes what an interrupted backup of this vault has left. */
  async sweep(place: Place, vaultId: string): Promise<void> {
    const names = await this.parts.stream.readdir(place.folder);
    const torn = names.filter((name) => isPartOf(name, vaultId) || name === PROBE);
    for (const name of torn) await discard(this.parts.stream, join(place.folder, name));
  }

  async #probe(folder: string): Promise<void> {
    const { stream } = this.parts;
    const probe = join(folder, PROBE);
    await discard(stream, probe);
    try {
      await writeNewFile(stream, probe, (file) => writeWhole(file, Buffer.from('Alcove\n')));
    } finally {
      await discard(stream, probe);
    }
  }

  async #names({ folder }: Place): Promise<readonly string[]> {
    try {
      const names = await this.parts.stream.readdir(folder);
      return names.filter((name) => readBackupFileName(name) !== null);
    } catch (thrown) {
      if (fileErrorCode(thrown) === undefined) throw thrown;
      return [];
    }
  }

  /** Only files that changed since the last look are opened. */
  async #look({ folder }: Place, fileName: string): Promise<FoundBackup | null> {
    const path = join(folder, fileName);
    const facts = await factsOf(() => this.parts.stream.lstat(path));
    if (!facts?.isFile()) return null;
    const mark = `${facts.ino} ${facts.size} ${facts.mtimeMs}`;
    const seen = this.#seen.get(path);
    if (seen?.mark === mark) return seen.found;
    const found = await this.#open(path, fileName, facts.size);
    this.#seen.set(path, { mark, found });
    return found;
  }

  /**
   * A backup gets its name only after it was verified, so one that is as long as it says and stands
   * under its name was verified when it was made. A copy that is still arriving is not that long.
   */
  async #open(path: string, fileName: string, bytes: number): Promise<FoundBackup> {
    const madeAt = readBackupFileName(fileName)?.madeAt ?? '';
    const container = await openContainer(this.parts.stream, path);
    if (!container.ok) return { fileName, madeAt, bytes, isVerified: false, vaultId: null };
    await closeRead(container.value.file);
    const { vaultId } = container.value.header;
    return { fileName, madeAt, bytes, isVerified: true, vaultId };
  }
}

/** `.Alcove-….alcove.part` of this vault: a backup that is not whole, or not verified yet. */
export function partName(fileName: string): string {
  return `.${fileName}.part`;
}

function isPartOf(name: string, vaultId: string): boolean {
  if (!name.startsWith('.') || !name.endsWith('.part')) return false;
  return readBackupFileName(name.slice(1, -'.part'.length))?.vaultTag === vaultId.slice(0, 8);
}

function isStickOut(chosen: ChosenFolder | null, facts: FileFacts, own: FileFacts): boolean {
  return chosen?.isOnOtherDevice === true && facts.dev === own.dev;
}

/** True when a folder is, or lies in, Alcove's own: links and letter case make no difference. */
async function isWithin(stream: StreamFiles, folder: string, own: FileFacts): Promise<boolean> {
  for (let at = await stream.realpath(folder); ; at = dirname(at)) {
    const { dev, ino } = await stream.stat(at);
    if (dev === own.dev && ino === own.ino) return true;
    if (dirname(at) === at) return false;
  }
}

async function factsOf(look: () => Promise<FileFacts>): Promise<FileFacts | null> {
  try {
    return await look();
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
    return null;
  }
}
