import { z } from 'zod';
import { memberIdSchema } from './ids';

/** What the guard puts in the place of a name at one key (M109). */
export const REPLACEMENT = 'another member';

/** Everything one member is known by. Former names still stand in older notes of others. */
export const knownNamesSchema = z
  .object({
    legal: z.string(),
    preferred: z.string(),
    others: z.array(z.string()).readonly(),
    former: z.array(z.string()).readonly(),
  })
  .readonly();
export type KnownNames = z.infer<typeof knownNamesSchema>;

export const guardedMemberSchema = z
  .object({ memberId: memberIdSchema, names: knownNamesSchema })
  .readonly();
export type GuardedMember = z.infer<typeof guardedMemberSchema>;

/** Whose names are looked for, and whose are allowed: the member's own; nobody's in a group text. */
export const guardedNamesSchema = z
  .object({ own: knownNamesSchema.nullable(), others: z.array(guardedMemberSchema).readonly() })
  .readonly();
export type GuardedNames = z.infer<typeof guardedNamesSchema>;

/** Which of a member's names was found, and how. */
export const nameFormSchema = z.enum([
  'full-name',
  'first-name',
  'last-name',
  'other-name',
  'former-name',
  'initials',
  'misspelt',
]);
export type NameForm = z.infer<typeof nameFormSchema>;

/** A name in a text. Offsets are UTF-16 units of the text as it stands; findings do not overlap. */
export const nameFindingSchema = z
  .object({
    from: z.number().int().nonnegative(),
    to: z.number().int().positive(),
    /** The text as it stands there. */
    shown: z.string(),
    form: nameFormSchema,
    /**
     * `maybe` never blocks: an everyday word or a common first name that is a name too, initials
     * without points, a first name before a stranger's family name.
     */
    certainty: z.enum(['sure', 'maybe']),
    /** Whose name it may be, by preferred first name; one at least. */
    members: z
      .array(z.object({ memberId: memberIdSchema, preferred: z.string() }).readonly())
      .readonly(),
  })
  .readonly();
export type NameFinding = z.infer<typeof nameFindingSchema>;

/** Looks over a text, again and again: compiled once for its names. In order of their places. */
export interface NameGuard {
  readonly find: (text: string) => readonly NameFinding[];
}
