import { z } from 'zod';
import type { KeychainRefusal, VaultRefusal } from '../../shared/contract/refusal';
import type { KeychainState } from '../../shared/contract/vault';
import { chainHeadsSchema } from '../../shared/domain/vault-check';
import { err, ok, type Result } from '../../shared/lib/result';
import type { Keychain } from '../application/ports/vault';
import { changeDeviceEntries, type DeviceEntries, deviceEntriesAt } from './device-file';
import type { FileCalls } from './files';
import { KEY_BYTES, type RandomBytes, wipe } from './keys';
import type { DeviceSecret } from './slots';

/** `device`: mixed into a passphrase. `unlock`: opens the vault by itself. */
export type SecretKind = 'device' | 'unlock';
type EntryName = `${SecretKind | 'state'}/${string}`;

/** The newest state of a vault that this laptop has seen: what an older copy is told by. */
export const vaultStateSchema = z
  .object({ heads: chainHeadsSchema, serial: z.int().positive() })
  .readonly();
export type VaultState = z.infer<typeof vaultStateSchema>;

/** Protected, and not yet kept: nothing is written before `keep`, which may be called again. */
export interface NewSecret extends DeviceSecret {
  keep(): Result<void, VaultRefusal>;
}

/** Gives back what the key ring keeps for this laptop. */
export interface DeviceSecrets {
  secret(kind: SecretKind, id: string): Promise<Result<Uint8Array, KeychainRefusal>>;
}

/** Where there is no key ring to ask: a terminal. */
export const NO_DEVICE_SECRETS: DeviceSecrets = {
  secret: () => Promise.resolve(err({ code: 'device-secret-missing' })),
};

export interface DeviceSafeParts {
  /** `<userData>/device.json`: outside the vault's folder, so that it is never copied along. */
  readonly path: string;
  readonly keychain: Keychain;
  readonly files: FileCalls;
  readonly random: RandomBytes;
}

/** The name is protected with the value, so that no entry can stand in another's place. */
const protectedSchema = z.strictObject({ name: z.string(), value: z.unknown() });
const secretSchema = z.string().regex(new RegExp(`^[0-9a-f]{${KEY_BYTES * 2}}$`));

/**
 * What this laptop keeps for its vaults, protected by the system's key ring (docs/adr/0010). Nothing
 * is ever written that the key ring did not protect, and no secret is written over another.
 */
export class DeviceSafe implements DeviceSecrets {
  readonly #parts: DeviceSafeParts;
  #state: KeychainState = 'unavailable';

  constructor(parts: DeviceSafeParts) {
    this.#parts = parts;
  }

  /** What the key ring could be trusted with when it was last looked at. */
  get state(): KeychainState {
    return this.#state;
  }

  async look(): Promise<KeychainState> {
    try {
      this.#state = await this.#parts.keychain.state();
    } catch {
      this.#state = 'unavailable';
    }
    return this.#state;
  }

  has(kind: SecretKind, id: string): boolean {
    return this.#entries()?.has(`${kind}/${id}`) ?? false;
  }

  /** The caller wipes it. */
  async secret(kind: SecretKind, id: string): Promise<Result<Uint8Array, KeychainRefusal>> {
    const revealed = await this.#reveal(`${kind}/${id}`);
    if (!revealed.ok) return revealed;
    const secret = secretSchema.safeParse(revealed.value);
    return secret.success ? ok(Buffer.from(secret.data, 'hex')) : err({ code: 'keychain-changed' });
  }

  /** 32 random bytes that the key ring was seen to give back. The caller wipes them. */
  async newSecret(kind: SecretKind): Promise<Result<NewSecret, KeychainRefusal>> {
    const id = Buffer.from(this.#parts.random(16)).toString('hex');
    const name: EntryName = `${kind}/${id}`;
    const secret = this.#parts.random(KEY_BYTES);
    const stored = await this.#protect(name, Buffer.from(secret).toString('hex'));
    if (stored.ok) return ok({ id, secret, keep: () => this.#write(name, stored.value, 'new') });
    wipe(secret);
    return stored;
  }

  forget(kind: SecretKind, id: string): Result<void, VaultRefusal> {
    const { files, path } = this.#parts;
    if (!this.has(kind, id)) return ok();
    return changeDeviceEntries(files, path, (entries) => entries.delete(`${kind}/${id}`));
  }

  /** `null` when nothing is known, or the key ring does not say. */
  async vaultState(vaultId: string): Promise<VaultState | null> {
    const revealed = await this.#reveal(`state/${vaultId}`);
    return revealed.ok ? (vaultStateSchema.safeParse(revealed.value).data ?? null) : null;
  }

  /** False when the key ring or the disk would not take it: the state remembered before remains. */
  async rememberState(vaultId: string, state: VaultState): Promise<boolean> {
    const name: EntryName = `state/${vaultId}`;
    const stored = await this.#protect(name, state);
    return stored.ok && this.#write(name, stored.value, 'again').ok;
  }

  async #reveal(name: EntryName): Promise<Result<unknown, KeychainRefusal>> {
    const entries = this.#entries();
    if (!entries) return err({ code: 'keychain-unavailable' });
    const stored = entries.get(name);
    if (stored === undefined) return err({ code: 'device-secret-missing' });
    const trusted = refusalOf(await this.look());
    if (trusted) return err(trusted);
    try {
      const revealed = await this.#parts.keychain.reveal(Buffer.from(stored, 'base64'));
      const read = revealed && readProtected(revealed.text);
      if (!revealed || read?.name !== name) return err({ code: 'keychain-changed' });
      if (revealed.isStale) await this.#protectAgain(name, read.value);
      return ok(read.value);
    } catch {
      return err({ code: 'keychain-unavailable' });
    }
  }

  async #protectAgain(name: EntryName, value: unknown): Promise<void> {
    const stored = await this.#protect(name, value);
    if (stored.ok) this.#write(name, stored.value, 'again');
  }

  /** Base64 of what the key ring made of it, once it was seen to be revealed again. */
  async #protect(name: EntryName, value: unknown): Promise<Result<string, KeychainRefusal>> {
    const trusted = refusalOf(await this.look());
    if (trusted) return err(trusted);
    const { keychain } = this.#parts;
    const text = JSON.stringify({ name, value });
    try {
      const bytes = await keychain.protect(text);
      const back = await keychain.reveal(bytes);
      if (back?.text !== text) return err({ code: 'keychain-unavailable' });
      return ok(Buffer.from(bytes).toString('base64'));
    } catch {
      return err({ code: 'keychain-unavailable' });
    }
  }

  #write(name: EntryName, stored: string, how: 'new' | 'again'): Result<void, VaultRefusal> {
    const { files, path } = this.#parts;
    return changeDeviceEntries(files, path, (entries) => {
      // The same one again is a step that is tried once more; it is synced once more, too.
      const other = how === 'new' && entries.has(name) && entries.get(name) !== stored;
      if (other) throw new Error('a device secret exists already');
      entries.set(name, stored);
    });
  }

  #entries(): DeviceEntries | null {
    return deviceEntriesAt(this.#parts.files, this.#parts.path);
  }
}

function refusalOf(state: KeychainState): KeychainRefusal | undefined {
  if (state === 'protected') return undefined;
  return { code: state === 'unprotected' ? 'keychain-unprotected' : 'keychain-unavailable' };
}

function readProtected(text: string): z.infer<typeof protectedSchema> | undefined {
  try {
    return protectedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
