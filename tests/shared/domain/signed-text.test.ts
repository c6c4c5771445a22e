import { createHash } from 'node:crypto';
import { addendumIdSchema } from '../../../shared/domain/ids';
import { emptyBody, type NoteBody } from '../../../shared/domain/note-body';
import {
  addAddendum,
  emptyText,
  isUntouched,
  saveAddendumDraft,
  saveDraft,
  sign,
  signableTextSchema,
  type SignableText,
} from '../../../shared/domain/signed-text';
import type { Result } from '../../../shared/lib/result';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const moment = { at: '2026-09-02T01:00:00.000Z', timeZone: 'America/Toronto' };
const signing = { author: 'Dr. Imaginary Clinician', signed: moment, occasion: null };
const soap: NoteBody = {
  template: 'soap',
  sections: { subjective: 'Came early.', plan: 'Same time.', text: '  ' },
};
const addendumId = (number: number) =>
  addendumIdSchema.parse(`add_${String(number).padStart(20, '0')}`);

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function signed(body: NoteBody = soap): SignableText {
  const draft = valueOf(saveDraft(emptyText(emptyBody, moment.at), body, moment.at));
  return valueOf(sign(draft, signing, sha256));
}

test('signing keeps the chosen template’s sections, empty ones included', () => {
  expect(signed().body).toEqual({
    template: 'soap',
    sections: { subjective: 'Came early.', objective: '', assessment: '', plan: 'Same time.' },
  });
});

test('refuses to sign while text stands in another form: signing would drop it', () => {
  const body: NoteBody = { ...soap, sections: { ...soap.sections, text: 'From the free form.' } };
  const draft = valueOf(saveDraft(emptyText(emptyBody, moment.at), body, moment.at));
  expect(sign(draft, signing, sha256)).toEqual({
    ok: false,
    error: { code: 'text-in-other-form', sections: ['text'] },
  });
});

test('refuses to change a signed text', () => {
  const refusal = { ok: false, error: { code: 'already-signed', signedAt: moment.at } };
  expect(saveDraft(signed(), soap, moment.at)).toEqual(refusal);
  expect(sign(signed(), { ...signing, author: 'Someone' }, sha256)).toEqual(refusal);
});

test('refuses to sign what says nothing', () => {
  const blank: NoteBody = { template: 'dap', sections: { data: '  \n', text: 'elsewhere' } };
  const draft = valueOf(saveDraft(emptyText(emptyBody, moment.at), blank, moment.at));
  expect(sign(draft, signing, sha256)).toEqual({
    ok: false,
    error: { code: 'nothing-to-sign' },
  });
});

test('an addendum cites what stands before it and leaves the original as it was', () => {
  const addition = { text: 'One more thing.', author: 'Dr. Imaginary Clinician', written: moment };
  const once = valueOf(addAddendum(signed(), addendumId(1), addition, sha256));
  const twice = valueOf(addAddendum(once, addendumId(2), addition, sha256));
  expect(twice.body).toEqual(signed().body);
  expect(twice.addenda[0]?.citesHash).toBe(twice.signature?.contentHash);
  expect(twice.addenda[1]?.citesHash).toBe(twice.addenda[0]?.hash);
  expect(isUntouched(twice, sha256)).toBe(true);
});

test('an addendum that is being written leaves the signed text untouched', () => {
  const begun = valueOf(saveAddendumDraft(signed(), 'One more th'));
  expect(begun).toEqual({ ...signed(), unfinishedAddendum: 'One more th' });
  expect(isUntouched(begun, sha256)).toBe(true);
});

test('an added addendum takes the place of what was begun, and an emptied one is none', () => {
  const begun = valueOf(saveAddendumDraft(signed(), 'One more thing.'));
  const addition = { text: 'One more thing.', author: 'Dr. Imaginary Clinician', written: moment };
  const added = valueOf(addAddendum(begun, addendumId(1), addition, sha256));
  expect(added.unfinishedAddendum).toBeNull();
  expect(added.addenda).toHaveLength(1);
  expect(valueOf(saveAddendumDraft(begun, '')).unfinishedAddendum).toBeNull();
});

test('refuses to begin an addendum to a draft', () => {
  const refusal = { ok: false, error: { code: 'not-signed-yet' } };
  expect(saveAddendumDraft(emptyText(emptyBody, moment.at), 'Too early.')).toEqual(refusal);
});

test('a text of Alcove 0.1, which knew no unfinished addendum, is read', () => {
  const { unfinishedAddendum: _later, ...old } = signed();
  expect(signableTextSchema.parse(old)).toEqual(signed());
});

test('refuses an addendum to a draft and an empty addendum', () => {
  const addition = { text: ' \n ', author: 'Dr. Imaginary Clinician', written: moment };
  expect(addAddendum(emptyText(emptyBody, moment.at), addendumId(1), addition, sha256)).toEqual({
    ok: false,
    error: { code: 'not-signed-yet' },
  });
  expect(addAddendum(signed(), addendumId(1), addition, sha256)).toEqual({
    ok: false,
    error: { code: 'addendum-is-empty' },
  });
});

test('a signed text that was altered no longer fits its hash', () => {
  const text = signed();
  const altered = {
    ...text,
    body: { ...text.body, sections: { ...text.body.sections, plan: 'Other' } },
  };
  expect(isUntouched(altered, sha256)).toBe(false);
  const addition = { text: 'One more thing.', author: 'Dr. Imaginary Clinician', written: moment };
  const added = valueOf(addAddendum(text, addendumId(1), addition, sha256));
  const forged = { ...added, addenda: added.addenda.map((one) => ({ ...one, text: 'Other' })) };
  expect(isUntouched(forged, sha256)).toBe(false);
});
