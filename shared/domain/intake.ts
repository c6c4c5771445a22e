import { z } from 'zod';
import { instantSchema, localDateSchema, optionalLine, paragraph } from './fields';
import { err, ok, type Result } from '../lib/result';
import { entryIdSchema, memberIdSchema, type EntryId, type MemberId } from './ids';

/** What must say something a person can read. */
const reasonSchema = paragraph.refine(
  (text) => text.trim() !== '',
  'Please say why, in a sentence.',
);

/** When a family physician's referral came, and what it said (M4); who it is stands in the profile. */
export const referralSchema = z.object({ receivedOn: localDateSchema, note: paragraph }).readonly();
export type Referral = z.infer<typeof referralSchema>;

/** What is typed about one preparation meeting (M5). */
export const preparationSchema = z
  .object({
    heldOn: localDateSchema,
    minutes: z.number().int().min(1, 'At least one minute.').max(600, 'At most ten hours.'),
    note: paragraph,
  })
  .readonly();
export type Preparation = z.infer<typeof preparationSchema>;

export const preparationMeetingSchema = z
  .object({ id: entryIdSchema, ...preparationSchema.unwrap().shape, writtenAt: instantSchema })
  .readonly();
export type PreparationMeeting = z.infer<typeof preparationMeetingSchema>;

/** Whether the group suits the member and the member the group, and why (M7). */
export const suitabilitySchema = z
  .object({
    decision: z.enum(['suitable', 'not-suitable', 'not-yet']),
    reason: reasonSchema,
    decidedOn: localDateSchema,
  })
  .readonly();
export type Suitability = z.infer<typeof suitabilitySchema>;

/**
 * Another member whom this one knows outside the group (M14). It names another member: it is never
 * part of a release.
 */
export const acquaintanceSchema = z
  .object({ memberId: memberIdSchema, how: optionalLine, revisitOn: localDateSchema.nullable() })
  .readonly();
export type Acquaintance = z.infer<typeof acquaintanceSchema>;

/** Any other relationship between clinician and member, and how it is handled (M98). */
export const dualRelationshipSchema = z
  .object({ relationship: reasonSchema, plan: paragraph, revisitOn: localDateSchema.nullable() })
  .readonly();
export type DualRelationship = z.infer<typeof dualRelationshipSchema>;

export const relationshipsSchema = z
  .object({
    acquaintances: z.array(acquaintanceSchema).max(40).readonly(),
    dualRelationships: z.array(dualRelationshipSchema).max(10).readonly(),
  })
  .readonly();
export type Relationships = z.infer<typeof relationshipsSchema>;

/** What comes before a member's first session. */
export const intakeSchema = z
  .object({
    referral: referralSchema.nullable(),
    preparations: z.array(preparationMeetingSchema).max(50).readonly(),
    suitability: suitabilitySchema.nullable(),
    relationships: relationshipsSchema,
  })
  .readonly();
export type Intake = z.infer<typeof intakeSchema>;

export const blankIntake: Intake = {
  referral: null,
  preparations: [],
  suitability: null,
  relationships: { acquaintances: [], dualRelationships: [] },
};

/** A meeting that is only planned prepares nobody yet (M5). */
export function wasPrepared({ preparations }: Intake, today: string): boolean {
  return preparations.some(({ heldOn }) => heldOn <= today);
}

/** Adds a preparation meeting, or replaces the one that bears the same id; oldest first. */
export function putPreparation(intake: Intake, meeting: PreparationMeeting): Intake {
  const others = intake.preparations.filter(({ id }) => id !== meeting.id);
  const preparations = [...others, meeting].sort((one, other) =>
    one.heldOn < other.heldOn ? -1 : Number(one.heldOn > other.heldOn),
  );
  return { ...intake, preparations };
}

/** Takes out a meeting that was written down by mistake; the chain remembers it. */
export function removePreparation(intake: Intake, id: EntryId): Intake {
  return { ...intake, preparations: intake.preparations.filter((meeting) => meeting.id !== id) };
}

/** Writes down who referred and when, once it has come (M4). */
export function refer(
  intake: Intake,
  referral: Referral | null,
  today: string,
): Result<Intake, { readonly code: 'in-future' }> {
  const isAhead = referral !== null && referral.receivedOn > today;
  return isAhead ? err({ code: 'in-future' }) : ok({ ...intake, referral });
}

/** Writes down a decision that was taken (M7). */
export function decide(
  intake: Intake,
  suitability: Suitability,
  today: string,
): Result<Intake, { readonly code: 'in-future' }> {
  return suitability.decidedOn > today
    ? err({ code: 'in-future' })
    : ok({ ...intake, suitability });
}

/** Takes a member who is no longer in the record out of whom another knows. */
export function forgetAcquaintance(intake: Intake, memberId: MemberId): Intake {
  const { acquaintances, dualRelationships } = intake.relationships;
  const others = acquaintances.filter((known) => known.memberId !== memberId);
  return { ...intake, relationships: { acquaintances: others, dualRelationships } };
}

/** Replaces whom the member knows; nobody is their own acquaintance (M14). */
export function relate(
  intake: Intake,
  memberId: MemberId,
  relationships: Relationships,
): Result<Intake, { readonly code: 'knows-themselves' }> {
  const knowsThemselves = relationships.acquaintances.some((known) => known.memberId === memberId);
  return knowsThemselves ? err({ code: 'knows-themselves' }) : ok({ ...intake, relationships });
}
