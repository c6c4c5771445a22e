import { z } from 'zod';
import { accountingRowSchema } from './accounting';
import { attendanceMarkSchema } from './attendance';
import { identityProofSchema, withdrawalSchema } from './consent';
import { outsideContactSchema } from './contact-log';
import { emergencyRecordSchema } from './emergency-record';
import { instantSchema, localDateSchema, momentSchema } from './fields';
import { suitabilitySchema } from './intake';
import { noticeSchema } from './notice';
import { safetyStepSchema } from './safety-plan';

/**
 * The parts of a release as they leave: every text that somebody wrote is masked, and what names
 * other members (whom they know outside, dual relationships) or is nobody's but the clinician's
 * (why a fee was waived, why a name was kept) has no field to stand in (M36, M109).
 */

export const releasedParticularsSchema = z
  .object({
    otherNames: z.array(z.string()).readonly(),
    dateOfBirth: localDateSchema.nullable(),
    telephone: z.string(),
    email: z.string(),
    address: z.string(),
    referringPhysician: z.string(),
  })
  .readonly();
export type ReleasedParticulars = z.infer<typeof releasedParticularsSchema>;

/** Whatever the period: it comes before the first session (M4, M5, M7). */
export const releasedIntakeSchema = z
  .object({
    referral: z.object({ receivedOn: localDateSchema, note: z.string() }).readonly().nullable(),
    preparations: z
      .array(
        z
          .object({
            heldOn: localDateSchema,
            minutes: z.number().int(),
            note: z.string(),
            writtenAt: instantSchema,
          })
          .readonly(),
      )
      .readonly(),
    suitability: z
      .object({
        decision: suitabilitySchema.unwrap().shape.decision,
        reason: z.string(),
        decidedOn: localDateSchema,
      })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ReleasedIntake = z.infer<typeof releasedIntakeSchema>;

export const releasedAttendanceSchema = z
  .object({
    date: localDateSchema,
    /** `null`: the session was held and no mark was made. */
    mark: attendanceMarkSchema.nullable(),
    held: z.object({ startedAt: instantSchema, endedAt: instantSchema }).readonly().nullable(),
    timeZone: z.string(),
  })
  .readonly();
export type ReleasedAttendance = z.infer<typeof releasedAttendanceSchema>;

/** What was agreed to, as it stands now, whatever the period; nothing of a drawn mark. */
export const releasedConsentSchema = z
  .object({
    title: z.string(),
    versionNumber: z.number().int().positive(),
    method: z.enum(['drawn', 'typed', 'paper', 'spoken']),
    identity: identityProofSchema,
    signedOn: localDateSchema,
    given: momentSchema,
    expiresOn: localDateSchema.nullable(),
    /** To whom what may be told, of a release to a provider (M12). */
    permits: z.object({ provider: z.string(), scope: z.string() }).readonly().nullable(),
    /** As it was agreed, of a fee agreement. */
    missedSessionFeeCents: z.number().int().nullable(),
    withdrawn: z
      .object({
        withdrawnOn: localDateSchema,
        how: withdrawalSchema.unwrap().shape.how,
        note: z.string(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ReleasedConsent = z.infer<typeof releasedConsentSchema>;

/** The version that holds now, in the member's own words. */
export const releasedSafetyPlanSchema = z
  .object({
    number: z.number().int().positive(),
    saved: momentSchema,
    steps: z.array(z.object({ step: safetyStepSchema, text: z.string() }).readonly()).readonly(),
    callBack: z.string(),
    contacts: z
      .array(
        z
          .object({
            name: z.string(),
            relationship: z.string(),
            telephone: z.string(),
            otherTelephone: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ReleasedSafetyPlan = z.infer<typeof releasedSafetyPlanSchema>;

/** What happened between sessions, and what was announced (M30, M32, M43). */
export const releasedContactsSchema = z
  .object({
    contacts: z
      .array(
        z
          .object({
            happenedOn: localDateSchema,
            kind: outsideContactSchema.unwrap().shape.kind,
            note: z.string(),
            writtenAt: instantSchema,
          })
          .readonly(),
      )
      .readonly(),
    notices: z
      .array(
        z
          .object({
            kind: noticeSchema.unwrap().shape.kind,
            from: localDateSchema,
            to: localDateSchema,
            minutes: z.number().int().nullable(),
            reason: z.string(),
            announcedAt: instantSchema,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ReleasedContacts = z.infer<typeof releasedContactsSchema>;

export const releasedEmergencySchema = z
  .object({
    kind: emergencyRecordSchema.unwrap().shape.kind,
    begun: momentSchema,
    entries: z.array(z.object({ at: instantSchema, text: z.string() }).readonly()).readonly(),
    closedAt: instantSchema.nullable(),
  })
  .readonly();
export type ReleasedEmergency = z.infer<typeof releasedEmergencySchema>;

/** A line of the accounting: date, recipient and address, what, why, on what ground (facts.md). */
export const releasedDisclosureSchema = accountingRowSchema
  .unwrap()
  .pick({
    ...{ disclosedOn: true, recipient: true, recipientKind: true, recipientContact: true },
    ...{ how: true, what: true, purpose: true, ground: true },
  })
  .readonly();
export type ReleasedDisclosure = z.infer<typeof releasedDisclosureSchema>;

/** A line of the ledger without any reason: those of waivers and of the sliding scale are private. */
export const releasedChargeSchema = z
  .object({
    date: localDateSchema,
    kind: z.enum([
      'insured-session',
      'missed-session',
      'copy-fee',
      'payment',
      'waiver',
      'reversal',
    ]),
    /** What the copy fee is for; empty of every other kind. */
    what: z.string(),
    /** As it was billed, paid or taken off. */
    amountCents: z.number().int(),
    /** What it does to what the member owes. */
    effectCents: z.number().int(),
    /** What insurers ask about an attended session (M79). */
    billed: z
      .object({
        startedAt: instantSchema,
        endedAt: instantSchema,
        timeZone: z.string(),
        numberPresent: z.number().int(),
        code: z.string(),
        units: z.number().int(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ReleasedCharge = z.infer<typeof releasedChargeSchema>;
