import { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json';
import { err, ok, type Result } from '../lib/result';
import { instantSchema, momentSchema, requiredLine, sha256Schema, type Moment } from './fields';
import { addendumIdSchema, type AddendumId } from './ids';
import {
  bodyToSign,
  emptyBody,
  hiddenSectionsOf,
  isBlank,
  noteBodySchema,
  type NoteBody,
  type NoteSectionName,
} from './note-body';

/** Longest text of one addendum, in characters. */
export const LONGEST_ADDENDUM = 1_000_000;

/**
 * Clinical text that is written as a draft, signed once, and then only added to.
 * Shared by progress notes and group notes, which live in different databases.
 */
export const addendumSchema = z
  .object({
    id: addendumIdSchema,
    text: z.string().min(1).max(LONGEST_ADDENDUM),
    author: requiredLine,
    written: momentSchema,
    /** The hash of what it adds to: the signed body, or the addendum before it (docs/security). */
    citesHash: sha256Schema,
    hash: sha256Schema,
  })
  .readonly();
export type Addendum = z.infer<typeof addendumSchema>;

export const signatureSchema = z
  .object({ author: requiredLine, signed: momentSchema, contentHash: sha256Schema })
  .readonly();
export type NoteSignature = z.infer<typeof signatureSchema>;

export const signableTextSchema = z
  .object({
    body: noteBodySchema,
    /** UTC instant of the last durable save of the draft. */
    savedAt: instantSchema,
    signature: signatureSchema.nullable(),
    addenda: z.array(addendumSchema).readonly(),
    /**
     * An addendum that is still being written: no part of the record, never released, and gone once
     * it is added. Documents of Alcove 0.1 lack it.
     */
    unfinishedAddendum: z.string().max(LONGEST_ADDENDUM).nullable().default(null),
  })
  .readonly();
export type SignableText = z.infer<typeof signableTextSchema>;

export type SignedTextRefusal =
  | { readonly code: 'already-signed'; readonly signedAt: string }
  | { readonly code: 'not-signed-yet' }
  | { readonly code: 'nothing-to-sign' }
  /** Text stands in sections that the chosen form does not show: signing would drop it. */
  | { readonly code: 'text-in-other-form'; readonly sections: readonly NoteSectionName[] }
  | { readonly code: 'addendum-is-empty' };

/** SHA-256 of a text's UTF-8 bytes, 64 hex digits; handed in because the domain knows no crypto. */
export type Sha256 = (text: string) => string;

export function emptyText(savedAt: string): SignableText {
  return { body: emptyBody, savedAt, signature: null, addenda: [], unfinishedAddendum: null };
}

/** Replaces a draft's body. A signed text is never changed: only addenda follow (M9). */
export function saveDraft(
  text: SignableText,
  body: NoteBody,
  savedAt: string,
): Result<SignableText, SignedTextRefusal> {
  if (text.signature) return err({ code: 'already-signed', signedAt: text.signature.signed.at });
  return ok({ ...text, body, savedAt });
}

/** Freezes a draft under its author's name, the moment and the hash of what was signed. */
export function sign(
  text: SignableText,
  author: string,
  signed: Moment,
  sha256: Sha256,
): Result<SignableText, SignedTextRefusal> {
  if (text.signature) return err({ code: 'already-signed', signedAt: text.signature.signed.at });
  if (isBlank(text.body)) return err({ code: 'nothing-to-sign' });
  const sections = hiddenSectionsOf(text.body);
  if (sections.length > 0) return err({ code: 'text-in-other-form', sections });
  const body = bodyToSign(text.body);
  const contentHash = sha256(canonicalJson({ author, body, signed }));
  return ok({ ...text, body, signature: { author, signed, contentHash } });
}

/** Keeps an addendum that is being written beside the signed text; an emptied one is none. */
export function saveAddendumDraft(
  text: SignableText,
  typed: string,
): Result<SignableText, SignedTextRefusal> {
  if (!text.signature) return err({ code: 'not-signed-yet' });
  return ok({ ...text, unfinishedAddendum: typed === '' ? null : typed });
}

/** Adds to a signed text, in place of what was begun. Each addendum cites the hash of what stands before it. */
export function addAddendum(
  text: SignableText,
  id: AddendumId,
  addendum: { readonly text: string; readonly author: string; readonly written: Moment },
  sha256: Sha256,
): Result<SignableText, SignedTextRefusal> {
  if (!text.signature) return err({ code: 'not-signed-yet' });
  if (addendum.text.trim() === '') return err({ code: 'addendum-is-empty' });
  const citesHash = text.addenda.at(-1)?.hash ?? text.signature.contentHash;
  const hash = sha256(canonicalJson({ ...addendum, citesHash, id }));
  const addenda = [...text.addenda, { ...addendum, id, citesHash, hash }];
  return ok({ ...text, addenda, unfinishedAddendum: null });
}

/** True while the signed body and every addendum still hash to what was signed. */
export function isUntouched(text: SignableText, sha256: Sha256): boolean {
  if (!text.signature) return true;
  const { author, signed, contentHash } = text.signature;
  if (sha256(canonicalJson({ author, body: text.body, signed })) !== contentHash) return false;
  let cited = contentHash;
  return text.addenda.every(({ hash, ...addendum }) => {
    const fits = addendum.citesHash === cited && sha256(canonicalJson(addendum)) === hash;
    cited = hash;
    return fits;
  });
}
