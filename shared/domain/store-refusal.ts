import { z } from 'zod';

/** The two encrypted files of a vault: what belongs to members, and what never may. */
export const storeIdSchema = z.enum(['records', 'group-process']);
export type StoreId = z.infer<typeof storeIdSchema>;

const store = storeIdSchema;

/**
 * Why a store was not opened, or why it took no more writes. None of these changes the file.
 * `store-wrong-key` is also what a damaged first page looks like: nobody without the right key
 * can tell the two apart. `detail` is the engine's own words and never holds content.
 */
export const storeRefusalSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('store-missing'), store }).readonly(),
  z.object({ code: z.literal('store-exists'), store }).readonly(),
  z.object({ code: z.literal('store-not-encrypted'), store }).readonly(),
  z.object({ code: z.literal('store-wrong-key'), store }).readonly(),
  z.object({ code: z.literal('store-foreign'), store }).readonly(),
  z
    .object({ code: z.literal('store-newer'), store, found: z.int(), supported: z.int() })
    .readonly(),
  /** Of an earlier layout: it is migrated, after a verified backup, before it is opened. */
  z.object({ code: z.literal('store-older'), store, found: z.int(), needed: z.int() }).readonly(),
  z.object({ code: z.literal('store-damaged'), store, detail: z.string() }).readonly(),
  z.object({ code: z.literal('store-read-only'), store }).readonly(),
  z.object({ code: z.literal('store-disk-full'), store }).readonly(),
  z.object({ code: z.literal('store-in-use'), store }).readonly(),
  z.object({ code: z.literal('store-io-failed'), store, detail: z.string() }).readonly(),
]);
export type StoreRefusal = z.infer<typeof storeRefusalSchema>;
