import { z } from 'zod';
import { localDateSchema, paragraph, requiredLine } from '../domain/fields';
import { letterIdSchema, memberIdSchema, recordRequestIdSchema } from '../domain/ids';
import { letterKindSchema, letterSchema, letterTextSchema } from '../domain/letter';
import { answerLetterKindSchema, freeLetterKindSchema } from '../domain/letter-templates';
import { feeCentsSchema } from '../domain/money';
import {
  askerAuthoritySchema,
  askerIdentitySchema,
  recordRequestSchema,
  requestOutcomeSchema,
} from '../domain/record-request';
import { releaseSchema } from '../domain/release';
import { nextStepSchema } from '../domain/request-steps';
import { command, query } from './operation';

const done = z.object({});
const one = { requestId: recordRequestIdSchema };
const requestShape = recordRequestSchema.unwrap().shape;
/** A letter has at most 20,000 characters, beside its address. */
const LONG_INPUT = 256 * 1024;

const letterText = letterTextSchema.unwrap().shape;
const extensionLetterSchema = z.strictObject({
  ...letterText,
  kind: letterKindSchema.extract(['extension']),
});
const freeLetterSchema = z.strictObject({ ...letterText, kind: freeLetterKindSchema });
const answerLetterSchema = z.strictObject({ ...letterText, kind: answerLetterKindSchema });
const whyNamesStay = { reasonToKeepNames: paragraph.nullable().default(null) };

const typedSchema = z.strictObject({
  receivedOn: requestShape.receivedOn,
  asker: requestShape.asker,
  recipientContact: requestShape.recipientContact,
  wanted: requestShape.wanted,
});

/** The certificate of a record that was destroyed. */
export const certificateSchema = z
  .object({ number: z.string(), destroyedOn: localDateSchema })
  .readonly();
export type Certificate = z.infer<typeof certificateSchema>;

/** Whose record can be asked for. */
const askableSchema = z
  .object({
    memberId: memberIdSchema,
    name: z.string(),
    /** `null` while the record is there. */
    certificate: certificateSchema.nullable(),
  })
  .readonly();
export type Askable = z.infer<typeof askableSchema>;

const requestRowSchema = z
  .object({
    request: recordRequestSchema,
    about: askableSchema,
    dueOn: localDateSchema,
    /** `null` once it is answered. */
    next: nextStepSchema.nullable(),
  })
  .readonly();
export type RequestRow = z.infer<typeof requestRowSchema>;

const requestViewSchema = z
  .object({
    ...requestRowSchema.unwrap().shape,
    /** Those that were made for it, oldest first. */
    releases: z
      .array(releaseSchema.unwrap().pick({ id: true, number: true, madeAt: true, state: true }))
      .readonly(),
  })
  .readonly();
export type RequestView = z.infer<typeof requestViewSchema>;

const shown = ['record-requests', 'members', 'retention'] as const;

export const recordRequestOperations = {
  /** Open requests by their due dates, then the answered ones, newest first. */
  listRecordRequests: query({
    input: z.strictObject({}),
    output: z.array(requestRowSchema).readonly(),
    provides: shown,
  }),
  /** What is open, by its due date: for Today. */
  listDueRequests: query({
    input: z.strictObject({}),
    output: z
      .array(
        z
          .object({
            ...one,
            memberName: z.string(),
            dueOn: localDateSchema,
            next: nextStepSchema,
          })
          .readonly(),
      )
      .readonly(),
    provides: shown,
  }),
  /** Everyone whose record can be asked for: members, and those whose record was destroyed. */
  listAskable: query({
    input: z.strictObject({}),
    output: z.array(askableSchema).readonly(),
    provides: ['members', 'retention'],
  }),
  /** Rejects: not-found. */
  getRecordRequest: query({
    input: z.strictObject(one),
    output: requestViewSchema,
    provides: [...shown, 'releases'],
    views: (_request, { request }) => request.memberId,
  }),
  /** Rejects: not-found (member), destruction-unfinished, day-not-possible, request-reversed. */
  receiveRequest: command({
    input: z.strictObject({ memberId: memberIdSchema, ...typedSchema.shape }),
    output: z.object(one).readonly(),
    changes: ['record-requests', 'retention'],
  }),
  /**
   * Another asker has to be established anew, and needs a release of their own; an extension that was decided too late for the day of
   * receipt as it is now falls. Rejects: not-found, request-answered, day-not-possible,
   * request-reversed.
   */
  changeRequest: command({
    input: z.strictObject({ ...one, typed: typedSchema }),
    output: done,
    changes: ['record-requests'],
  }),
  /** Rejects: not-found, request-answered, day-not-possible. */
  establishIdentity: command({
    input: z.strictObject({ ...one, identity: askerIdentitySchema }),
    output: done,
    changes: ['record-requests'],
  }),
  /**
   * Another right needs a release of its own. Rejects: not-found (also of a consent that is another member's), request-answered,
   * not-their-own-record; as to a consent: consent-required, consent-withdrawn, consent-expired,
   * before-consent, consent-permits-no-disclosure, consent-names-another.
   */
  establishAuthority: command({
    input: z.strictObject({ ...one, authority: askerAuthoritySchema }),
    output: done,
    changes: ['record-requests'],
  }),
  /** Rejects: not-found, request-answered. */
  estimateFee: command({
    input: z.strictObject({
      ...one,
      pages: z.number('Please fill in a number.').int().min(0).max(100_000),
      estimateCents: feeCentsSchema,
    }),
    output: done,
    changes: ['record-requests'],
  }),
  /** Rejects: not-found, request-answered, fee-not-estimated. */
  answerFee: command({
    input: z.strictObject({ ...one, answer: z.enum(['agreed', 'waived']) }),
    output: done,
    changes: ['record-requests'],
  }),
  /**
   * Saves the notice and extends: the one does not stand without the other. Rejects: not-found,
   * practice-missing, request-answered, already-extended, extension-too-late, names-in-letter,
   * save-cancelled, file-not-written; record-changed, where someone else asks after the dialog.
   */
  extendRequest: command({
    input: z.strictObject({
      ...one,
      ...whyNamesStay,
      reason: requiredLine,
      letter: extensionLetterSchema,
    }),
    output: z.object({ fileName: z.string() }).readonly(),
    changes: ['record-requests', 'disclosures'],
    maxInputBytes: LONG_INPUT,
  }),
  /**
   * Saves a letter to who asked, logged as a disclosure. Rejects: not-found, practice-missing,
   * request-answered, names-in-letter, save-cancelled, record-changed, file-not-written; a letter
   * that goes with a release also as establishAuthority does, and identity-missing, authority-missing.
   */
  saveRequestLetter: command({
    input: z.strictObject({ ...one, ...whyNamesStay, letter: freeLetterSchema }),
    output: z.object({ fileName: z.string() }).readonly(),
    changes: ['record-requests', 'disclosures'],
    maxInputBytes: LONG_INPUT,
  }),
  /** Also to put it right, and when the request is answered. Rejects: not-found, day-not-possible. */
  markLetterSent: command({
    input: z.strictObject({
      ...one,
      letterId: letterIdSchema,
      sent: letterSchema.unwrap().shape.sent.unwrap(),
    }),
    output: done,
    changes: ['record-requests'],
  }),
  /**
   * Answers, and saves the letter that says so when there is one. Rejects: not-found,
   * practice-missing, request-answered, day-not-possible, identity-missing, authority-missing,
   * release-missing, handing-over-missing, ground-missing, ground-not-wanted, ground-not-known,
   * refusal-letter-missing, names-in-letter, save-cancelled, record-changed, file-not-written.
   */
  answerRequest: command({
    input: z.strictObject({
      ...one,
      ...whyNamesStay,
      outcome: requestOutcomeSchema,
      letter: answerLetterSchema.nullable(),
    }),
    output: z.object({ fileName: z.string().nullable() }).readonly(),
    changes: ['record-requests', 'disclosures', 'retention'],
    maxInputBytes: LONG_INPUT,
  }),
} as const;
