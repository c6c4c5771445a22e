import type { RecordRefusal } from '../../shared/contract/refusal';
import { newIds } from './identify';
import type { NoteBody } from '../../shared/domain/note-body';
import {
  addAddendum,
  saveAddendumDraft,
  saveDraft,
  sign,
  type Correction,
  type KeptNames,
  type OccasionOfNote,
  type SignableText,
  type SignedBeside,
  type SignedTextRefusal,
} from '../../shared/domain/signed-text';
import { err, ok, type Result } from '../../shared/lib/result';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type TextRule<Body extends NoteBody> = (
  text: SignableText<Body>,
) => Result<SignableText<Body>, SignedTextRefusal>;

export interface Stroke<Body extends NoteBody> {
  readonly savedAt: string;
  readonly rule: TextRule<Body>;
}

/** By whom and on what occasion a text is frozen, with the names that were kept in it. */
export interface Freezing {
  readonly author: string;
  readonly occasion: OccasionOfNote | null;
  readonly beside?: SignedBeside;
  readonly kept: KeptNames | null;
}

export interface Addition {
  readonly text: string;
  readonly correction: Correction | null;
  readonly author: string;
  readonly kept: KeptNames | null;
}

/** What is done to a clinical text, with clock and ids filled in. */
export interface Pen<Body extends NoteBody> {
  draft(body: Body): Stroke<Body>;
  sign(body: Body, freezing: Freezing): Stroke<Body>;
  addendumDraft(text: string): Stroke<Body>;
  addAddendum(addition: Addition): Stroke<Body>;
}

export function pen<Body extends NoteBody>({ clock, randomIdText, sha256 }: World): Pen<Body> {
  const ids = newIds(randomIdText);
  const now = () => clock.now().toISOString();
  const moment = (at: string) => ({ at, timeZone: clock.timeZone() });
  return {
    draft: (body) => {
      const savedAt = now();
      return { savedAt, rule: (text) => saveDraft(text, body, savedAt) };
    },
    sign: (body, { kept, ...freezing }) => {
      const savedAt = now();
      const signing = { ...freezing, signed: moment(savedAt) };
      const rule: TextRule<Body> = (text) => {
        const draft = saveDraft(text, body, savedAt);
        return draft.ok ? keeping(kept, sign(draft.value, signing, sha256)) : draft;
      };
      return { savedAt, rule };
    },
    addendumDraft: (typed) => ({ savedAt: now(), rule: (text) => saveAddendumDraft(text, typed) }),
    addAddendum: ({ text: typed, correction, author, kept }) => {
      const savedAt = now();
      const written = { text: typed, author, written: moment(savedAt) };
      const addendum = { ...written, ...(correction && { correction }) };
      const rule: TextRule<Body> = (text) =>
        keeping(kept, addAddendum(text, ids.addendum(), addendum, sha256));
      return { savedAt, rule };
    },
  };
}

function keeping<Body extends NoteBody, E>(
  kept: KeptNames | null,
  written: Result<SignableText<Body>, E>,
): Result<SignableText<Body>, E> {
  if (!kept || !written.ok) return written;
  return ok({ ...written.value, keptNames: [...written.value.keptNames, kept] });
}

/** Who signs: the clinician as the practice profile names them. Refused until there is one. */
export async function authorFrom(records: RecordsStore): Promise<Result<string, RecordRefusal>> {
  const practice = await records.practice.find('practice');
  if (!practice) return err({ code: 'practice-missing' });
  const { clinicianName, credentials } = practice.profile;
  return ok(credentials === '' ? clinicianName : `${clinicianName}, ${credentials}`);
}
