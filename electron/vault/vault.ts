import type { LockReason } from '../../shared/contract/bridge';
import type { Readable } from '../../shared/contract/integrity';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import type { VaultStatus } from '../../shared/contract/vault';
import { checkPassphrase } from '../../shared/domain/passphrase';
import { readRecoveryCode } from '../../shared/domain/recovery-code';
import type { Finding, VaultReport } from '../../shared/domain/vault-check';
import { err, ok, type Result } from '../../shared/lib/result';
import type { OpenVault } from '../application/ports/stores';
import type { FailedAttempts, HeldText, KeyChanges, Vault } from '../application/ports/vault';
import { orLocked } from './abandon';
import { checkOpen } from './checking';
import { createVaultFolder } from './creation';
import type { VaultHeader } from './header';
import { heldText } from './held-text';
import { SessionKeyChanges } from './key-changes';
import { wipe } from './keys';
import { type BegunVault, beginNewVault } from './new-vault';
import { ANSWER_WITHIN_MS, type OpenedBy } from './newest-state';
import { openVault } from './opening';
import { keyOrLocked } from './proving';
import { openReadable } from './read-only';
import { keyByKeychain, keyByRecoveryCode } from './secrets';
import { settledWithin } from './timer';
import type { VaultAccess } from './vault-access';
import { VaultDoor } from './vault-door';
import { obstacleAt, placeOf } from './vault-folder';
import { type VaultParts, type WholeParts, wholeParts } from './vault-parts';

export type { VaultParts } from './vault-parts';

type KeyOf = (header: VaultHeader) => Promise<Result<Uint8Array, Refusal>>;
type ReadableCounts = { readonly records: Readable; readonly groupProcess: Readable };

/**
 * The vault in one folder. Changes of state happen one at a time; a lock shuts the door at once,
 * before its turn comes, and makes what is in progress give up (it answers `vault-locked`).
 */
export class FolderVault implements Vault {
  readonly keyChanges: KeyChanges;
  readonly held: HeldText;
  readonly #parts: WholeParts;
  readonly #door: VaultDoor;
  #idleMinutes: number;
  #begun: BegunVault | null = null;

  constructor(given: VaultParts) {
    const parts = wholeParts(given);
    const door = new VaultDoor(parts);
    this.#parts = parts;
    this.#door = door;
    this.#idleMinutes = parts.idleMinutes;
    this.keyChanges = new SessionKeyChanges(door, parts);
    this.held = heldText(() => door.session(), parts.random);
  }

  /** For the parts of this folder beside it: backups and restores. */
  get access(): VaultAccess {
    return this.#door;
  }

  status(): VaultStatus {
    const session = this.#door.session();
    return {
      state: this.#state(),
      waitSeconds: this.#door.backOff.waitSeconds(),
      idleMinutes: this.#idleMinutes,
      keychain: this.#parts.device.state,
      opensByKeychain: this.#opensByKeychain(),
      isReadOnly: session?.isReadOnly ?? false,
      findings: session?.findings ?? [],
    };
  }

  /**
   * What `status` says of the key ring; to be awaited once the app is ready, before any window. One
   * that does not answer is called away until it does.
   */
  lookAtKeychain(): Promise<void> {
    const { device, timer } = this.#parts;
    return settledWithin(device.look(), ANSWER_WITHIN_MS, timer);
  }

  setIdleMinutes(minutes: number): void {
    this.#idleMinutes = minutes;
  }

  opened(): OpenVault | null {
    return this.#door.session()?.stores ?? null;
  }

  async use<T>(work: (vault: OpenVault) => Promise<T>): Promise<Result<T, Refusal>> {
    return this.#door.session()?.use(work) ?? err({ code: 'vault-locked' });
  }

  begin(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, Refusal>> {
    const locked = this.#door.untilLock;
    return this.#door.inTurn(async () => {
      const isOpen = this.#door.session() !== null;
      const obstacle = isOpen ? { code: 'vault-exists' as const } : this.#obstacle();
      if (obstacle) return err(obstacle);
      const checked = checkPassphrase(passphrase);
      if (!checked.ok) return checked;
      const cost = this.#parts.kdfPolicy.forNewSlots;
      const beginning = beginNewVault(passphrase, { ...this.#parts, cost });
      const begun = beginning.then((made) => ok(made));
      const made = await orLocked(locked, begun);
      if (!made.ok) return made;
      this.#begun = made.value.begun;
      return ok({ recoveryCode: made.value.recoveryCode });
    });
  }

  complete(typedCode: string): Promise<Result<void, Refusal>> {
    const locked = this.#door.untilLock;
    return this.#door.inTurn(async () => {
      const begun = this.#begun;
      if (!begun) return err({ code: 'vault-not-begun' });
      const code = readRecoveryCode(typedCode);
      if (!code.ok) return code;
      const vaultKey = keyByRecoveryCode(begun.header, code.value);
      if (!vaultKey.ok) return vaultKey;
      if (!vaultKey.value) return err({ code: 'recovery-code-differs' });
      return this.#writeAndOpen(begun, vaultKey.value, locked);
    });
  }

  unlock(passphrase: string): Promise<Result<void, Refusal>> {
    const proof = { by: 'passphrase', passphrase } as const;
    return this.#unlock('passphrase', (header) => this.#door.prove(header, proof));
  }

  async unlockWithRecoveryCode(typedCode: string): Promise<Result<void, Refusal>> {
    const code = readRecoveryCode(typedCode);
    if (!code.ok) return code;
    const proof = { by: 'recovery-code', typedCode } as const;
    return this.#unlock('recovery-code', (header) => this.#door.prove(header, proof));
  }

  unlockWithKeychain(): Promise<Result<void, Refusal>> {
    return this.#unlock('keychain', (header) => keyByKeychain(header, this.#parts.device));
  }

  openReadOnly(proof: Proof): Promise<Result<ReadableCounts, Refusal>> {
    const locked = this.#door.untilLock;
    return this.#door.inTurn(async () => {
      if (this.#door.session()) return err({ code: 'vault-in-use' });
      return this.#withKey(
        locked,
        (header) => this.#door.prove(header, proof),
        async (header, vaultKey) => {
          const readable = await openReadable(this.#parts, header, vaultKey, locked);
          if (!readable.ok) return readable;
          const isIn = await this.#door.letIn(readable.value.session, proof.by, locked);
          return isIn.ok ? ok(readable.value.found) : isIn;
        },
      );
    });
  }

  lock(reason: LockReason): Promise<void> {
    const session = this.#door.shut();
    return this.#door.inTurn(async () => {
      // A begun vault holds no key: a lid closed on the way to the printer does not undo it.
      if (reason === 'asked' || reason === 'quit') this.#begun = null;
      if (session) await this.#door.letOut(session, reason);
    });
  }

  async check(): Promise<Result<VaultReport, Refusal>> {
    const session = this.#door.session();
    if (!session) return err({ code: 'vault-locked' });
    return session.isReadOnly ? err({ code: 'vault-read-only' }) : checkOpen(this.#parts, session);
  }

  acceptFinding(kind: Finding['kind']): Promise<Result<void, Refusal>> {
    return this.#door.inTurn(async () => {
      const session = this.#door.session();
      if (!session) return err({ code: 'vault-locked' });
      session.findings = session.findings.filter((each) => each.kind !== kind);
      await this.#door.remember();
      return ok();
    });
  }

  takeFailedAttempts(): readonly FailedAttempts[] {
    return this.#door.attempts.take();
  }

  #state(): VaultStatus['state'] {
    if (this.#door.session()) return 'unlocked';
    const { files, folder } = this.#parts;
    if (placeOf(files, folder) !== 'free') return 'locked';
    return this.#begun ? 'begun' : 'absent';
  }

  #obstacle(): Refusal | undefined {
    return obstacleAt(this.#parts.files, this.#parts.folder);
  }

  #opensByKeychain(): boolean {
    const { device } = this.#parts;
    if (device.state !== 'protected') return false;
    const header = this.#door.session()?.header ?? this.#headerIfReadable();
    const slot = header?.slots.find((each) => each.kind === 'keychain');
    return slot !== undefined && device.has('unlock', slot.secret);
  }

  #headerIfReadable(): VaultHeader | null {
    const header = this.#door.header();
    return header.ok ? header.value : null;
  }

  #unlock(by: OpenedBy, keyOf: KeyOf): Promise<Result<void, Refusal>> {
    const locked = this.#door.untilLock;
    return this.#door.inTurn(async () => {
      if (locked.aborted) return err({ code: 'vault-locked' });
      if (this.#door.session()) return ok();
      return this.#withKey(locked, keyOf, (header, vaultKey) =>
        this.#open(header, vaultKey, by, locked),
      );
    });
  }

  async #withKey<T>(
    locked: AbortSignal,
    keyOf: KeyOf,
    open: (header: VaultHeader, vaultKey: Uint8Array) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> {
    if (locked.aborted) return err({ code: 'vault-locked' });
    const header = this.#door.header();
    if (!header.ok) return header;
    const vaultKey = await keyOrLocked(locked, keyOf(header.value));
    return vaultKey.ok ? open(header.value, vaultKey.value) : vaultKey;
  }

  async #writeAndOpen(
    { header, keepDevicePart }: BegunVault,
    vaultKey: Uint8Array,
    locked: AbortSignal,
  ): Promise<Result<void, Refusal>> {
    try {
      const obstacle = this.#obstacle();
      if (obstacle) return err(obstacle);
      const kept = keepDevicePart();
      if (!kept.ok) return kept;
      const created = await createVaultFolder(this.#parts, header, vaultKey);
      return created.ok ? await this.#open(header, vaultKey, 'created', locked) : created;
    } finally {
      wipe(vaultKey);
    }
  }

  /** Wipes `vaultKey`. */
  async #open(
    header: VaultHeader,
    vaultKey: Uint8Array,
    by: OpenedBy,
    locked: AbortSignal,
  ): Promise<Result<void, Refusal>> {
    this.#begun = null;
    const replaceHeader = (next: VaultHeader) => this.#door.replaceHeader(next);
    const parts = { ...this.#parts, replaceHeader };
    const session = await openVault(parts, header, vaultKey, locked);
    return session.ok ? this.#door.letIn(session.value, by, locked) : session;
  }
}
