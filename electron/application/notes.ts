import type { NoteView } from '../../shared/contract/notes';
import type { Refusal } from '../../shared/contract/refusal';
import { noteIdOf, type MemberId, type SessionId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { isMemberOn } from '../../shared/domain/member';
import { beginNote, type ProgressNote } from '../../shared/domain/note';
import { markOf, type Session } from '../../shared/domain/session';
import type { SignableText, SignedTextRefusal } from '../../shared/domain/signed-text';
import { err, ok, type Result } from '../../shared/lib/result';
import { asNotFound, notFound } from './lookup';
import { missingNotes } from './missing-notes';
import type { Handlers } from './ports/handlers';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { authorFrom, pen } from './signing';

type NoteHandlers = Handlers<
  | 'getNote'
  | 'listNotesOfMember'
  | 'listMissingNotes'
  | 'saveDraft'
  | 'signNote'
  | 'saveAddendumDraft'
  | 'addAddendum'
>;

interface NoteKey {
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
}

export function noteUseCases(world: World): NoteHandlers {
  const write = pen(world);
  return {
    getNote: async (key, { records }) => {
      const placed = await placeOf(key, records);
      return placed.ok ? ok(await viewOf(key, placed.value, records)) : placed;
    },

    listNotesOfMember: async (page, { records }) => ok(await records.notes.page(page)),

    listMissingNotes: async (_input, vault) => ok(await missingNotes(vault, world.clock.now())),

    saveDraft: async ({ body, ...key }, vault) => {
      const { savedAt, rule } = write.draft(body);
      return savedOr(await putNote(key, vault, savedAt, rule), savedAt);
    },

    signNote: async ({ body, ...key }, vault) => {
      const author = await authorFrom(vault.records);
      if (!author.ok) return author;
      const { savedAt, rule } = write.sign(body, author.value);
      return savedOr(await putNote(key, vault, savedAt, rule), savedAt);
    },

    saveAddendumDraft: async ({ text, ...key }, { records }) => {
      const { savedAt, rule } = write.addendumDraft(text);
      return savedOr(await changeNote(key, records, rule), savedAt);
    },

    addAddendum: async ({ text, ...key }, { records }) => {
      const author = await authorFrom(records);
      if (!author.ok) return author;
      const { savedAt, rule } = write.addAddendum(text, author.value);
      return savedOr(await changeNote(key, records, rule), savedAt);
    },
  };
}

/** Applies a rule to a document's text and leaves the rest of the document alone. */
export function onText<Doc extends { readonly text: SignableText }>(
  rule: (text: SignableText) => Result<SignableText, SignedTextRefusal>,
): (doc: Doc) => Result<Doc, SignedTextRefusal> {
  return (doc) => {
    const written = rule(doc.text);
    return written.ok ? ok({ ...doc, text: written.value }) : written;
  };
}

export function savedOr<T, E>(
  result: Result<T, E>,
  savedAt: string,
): Result<{ readonly savedAt: string }, E> {
  return result.ok ? ok({ savedAt }) : result;
}

interface Place {
  readonly session: Session;
  readonly member: Member;
}

/** The session and the member, if the member belonged to the session's module that day. */
async function placeOf(key: NoteKey, records: RecordsStore): Promise<Result<Place, Refusal>> {
  const session = await records.sessions.find(key.sessionId);
  if (!session) return notFound('session');
  const member = await records.members.find(key.memberId);
  if (!member) return notFound('member');
  const isOnRoster = isMemberOn(member, session.moduleId, session.date);
  return isOnRoster ? ok({ session, member }) : err({ code: 'not-on-roster' });
}

async function putNote(
  key: NoteKey,
  { records }: OpenVault,
  savedAt: string,
  rule: (text: SignableText) => Result<SignableText, SignedTextRefusal>,
): Promise<Result<ProgressNote, Refusal>> {
  const placed = await placeOf(key, records);
  if (!placed.ok) return placed;
  const begin = () => beginNote(placed.value.session, key.memberId, savedAt);
  return records.notes.put(noteIdOf(key.sessionId, key.memberId), begin, onText(rule));
}

async function changeNote(
  { sessionId, memberId }: NoteKey,
  records: RecordsStore,
  rule: (text: SignableText) => Result<SignableText, SignedTextRefusal>,
): Promise<Result<ProgressNote, Refusal>> {
  const id = noteIdOf(sessionId, memberId);
  return asNotFound(await records.notes.change(id, onText<ProgressNote>(rule)), 'note');
}

async function viewOf(key: NoteKey, place: Place, records: RecordsStore): Promise<NoteView> {
  const { session, member } = place;
  const note = await records.notes.find(noteIdOf(key.sessionId, key.memberId));
  const earlier = { memberId: key.memberId, before: session.date, limit: 1 };
  const [previous = null] = await records.notes.page(earlier);
  const { preferredFirstName, goals } = member.profile;
  const mark = markOf(session, key.memberId);
  return { note, member: { preferredFirstName, goals }, mark, previous };
}
