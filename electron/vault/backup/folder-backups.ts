import * as nodeFiles from 'node:fs';
import * as nodeStreams from 'node:fs/promises';
import { join } from 'node:path';
import type {
  BackupPlace,
  BackupState,
  KeptAside,
  OpenedBackup,
} from '../../../shared/contract/backups';
import type { Proof } from '../../../shared/contract/keys';
import type { Refusal } from '../../../shared/contract/refusal';
import { isBackupOverdue, isDateBelieved, lastVerified } from '../../../shared/domain/backup';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import { err, ok, type Result } from '../../../shared/lib/result';
import type {
  BackupChoice,
  Backups,
  BackupsMade,
  PlaceFailure,
  RestoredVault,
} from '../../application/ports/backups';
import type { ClosedStores } from '../../application/ports/vault';
import type { FileCalls } from '../files';
import { type RandomBytes, systemRandom } from '../keys';
import type { BackUpClosed } from '../migration';
import { failedOn } from '../unwritable';
import type { VaultAccess } from '../vault-access';
import { ChosenFolderFile } from './chosen-folder';
import { type AsideRecord, AsideVaults } from './kept-aside';
import { BackupMaking } from './making';
import { BackupPlaces, type FoundBackup, type LookedInto } from './places';
import { putBack } from './put-in-place';
import { takeRestoredMark } from './restored-mark';
import { Restores, type RestoreParts } from './restores';
import type { StreamFiles } from './stream-files';

export interface FolderBackupsParts {
  readonly userData: string;
  /** The vault's own, once there is one: each of the two needs the other. */
  readonly access: () => VaultAccess;
  readonly closed: Pick<ClosedStores, 'inspect' | 'copy'>;
  readonly now: () => Date;
  /** Of this Alcove, for what a backup says of itself. */
  readonly version: string;
  /** The system's own unless a test says otherwise. */
  readonly files?: FileCalls;
  readonly stream?: StreamFiles;
  readonly random?: RandomBytes;
}

/** Backups and restores of the vault in `<userData>/vault` (docs/adr/0008). */
export class FolderBackups implements Backups {
  readonly #files: FileCalls;
  readonly #places: BackupPlaces;
  readonly #making: BackupMaking;
  readonly #parts: FolderBackupsParts;
  readonly #stream: StreamFiles;
  readonly #random: RandomBytes;
  #restores: Restores | null = null;

  constructor(parts: FolderBackupsParts) {
    const { userData, files = nodeFiles, stream = nodeStreams, random = systemRandom } = parts;
    this.#parts = parts;
    this.#files = files;
    this.#stream = stream;
    this.#random = random;
    const chosen = new ChosenFolderFile(files, userData);
    this.#places = new BackupPlaces({ userData, stream, chosen });
    const folder = join(userData, 'vault');
    this.#making = new BackupMaking({
      ...parts,
      folder,
      places: this.#places,
      files,
      stream,
      random,
    });
  }

  async state(reminderDays: number, now: Date): Promise<BackupState> {
    const session = this.#access.session();
    const ours = session?.header.vaultId ?? null;
    const places = (await this.#look()).map((place) => ofVault(place, ours));
    const [laptop, chosen] = places.map((place) => lastIn(place, now));
    const lastElsewhere = this.#away(places, ours, now) ?? chosen ?? null;
    const last = newer(laptop ?? null, lastElsewhere);
    const counted = places.length > 1 ? lastElsewhere : last;
    return {
      places: places.map((place) => asPlace(place)),
      last,
      lastElsewhere,
      isOverdue: isBackupOverdue(counted?.madeAt ?? null, reminderDays, now),
      isRunning: this.#making.isRunning,
      isBehind: await this.isBehind(),
      failures: this.failures(),
    };
  }

  async places(): Promise<readonly BackupPlace[]> {
    const present = this.#access.header();
    const ours = present.ok ? present.value.vaultId : null;
    const now = this.#parts.now();
    return (await this.#look()).map((place) => asPlace(place, { ours, now }));
  }

  async chooseFolder(folder: string): Promise<Result<void, Refusal>> {
    const chosen = await this.#places.choose(folder);
    if (chosen.ok) this.#making.forgetFailure('chosen');
    return chosen;
  }

  async forgetFolder(): Promise<Result<void, Refusal>> {
    const forgotten = this.#places.forget();
    if (forgotten.ok) this.#making.forgetFailure('chosen');
    return forgotten;
  }

  make(): Promise<Result<BackupsMade, Refusal>> {
    return this.#making.make(this.#access);
  }

  /** What a migration does first. From within the vault's turn. */
  readonly backUpClosed: BackUpClosed = async (header, keys, folder) => {
    const made = await this.#making.backUpClosed({ header, keys, folder });
    return made.ok ? ok() : made;
  };

  failures(): readonly PlaceFailure[] {
    return this.#making.failures();
  }

  isBehind(): Promise<boolean> {
    return this.#making.isBehind(this.#access);
  }

  discount(before: ChainHeads, after: ChainHeads): void {
    this.#making.discount(before, after);
  }

  async choose(
    file:
      { readonly kind: BackupPlace['kind']; readonly fileName: string } | { readonly path: string },
  ): Promise<Result<BackupChoice, Refusal>> {
    if ('path' in file) return this.#restoring.choose(file.path);
    const places = await this.#look();
    const place = places.find(({ kind }) => kind === file.kind);
    // Only a name that was found there: it never becomes a path of its own.
    const found = place?.backups.find(({ fileName }) => fileName === file.fileName);
    if (!place || !found) return err({ code: 'backup-unreadable' });
    return this.#restoring.choose(join(place.folder, found.fileName));
  }

  open(token: string, proof: Proof): Promise<Result<OpenedBackup, Refusal>> {
    return this.#restoring.open(token, proof);
  }

  restore(token: string): Promise<Result<void, Refusal>> {
    return this.#restoring.restore(token);
  }

  discard(token: string): Promise<void> {
    return this.#restoring.discard(token);
  }

  takeRestored(): RestoredVault | null {
    const session = this.#access.session();
    if (!session || session.isReadOnly) return null;
    return takeRestoredMark(this.#files, this.#access.folder, session.header);
  }

  async keptAside(): Promise<readonly KeptAside[]> {
    const { aside } = this.#restoreParts;
    const kept = await Promise.all(this.#records().map((record) => aside.describe(record)));
    return kept.sort((one, other) => (one.setAsideAt < other.setAsideAt ? 1 : -1));
  }

  removeKeptAside(id: string): Promise<Result<void, Refusal>> {
    const { aside } = this.#restoreParts;
    return this.#withRecord(id, async (record) => {
      const present = this.#access.header();
      return failedOn(() => ok(aside.remove(record, present.ok ? present.value : null)));
    });
  }

  putBack(id: string): Promise<Result<void, Refusal>> {
    return this.#withRecord(id, (record) => putBack(this.#restoreParts, record));
  }

  get #access(): VaultAccess {
    return this.#parts.access();
  }

  get #restoring(): Restores {
    this.#restores ??= new Restores(this.#restoreParts);
    return this.#restores;
  }

  get #restoreParts(): RestoreParts {
    const access = this.#access;
    const files = this.#files;
    const stream = this.#stream;
    const aside = new AsideVaults({ folder: access.folder, files, stream });
    return { ...this.#parts, access, aside, files, stream, random: this.#random };
  }

  #look(): Promise<readonly LookedInto[]> {
    return Promise.all(this.#places.all().map((place) => this.#places.lookInto(place)));
  }

  #records(): readonly AsideRecord[] {
    const present = this.#access.header();
    return this.#restoreParts.aside.live(present.ok ? present.value : null);
  }

  #withRecord(
    id: string,
    work: (record: AsideRecord) => Promise<Result<void, Refusal>>,
  ): Promise<Result<void, Refusal>> {
    return this.#access.inTurn(async () => {
      const records = failedOn(() => ok(this.#records()));
      if (!records.ok) return records;
      const record = records.value.find((each) => each.id === id);
      return record ? work(record) : err({ code: 'kept-aside-missing' });
    });
  }

  /** What the chosen folder held when it was last there. */
  #away(places: readonly LookedInto[], ours: string | null, now: Date): Last | null {
    const chosen = places.find(({ kind }) => kind === 'chosen');
    const isAway = chosen?.isReachable === false;
    const madeAt = isAway ? this.#places.lastRemembered(ours, now) : null;
    return madeAt === null ? null : { madeAt, place: 'chosen' };
  }
}

type Last = NonNullable<BackupState['last']>;

function ofVault(place: LookedInto, vaultId: string | null): LookedInto {
  const isOurs = (of: string | null): boolean => of === null || of === vaultId;
  return { ...place, backups: place.backups.filter((backup) => isOurs(backup.vaultId)) };
}

function lastIn({ kind, backups }: LookedInto, now: Date): Last | null {
  const last = lastVerified(backups, now);
  return last && { madeAt: last.madeAt, place: kind };
}

function newer(one: Last | null, other: Last | null): Last | null {
  if (!one || !other) return one ?? other;
  return one.madeAt >= other.madeAt ? one : other;
}

interface Doubting {
  /** `null` while no header says which vault is this laptop's: then only the date is doubted. */
  readonly ours: string | null;
  readonly now: Date;
}

function asPlace(
  { kind, folder, isReachable, backups }: LookedInto,
  doubting: Doubting | null = null,
): BackupPlace {
  const files = backups.map(({ vaultId, ...file }) =>
    doubting && isDoubted({ vaultId, ...file }, doubting) ? { ...file, isInDoubt: true } : file,
  );
  return { kind, folder, isReachable, backups: files };
}

function isDoubted({ vaultId, madeAt }: FoundBackup, { ours, now }: Doubting): boolean {
  const isOfAnother = ours !== null && vaultId !== ours;
  return isOfAnother || !isDateBelieved(madeAt, now);
}
