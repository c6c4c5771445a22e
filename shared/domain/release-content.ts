import { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json';
import { localDateSchema } from './fields';
import { practiceProfileSchema } from './practice';
import { refusalGroundSchema } from './record-request';
import { releaseScopeSchema } from './release';
import { releaseSectionSchema } from './release-sections';
import {
  releasedAttendanceSchema,
  releasedChargeSchema,
  releasedConsentSchema,
  releasedContactsSchema,
  releasedDisclosureSchema,
  releasedEmergencySchema,
  releasedIntakeSchema,
  releasedParticularsSchema,
  releasedSafetyPlanSchema,
} from './released-parts';
import { releasedNoteSchema } from './released-note';

/** What was left out, said in every release (facts.md: if severed, the release says so). */
const severedSchema = z
  .object({
    sections: z.array(releaseSectionSchema).readonly(),
    withheld: z
      .array(
        z
          .object({ sessionDate: localDateSchema, ground: refusalGroundSchema, note: z.string() })
          .readonly(),
      )
      .readonly(),
    /** Other members' names that were replaced, over the whole release. */
    maskedNames: z.number().int().nonnegative(),
    /** Drafts in the period: not part of the record until they are signed. */
    unsignedNotes: z.number().int().nonnegative(),
  })
  .readonly();

/**
 * Exactly what a release holds, before it becomes pages: `null` for a part that was not chosen.
 * There is no field in which a group note or another member could stand (M11).
 */
export const releaseContentSchema = z
  .object({
    scope: releaseScopeSchema,
    practice: practiceProfileSchema,
    member: z.object({ legalName: z.string(), preferredFirstName: z.string() }).readonly(),
    particulars: releasedParticularsSchema.nullable(),
    intake: releasedIntakeSchema.nullable(),
    goals: z.string().nullable(),
    attendance: z.array(releasedAttendanceSchema).readonly().nullable(),
    notes: z.array(releasedNoteSchema).readonly().nullable(),
    consents: z.array(releasedConsentSchema).readonly().nullable(),
    safetyPlan: z.object({ current: releasedSafetyPlanSchema.nullable() }).readonly().nullable(),
    contacts: releasedContactsSchema.nullable(),
    emergencies: z.array(releasedEmergencySchema).readonly().nullable(),
    disclosures: z.array(releasedDisclosureSchema).readonly().nullable(),
    charges: z
      .object({
        currency: z.enum(['CAD', 'USD']),
        entries: z.array(releasedChargeSchema).readonly(),
      })
      .readonly()
      .nullable(),
    severed: severedSchema,
  })
  .readonly();
export type ReleaseContent = z.infer<typeof releaseContentSchema>;

/** How many entries of each part the chosen days hold, whether it was chosen or not. */
export const sectionCountsSchema = z
  .record(releaseSectionSchema, z.number().int().nonnegative())
  .readonly();
export type SectionCounts = z.infer<typeof sectionCountsSchema>;

/**
 * A content as text: equal for two releases that say the same. The accounting grows by each release,
 * so it is left out, and with it the number of names that were masked in it.
 */
export function canonicalContent({ disclosures: _grows, ...content }: ReleaseContent): string {
  const { maskedNames: _counted, ...severed } = content.severed;
  return canonicalJson({ ...content, severed });
}
