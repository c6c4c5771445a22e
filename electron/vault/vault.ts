import * as nodeFiles from 'node:fs';
import type { LockReason } from '../../shared/contract/bridge';
import type { Refusal } from '../../shared/contract/refusal';
import type { VaultStatus } from '../../shared/contract/vault';
import { checkPassphrase } from '../../shared/domain/passphrase';
import { readRecoveryCode } from '../../shared/domain/recovery-code';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import type { OpenVault } from '../application/ports/stores';
import type { StoreOpener, Vault } from '../application/ports/vault';
import { argon2id, KDF_POLICY, type KdfPolicy, type PassphraseKdf } from './argon2id';
import { type BackOff, backOff } from './back-off';
import { createVaultFolder } from './creation';
import type { FileCalls } from './files';
import type { VaultHeader } from './header';
import { deriveVaultKeys, type RandomBytes, systemRandom, wipe } from './keys';
import { beginNewVault } from './new-vault';
import { type OpenSession, openSession } from './open-session';
import { keyByPassphrase, keyByRecoveryCode } from './secrets';
import { systemTimer, type Timer } from './timer';
import { headerAt, obstacleAt, placeOf } from './vault-folder';

/** How long a lock waits for operations in flight before it closes the stores under them. */
export const DRAIN_WITHIN_MS = 100;

export interface VaultParts {
  /** `<userData>/vault`. */
  readonly folder: string;
  readonly opener: StoreOpener;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes backwards (`performance.now`). */
  readonly monotonicMs: () => number;
  readonly idleMinutes: number;
  /**
   * Called when nothing can be read any more and no operation is running (or its time is up), just
   * before the files are closed: tell the windows to forget everything.
   */
  readonly onLocked: (reason: LockReason) => void;
  /** The system's own unless a test says otherwise. */
  readonly files?: FileCalls;
  readonly random?: RandomBytes;
  readonly timer?: Timer;
  readonly kdf?: PassphraseKdf;
  readonly kdfPolicy?: KdfPolicy;
}

/**
 * The vault in one folder. Changes of state happen one at a time; a lock shuts the door at once,
 * before its turn comes, and makes an unlock in progress give up (it answers `vault-locked`).
 */
export class FolderVault implements Vault {
  readonly #parts: Required<VaultParts>;
  readonly #turns = takingTurns();
  readonly #backOff: BackOff;
  #begun: VaultHeader | null = null;
  #session: OpenSession | null = null;
  /** Counts locks, so that what began before a lock cannot open anything after it. */
  #locks = 0;

  constructor(parts: VaultParts) {
    this.#parts = {
      files: nodeFiles,
      random: systemRandom,
      timer: systemTimer,
      kdf: argon2id,
      kdfPolicy: KDF_POLICY,
      ...parts,
    };
    this.#backOff = backOff(parts.monotonicMs);
  }

  status(): VaultStatus {
    const { idleMinutes } = this.#parts;
    return { state: this.#state(), waitSeconds: this.#backOff.waitSeconds(), idleMinutes };
  }

  opened(): OpenVault | null {
    return this.#session?.stores ?? null;
  }

  async use<T>(work: (vault: OpenVault) => Promise<T>): Promise<Result<T, Refusal>> {
    const session = this.#session;
    if (!session) return err({ code: 'vault-locked' });
    try {
      const value = await session.run(work);
      return session.isClosed ? err({ code: 'vault-locked' }) : ok(value);
    } catch (thrown) {
      // The stores were closed under it.
      if (session.isClosed) return err({ code: 'vault-locked' });
      throw thrown;
    }
  }

  begin(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, Refusal>> {
    return this.#inTurn(async () => {
      const obstacle = this.#session ? { code: 'vault-exists' as const } : this.#obstacle();
      if (obstacle) return err(obstacle);
      const checked = checkPassphrase(passphrase);
      if (!checked.ok) return checked;
      const cost = this.#parts.kdfPolicy.forNewSlots;
      const { header, recoveryCode } = await beginNewVault(passphrase, { ...this.#parts, cost });
      this.#begun = header;
      return ok({ recoveryCode });
    });
  }

  complete(typedCode: string): Promise<Result<void, Refusal>> {
    const locks = this.#locks;
    return this.#inTurn(async () => {
      const begun = this.#begun;
      if (!begun) return err({ code: 'vault-not-begun' });
      const code = readRecoveryCode(typedCode);
      if (!code.ok) return code;
      const vaultKey = keyByRecoveryCode(begun, code.value);
      if (!vaultKey.ok) return vaultKey;
      if (!vaultKey.value) return err({ code: 'recovery-code-differs' });
      return this.#writeAndOpen(begun, vaultKey.value, locks);
    });
  }

  unlock(passphrase: string): Promise<Result<void, Refusal>> {
    return this.#unlockBy('wrong-passphrase', (header) =>
      keyByPassphrase(header, passphrase, this.#parts),
    );
  }

  async unlockWithRecoveryCode(typedCode: string): Promise<Result<void, Refusal>> {
    const code = readRecoveryCode(typedCode);
    if (!code.ok) return code;
    return this.#unlockBy('wrong-recovery-code', async (header) =>
      keyByRecoveryCode(header, code.value),
    );
  }

  lock(reason: LockReason): Promise<void> {
    this.#locks += 1;
    const session = this.#session;
    this.#session = null;
    return this.#inTurn(async () => {
      // A begun vault holds no key: a lid closed on the way to the printer does not undo it.
      if (reason === 'asked' || reason === 'quit') this.#begun = null;
      if (!session) return;
      await session.drained(DRAIN_WITHIN_MS, this.#parts.timer);
      try {
        this.#parts.onLocked(reason);
      } finally {
        await session.close();
      }
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns('vault', work);
  }

  #state(): VaultStatus['state'] {
    if (this.#session) return 'unlocked';
    const { files, folder } = this.#parts;
    if (placeOf(files, folder) !== 'free') return 'locked';
    return this.#begun ? 'begun' : 'absent';
  }

  #obstacle(): Refusal | undefined {
    return obstacleAt(this.#parts.files, this.#parts.folder);
  }

  #unlockBy(
    wrong: 'wrong-passphrase' | 'wrong-recovery-code',
    openSlot: (header: VaultHeader) => Promise<Result<Uint8Array | null, Refusal>>,
  ): Promise<Result<void, Refusal>> {
    const locks = this.#locks;
    return this.#inTurn(async () => {
      if (this.#locks !== locks) return err({ code: 'vault-locked' });
      if (this.#session) return ok();
      const waitSeconds = this.#backOff.waitSeconds();
      if (waitSeconds > 0) return err({ code: 'wait-before-trying', waitSeconds });
      const header = headerAt(this.#parts.files, this.#parts.folder);
      if (!header.ok) return header;
      const vaultKey = await openSlot(header.value);
      if (!vaultKey.ok) return vaultKey;
      if (vaultKey.value) return this.#openStores(header.value, vaultKey.value, locks);
      this.#backOff.wrongTry();
      return err({ code: wrong, waitSeconds: this.#backOff.waitSeconds() });
    });
  }

  async #writeAndOpen(
    header: VaultHeader,
    vaultKey: Uint8Array,
    locks: number,
  ): Promise<Result<void, Refusal>> {
    try {
      const created = await createVaultFolder(this.#parts, header, vaultKey);
      return created.ok ? await this.#openStores(header, vaultKey, locks) : created;
    } finally {
      wipe(vaultKey);
    }
  }

  /** Wipes `vaultKey`: from here on only the derived keys exist. */
  async #openStores(
    header: VaultHeader,
    vaultKey: Uint8Array,
    locks: number,
  ): Promise<Result<void, Refusal>> {
    this.#backOff.rightTry();
    this.#begun = null;
    if (this.#locks !== locks) {
      wipe(vaultKey);
      return err({ code: 'vault-locked' });
    }
    const keys = deriveVaultKeys(vaultKey, header.vaultId);
    wipe(vaultKey);
    const session = await openSession(this.#parts, keys);
    if (!session.ok) return session;
    if (this.#locks !== locks) {
      await session.value.close();
      return err({ code: 'vault-locked' });
    }
    this.#session = session.value;
    return ok();
  }
}
