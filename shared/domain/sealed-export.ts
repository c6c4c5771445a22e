import { z } from 'zod';
import type { Currency } from './currency';
import { instantSchema, sha256Schema } from './fields';
import { memberIdSchema } from './ids';
import { normalisePassphrase, unguessableBits } from './passphrase';
import { chainHeadsSchema } from './vault-check';

/** What an archive says of itself; docs/sealed-export.md describes the whole format. */
export const SEALED_FORMAT = 'alcove-sealed-export';
/** Goes up when an older Alcove could no longer take the archive in. */
export const SEALED_VERSION = 1;

/** Larger archives are refused before they are read: they are held in memory. */
export const MOST_SEALED_BYTES = 512 * 1024 * 1024;

/** Whose record goes in: everything there is, or what belongs to the members who were chosen. */
export const sealedCoversSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('practice') }).readonly(),
  z
    .object({
      kind: z.literal('members'),
      memberIds: z
        .array(memberIdSchema)
        .min(1, 'Please choose at least one member.')
        .max(1_000)
        .readonly(),
    })
    .readonly(),
]);
export type SealedCovers = z.infer<typeof sealedCoversSchema>;

const count = z.number().int().nonnegative();

export const sealedCountsSchema = z
  .object({
    members: count,
    groups: count,
    sessions: count,
    notes: count,
    consents: count,
    /** Notes about the group and about supervision: of the whole practice alone. */
    groupNotes: count,
    documents: count,
    /** What names a member who is not in the archive, and is left out of its JSON for that. */
    leftOut: count,
  })
  .readonly();
export type SealedCounts = z.infer<typeof sealedCountsSchema>;

export const sealedManifestSchema = z
  .object({
    format: z.literal(SEALED_FORMAT),
    version: z.literal(SEALED_VERSION),
    alcoveVersion: z.string().max(40),
    madeAt: instantSchema,
    covers: z.enum(['practice', 'members']),
    counts: sealedCountsSchema,
    /** The newest links of the vault that it came from: its chains are not moved. */
    heads: chainHeadsSchema,
    files: z
      .array(z.object({ name: z.string().max(200), bytes: count, sha256: sha256Schema }).readonly())
      .max(20_000)
      .readonly(),
  })
  .readonly();
export type SealedManifest = z.infer<typeof sealedManifestSchema>;

/**
 * The archive's own key derivation is weak (PBKDF2-SHA-1, 1,000 rounds): guessing must be hopeless
 * without it (docs/sealed-export.md).
 */
const FEWEST_SEALING_BITS = 80;

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/**
 * Archive programs turn other signs into bytes in different ways, and the successor would stand
 * before a closed door.
 */
export function refusalOfSealingPassphrase(text: string): SealedExportRefusal | null {
  const passphrase = normalisePassphrase(text);
  if (passphrase.length > 0 && !PRINTABLE_ASCII.test(passphrase)) {
    return { code: 'sealing-passphrase-unusual' };
  }
  return unguessableBits(passphrase) < FEWEST_SEALING_BITS
    ? { code: 'sealing-passphrase-too-weak' }
    : null;
}

/** Ids are of 0 to 9 and a to v; these are taken for 1, 0 and v when they are written by hand. */
const UNMISTAKABLE: Readonly<Record<string, string>> = { i: 'w', l: 'x', o: 'y', u: 'z' };

/**
 * 100 random bits in five groups, to be read out and written down. Another program opens the file:
 * nothing forgives a letter that was mistaken.
 */
export function sealingPassphraseFrom(randomIdText: string): string {
  const text = randomIdText.replaceAll(/[ilou]/g, (letter) => UNMISTAKABLE[letter] ?? letter);
  return (text.match(/.{1,4}/g) ?? []).join('-');
}

export type SealedExportRefusal =
  | { readonly code: 'sealing-passphrase-too-weak' }
  /** Not every archive program would understand it: accents, other scripts, emoji. */
  | { readonly code: 'sealing-passphrase-unusual' }
  /** A signed text no longer fits its own hash: it must not leave, or come in, as if it did. */
  | { readonly code: 'sealed-text-altered'; readonly count: number }
  | { readonly code: 'sealed-too-large'; readonly maxBytes: number }
  /** No archive, or one that Alcove did not make. */
  | { readonly code: 'sealed-not-ours' }
  | { readonly code: 'sealed-newer'; readonly found: number; readonly supported: number }
  | { readonly code: 'sealed-wrong-passphrase' }
  /** Altered, torn, incomplete, or made to do harm. */
  | { readonly code: 'sealed-damaged' }
  /** Some of it is in this vault: nothing is ever written over. */
  | {
      readonly code: 'sealed-already-here';
      readonly documents: number;
      readonly names: readonly string[];
    }
  /** It writes about a member of this vault whose record is not in it. */
  | { readonly code: 'sealed-about-others'; readonly names: readonly string[] }
  /** It brings, or writes about, someone whose record was destroyed in this vault. */
  | { readonly code: 'sealed-destroyed-here'; readonly numbers: readonly string[] }
  /** Its amounts stand in another currency than those of this vault. */
  | {
      readonly code: 'sealed-other-currency';
      readonly here: Currency;
      readonly theirs: Currency;
    }
  | { readonly code: 'sealed-token-unknown' }
  /** It could not be written whole, and what was written is gone again. */
  | { readonly code: 'taking-in-undone' }
  /** It could not be written whole; what was written is removed at the next unlock. */
  | { readonly code: 'taking-in-cut-off' };
