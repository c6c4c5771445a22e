import type { Refusal } from '../../shared/contract/refusal';
import type { supervisionNoteOperations } from '../../shared/contract/supervision-notes';
import type { GroupId, SupervisionNoteId } from '../../shared/domain/ids';
import { draftHistoryIdOf } from '../../shared/domain/ids';
import { nameGuard } from '../../shared/domain/name-guard/guard';
import { stateOf } from '../../shared/domain/note';
import type { NoteBody } from '../../shared/domain/note-body';
import {
  beginSupervisionNote,
  newestFirst,
  refusalOnceSigned,
  refusalToDate,
  type SupervisionFacts,
  type SupervisionNote,
} from '../../shared/domain/supervision-note';
import { err, ok, type Result } from '../../shared/lib/result';
import { inTextTurn, saveDraftOn, signOn, writeOn, type Desk } from './drafting';
import { guardedNames, keptNamesIn } from './guarding';
import { newIds } from './identify';
import { asNotFound, findRecordedGroup, notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { GroupProcessStore, OpenVault, RecordsStore } from './ports/stores';
import type { Clock, World } from './ports/world';
import { authorFrom, pen } from './signing';

/**
 * What the clinician took to supervision, consultation or a debrief, without anybody's identity
 * (M65, M66, M99): it lies with the group notes, and no release can reach it.
 */
export function supervisionNoteUseCases(
  world: World,
): Handlers<Exclude<keyof typeof supervisionNoteOperations, 'saveConsultationLog'>> {
  return { ...reading(), ...beginning(world), ...writing(world), ...adding(world) };
}

function reading() {
  return {
    listSupervisionNotes: async (_input, { records, groupProcess }) => {
      const groups = await records.groups.all();
      const nameOf = (id: GroupId | null) => groups.find((group) => group.id === id)?.name ?? null;
      const notes = newestFirst(await groupProcess.supervisionNotes.all());
      return ok(
        notes.map((note) => ({
          id: note.id,
          facts: note.facts,
          groupName: nameOf(note.facts.groupId),
          state: stateOf(note),
        })),
      );
    },

    getSupervisionNote: async ({ id }, { records, groupProcess }) => {
      const note = await groupProcess.supervisionNotes.find(id);
      if (!note) return notFound('supervision-note');
      const group = note.facts.groupId && (await records.groups.find(note.facts.groupId));
      return ok({ note, groupName: group?.name ?? null });
    },
  } satisfies Handlers<'listSupervisionNotes' | 'getSupervisionNote'>;
}

function beginning({ clock, randomIdText }: World) {
  const ids = newIds(randomIdText);
  return {
    beginSupervisionNote: async ({ facts }, { records, groupProcess }) => {
      const allowed = await refusalToFacts(facts, records, clock);
      if (!allowed.ok) return allowed;
      const id = ids.supervisionNote();
      const begun = beginSupervisionNote(id, facts, clock.now().toISOString());
      await groupProcess.supervisionNotes.add(begun);
      return ok({ id });
    },

    changeSupervisionFacts: ({ id, facts }, { records, groupProcess }) =>
      inTextTurn(id, async () => {
        const allowed = await refusalToFacts(facts, records, clock);
        if (!allowed.ok) return allowed;
        const changed = await groupProcess.supervisionNotes.change(id, (note) => {
          const open = refusalOnceSigned(note);
          return open.ok ? ok({ ...note, facts }) : open;
        });
        const result = asNotFound(changed, 'supervision-note');
        return result.ok ? ok({}) : result;
      }),
  } satisfies Handlers<'beginSupervisionNote' | 'changeSupervisionFacts'>;
}

function writing(world: World) {
  const { clock } = world;
  const write = pen<NoteBody>(world);
  return {
    saveSupervisionDraft: ({ id, body, basedOn }, { groupProcess }) =>
      inTextTurn(id, () =>
        saveDraftOn(deskOf(id, groupProcess), { body, basedOn }, write.draft(body)),
      ),

    signSupervisionNote: ({ id, body, reasonToKeepNames }, vault) =>
      inTextTurn(id, async () => {
        const facts = await factsToSign(id, vault);
        if (!facts.ok) return facts;
        const author = await authorFrom(vault.records);
        if (!author.ok) return author;
        const text = { about: null, body, reason: reasonToKeepNames };
        const names = await keptNamesIn(text, vault.records, clock);
        if (!names.ok) return names;
        const { kept, tell } = names.value;
        const by = { author: author.value, occasion: null, beside: facts.value };
        const stroke = write.sign(body, { ...by, kept });
        return signOn(deskOf(id, vault.groupProcess), stroke, tell);
      }),

    removeSupervisionNote: ({ id }, { groupProcess }) =>
      inTextTurn(id, async () => {
        const note = await groupProcess.supervisionNotes.find(id);
        if (!note) return notFound('supervision-note');
        const open = refusalOnceSigned(note);
        if (!open.ok) return open;
        await groupProcess.draftHistories.remove(draftHistoryIdOf(id));
        await groupProcess.supervisionNotes.remove(id);
        return ok({});
      }),
  } satisfies Handlers<'saveSupervisionDraft' | 'signSupervisionNote' | 'removeSupervisionNote'>;
}

function adding(world: World) {
  const { clock } = world;
  const write = pen<NoteBody>(world);
  return {
    saveSupervisionAddendumDraft: ({ id, text }, { groupProcess }) =>
      writeOn(deskOf(id, groupProcess), write.addendumDraft(text)),

    addSupervisionAddendum: ({ id, text, correction, reasonToKeepNames }, vault) =>
      inTextTurn(id, async () => {
        const { records, groupProcess } = vault;
        const author = await authorFrom(records);
        if (!author.ok) return author;
        const addendum = { text, correction };
        const typed = { about: null, addendum, reason: reasonToKeepNames };
        const names = await keptNamesIn(typed, records, clock);
        if (!names.ok) return names;
        const { kept, tell } = names.value;
        const stroke = write.addAddendum({ ...addendum, author: author.value, kept });
        return writeOn(deskOf(id, groupProcess), stroke, tell);
      }),
  } satisfies Handlers<'saveSupervisionAddendumDraft' | 'addSupervisionAddendum'>;
}

function deskOf(
  id: SupervisionNoteId,
  { supervisionNotes, draftHistories }: GroupProcessStore,
): Desk<SupervisionNote, NoteBody> {
  const term = 'supervision-note';
  return { texts: supervisionNotes, histories: draftHistories, id, term, begin: null };
}

async function refusalToFacts(
  facts: SupervisionFacts,
  records: RecordsStore,
  clock: Clock,
): Promise<Result<void, Refusal>> {
  const group = facts.groupId ? await findRecordedGroup(records, facts.groupId) : ok();
  if (!group.ok) return group;
  const dated = refusalToDate(facts, todayBy(clock));
  return dated.ok ? refusalToColleague(facts, records) : dated;
}

/**
 * With whom one spoke may be no member. Full names alone are looked for: a colleague who shares a
 * first name with a member must be nameable.
 */
async function refusalToColleague(
  { colleague }: SupervisionFacts,
  records: RecordsStore,
): Promise<Result<void, Refusal>> {
  const guard = nameGuard(await guardedNames(records, null), 'full-names');
  const names = guard.find(colleague).filter(({ certainty }) => certainty === 'sure');
  if (names.length === 0) return ok();
  return err({
    code: 'names-in-note',
    names: names.map(({ shown, form, members }) => ({ shown, form, members })),
  });
}

/**
 * The facts, which are signed with the text (M66, M99). Someone of the colleague's name may have
 * become a member since they were written.
 */
async function factsToSign(
  id: SupervisionNoteId,
  { records, groupProcess }: OpenVault,
): Promise<Result<SupervisionFacts, Refusal>> {
  const note = await groupProcess.supervisionNotes.find(id);
  if (!note) return notFound('supervision-note');
  const allowed = await refusalToColleague(note.facts, records);
  return allowed.ok ? ok(note.facts) : allowed;
}
