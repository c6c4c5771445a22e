import { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json';
import { err, ok, type Result } from '../lib/result';
import {
  paragraph,
  instantSchema,
  momentSchema,
  requiredLine,
  sha256Schema,
  timeZoneSchema,
  type Moment,
} from './fields';
import { addendumIdSchema, type AddendumId } from './ids';
import { bodyToSign, hiddenSectionsOf, isBlank, noteBodySchema, type NoteBody } from './note-body';
import { sectionKeySchema, type SectionKey } from './note-template';
import { wholeWords } from './passage';

/** Longest text of one addendum, in characters. */
export const LONGEST_ADDENDUM = 1_000_000;

/**
 * A passage of the signed text, or of an addendum, that was wrong: it stays readable, struck, and
 * the addendum's text stands in its place. Offsets are UTF-16 units of that text.
 */
export const correctionSchema = z
  .object({
    place: z.union([sectionKeySchema, addendumIdSchema]),
    from: z.number().int().nonnegative(),
    to: z.number().int().positive(),
    reason: requiredLine,
  })
  .readonly();
export type Correction = z.infer<typeof correctionSchema>;

export const addendumSchema = z
  .object({
    id: addendumIdSchema,
    text: z.string().min(1).max(LONGEST_ADDENDUM),
    /** Absent: it adds and corrects nothing. */
    correction: correctionSchema.optional(),
    author: requiredLine,
    written: momentSchema,
    /** The hash of what it adds to: the signed body, or the addendum before it (docs/security). */
    citesHash: sha256Schema,
    hash: sha256Schema,
  })
  .readonly();
export type Addendum = z.infer<typeof addendumSchema>;

/** When the session was, beside when its note was signed; late by the clinician's own measure. */
export const occasionOfNoteSchema = z
  .object({ startedAt: instantSchema, timeZone: timeZoneSchema, isLate: z.boolean() })
  .readonly();
export type OccasionOfNote = z.infer<typeof occasionOfNoteSchema>;

const DAY_MS = 24 * 60 * 60_000;

/**
 * True when a note is (or would be) signed later than so many days after its session. A clock that
 * was set back makes nothing late.
 * @param ended milliseconds since 1970
 */
export function isLateAt(now: Date, ended: number, afterDays: number): boolean {
  return now.getTime() - ended > afterDays * DAY_MS;
}

/** Names that the guard found and the clinician kept, with the reason (M109). Never released. */
export const keptNamesSchema = z
  .object({ reason: paragraph, count: z.number().int().positive(), at: instantSchema })
  .readonly();
export type KeptNames = z.infer<typeof keptNamesSchema>;

export const signatureSchema = z
  .object({
    author: requiredLine,
    signed: momentSchema,
    contentHash: sha256Schema,
    /** Absent in notes that were signed before Alcove kept it, and where there is no session. */
    occasion: occasionOfNoteSchema.optional(),
  })
  .readonly();
export type NoteSignature = z.infer<typeof signatureSchema>;

/**
 * Clinical text that is written as a draft, signed once, and then only added to. Shared by progress
 * notes and group notes, which live in different databases: a group note's body holds more.
 */
export function signableTextOf<Body extends z.ZodType<NoteBody>>(body: Body) {
  return z
    .object({
      body,
      /** UTC instant of the last durable save of the draft. */
      savedAt: instantSchema,
      signature: signatureSchema.nullable(),
      addenda: z.array(addendumSchema).readonly(),
      /**
       * An addendum that is still being written: no part of the record, never released, and gone
       * once it is added. Documents of Alcove 0.1 lack it.
       */
      unfinishedAddendum: z.string().max(LONGEST_ADDENDUM).nullable().default(null),
      keptNames: z.array(keptNamesSchema).readonly().default([]),
    })
    .readonly();
}

export const signableTextSchema = signableTextOf(noteBodySchema);

export type SignableText<Body extends NoteBody = NoteBody> = Omit<
  z.infer<typeof signableTextSchema>,
  'body'
> & { readonly body: Body };

export type SignedTextRefusal =
  | { readonly code: 'already-signed'; readonly signedAt: string }
  | { readonly code: 'not-signed-yet' }
  | { readonly code: 'nothing-to-sign' }
  /** Text stands in sections that the chosen form does not show: signing would drop it. */
  | { readonly code: 'text-in-other-form'; readonly sections: readonly SectionKey[] }
  | { readonly code: 'addendum-is-empty' }
  /** The passage to correct is not in the signed text. */
  | { readonly code: 'passage-missing' };

/** SHA-256 of a text's UTF-8 bytes, 64 hex digits; handed in because the domain knows no crypto. */
export type Sha256 = (text: string) => string;

export function emptyText<Body extends NoteBody>(body: Body, savedAt: string): SignableText<Body> {
  const nothing = { signature: null, addenda: [], unfinishedAddendum: null, keptNames: [] };
  return { body, savedAt, ...nothing };
}

/** Replaces a draft's body. A signed text is never changed: only addenda follow (M9). */
export function saveDraft<Body extends NoteBody>(
  text: SignableText<Body>,
  body: Body,
  savedAt: string,
): Result<SignableText<Body>, SignedTextRefusal> {
  if (text.signature) return err({ code: 'already-signed', signedAt: text.signature.signed.at });
  return ok({ ...text, body, savedAt });
}

/** What stands beside the text in its document, and is signed with it. */
export type SignedBeside = Readonly<Record<string, string | number | null>>;

export interface Signing {
  readonly author: string;
  readonly signed: Moment;
  /** `null` for a text that belongs to no session. */
  readonly occasion: OccasionOfNote | null;
  /** A supervision note's facts; absent where the text says all. */
  readonly beside?: SignedBeside;
}

/** Freezes a draft under its author's name, the moment and the hash of what was signed. */
export function sign<Body extends NoteBody>(
  text: SignableText<Body>,
  { author, signed, occasion, beside }: Signing,
  sha256: Sha256,
): Result<SignableText<Body>, SignedTextRefusal> {
  if (text.signature) return err({ code: 'already-signed', signedAt: text.signature.signed.at });
  if (isBlank(text.body)) return err({ code: 'nothing-to-sign' });
  const hidden = hiddenSectionsOf(text.body);
  if (hidden.length > 0) {
    return err({ code: 'text-in-other-form', sections: hidden.map(({ name }) => name) });
  }
  const body = bodyToSign(text.body);
  const facts = { author, signed, ...(occasion && { occasion }) };
  const contentHash = sha256(canonicalJson({ ...facts, body, beside }));
  return ok({ ...text, body, signature: { ...facts, contentHash } });
}

/** Keeps an addendum that is being written beside the signed text; an emptied one is none. */
export function saveAddendumDraft<Body extends NoteBody>(
  text: SignableText<Body>,
  typed: string,
): Result<SignableText<Body>, SignedTextRefusal> {
  if (!text.signature) return err({ code: 'not-signed-yet' });
  return ok({ ...text, unfinishedAddendum: typed === '' ? null : typed });
}

export interface NewAddendum {
  readonly text: string;
  readonly author: string;
  readonly written: Moment;
  readonly correction?: Correction;
}

/**
 * Adds to a signed text, in place of what was begun. Each addendum cites the hash of what stands
 * before it. A correction widens to whole words, so that half a name is never struck.
 */
export function addAddendum<Body extends NoteBody>(
  text: SignableText<Body>,
  id: AddendumId,
  addendum: NewAddendum,
  sha256: Sha256,
): Result<SignableText<Body>, SignedTextRefusal> {
  if (!text.signature) return err({ code: 'not-signed-yet' });
  if (addendum.text.trim() === '') return err({ code: 'addendum-is-empty' });
  const correction = addendum.correction && widened(addendum.correction, text);
  if (correction === null) return err({ code: 'passage-missing' });
  const { text: typed, author, written } = addendum;
  const citesHash = text.addenda.at(-1)?.hash ?? text.signature.contentHash;
  const facts = { text: typed, author, written, ...(correction && { correction }) };
  const hash = sha256(canonicalJson({ ...facts, citesHash, id }));
  const addenda = [...text.addenda, { ...facts, id, citesHash, hash }];
  return ok({ ...text, addenda, unfinishedAddendum: null });
}

/** True while the signed body, what stands beside it, and every addendum hash to what was signed. */
export function isUntouched(text: SignableText, sha256: Sha256, beside?: SignedBeside): boolean {
  if (!text.signature) return true;
  const { contentHash, ...facts } = text.signature;
  if (sha256(canonicalJson({ ...facts, body: text.body, beside })) !== contentHash) return false;
  let cited = contentHash;
  return text.addenda.every(({ hash, ...addendum }) => {
    const fits = addendum.citesHash === cited && sha256(canonicalJson(addendum)) === hash;
    cited = hash;
    return fits;
  });
}

/** The text that a correction speaks of; `null` when there is none under that name. */
export function textAt(text: SignableText, place: Correction['place']): string | null {
  const section = Object.entries(text.body.sections).find(([name]) => name === place);
  return section?.[1] ?? text.addenda.find(({ id }) => id === place)?.text ?? null;
}

function widened(correction: Correction, text: SignableText): Correction | null {
  const whole = textAt(text, correction.place);
  const passage = whole === null ? null : wholeWords(whole, correction);
  return passage && { ...correction, ...passage };
}
