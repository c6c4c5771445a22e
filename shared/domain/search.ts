import { z } from 'zod';
import { localDateSchema } from './fields';
import { memberIdSchema, moduleIdSchema, sessionIdSchema } from './ids';

/** What can be found in the records; what members may come to read, and what is only about them. */
export const recordKinds = [
  'note',
  'member',
  'contact',
  'safety-plan',
  'emergency-record',
  'agreement',
] as const;
/** What can be found in the group process: never shown among the records (M11). */
export const groupProcessKinds = ['group-note', 'supervision-note', 'decision'] as const;

export const searchKindSchema = z.enum([...recordKinds, ...groupProcessKinds]);
export type SearchKind = z.infer<typeof searchKindSchema>;

export const LONGEST_SEARCH = 200;

export const searchFilterSchema = z
  .object({
    memberId: memberIdSchema.nullable(),
    moduleId: moduleIdSchema.nullable(),
    from: localDateSchema.nullable(),
    to: localDateSchema.nullable(),
    /** All kinds when it is empty. */
    kinds: z.array(searchKindSchema).readonly(),
    /** `null`: whether signed or not. Of what cannot be signed nothing is found when it is set. */
    isSigned: z.boolean().nullable(),
  })
  .readonly();
export type SearchFilter = z.infer<typeof searchFilterSchema>;

export const anything: SearchFilter = {
  memberId: null,
  moduleId: null,
  from: null,
  to: null,
  kinds: [],
  isSigned: null,
};

/** A piece of an excerpt; marked where it is what was looked for. */
export const excerptPartSchema = z.object({ text: z.string(), isFound: z.boolean() }).readonly();
export type ExcerptPart = z.infer<typeof excerptPartSchema>;

export const searchHitSchema = z
  .object({
    kind: searchKindSchema,
    /** The document's id; of an entry within one, such as a contact of a member, the entry's own. */
    id: z.string(),
    memberId: memberIdSchema.nullable(),
    sessionId: sessionIdSchema.nullable(),
    /** The day it is about; `null` for what has none. */
    date: localDateSchema.nullable(),
    /** What it is called: a member's first name, an agreement's title, a group's name. */
    title: z.string(),
    isSigned: z.boolean().nullable(),
    excerpt: z.array(excerptPartSchema).readonly(),
  })
  .readonly();
export type SearchHit = z.infer<typeof searchHitSchema>;

/** A query as it is understood: every part must occur; the last word may be unfinished. */
export interface SearchTerms {
  /** Folded words that must stand next to each other in this order; one word is a phrase of one. */
  readonly phrases: readonly (readonly string[])[];
  /** The last word is taken as a beginning: it was not closed by a blank or a quotation mark. */
  readonly isLastOpen: boolean;
}
