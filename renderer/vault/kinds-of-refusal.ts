import type { Refusal } from '../../shared/contract/refusal';

const codes = [
  'vault-damaged',
  'store-missing',
  'store-not-encrypted',
  'store-wrong-key',
  'store-foreign',
  'store-damaged',
  'store-read-only',
] as const;

/** A file of the vault cannot be used as it is: no other secret and no other try will help. */
export type Damage = Extract<Refusal, { code: (typeof codes)[number] }>;

const ofTheKeyRing = [
  'keychain-unavailable',
  'keychain-unprotected',
  'keychain-changed',
  'device-secret-missing',
] as const;

/** The key ring's part of the key is out of reach: the recovery code needs none. */
export function needsRecoveryCode({ code }: Refusal): boolean {
  return (ofTheKeyRing as readonly string[]).includes(code);
}

export function isDamage(refusal: Refusal): refusal is Damage {
  return (codes as readonly string[]).includes(refusal.code);
}
