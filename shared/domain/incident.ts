import { z } from 'zod';
import { instantSchema, localDateSchema, momentSchema, paragraph, requiredLine } from './fields';
import { entryIdSchema, groupIdSchema, incidentIdSchema, memberIdSchema } from './ids';
import { jurisdictionSchema } from './law';
import { letterSchema } from './letter';

/** The guided path of a breach, in its order (M113). */
export const incidentSteps = ['contain', 'affected', 'notify', 'repair', 'learn'] as const;
export const incidentStepSchema = z.enum(incidentSteps);
export type IncidentStep = z.infer<typeof incidentStepSchema>;

export const incidentKindSchema = z.enum([
  /** Something about a member came to someone who may not have it. */
  'breach',
  /** A member spoke outside about who is in the group or what was said. */
  'member-breach',
  /** A concern or a complaint, whoever has it (M118). */
  'concern',
]);
export type IncidentKind = z.infer<typeof incidentKindSchema>;

/** Written as it happened; added and never changed. */
const incidentEntrySchema = z
  .object({
    id: entryIdSchema,
    at: instantSchema,
    step: incidentStepSchema,
    text: paragraph,
    /** The text says why the step was not needed. */
    isNotNeeded: z.boolean().default(false),
    /** It was added after the incident was closed. */
    isLater: z.boolean().default(false),
  })
  .readonly();
export type IncidentEntry = z.infer<typeof incidentEntrySchema>;

export const incidentEntryTypedSchema = incidentEntrySchema
  .unwrap()
  .pick({ step: true, text: true, isNotNeeded: true })
  .extend({ text: paragraph.refine((text) => text.trim() !== '', 'Please say what was done.') })
  .strict();
export type IncidentEntryTyped = z.infer<typeof incidentEntryTypedSchema>;

/** When and how someone was told of what happened to what is known about them. */
export const tellingSchema = z
  .object({
    on: localDateSchema,
    how: z.enum(['telephone', 'video', 'letter', 'in-person', 'e-mail']),
  })
  .readonly();
export type Telling = z.infer<typeof tellingSchema>;

const affectedSchema = z
  .object({
    memberId: memberIdSchema,
    /** `null` until they were told. */
    told: tellingSchema.nullable(),
    /** Why they are not told; `null` as long as that is not decided. */
    notToldBecause: requiredLine.nullable().default(null),
  })
  .readonly();
export type Affected = z.infer<typeof affectedSchema>;

/** Kinds of breach of which an authority wants to know, by their keys in breach-law. */
const reportableKindSchema = z.enum([
  'knowing-misuse',
  'stolen',
  'further-misuse',
  'pattern',
  'college-discipline',
  'staff-discipline',
  'significant',
  'unsecured',
]);
export type ReportableKind = z.infer<typeof reportableKindSchema>;

/** Whether the authority is told, why or why not, and which kinds it was found to be of. */
export const authorityDecisionSchema = z
  .object({
    decision: z.enum(['report', 'no-report']),
    reason: requiredLine,
    kinds: z.array(reportableKindSchema).readonly().default([]),
  })
  .readonly();
export type AuthorityDecision = z.infer<typeof authorityDecisionSchema>;

/** A letter of an incident: to one of those affected, or to the authority. */
const incidentLetterSchema = z
  .object({
    ...letterSchema.unwrap().shape,
    /** Whom it was written to; `null`: the authority. */
    memberId: memberIdSchema.nullable(),
  })
  .readonly();
export type IncidentLetter = z.infer<typeof incidentLetterSchema>;

/** What is written down when it is noticed. */
export const incidentTypedSchema = z
  .object({
    kind: incidentKindSchema,
    /** What happened, in one line; no name. It stands in lists and letters. */
    title: requiredLine,
    /** What is known, in the clinician's words; it stands in no letter. */
    account: paragraph,
    groupId: groupIdSchema.nullable(),
    noticedOn: localDateSchema,
    happenedOn: localDateSchema.nullable(),
  })
  .strict()
  .readonly();
export type IncidentTyped = z.infer<typeof incidentTypedSchema>;

/** An entry of the register of breaches and concerns. It is part of no member's record. */
export const incidentSchema = z
  .object({
    id: incidentIdSchema,
    ...incidentTypedSchema.unwrap().shape,
    account: paragraph.default(''),
    jurisdiction: jurisdictionSchema,
    affected: z.array(affectedSchema).readonly(),
    /** How many more were affected, whose records were destroyed since. */
    noLongerNamed: z.number().int().nonnegative().default(0),
    entries: z.array(incidentEntrySchema).readonly(),
    /** `null` until it is decided. */
    authority: z
      .object({
        ...authorityDecisionSchema.unwrap().shape,
        reportedOn: localDateSchema.nullable(),
      })
      .readonly()
      .nullable(),
    letters: z.array(incidentLetterSchema).readonly(),
    begun: momentSchema,
    closedAt: instantSchema.nullable(),
  })
  .readonly();
export type Incident = z.infer<typeof incidentSchema>;

/** What stands between an incident and its end. */
export const incidentGapsSchema = z
  .object({
    /** With neither an entry nor a reason why it was not needed. */
    steps: z.array(incidentStepSchema).readonly(),
    /** Neither told, nor with a reason why not. */
    untold: z.number().int().nonnegative(),
    authority: z.enum(['undecided', 'not-told']).nullable(),
  })
  .readonly();
export type IncidentGaps = z.infer<typeof incidentGapsSchema>;

export type IncidentRefusal =
  /** From then on it takes later entries alone. */
  | { readonly code: 'incident-closed' }
  | { readonly code: 'incident-unfinished'; readonly gaps: IncidentGaps }
  /** It was noticed before it happened, or told of before it was noticed. */
  | { readonly code: 'incident-dates-reversed' }
  | { readonly code: 'incident-in-future' }
  | { readonly code: 'member-not-affected' }
  /** One of the kinds of which the authority wants to know was ticked. */
  | { readonly code: 'breach-is-reportable'; readonly kinds: number }
  | { readonly code: 'authority-not-to-be-told' }
  /** Brackets of the template that only the clinician can fill. */
  | { readonly code: 'letter-has-gaps'; readonly gaps: readonly string[] }
  /** In its title, as they stand there (M109). */
  | { readonly code: 'names-in-incident'; readonly shown: readonly string[] };
