import { hashRaw } from '@node-rs/argon2';

/** What one derivation costs: memory in KiB, passes over it, parallel lanes. */
export interface Argon2Cost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Stretches a passphrase into 32 bytes. Tests inject cheaper parameters, never another function. */
export interface PassphraseKdf {
  /** @param salt 16 random bytes, kept beside the cost. Rejects when the memory cannot be had. */
  derive(passphrase: Uint8Array, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array>;
}

/**
 * Which costs are used and believed. A cost read from a file is refused below `atLeast` (a header
 * cannot talk us into a cheap derivation) and above `atMost` (nor eat the laptop's memory).
 */
export interface KdfPolicy {
  readonly forNewSlots: Argon2Cost;
  readonly atLeast: Argon2Cost;
  readonly atMost: Argon2Cost;
}

export const SALT_BYTES = 16;
export const DERIVED_BYTES = 32;

/** 256 MiB, three passes, one lane (docs/security, Keys). */
const USUAL_COST: Argon2Cost = { memoryKib: 256 * 1024, passes: 3, lanes: 1 };

/** The only policy outside tests. */
export const KDF_POLICY: KdfPolicy = {
  forNewSlots: USUAL_COST,
  atLeast: USUAL_COST,
  atMost: { memoryKib: 1024 * 1024, passes: 12, lanes: 4 },
};

// The package declares `const enum Algorithm`, which isolated modules cannot read.
const ARGON2ID = 2;
const VERSION_19 = 1;

/** Argon2id, version 19 (RFC 9106), off the main thread. */
export const argon2id: PassphraseKdf = {
  derive: (passphrase, salt, { memoryKib, passes, lanes }) =>
    hashRaw(passphrase, {
      algorithm: ARGON2ID,
      version: VERSION_19,
      memoryCost: memoryKib,
      timeCost: passes,
      parallelism: lanes,
      outputLen: DERIVED_BYTES,
      salt,
    }),
};

export function isWithin(policy: KdfPolicy, cost: Argon2Cost): boolean {
  return isAtMost(policy.atLeast, cost) && isAtMost(cost, policy.atMost);
}

function isAtMost(small: Argon2Cost, large: Argon2Cost): boolean {
  return (
    small.memoryKib <= large.memoryKib && small.passes <= large.passes && small.lanes <= large.lanes
  );
}
