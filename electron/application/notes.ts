import type { Refusal } from '../../shared/contract/refusal';
import { noteIdOf, type MemberId, type SessionId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { isMemberOn } from '../../shared/domain/member';
import { beginNote, type ProgressNote } from '../../shared/domain/note';
import type { NoteBody } from '../../shared/domain/note-body';
import type { Session } from '../../shared/domain/session';
import { err, ok, type Result } from '../../shared/lib/result';
import { inTextTurn, saveDraftOn, signOn, writeOn, type Desk } from './drafting';
import { guardedNames, keptNamesIn } from './guarding';
import { notFound } from './lookup';
import { missingNotes } from './missing-notes';
import { noteViewOf } from './note-view';
import { occasionOf } from './occasion';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { repeatedTextIn } from './repeated-text';
import { authorFrom, pen } from './signing';

type NoteHandlers = Handlers<
  | 'getNote'
  | 'listNotesOfMember'
  | 'listMissingNotes'
  | 'listGuardedNames'
  | 'findRepeatedText'
  | 'saveDraft'
  | 'signNote'
  | 'saveAddendumDraft'
  | 'addAddendum'
>;

export function noteUseCases(world: World): NoteHandlers {
  const write = pen<NoteBody>(world);
  return {
    getNote: async (key, { records }) => {
      const placed = await placeOf(key, records);
      return placed.ok ? ok(await noteViewOf(placed.value, records, world)) : placed;
    },

    listNotesOfMember: async (page, { records }) => ok(await records.notes.page(page)),

    listMissingNotes: async (_input, vault) => ok(await missingNotes(vault, world.clock.now())),

    listGuardedNames: async ({ memberId }, { records }) =>
      ok(await guardedNames(records, memberId)),

    findRepeatedText: async ({ body, ...key }, { records }) => {
      const placed = await placeOf(key, records);
      return placed.ok ? ok(await repeatedTextIn(body, placed.value, records)) : placed;
    },

    saveDraft: ({ body, basedOn, ...key }, { records }) =>
      inTurn(key, async () => {
        const placed = await placeOf(key, records);
        if (!placed.ok) return placed;
        const stroke = write.draft(body);
        const desk = newOrOld(placed.value, records, stroke.savedAt);
        return saveDraftOn(desk, { body, basedOn }, stroke);
      }),

    signNote: ({ body, reasonToKeepNames, ...key }, { records }) =>
      inTurn(key, async () => {
        const placed = await placeOf(key, records);
        if (!placed.ok) return placed;
        const author = await authorFrom(records);
        if (!author.ok) return author;
        const text = { about: key.memberId, body, reason: reasonToKeepNames };
        const names = await keptNamesIn(text, records, world.clock);
        if (!names.ok) return names;
        const { kept, tell } = names.value;
        const occasion = await occasionOf(placed.value.session, records, world.clock);
        const stroke = write.sign(body, { author: author.value, occasion, kept });
        return signOn(newOrOld(placed.value, records, stroke.savedAt), stroke, tell);
      }),

    saveAddendumDraft: ({ text, ...key }, { records }) =>
      writeOn(signedDesk(key, records), write.addendumDraft(text)),

    addAddendum: ({ text, correction, reasonToKeepNames, ...key }, { records }) =>
      inTurn(key, async () => {
        const author = await authorFrom(records);
        if (!author.ok) return author;
        const addendum = { text, correction };
        const typed = { about: key.memberId, addendum, reason: reasonToKeepNames };
        const names = await keptNamesIn(typed, records, world.clock);
        if (!names.ok) return names;
        const { kept, tell } = names.value;
        const stroke = write.addAddendum({ ...addendum, author: author.value, kept });
        return writeOn(signedDesk(key, records), stroke, tell);
      }),
  };
}

interface NoteKey {
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
}

function inTurn<T>({ sessionId, memberId }: NoteKey, work: () => Promise<T>): Promise<T> {
  return inTextTurn(noteIdOf(sessionId, memberId), work);
}

export interface NotePlace {
  readonly session: Session;
  readonly member: Member;
}

/** The session and the member, if the member belonged to the session's module that day. */
async function placeOf(key: NoteKey, records: RecordsStore): Promise<Result<NotePlace, Refusal>> {
  const session = await records.sessions.find(key.sessionId);
  if (!session) return notFound('session');
  const member = await records.members.find(key.memberId);
  if (!member) return notFound('member');
  const isOnRoster = isMemberOn(member, session.moduleId, session.date);
  return isOnRoster ? ok({ session, member }) : err({ code: 'not-on-roster' });
}

function newOrOld(
  { session, member }: NotePlace,
  records: RecordsStore,
  savedAt: string,
): Desk<ProgressNote, NoteBody> {
  const desk = signedDesk({ sessionId: session.id, memberId: member.id }, records);
  return { ...desk, begin: () => beginNote(session, member.id, savedAt) };
}

function signedDesk(
  { sessionId, memberId }: NoteKey,
  { notes, draftHistories }: RecordsStore,
): Desk<ProgressNote, NoteBody> {
  const id = noteIdOf(sessionId, memberId);
  return { texts: notes, histories: draftHistories, id, term: 'note', begin: null };
}
