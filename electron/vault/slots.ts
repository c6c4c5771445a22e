import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import { normalisePassphrase } from '../../shared/domain/passphrase';
import { canonicalJson } from '../../shared/lib/canonical-json';
import type { Argon2Cost, PassphraseKdf } from './argon2id';
import { SALT_BYTES } from './argon2id';
import { derivedKey, KEY_BYTES, type RandomBytes, wipe } from './keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const NO_SALT = new Uint8Array(0);

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const count = z.int().positive();

/** The vault key under one secret: AES-256-GCM, the tag after the ciphertext. */
const sealed = { nonce: hexOf(NONCE_BYTES), wrapped: hexOf(KEY_BYTES + TAG_BYTES) };

export const passphraseSlotSchema = z
  .strictObject({
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
    /** What else the key is made from besides the passphrase. */
    mixedWith: z.enum(['nothing']),
    ...sealed,
  })
  .readonly();
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

/** A new kind of slot joins here, and the header's version goes up. */
export const slotSchema = z.discriminatedUnion('kind', [
  passphraseSlotSchema,
  recoveryCodeSlotSchema,
]);
export type Slot = z.infer<typeof slotSchema>;
export type SlotKind = Slot['kind'];

type Head<S extends Slot> = Omit<S, 'nonce' | 'wrapped'>;

export async function sealPassphraseSlot(
  vaultKey: Uint8Array,
  vaultId: string,
  passphrase: string,
  { kdf, cost, random }: { kdf: PassphraseKdf; cost: Argon2Cost; random: RandomBytes },
): Promise<PassphraseSlot> {
  const salt = hex(random(SALT_BYTES));
  const head: Head<PassphraseSlot> = {
    kind: 'passphrase',
    kdf: { name: 'argon2id', version: 19, ...cost, salt },
    mixedWith: 'nothing',
  };
  const key = await passphraseKey(passphrase, head, kdf);
  return { ...head, ...sealUnder(key, vaultKey, aad(vaultId, head), random) };
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

/** The vault key, or `null` when the passphrase is wrong or the slot was altered. */
export async function openPassphraseSlot(
  slot: PassphraseSlot,
  vaultId: string,
  passphrase: string,
  kdf: PassphraseKdf,
): Promise<Uint8Array | null> {
  return openUnder(await passphraseKey(passphrase, slot, kdf), slot, vaultId);
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
): Promise<Uint8Array> {
  const typed = new TextEncoder().encode(normalisePassphrase(passphrase));
  const cost = { memoryKib, passes, lanes };
  try {
    const stretched = await kdf.derive(typed, Buffer.from(salt, 'hex'), cost);
    // The salt's place is where a device secret is mixed in.
    const key = derivedKey(stretched, NO_SALT, 'slot/passphrase');
    wipe(stretched);
    return key;
  } finally {
    wipe(typed);
  }
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
function aad(vaultId: string, slot: Slot | Head<PassphraseSlot> | Head<RecoveryCodeSlot>): Buffer {
  const head = { ...slot, nonce: undefined, wrapped: undefined };
  return Buffer.from(canonicalJson({ format: 'alcove-vault', vaultId, slot: head }), 'utf8');
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
