import { z } from 'zod';
import { instantSchema, optionalLine, requiredLine } from '../domain/fields';
import { sealedCountsSchema, sealedCoversSchema } from '../domain/sealed-export';
import { command, query, type Topic } from './operation';

/** A secret is sent once, and is not kept (docs/sealed-export.md). */
const secret = z.string().min(1).max(1024);
const token = z.string().max(40);

/** For whom it is made: someone who takes over, or the clinician's own next system. */
export const sealedPurposeSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('successor'),
      name: requiredLine,
      contact: optionalLine,
      /** What gives them the right: the professional will and its date, or the section of the law. */
      authority: requiredLine,
    })
    .readonly(),
  z.object({ kind: z.literal('own-move') }).readonly(),
]);
export type SealedPurpose = z.infer<typeof sealedPurposeSchema>;

const everything = [
  'practice',
  'groups',
  'members',
  'sessions',
  'notes',
  'group-notes',
  'releases',
  'agreements',
  'consents',
  'disclosures',
  'safety-plans',
  'meetings',
  'rooms',
  'library',
  'calendar',
  'decisions',
  'emergency-records',
  'writing',
  'supervision-notes',
  'record-requests',
  'ledger',
  'billing',
  'incidents',
  'policies',
  'retention',
] as const satisfies readonly Topic[];

export const successorOperations = {
  /** A passphrase of 100 random bits. It is kept nowhere: shown once, and gone. */
  makeSealingPassphrase: command({
    input: z.strictObject({}),
    output: z.object({ passphrase: z.string() }).readonly(),
    changes: [],
  }),
  /**
   * Asks where to, logs a disclosure for every member in it, then writes one encrypted archive.
   * Rejects: sealing-passphrase-too-weak, sealing-passphrase-unusual, practice-missing, not-found,
   * save-cancelled, signed-note-altered, sealed-text-altered, sealed-too-large, destruction-unfinished, file-not-written.
   */
  makeSealedExport: command({
    input: z.strictObject({
      covers: sealedCoversSchema,
      purpose: sealedPurposeSchema,
      passphrase: secret,
    }),
    output: z.object({ path: z.string(), counts: sealedCountsSchema }).readonly(),
    changes: ['disclosures'],
  }),
  /**
   * Asks for an archive and holds it, encrypted as it is, until the vault locks. Rejects:
   * save-cancelled, file-not-read, file-too-large.
   */
  chooseSealedExport: command({
    input: z.strictObject({}),
    output: z.object({ token, fileName: z.string() }).readonly(),
    changes: [],
  }),
  /**
   * Opens it, checks all of it and says what is in it; nothing is written. Rejects:
   * sealed-token-unknown, sealed-not-ours, sealed-newer, sealed-wrong-passphrase, sealed-damaged,
   * sealed-too-large, sealed-text-altered, sealed-already-here, sealed-about-others,
   * sealed-destroyed-here, sealed-other-currency.
   */
  openSealedExport: command({
    input: z.strictObject({ token, passphrase: secret }),
    output: z
      .object({
        madeAt: instantSchema,
        covers: z.enum(['practice', 'members']),
        counts: sealedCountsSchema,
        names: z.array(z.string()).readonly(),
        /** Of what there is once in a practice, so many stay as they are in this vault. */
        stays: z.number().int().nonnegative(),
      })
      .readonly(),
    changes: [],
  }),
  /**
   * Opens and checks it again, then writes all of it, or nothing. Rejects as openSealedExport, and:
   * taking-in-undone, taking-in-cut-off.
   */
  takeInSealedExport: command({
    input: z.strictObject({ token, passphrase: secret }),
    output: z.object({ counts: sealedCountsSchema }).readonly(),
    changes: everything,
  }),
  /** A taking-in that was cut off and taken back, until the clinician has read of it. */
  getUndoneTakingIn: query({
    input: z.strictObject({}),
    output: z.object({ begunAt: instantSchema }).readonly().nullable(),
    provides: ['practice'],
  }),
  forgetUndoneTakingIn: command({
    input: z.strictObject({}),
    output: z.object({}).readonly(),
    changes: ['practice'],
  }),
} as const;
