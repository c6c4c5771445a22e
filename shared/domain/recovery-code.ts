import { err, ok, type Result } from '../lib/result';

/**
 * The printed recovery code: 26 characters of Crockford's base 32 hold 130 bits, two more check the
 * typing. Seven groups of four. O reads as 0, I and L as 1; case, blanks and hyphens do not matter.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 26;
const CODE_LENGTH = SECRET_LENGTH + 2;

/** Random bytes needed to make one code. */
export const RECOVERY_CODE_BYTES = SECRET_LENGTH;

/** Blanks, hyphens of every kind, dots and underscores, and what takes no room on screen. */
const BETWEEN_GROUPS = /[\s\-_.\u00ad\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu;

export type RecoveryCodeRefusal =
  | { readonly code: 'recovery-code-incomplete'; readonly characters: number }
  | { readonly code: 'recovery-code-mistyped' };

/** Makes a code from random bytes; each gives five bits, so no value is more likely than another. */
export function recoveryCodeFrom(random: Uint8Array): string {
  if (random.length < RECOVERY_CODE_BYTES) throw new Error('too few random bytes');
  const secret = [...random.slice(0, SECRET_LENGTH)].map((byte) => ALPHABET[byte & 31]).join('');
  return inGroups(secret + checkOf(secret));
}

/**
 * The secret part of a typed code, 26 characters, or what is wrong with the typing: every single
 * slip and every swap of two neighbours is seen. `characters` counts what was typed, out of 28.
 */
export function readRecoveryCode(typed: string): Result<string, RecoveryCodeRefusal> {
  const plain = [...plainOf(typed)];
  if (plain.length !== CODE_LENGTH) {
    return err({ code: 'recovery-code-incomplete', characters: plain.length });
  }
  const isReadable = plain.every((character) => ALPHABET.includes(character));
  const secret = plain.slice(0, SECRET_LENGTH).join('');
  const isRight = isReadable && checkOf(secret) === plain.slice(SECRET_LENGTH).join('');
  return isRight ? ok(secret) : err({ code: 'recovery-code-mistyped' });
}

/** A typed code as it is written down, in its groups; refused as `readRecoveryCode` refuses it. */
export function tidyRecoveryCode(typed: string): Result<string, RecoveryCodeRefusal> {
  const read = readRecoveryCode(typed);
  return read.ok ? ok(inGroups(plainOf(typed))) : read;
}

function plainOf(typed: string): string {
  const upper = typed.normalize('NFKC').replace(BETWEEN_GROUPS, '').toUpperCase();
  return upper.replace(/O/gu, '0').replace(/[IL]/gu, '1');
}

function inGroups(code: string): string {
  return code.match(/.{4}/gu)?.join('-') ?? code;
}

/**
 * A weighted sum modulo 1021. The modulus is prime, the weights differ and none is zero: a changed
 * character, or two different neighbours swapped, always changes the sum.
 */
function checkOf(secret: string): string {
  const sum = [...secret].reduce(
    (total, character, index) =>
      (total + ALPHABET.indexOf(character) * (index + 1) * 31 + 7) % 1021,
    0,
  );
  return `${ALPHABET[sum >> 5]}${ALPHABET[sum & 31]}`;
}
