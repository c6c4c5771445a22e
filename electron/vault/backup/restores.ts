import { basename, dirname, join } from 'node:path';
import type { OpenedBackup } from '../../../shared/contract/backups';
import type { Proof } from '../../../shared/contract/keys';
import type { Refusal } from '../../../shared/contract/refusal';
import { err, ok, type Result } from '../../../shared/lib/result';
import type { BackupChoice } from '../../application/ports/backups';
import type { ClosedStores, VaultKeys } from '../../application/ports/vault';
import { orLocked } from '../abandon';
import { vaultKeysOf } from '../content-key';
import { fileErrorCode, OWNER_ONLY_FOLDER } from '../files';
import { newGeneration } from '../generations';
import { wipe, wipeVaultKeys } from '../keys';
import { keyOrLocked } from '../proving';
import { type Container, ofBackup, openContainer } from './container';
import { extractBackup } from './extract';
import type { Manifest } from './manifest';
import { putInPlace, type PutInPlaceParts, type Staged } from './put-in-place';
import { relationTo } from './relation';
import { closeRead, discard, refusingFailures, type StreamFiles, unwritable } from './stream-files';

export interface RestoreParts extends PutInPlaceParts {
  readonly stream: StreamFiles;
  readonly closed: Pick<ClosedStores, 'inspect'>;
}

interface Chosen {
  readonly token: string;
  readonly path: string;
  readonly staging: string;
  staged: Staged | null;
}

const STAGING = /\.restoring-[0-9a-f]{16}$/;

/**
 * One backup at a time on its way back. It is read into a folder beside the vault's, so that the
 * present vault is not touched before the very end, whatever the file turns out to be.
 */
export class Restores {
  #chosen: Chosen | null = null;

  constructor(private readonly parts: RestoreParts) {}

  /** Refuses: backup-unreadable, backup-not-ours, backup-newer, backup-damaged. */
  async choose(path: string): Promise<Result<BackupChoice, Refusal>> {
    const container = await openContainer(this.parts.stream, path);
    if (!container.ok) return container;
    const { file, bytes } = container.value;
    await closeRead(file);
    await this.#forget();
    const token = this.#random(16);
    const staging = `${this.parts.access.folder}.restoring-${this.#random(8)}`;
    this.#chosen = { token, path, staging, staged: null };
    return ok({ token, fileName: basename(path), bytes });
  }

  /** Refuses as `Vault.unlock`, and: backup-token-unknown, backup-damaged, vault-folder-unwritable. */
  async open(token: string, proof: Proof): Promise<Result<OpenedBackup, Refusal>> {
    const chosen = this.#with(token);
    if (!chosen) return unknownToken;
    chosen.staged = null;
    const locked = this.parts.access.untilLock;
    const opened = await refusingFailures(() => this.#read(chosen, proof, locked), unwritable);
    if (opened.ok && this.#chosen === chosen) return opened;
    await discard(this.parts.stream, chosen.staging);
    return opened.ok ? unknownToken : opened;
  }

  /** Refuses: backup-token-unknown, vault-folder-unwritable. What was read is gone afterwards. */
  async restore(token: string): Promise<Result<void, Refusal>> {
    const chosen = this.#with(token);
    const staged = chosen?.staged;
    if (!staged) return unknownToken;
    this.#chosen = null;
    try {
      return await this.parts.access.inTurn(() => putInPlace(this.parts, staged));
    } finally {
      await discard(this.parts.stream, staged.staging);
    }
  }

  async discard(token: string): Promise<void> {
    if (this.#with(token)) await this.#forget();
  }

  /** Removes what a restore that was cut off has left beside the vault. */
  async sweep(): Promise<void> {
    const { access, stream } = this.parts;
    const parent = dirname(access.folder);
    const names = await stream.readdir(parent).catch((thrown: unknown) => {
      if (fileErrorCode(thrown) === undefined) throw thrown;
      return [];
    });
    const isOurs = (name: string): boolean =>
      name.replace(STAGING, '') === basename(access.folder) && STAGING.test(name);
    const left = names.filter(isOurs).map((name) => join(parent, name));
    for (const path of left) {
      if (path !== this.#chosen?.staging) await discard(stream, path);
    }
  }

  async #read(
    chosen: Chosen,
    proof: Proof,
    locked: AbortSignal,
  ): Promise<Result<OpenedBackup, Refusal>> {
    const container = await openContainer(this.parts.stream, chosen.path);
    if (!container.ok) return container;
    try {
      const { header } = container.value;
      const vaultKey = await keyOrLocked(locked, this.parts.access.prove(header, proof));
      if (!vaultKey.ok) return err(ofBackup(vaultKey.error));
      const keys = vaultKeysOf(header, vaultKey.value);
      wipe(vaultKey.value);
      if (!keys.ok) return err(ofBackup(keys.error));
      return await this.#readUnder(keys.value, chosen, container.value, locked);
    } finally {
      await closeRead(container.value.file);
    }
  }

  /**
   * Wipes the keys, at the latest at a lock: a restored vault is opened with its own secret. What
   * goes on reading after a lock fails by itself, for its file is closed.
   */
  async #readUnder(
    keys: VaultKeys,
    chosen: Chosen,
    container: Container,
    locked: AbortSignal,
  ): Promise<Result<OpenedBackup, Refusal>> {
    try {
      const generation = newGeneration(this.parts.random);
      const into = join(chosen.staging, generation);
      await this.#makeStaging(chosen, into);
      if (locked.aborted) return err({ code: 'vault-locked' });
      const extracting = this.#extract({ container, keys, into }, locked);
      const opened = await orLocked(locked, extracting);
      if (!opened.ok) return opened;
      const { facts } = opened.value;
      chosen.staged = stagedOf(chosen, container, { generation, facts });
      return opened;
    } finally {
      wipeVaultKeys(keys);
    }
  }

  async #extract(
    backup: { readonly container: Container; readonly keys: VaultKeys; readonly into: string },
    locked: AbortSignal,
  ): Promise<Result<OpenedBackup, Refusal>> {
    const { stream: files, access } = this.parts;
    const closed: RestoreParts['closed'] = {
      inspect: (keys, folder, heads) => this.parts.closed.inspect(keys, folder, heads, locked),
    };
    const manifest = await extractBackup({ files, closed }, backup);
    if (!manifest.ok) return manifest;
    const { facts } = manifest.value;
    const relation = await relationTo({ access, closed }, { ...backup, manifest: manifest.value });
    return ok({ facts, relation });
  }

  async #makeStaging({ staging }: Chosen, into: string): Promise<void> {
    const { stream } = this.parts;
    await this.sweep();
    await stream.rm(staging, { recursive: true, force: true });
    // On a new laptop even the parent may be missing.
    await stream.mkdir(into, { recursive: true, mode: OWNER_ONLY_FOLDER });
  }

  #with(token: string): Chosen | null {
    return this.#chosen?.token === token ? this.#chosen : null;
  }

  async #forget(): Promise<void> {
    const chosen = this.#chosen;
    this.#chosen = null;
    if (chosen) await discard(this.parts.stream, chosen.staging);
  }

  #random(bytes: number): string {
    return Buffer.from(this.parts.random(bytes)).toString('hex');
  }
}

const unknownToken = err({ code: 'backup-token-unknown' });

function stagedOf(
  { staging }: Chosen,
  { header }: Container,
  { generation, facts }: { readonly generation: string; readonly facts: Manifest['facts'] },
): Staged {
  // Only what this laptop decides says where files lie and which are removed.
  const own = { ...header, generation: null, obsolete: [], portable: null };
  return { staging, generation, header: own, heads: facts.heads, madeAt: facts.madeAt };
}
