import type { Refusal } from '../../../shared/contract/refusal';
import { headsOf, isWhole } from '../../../shared/domain/vault-check';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import { err, ok, type Result } from '../../../shared/lib/result';
import type { BackupsMade, PlaceFailure } from '../../application/ports/backups';
import type { ClosedStores, VaultKeys } from '../../application/ports/vault';
import type { FileCalls } from '../files';
import { beginMaking, makingFolder } from '../generations';
import type { VaultHeader } from '../header';
import type { RandomBytes } from '../keys';
import type { OpenSession } from '../open-session';
import type { VaultAccess } from '../vault-access';
import { areSame, LatestHeads } from './latest-heads';
import { asNotWritten, backUpInto, freeMoment, nameOf, type Snapshot } from './make-backup';
import type { BackupPlaces, Place, PlaceKind } from './places';
import { portableHeader } from './portable-header';
import type { HoldsHeads } from './prune';
import { holdsAll } from './relation';
import { discard, notWritten, refusingFailures, type StreamFiles } from './stream-files';
import { partsOf } from './write-container';

export interface MakingParts {
  /** `<userData>/vault`, where copies are made on the way. */
  readonly folder: string;
  readonly places: BackupPlaces;
  readonly closed: Pick<ClosedStores, 'inspect' | 'copy'>;
  readonly files: FileCalls;
  readonly stream: StreamFiles;
  readonly random: RandomBytes;
  readonly now: () => Date;
  /** Of this Alcove, for the manifest. */
  readonly version: string;
}

/** A copy of both files, and what it holds as of that moment. */
interface Taken {
  readonly folder: string;
  readonly header: VaultHeader;
  readonly heads: ChainHeads;
  readonly documents: number;
  readonly keys: () => VaultKeys | null;
  /** `null` of closed files. */
  readonly holds: HoldsHeads | null;
}

export interface ClosedVault {
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
  /** Where its two files lie. */
  readonly folder: string;
}

const COPY = 'backup';
const CHECK = 'backup-check';

/** Makes backups, one at a time, and knows how far each place has come. */
export class BackupMaking {
  readonly #latest: LatestHeads;
  readonly #failures = new Map<PlaceKind, Refusal['code']>();
  #running: Promise<Result<BackupsMade, Refusal>> | null = null;

  constructor(private readonly parts: MakingParts) {
    this.#latest = new LatestHeads(parts.stream);
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  failures(): readonly PlaceFailure[] {
    return [...this.#failures].map(([kind, code]) => ({ kind, code }));
  }

  forgetFailure(kind: PlaceKind): void {
    this.#failures.delete(kind);
  }

  discount(before: ChainHeads, after: ChainHeads): void {
    this.#latest.discount(before, after);
  }

  /** Asked again while one is being made, it answers with that one. */
  make(access: VaultAccess): Promise<Result<BackupsMade, Refusal>> {
    this.#running ??= this.#makeOpen(access).finally(() => (this.#running = null));
    return this.#running;
  }

  /**
   * A verified backup of closed files, whatever their layout: what a migration does first. Called
   * from within the vault's turn, with keys that stay the caller's.
   */
  backUpClosed(vault: ClosedVault): Promise<Result<BackupsMade, Refusal>> {
    return this.#makeFrom(() => this.#copyClosed(vault));
  }

  /** Something was written that a reachable place does not hold; false while the vault is locked. */
  async isBehind(access: VaultAccess): Promise<boolean> {
    const session = access.session();
    if (!session || session.isReadOnly || session.ending.aborted) return false;
    const heads = session.stores.heads();
    const keysNow = keysWhile(session);
    for (const place of this.parts.places.all()) {
      const looked = await this.parts.places.lookInto(place);
      const keys = keysNow();
      if (!keys) return false;
      if (!looked.isReachable) continue;
      const held = await this.#latest.of(looked, session.header.vaultId, keys.backup);
      if (!held || !areSame(held, heads)) return true;
    }
    return false;
  }

  async #makeOpen(access: VaultAccess): Promise<Result<BackupsMade, Refusal>> {
    const made = await this.#makeFrom(() => access.inTurn(async () => this.#copyOpen(access)));
    if (made.ok) await access.remember();
    return made;
  }

  async #makeFrom(
    take: () => Promise<Result<Taken, Refusal>>,
  ): Promise<Result<BackupsMade, Refusal>> {
    try {
      const made = await refusingFailures(async () => {
        const taken = await take();
        return taken.ok ? await this.#intoPlaces(taken.value) : err(asNotWritten(taken.error));
      }, notWritten);
      return made;
    } finally {
      await discard(this.parts.stream, makingFolder(this.parts.folder, COPY));
    }
  }

  /** In one tick: the copy, its heads and its count belong to the same moment. */
  #copyOpen(access: VaultAccess): Result<Taken, Refusal> {
    const session = access.session();
    if (!session || session.ending.aborted) return err({ code: 'vault-locked' });
    if (session.isReadOnly) return err({ code: 'vault-read-only' });
    const header = portableHeader(session.header, session.keys);
    if (!header.ok) return header;
    const folder = beginMaking(this.parts.files, this.parts.folder, COPY);
    const copied = session.stores.snapshot(folder);
    if (!copied.ok) return copied;
    const heads = session.stores.heads();
    const documents = session.stores.countDocuments();
    const ofSession = { keys: keysWhile(session), holds: holdsWhile(session) };
    return ok({ folder, header: header.value, heads, documents, ...ofSession });
  }

  async #copyClosed({ header, keys, folder }: ClosedVault): Promise<Result<Taken, Refusal>> {
    const portable = portableHeader(header, keys);
    if (!portable.ok) return portable;
    const copy = beginMaking(this.parts.files, this.parts.folder, COPY);
    const copied = this.parts.closed.copy(keys, folder, copy);
    if (!copied.ok) return copied;
    const report = await this.parts.closed.inspect(keys, copy, null);
    if (!report.ok) return report;
    if (!isWhole(report.value)) return err({ code: 'vault-copy-differs' });
    const documents = report.value.records.documents + report.value.groupProcess.documents;
    const heads = headsOf(report.value);
    const ofClosed = { keys: unlessWiped(keys), holds: null };
    return ok({ folder: copy, header: portable.value, heads, documents, ...ofClosed });
  }

  async #intoPlaces(taken: Taken): Promise<Result<BackupsMade, Refusal>> {
    const { places, stream } = this.parts;
    const wanted = places.all();
    const snapshot = await this.#snapshotOf(taken, wanted);
    const refusals: Refusal[] = [];
    const made: BackupsMade['file'][] = [];
    for (const place of wanted) {
      const parts = { ...this.parts, files: stream, checkFolder: this.#checkFolder() };
      const backup = await backUpInto(parts, place, snapshot);
      if (backup.ok) made.push(backup.value);
      else refusals.push(backup.error);
      this.#note(place, snapshot, backup.ok ? null : backup.error);
    }
    const [file] = made;
    if (file) return ok({ file, places: made.length, documents: taken.documents });
    return err(refusals[0] ?? { code: 'backup-not-written', reason: 'other' });
  }

  #checkFolder(): string {
    return makingFolder(this.parts.folder, CHECK);
  }

  async #snapshotOf(taken: Taken, wanted: readonly Place[]): Promise<Snapshot> {
    const { stream, now, version } = this.parts;
    const { folder, header, heads, documents, keys, holds } = taken;
    const { vaultId } = header;
    const madeAt = await freeMoment(stream, wanted, { now: now(), vaultId });
    const files = await partsOf(stream, folder);
    const facts = { madeAt, madeBy: version, heads, documents };
    const said = { format: 'alcove-backup', vaultId, isBeforeMigration: holds === null } as const;
    return { contents: { header, manifest: { ...said, facts, files }, folder }, keys, holds };
  }

  #note({ kind }: Place, { contents }: Snapshot, refusal: Refusal | null): void {
    if (refusal?.code === 'vault-locked') return;
    if (refusal) {
      this.#failures.set(kind, refusal.code);
      return;
    }
    const { vaultId, facts } = contents.manifest;
    this.#failures.delete(kind);
    this.#latest.remember(kind, nameOf(contents), facts.heads);
    if (kind === 'chosen') this.parts.places.remember(facts.madeAt, vaultId);
  }
}

/**
 * The session's own keys as long as they are its keys: a lock zeroes them and a re-key takes others,
 * so they are asked for each time.
 */
function keysWhile(session: OpenSession): () => VaultKeys | null {
  const { keys } = session;
  return () => (session.ending.aborted || session.keys !== keys ? null : keys);
}

/**
 * Asked as work of the session: it waits while other files are being put in place, and a lock or
 * other keys make it a no.
 */
function holdsWhile(session: OpenSession): HoldsHeads {
  const keysNow = keysWhile(session);
  return async (heads) => {
    const held = await session.use(async (stores) => keysNow() !== null && holdsAll(stores, heads));
    return held.ok && held.value;
  };
}

/** Keys of an opening that a lock may cut off, and then zeroes. */
function unlessWiped(keys: VaultKeys): () => VaultKeys | null {
  return () => (keys.backup.every((byte) => byte === 0) ? null : keys);
}
