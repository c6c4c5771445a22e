import { z } from 'zod';

const hex256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One written revision of a document, deletions included. `digest` is of its canonical content. */
export const chainRevisionSchema = z
  .strictObject({
    kind: z.literal('revision'),
    collection: z.string(),
    /** The collection's schema version: a migration writes every document once more. */
    schemaVersion: z.int().nonnegative(),
    documentId: z.string(),
    revision: z.string(),
    deleted: z.boolean(),
    digest: hex256,
  })
  .readonly();
export type ChainRevision = z.infer<typeof chainRevisionSchema>;

/** A tombstone removed for good: from here on the document's absence is right. */
export const chainPurgeSchema = z
  .strictObject({
    kind: z.literal('purge'),
    collection: z.string(),
    schemaVersion: z.int().nonnegative(),
    documentId: z.string(),
  })
  .readonly();
export type ChainPurge = z.infer<typeof chainPurgeSchema>;

/** An audit event: a read that matters, a release, an unlock. Never clinical text. */
export const chainEventSchema = z
  .strictObject({
    kind: z.literal('event'),
    name: z.string(),
    subject: z.string().optional(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  })
  .readonly();
export type ChainEvent = z.infer<typeof chainEventSchema>;

export const chainEntrySchema = z.discriminatedUnion('kind', [
  chainRevisionSchema,
  chainPurgeSchema,
  chainEventSchema,
]);
export type ChainEntry = z.infer<typeof chainEntrySchema>;

/** The `previous` of a chain's first link. */
export const CHAIN_START = '0'.repeat(64);

/**
 * One link (docs/security, Tamper evidence). `sequence` counts from 1 without gaps and is the only
 * order; `at` is UTC milliseconds by this machine's clock, which proves nothing about time.
 */
export const chainLinkSchema = z
  .strictObject({
    sequence: z.int().positive(),
    previous: hex256,
    at: z.int(),
    author: z.string(),
    entry: chainEntrySchema,
    mac: hex256,
  })
  .readonly();
export type ChainLink = z.infer<typeof chainLinkSchema>;

/** What is kept outside the file, so that a roll-back is seen. */
export const chainHeadSchema = z
  .object({ sequence: z.int().nonnegative(), mac: hex256 })
  .readonly();
export type ChainHead = z.infer<typeof chainHeadSchema>;

/** The first thing wrong in a chain, and where. */
export const chainFaultSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('chain-link-unreadable'), sequence: z.int() }).readonly(),
  z.object({ code: z.literal('chain-link-altered'), sequence: z.int() }).readonly(),
  z.object({ code: z.literal('chain-gap'), sequence: z.int(), expected: z.int() }).readonly(),
  z
    .object({ code: z.literal('chain-out-of-order'), sequence: z.int(), expected: z.int() })
    .readonly(),
  z.object({ code: z.literal('chain-broken'), sequence: z.int() }).readonly(),
  z.object({ code: z.literal('chain-truncated'), sequence: z.int(), expected: z.int() }).readonly(),
  z.object({ code: z.literal('chain-rolled-back'), sequence: z.int() }).readonly(),
]);
export type ChainFault = z.infer<typeof chainFaultSchema>;

/** A sound chain. `clockJumps` are links dated before the one they follow: flagged, not refused. */
export type ChainReport = {
  readonly head: ChainHead;
  readonly clockJumps: readonly { readonly sequence: number; readonly backMs: number }[];
};

/** Makes the next link. The vault holds the key; the store only asks. */
export type ChainSealer = {
  readonly seal: (previous: ChainHead | null, entry: ChainEntry) => ChainLink;
};

/** A document that is not as the last link that names it says. */
export const documentFaultSchema = z
  .object({
    code: z.enum(['document-altered', 'document-missing', 'document-unlinked']),
    collection: z.string(),
    schemaVersion: z.int().nonnegative(),
    documentId: z.string(),
  })
  .readonly();
export type DocumentFault = z.infer<typeof documentFaultSchema>;
