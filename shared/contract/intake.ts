import { z } from 'zod';
import { admissionNeedSchema, overrideReasonSchema } from '../domain/admission-needs';
import { contactTypedSchema } from '../domain/contact-log';
import { localDateSchema, optionalLine } from '../domain/fields';
import { entryIdSchema, memberIdSchema, moduleIdSchema, sessionIdSchema } from '../domain/ids';
import {
  preparationSchema,
  referralSchema,
  relationshipsSchema,
  suitabilitySchema,
} from '../domain/intake';
import { leavingSchema } from '../domain/leaving';
import { command, query } from './operation';

const about = { memberId: memberIdSchema };
const LONG_INPUT = 256 * 1024;
const done = z.object({});

export const admissionSchema = z
  .object({
    needs: z.array(admissionNeedSchema).readonly(),
    /** Free places in the module, `null` where the platform decides. */
    freePlaces: z.number().int().nonnegative().nullable(),
  })
  .readonly();
export type Admission = z.infer<typeof admissionSchema>;

/** From the first call to the last day. All reject: not-found. */
export const intakeOperations = {
  /** Writes down who referred and when (M4). Rejects: in-future. */
  saveReferral: command({
    input: z.strictObject({
      ...about,
      referringPhysician: optionalLine,
      referral: referralSchema.nullable(),
    }),
    output: done,
    changes: ['members'],
    maxInputBytes: LONG_INPUT,
  }),
  /** Adds a preparation meeting (M5), or changes the one that `preparationId` names. */
  savePreparation: command({
    input: z.strictObject({
      ...about,
      preparationId: entryIdSchema.nullable(),
      preparation: preparationSchema,
    }),
    output: done,
    changes: ['members'],
    maxInputBytes: LONG_INPUT,
  }),
  removePreparation: command({
    input: z.strictObject({ ...about, preparationId: entryIdSchema }),
    output: done,
    changes: ['members'],
  }),
  /** Rejects: in-future. */
  decideSuitability: command({
    input: z.strictObject({ ...about, suitability: suitabilitySchema }),
    output: done,
    changes: ['members'],
    maxInputBytes: LONG_INPUT,
  }),
  /** Whom they know in the group, and other relationships (M14, M98). Rejects: knows-themselves. */
  saveRelationships: command({
    input: z.strictObject({ ...about, relationships: relationshipsSchema }),
    output: done,
    changes: ['members'],
    maxInputBytes: LONG_INPUT,
  }),
  /** What is missing before this member may join this module. Rejects: kind-keeps-no-records. */
  getAdmission: query({
    input: z.strictObject({ ...about, moduleId: moduleIdSchema }),
    output: admissionSchema,
    provides: ['members', 'groups', 'agreements', 'consents', 'safety-plans'],
  }),
  /**
   * Makes an enquiry a member of the module (M100). Rejects: module-full (never overridden, M3),
   * already-member, outside-module, kind-keeps-no-records, admission-incomplete unless
   * `overrideReason` says why.
   */
  admitMember: command({
    input: z.strictObject({
      ...about,
      moduleId: moduleIdSchema,
      from: localDateSchema,
      overrideReason: overrideReasonSchema.nullable(),
    }),
    output: done,
    changes: ['members'],
  }),
  /**
   * Ends a membership (M38, M116). Rejects: not-a-member, in-future, left-before-joining,
   * early-leaving-unasked (M33: within the trial and no reason written down).
   */
  recordLeaving: command({
    input: z.strictObject({ ...about, moduleId: moduleIdSchema, leaving: leavingSchema }),
    output: done,
    changes: ['members'],
    maxInputBytes: LONG_INPUT,
  }),
  /**
   * Takes back the leaving of the membership that began on this day. Rejects: not-a-member,
   * already-member (they came back since), module-full on any day from then on.
   */
  undoLeaving: command({
    input: z.strictObject({ ...about, moduleId: moduleIdSchema, from: localDateSchema }),
    output: done,
    changes: ['members'],
  }),
  /** Logs a contact between sessions (M30, M32). Rejects: in-future, contact-without-group, not-a-member. */
  logContact: command({
    input: z.strictObject({ ...about, contact: contactTypedSchema }),
    output: done,
    changes: ['members', 'sessions'],
    maxInputBytes: LONG_INPUT,
  }),
  /** It was brought up in this session; `null` takes that back. */
  bringUpContact: command({
    input: z.strictObject({
      ...about,
      contactId: entryIdSchema,
      sessionId: sessionIdSchema.nullable(),
    }),
    output: done,
    changes: ['members', 'sessions'],
  }),
} as const;
