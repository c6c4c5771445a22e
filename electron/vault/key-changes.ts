import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import { checkPassphrase } from '../../shared/domain/passphrase';
import { readRecoveryCode } from '../../shared/domain/recovery-code';
import { err, ok, type Result } from '../../shared/lib/result';
import type { KeyChanges } from '../application/ports/vault';
import { orLocked } from './abandon';
import { contentKeyOf, sealContentKey } from './content-key';
import { namesKind, slotOf, type VaultHeader, withoutKind, withSlot } from './header';
import { findingsLeft } from './key-findings';
import { KEY_BYTES, wipe } from './keys';
import { newRecoveryCode } from './new-recovery-code';
import type { OpenSession } from './open-session';
import { type PassphrasePart, sealPassphrasePart } from './passphrase-part';
import { keyOrLocked } from './proving';
import { type BegunReKey, reKey, type ReKeyParts } from './re-key';
import { openRecoveryCodeSlot, type RecoveryCodeSlot, sealKeychainSlot } from './slots';
import type { VaultAccess } from './vault-access';
import type { WholeParts } from './vault-parts';

/** The vault key, proved; wiped when the work is done or a lock is asked for. */
interface Proved {
  readonly session: OpenSession;
  readonly header: VaultHeader;
  readonly vaultKey: Uint8Array;
}

interface BegunCode {
  readonly session: OpenSession;
  readonly slot: RecoveryCodeSlot;
}

/**
 * Changes of the open vault's keys. Each writes one new header, durably, with the next serial;
 * refused is unchanged. Between the two steps of a new code or a re-key only sealed slots are kept,
 * and a lock or another change of the keys forgets them.
 */
export class SessionKeyChanges implements KeyChanges {
  #begunCode: BegunCode | null = null;
  #begunReKey: BegunReKey | null = null;

  constructor(
    private readonly access: VaultAccess,
    private readonly parts: WholeParts & ReKeyParts,
  ) {}

  async changePassphrase(proof: Proof, passphrase: string): Promise<Result<void, Refusal>> {
    const checked = checkPassphrase(passphrase);
    if (!checked.ok) return checked;
    return this.#proved(proof, async ({ session, header, vaultKey }) => {
      const part = await this.#passphrasePart(header, vaultKey, passphrase);
      const written = await this.#keepAndWrite(session, part, {
        ...withSlot(header, part.slot),
        portable: part.portable,
      });
      if (!written.ok) return written;
      session.findings = session.findings.filter(({ kind }) => kind !== 'passphrase-must-be-set');
      return ok();
    });
  }

  beginRecoveryCode(proof: Proof): Promise<Result<{ readonly recoveryCode: string }, Refusal>> {
    return this.#proved(proof, async ({ session, header, vaultKey }) => {
      const { recoveryCode, slot } = newRecoveryCode(vaultKey, header.vaultId, this.parts.random);
      this.#begunCode = { session, slot };
      return ok({ recoveryCode });
    });
  }

  completeRecoveryCode(typedCode: string): Promise<Result<void, Refusal>> {
    return this.access.inTurn(async () => {
      const begun = this.#begunCode;
      if (!begun || begun.session !== this.access.session()) {
        return err({ code: 'recovery-code-not-begun' });
      }
      const { session, slot } = begun;
      const vaultKey = keyByTyped(slot, session.header.vaultId, typedCode);
      if (!vaultKey.ok) return vaultKey;
      wipe(vaultKey.value);
      const written = await this.#write(session, withSlot(session.header, slot));
      if (written.ok) this.#begunCode = null;
      return written;
    });
  }

  allowKeychainUnlock(proof: Proof): Promise<Result<void, Refusal>> {
    return this.#proved(proof, async ({ session, header, vaultKey }) => {
      const made = await this.parts.device.newSecret('unlock');
      if (!made.ok) return made;
      const slot = sealKeychainSlot(vaultKey, header.vaultId, made.value, this.parts.random);
      wipe(made.value.secret);
      const change = withSlot(header, slot);
      const written = await this.#keepAndWrite(session, made.value, change);
      if (written.ok) this.#forgetKeychainSecret(header);
      return written;
    });
  }

  forbidKeychainUnlock(): Promise<Result<void, Refusal>> {
    return this.access.inTurn(async () => {
      const open = this.#open();
      if (!open.ok) return open;
      const { header } = open.value;
      if (!namesKind(header, 'keychain')) return ok();
      const written = await this.#write(open.value, withoutKind(header, 'keychain'));
      if (written.ok) this.#forgetKeychainSecret(header);
      return written;
    });
  }

  beginReKey(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, Refusal>> {
    return this.#proved({ by: 'passphrase', passphrase }, async (proved) => {
      const newKey = this.parts.random(KEY_BYTES);
      try {
        return await this.#beginReKey(proved, newKey, passphrase);
      } finally {
        wipe(newKey);
      }
    });
  }

  /** The key ring no longer opens the vault afterwards: its part was made for the old key. */
  completeReKey(typedCode: string): Promise<Result<void, Refusal>> {
    return this.access.inTurn(async () => {
      const begun = this.#begunReKey;
      if (!begun || !isStillOf(begun, this.access.session())) {
        return err({ code: 're-key-not-begun' });
      }
      const { session, code } = begun;
      const newKey = keyByTyped(code, session.header.vaultId, typedCode);
      if (!newKey.ok) return newKey;
      const before = session.header;
      const done = await reKey(this.access, this.parts, begun, newKey.value);
      if (!done.ok) return done;
      this.#begunReKey = null;
      this.#begunCode = null;
      this.#forgetKeychainSecret(before);
      session.findings = findingsLeft(session, this.parts.device.state);
      await this.access.remember();
      return done;
    });
  }

  async #beginReKey(
    { session, header, vaultKey }: Proved,
    newKey: Uint8Array,
    passphrase: string,
  ): Promise<Result<{ readonly recoveryCode: string }, Refusal>> {
    const { random } = this.parts;
    const { vaultId, serial } = header;
    const contentKey = contentKeyOf(header, vaultKey);
    if (!contentKey.ok) return contentKey;
    const content = sealContentKey(contentKey.value, newKey, vaultId, random);
    wipe(contentKey.value);
    const passphrasePart = await this.#passphrasePart(header, newKey, passphrase);
    const { recoveryCode, slot } = newRecoveryCode(newKey, vaultId, random);
    this.#begunReKey = { session, serial, passphrase: passphrasePart, code: slot, content };
    return ok({ recoveryCode });
  }

  #passphrasePart(
    header: VaultHeader,
    vaultKey: Uint8Array,
    passphrase: string,
  ): Promise<PassphrasePart> {
    const present = slotOf(header, 'passphrase');
    const parts = { ...this.parts, cost: this.parts.kdfPolicy.forNewSlots };
    const slot = present.ok ? present.value : null;
    return sealPassphrasePart(vaultKey, header.vaultId, passphrase, parts, slot);
  }

  #open(): Result<OpenSession, Refusal> {
    const session = this.access.session();
    if (!session) return err({ code: 'vault-locked' });
    return session.isReadOnly ? err({ code: 'vault-read-only' }) : ok(session);
  }

  #proved<T>(
    proof: Proof,
    work: (proved: Proved) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> {
    return this.access.inTurn(async () => {
      const open = this.#open();
      if (!open.ok) return open;
      const session = open.value;
      const { header } = session;
      const vaultKey = await keyOrLocked(session.ending, this.access.prove(header, proof));
      if (!vaultKey.ok) return vaultKey;
      try {
        const proved = { session, header, vaultKey: vaultKey.value };
        return await orLocked(session.ending, work(proved));
      } finally {
        wipe(vaultKey.value);
      }
    });
  }

  /** This laptop's part first: without it the new header would open nothing. */
  async #keepAndWrite(
    session: OpenSession,
    { keep }: Pick<PassphrasePart, 'keep'>,
    change: Partial<VaultHeader>,
  ): Promise<Result<void, Refusal>> {
    if (session.ending.aborted) return err({ code: 'vault-locked' });
    const kept = keep();
    return kept.ok ? this.#write(session, change) : kept;
  }

  async #write(session: OpenSession, change: Partial<VaultHeader>): Promise<Result<void, Refusal>> {
    if (session.ending.aborted) return err({ code: 'vault-locked' });
    const serial = nextSerial(session);
    const replaced = this.access.replaceHeader({ ...session.header, ...change, serial });
    if (!replaced.ok) return replaced;
    session.findings = findingsLeft(session, this.parts.device.state);
    await this.access.remember();
    return ok();
  }

  #forgetKeychainSecret({ slots }: VaultHeader): void {
    const slot = slots.find((each) => each.kind === 'keychain');
    if (slot) this.parts.device.forget('unlock', slot.secret);
  }
}

/** Above every serial that this laptop has seen, so that these keys are not taken for older ones. */
function nextSerial({ header, known }: OpenSession): number {
  return Math.max(header.serial, known?.serial ?? 0) + 1;
}

function isStillOf({ session, serial }: BegunReKey, open: OpenSession | null): boolean {
  return session === open && session.header.serial === serial;
}

function keyByTyped(
  slot: RecoveryCodeSlot,
  vaultId: string,
  typedCode: string,
): Result<Uint8Array, Refusal> {
  const code = readRecoveryCode(typedCode);
  if (!code.ok) return code;
  const vaultKey = openRecoveryCodeSlot(slot, vaultId, code.value);
  return vaultKey ? ok(vaultKey) : err({ code: 'recovery-code-differs' });
}
