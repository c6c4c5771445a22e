import { z } from 'zod';
import { chainFaultSchema, chainHeadSchema, documentFaultSchema } from './chain';
import { storeIdSchema } from './store-refusal';

/** The newest link of both chains: what is kept outside the files, so that a roll-back is seen. */
export const chainHeadsSchema = z
  .object({ records: chainHeadSchema, groupProcess: chainHeadSchema })
  .readonly();
export type ChainHeads = z.infer<typeof chainHeadsSchema>;

/** A part of the file itself that cannot be read or is not authentic. */
export const pageFaultSchema = z.object({ code: z.literal('pages-damaged') }).readonly();

export const storeFaultSchema = z.union([pageFaultSchema, chainFaultSchema, documentFaultSchema]);
export type StoreFault = z.infer<typeof storeFaultSchema>;

/**
 * What one file was found to be: its pages, then its chain under the key, then every document held
 * against the last link that names it, then the head known from outside (docs/security, Tamper
 * evidence). Without faults every digest fits.
 */
export const storeReportSchema = z
  .object({
    store: storeIdSchema,
    faults: z.array(storeFaultSchema).readonly(),
    head: chainHeadSchema,
    links: z.number().int().nonnegative(),
    documents: z.number().int().nonnegative(),
    /** Links dated before the one they follow: flagged, not a fault; time is not proven. */
    clockJumps: z.number().int().nonnegative(),
    /** True when a head from outside was there to compare with. */
    isHeadKnown: z.boolean(),
  })
  .readonly();
export type StoreReport = z.infer<typeof storeReportSchema>;

export const vaultReportSchema = z
  .object({ records: storeReportSchema, groupProcess: storeReportSchema })
  .readonly();
export type VaultReport = z.infer<typeof vaultReportSchema>;

export function isWhole({ records, groupProcess }: VaultReport): boolean {
  return records.faults.length === 0 && groupProcess.faults.length === 0;
}

export function headsOf({ records, groupProcess }: VaultReport): ChainHeads {
  return { records: records.head, groupProcess: groupProcess.head };
}

/**
 * A way into the vault that `vault.json` no longer holds whole. `passphrase-in-backups`: the passphrase
 * opens the vault here, and opens none of the backups made from now on.
 */
export const unusableWaySchema = z.enum([
  'passphrase',
  'recovery-code',
  'keychain',
  'passphrase-in-backups',
]);
export type UnusableWay = z.infer<typeof unusableWaySchema>;

/** What the last unlock found and the clinician must know about. None of these keeps the vault shut. */
export const findingSchema = z.discriminatedUnion('kind', [
  /** This laptop has seen a newer state of this vault: an older copy was put in its place. */
  z
    .object({
      kind: z.literal('older-copy'),
      store: storeIdSchema,
      missingLinks: z.int().positive(),
    })
    .readonly(),
  /** This laptop has seen newer keys of this vault: an older passphrase or code works again. */
  z.object({ kind: z.literal('older-keys') }).readonly(),
  /** The passphrase cannot open the vault here: the key ring has lost its part. */
  z.object({ kind: z.literal('passphrase-must-be-set') }).readonly(),
  /** Parts of the keys are destroyed: what is told here opens nothing until it is made anew. */
  z
    .object({
      kind: z.literal('slot-unusable'),
      ways: z.array(unusableWaySchema).min(1).readonly(),
    })
    .readonly(),
  /** The passphrase stands alone, though this laptop's key ring could protect it too. */
  z.object({ kind: z.literal('passphrase-unmixed') }).readonly(),
  /** The laptop's clock stands before the newest entry. */
  z.object({ kind: z.literal('clock-went-back'), seconds: z.int().positive() }).readonly(),
]);
export type Finding = z.infer<typeof findingSchema>;

export const findingKindSchema = z.enum(
  findingSchema.options.map((option) => option.unwrap().shape.kind.value),
);
