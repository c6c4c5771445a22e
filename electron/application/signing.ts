import type { RecordRefusal } from '../../shared/contract/refusal';
import { newIds } from './identify';
import type { NoteBody } from '../../shared/domain/note-body';
import {
  addAddendum,
  saveAddendumDraft,
  saveDraft,
  sign,
  type SignableText,
  type SignedTextRefusal,
} from '../../shared/domain/signed-text';
import { err, ok, type Result } from '../../shared/lib/result';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type TextRule = (text: SignableText) => Result<SignableText, SignedTextRefusal>;

interface Stroke {
  readonly savedAt: string;
  readonly rule: TextRule;
}

/** What is done to a clinical text, with clock, author and ids filled in. */
export interface Pen {
  draft(body: NoteBody): Stroke;
  sign(body: NoteBody, author: string): Stroke;
  addendumDraft(text: string): Stroke;
  addAddendum(text: string, author: string): Stroke;
}

export function pen({ clock, randomIdText, sha256 }: World): Pen {
  const ids = newIds(randomIdText);
  const moment = (savedAt: string) => ({ at: savedAt, timeZone: clock.timeZone() });
  return {
    draft: (body) => {
      const savedAt = clock.now().toISOString();
      return { savedAt, rule: (text) => saveDraft(text, body, savedAt) };
    },
    sign: (body, author) => {
      const savedAt = clock.now().toISOString();
      const rule: TextRule = (text) => {
        const draft = saveDraft(text, body, savedAt);
        return draft.ok ? sign(draft.value, author, moment(savedAt), sha256) : draft;
      };
      return { savedAt, rule };
    },
    addendumDraft: (typed) => ({
      savedAt: clock.now().toISOString(),
      rule: (text) => saveAddendumDraft(text, typed),
    }),
    addAddendum: (addition, author) => {
      const savedAt = clock.now().toISOString();
      const written = moment(savedAt);
      const rule: TextRule = (text) =>
        addAddendum(text, ids.addendum(), { text: addition, author, written }, sha256);
      return { savedAt, rule };
    },
  };
}

/** Who signs: the clinician as the practice profile names them. Refused until there is one. */
export async function authorFrom(records: RecordsStore): Promise<Result<string, RecordRefusal>> {
  const practice = await records.practice.find('practice');
  if (!practice) return err({ code: 'practice-missing' });
  const { clinicianName, credentials } = practice.profile;
  return ok(credentials === '' ? clinicianName : `${clinicianName}, ${credentials}`);
}
