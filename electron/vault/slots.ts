import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import { normalisePassphrase } from '../../shared/domain/passphrase';
import { canonicalJson } from '../../shared/lib/canonical-json';
import type { Argon2Cost, PassphraseKdf } from './argon2id';
import { SALT_BYTES } from './argon2id';
import { derivedKey, KEY_BYTES, type RandomBytes, wipe } from './keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SECRET_ID_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const NO_SALT = new Uint8Array(0);

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const count = z.int().positive();

/** The vault key under one secret: AES-256-GCM, the tag after the ciphertext. */
const sealed = { nonce: hexOf(NONCE_BYTES), wrapped: hexOf(KEY_BYTES + TAG_BYTES) };

const passphraseSlot = {
  kind: z.literal('passphrase'),
  kdf: z
    .strictObject({
      name: z.literal('argon2id'),
      version: z.literal(19),
      memoryKib: count,
      passes: count,
      lanes: count,
      salt: hexOf(SALT_BYTES),
    })
    .readonly(),
};

/** `mixedWith` says what else the key is made from besides the passphrase. */
export const passphraseSlotSchema = z.discriminatedUnion('mixedWith', [
  z.strictObject({ ...passphraseSlot, mixedWith: z.literal('nothing'), ...sealed }).readonly(),
  z
    .strictObject({
      ...passphraseSlot,
      mixedWith: z.literal('device-secret'),
      /** The id under which this laptop's key ring protects the secret. */
      deviceSecret: hexOf(SECRET_ID_BYTES),
      ...sealed,
    })
    .readonly(),
]);
export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>;

/** 130 random bits need no stretching: the last resort must not depend on spare memory. */
export const recoveryCodeSlotSchema = z
  .strictObject({
    kind: z.literal('recovery-code'),
    kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: hexOf(SALT_BYTES) }).readonly(),
    ...sealed,
  })
  .readonly();
export type RecoveryCodeSlot = z.infer<typeof recoveryCodeSlotSchema>;

/** The vault key under a random secret that only this laptop's key ring can give back. */
export const keychainSlotSchema = z
  .strictObject({ kind: z.literal('keychain'), secret: hexOf(SECRET_ID_BYTES), ...sealed })
  .readonly();
export type KeychainSlot = z.infer<typeof keychainSlotSchema>;

/** A new kind of slot joins here, and the header's version goes up. */
export const slotSchema = z.discriminatedUnion('kind', [
  passphraseSlotSchema,
  recoveryCodeSlotSchema,
  keychainSlotSchema,
]);
export type Slot = z.infer<typeof slotSchema>;
export type SlotKind = Slot['kind'];

type Head<S extends Slot> = S extends Slot ? Omit<S, 'nonce' | 'wrapped'> : never;

/** 32 random bytes that the key ring keeps, and the id under which it does. */
export interface DeviceSecret {
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface PassphraseSlotParts {
  readonly kdf: PassphraseKdf;
  readonly cost: Argon2Cost;
  readonly random: RandomBytes;
  /** Mixed into the key, so that the passphrase alone opens nothing; `null` for a portable slot. */
  readonly device: DeviceSecret | null;
}

export async function sealPassphraseSlot(
  vaultKey: Uint8Array,
  vaultId: string,
  passphrase: string,
  { kdf, cost, random, device }: PassphraseSlotParts,
): Promise<PassphraseSlot> {
  const salt = hex(random(SALT_BYTES));
  const stretching = {
    kind: 'passphrase',
    kdf: { name: 'argon2id', version: 19, ...cost, salt },
  } as const;
  const head: Head<PassphraseSlot> = device
    ? { ...stretching, mixedWith: 'device-secret', deviceSecret: device.id }
    : { ...stretching, mixedWith: 'nothing' };
  const key = await passphraseKey(passphrase, head, kdf, device?.secret ?? null);
  return { ...head, ...sealUnder(key, vaultKey, aad(vaultId, head), random) };
}

export function sealKeychainSlot(
  vaultKey: Uint8Array,
  vaultId: string,
  { id, secret }: DeviceSecret,
  random: RandomBytes,
): KeychainSlot {
  const head: Head<KeychainSlot> = { kind: 'keychain', secret: id };
  return {
    ...head,
    ...sealUnder(keychainKey(secret, vaultId), vaultKey, aad(vaultId, head), random),
  };
}

/** @param secret the code's secret part, as `readRecoveryCode` gives it */
export function sealRecoveryCodeSlot(
  vaultKey: Uint8Array,
  vaultId: string,
  secret: string,
  random: RandomBytes,
): RecoveryCodeSlot {
  const head: Head<RecoveryCodeSlot> = {
    kind: 'recovery-code',
    kdf: { name: 'hkdf-sha256', salt: hex(random(SALT_BYTES)) },
  };
  return {
    ...head,
    ...sealUnder(recoveryCodeKey(secret, head), vaultKey, aad(vaultId, head), random),
  };
}

/**
 * The vault key, or `null` when the passphrase is wrong or the slot was altered.
 * @param deviceSecret what the slot is mixed with, `null` when with nothing
 */
export async function openPassphraseSlot(
  slot: PassphraseSlot,
  vaultId: string,
  passphrase: string,
  kdf: PassphraseKdf,
  deviceSecret: Uint8Array | null,
): Promise<Uint8Array | null> {
  return openUnder(await passphraseKey(passphrase, slot, kdf, deviceSecret), slot, vaultId);
}

/** The vault key, or `null` when the secret is another one or the slot was altered. */
export function openKeychainSlot(
  slot: KeychainSlot,
  vaultId: string,
  secret: Uint8Array,
): Uint8Array | null {
  return openUnder(keychainKey(secret, vaultId), slot, vaultId);
}

/** The vault key, or `null` when the code is another one or the slot was altered. */
export function openRecoveryCodeSlot(
  slot: RecoveryCodeSlot,
  vaultId: string,
  secret: string,
): Uint8Array | null {
  return openUnder(recoveryCodeKey(secret, slot), slot, vaultId);
}

async function passphraseKey(
  passphrase: string,
  { kdf: { salt, memoryKib, passes, lanes } }: Head<PassphraseSlot>,
  kdf: PassphraseKdf,
  deviceSecret: Uint8Array | null,
): Promise<Uint8Array> {
  const typed = new TextEncoder().encode(normalisePassphrase(passphrase));
  const cost = { memoryKib, passes, lanes };
  try {
    const stretched = await kdf.derive(typed, Buffer.from(salt, 'hex'), cost);
    const key = derivedKey(stretched, deviceSecret ?? NO_SALT, 'slot/passphrase');
    wipe(stretched);
    return key;
  } finally {
    wipe(typed);
  }
}

function keychainKey(secret: Uint8Array, vaultId: string): Uint8Array {
  return derivedKey(secret, Buffer.from(vaultId, 'hex'), 'slot/keychain');
}

function recoveryCodeKey(secret: string, { kdf }: Head<RecoveryCodeSlot>): Uint8Array {
  const typed = new TextEncoder().encode(secret);
  const key = derivedKey(typed, Buffer.from(kdf.salt, 'hex'), 'slot/recovery-code');
  wipe(typed);
  return key;
}

/** Wipes `key`: it has served. */
function sealUnder(
  key: Uint8Array,
  vaultKey: Uint8Array,
  associated: Uint8Array,
  random: RandomBytes,
): { readonly nonce: string; readonly wrapped: string } {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated);
  const body = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()]);
  wipe(key);
  return { nonce: hex(nonce), wrapped: hex(body) };
}

/** Wipes `key`. What was deciphered without proof of authenticity is wiped and never returned. */
function openUnder(key: Uint8Array, slot: Slot, vaultId: string): Uint8Array | null {
  const wrapped = Buffer.from(slot.wrapped, 'hex');
  const nonce = Buffer.from(slot.nonce, 'hex');
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  wipe(key);
  decipher.setAAD(aad(vaultId, slot));
  decipher.setAuthTag(wrapped.subarray(KEY_BYTES));
  const vaultKey = decipher.update(wrapped.subarray(0, KEY_BYTES));
  try {
    decipher.final();
    return vaultKey;
  } catch {
    wipe(vaultKey);
    return null;
  }
}

/** All that a slot says about itself is authenticated with the vault it belongs to. */
function aad(vaultId: string, slot: Slot | Head<Slot>): Buffer {
  const head = { ...slot, nonce: undefined, wrapped: undefined };
  return Buffer.from(canonicalJson({ format: 'alcove-vault', vaultId, slot: head }), 'utf8');
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
