import { z } from 'zod';
import { localDateSchema, paragraph, requiredLine } from '../domain/fields';
import { incidentIdSchema, letterIdSchema, memberIdSchema, type MemberId } from '../domain/ids';
import {
  authorityDecisionSchema,
  incidentEntryTypedSchema,
  incidentGapsSchema,
  incidentSchema,
  incidentStepSchema,
  incidentTypedSchema,
  tellingSchema,
} from '../domain/incident';
import { letterSchema, letterTextSchema, type LetterKind } from '../domain/letter';
import { command, query } from './operation';

const one = { incidentId: incidentIdSchema };
const done = z.object({});
const changes = ['incidents'] as const;

function incidentLetterKindFor(memberId: MemberId | null): LetterKind {
  return memberId === null ? 'breach-report' : 'breach-notice';
}

/** A line of the register. */
const incidentSummarySchema = z
  .object({
    ...one,
    ...incidentSchema.unwrap().pick({ kind: true, title: true, noticedOn: true, closedAt: true })
      .shape,
    groupName: z.string().nullable(),
    affected: z.number().int().nonnegative(),
    /** Neither told, nor with a reason why not. */
    untold: z.number().int().nonnegative(),
    /** The first step with nothing in it; `null` when all have something, or it is closed. */
    nextStep: incidentStepSchema.nullable(),
  })
  .readonly();
export type IncidentSummary = z.infer<typeof incidentSummarySchema>;

const deadlineSchema = z
  .object({
    what: z.enum(['tell-affected', 'tell-authority', 'yearly-report']),
    by: localDateSchema.nullable(),
    source: z.string(),
    certainty: z.enum(['seen', 'check']),
    isDone: z.boolean().nullable(),
  })
  .readonly();

const incidentViewSchema = z
  .object({
    incident: incidentSchema,
    groupName: z.string().nullable(),
    /** Of those affected; someone whose record was destroyed has none. */
    names: z.array(z.object({ memberId: memberIdSchema, name: z.string() }).readonly()).readonly(),
    gaps: incidentGapsSchema,
    nextStep: incidentStepSchema.nullable(),
    deadlines: z.array(deadlineSchema).readonly(),
  })
  .readonly();
export type IncidentView = z.infer<typeof incidentViewSchema>;

/** The register of breaches and concerns (M113, M118). */
export const incidentOperations = {
  /** Open ones first, each newest first by the day on which it was noticed. */
  listIncidents: query({
    input: z.strictObject({}),
    output: z.array(incidentSummarySchema).readonly(),
    provides: ['incidents', 'groups'],
  }),
  /** Rejects: not-found. */
  getIncident: query({
    input: z.strictObject(one),
    output: incidentViewSchema,
    provides: ['incidents', 'groups', 'members'],
  }),
  /**
   * Under the law of the practice's jurisdiction. Rejects: not-found (group), practice-missing,
   * names-in-incident, incident-in-future, incident-dates-reversed.
   */
  beginIncident: command({
    input: incidentTypedSchema,
    output: z.object(one).readonly(),
    changes: [...changes, 'audit'],
  }),
  /** Of a closed incident it is kept as a later one. Rejects: not-found. */
  addIncidentEntry: command({
    input: z.strictObject({ ...one, entry: incidentEntryTypedSchema }),
    output: done,
    changes,
  }),
  /** Rejects: not-found (incident, member), incident-closed. */
  addAffected: command({
    input: z.strictObject({ ...one, memberIds: z.array(memberIdSchema).min(1).max(100) }),
    output: done,
    changes,
  }),
  /** Rejects: not-found, incident-closed, member-not-affected, incident-in-future, incident-dates-reversed. */
  markTold: command({
    input: z.strictObject({ ...one, memberId: memberIdSchema, told: tellingSchema }),
    output: done,
    changes,
  }),
  /** Why someone is not told. Rejects: not-found, incident-closed, member-not-affected. */
  leaveUntold: command({
    input: z.strictObject({ ...one, memberId: memberIdSchema, reason: requiredLine }),
    output: done,
    changes,
  }),
  /** Rejects: not-found, incident-closed, breach-is-reportable. */
  decideAuthority: command({
    input: z.strictObject({ ...one, decision: authorityDecisionSchema }),
    output: done,
    changes,
  }),
  /** Rejects: not-found, incident-closed, authority-not-to-be-told, incident-in-future, incident-dates-reversed. */
  markReported: command({
    input: z.strictObject({ ...one, on: localDateSchema }),
    output: done,
    changes,
  }),
  /**
   * The letter as the template begins it: to one of those affected, or (`null`) to the authority.
   * Rejects: not-found, practice-missing, member-not-affected.
   */
  getIncidentLetter: query({
    input: z.strictObject({ ...one, memberId: memberIdSchema.nullable() }),
    output: letterTextSchema,
    provides: ['incidents', 'members', 'practice'],
  }),
  /**
   * Asks where to save, logs a disclosure for each member it is about, writes the PDF. Rejects:
   * not-found, incident-closed, practice-missing, member-not-affected, letter-has-gaps,
   * names-in-letter (without a reason to keep them), save-cancelled, file-not-written.
   */
  saveIncidentLetter: command({
    input: z
      .strictObject({
        ...one,
        memberId: memberIdSchema.nullable(),
        letter: letterTextSchema,
        reasonToKeepNames: paragraph.nullable(),
      })
      .refine(({ memberId, letter }) => letter.kind === incidentLetterKindFor(memberId), {
        path: ['letter', 'kind'],
        message: 'A member is sent a notice, and the authority a report.',
      }),
    output: z.object({ fileName: z.string() }).readonly(),
    changes: [...changes, 'disclosures', 'audit'],
    maxInputBytes: 256 * 1024,
  }),
  /**
   * Whom it was written to counts as told with it. Rejects: not-found, incident-closed,
   * incident-in-future, incident-dates-reversed.
   */
  markIncidentLetterSent: command({
    input: z.strictObject({
      ...one,
      letterId: letterIdSchema,
      sent: letterSchema.unwrap().shape.sent.unwrap(),
    }),
    output: done,
    changes,
  }),
  /** Rejects: not-found, incident-closed, incident-unfinished. */
  closeIncident: command({
    input: z.strictObject(one),
    output: done,
    changes: [...changes, 'audit'],
  }),
} as const;
