import type { Drafted } from '../../shared/contract/draft-histories';
import { emptyHistory, type DraftVersion, type Undo } from '../../shared/domain/draft-history';
import {
  draftHistoryIdOf,
  noteIdOf,
  type NoteId,
  type SessionId,
  type SupervisionNoteId,
} from '../../shared/domain/ids';
import { stateOf } from '../../shared/domain/note';
import type { NoteBody } from '../../shared/domain/note-body';
import { ok } from '../../shared/lib/result';
import { inTextTurn } from './drafting';
import type { Handlers } from './ports/handlers';
import type { DraftHistories, OpenVault } from './ports/stores';

/** Earlier versions of drafts and what typing can be taken back, each in its note's database. */
export function draftHistoryUseCases(): Handlers<'getDraftHistory' | 'keepUndo'> {
  return {
    getDraftHistory: async ({ drafted }, vault) => ok(await placeOf(drafted, vault).read()),

    keepUndo: async ({ drafted, undo }, vault) => {
      await placeOf(drafted, vault).keep(undo);
      return ok({});
    },
  };
}

interface HistoryPlace {
  read(): Promise<{ readonly versions: readonly DraftVersion[]; readonly undo: Undo }>;
  keep(undo: Undo): Promise<void>;
}

function placeOf(drafted: Drafted, { records, groupProcess }: OpenVault): HistoryPlace {
  switch (drafted.kind) {
    case 'note': {
      const id = noteIdOf(drafted.sessionId, drafted.memberId);
      const isSigned = async () => stateOf(await records.notes.find(id)) === 'signed';
      return historyPlace(records.draftHistories, id, isSigned);
    }
    case 'group-note': {
      const { sessionId } = drafted;
      const isSigned = async () =>
        stateOf(await groupProcess.groupNotes.find(sessionId)) === 'signed';
      return historyPlace(groupProcess.draftHistories, sessionId, isSigned);
    }
    case 'supervision-note': {
      // It is begun before it is written: one that is not there was removed, and its text with it.
      const isClosed = async () =>
        stateOf(await groupProcess.supervisionNotes.find(drafted.id)) !== 'draft';
      return historyPlace(groupProcess.draftHistories, drafted.id, isClosed);
    }
  }
}

/** A text that is no draft any more has no history, and gets none. */
function historyPlace<Body extends NoteBody>(
  histories: DraftHistories<Body>,
  textId: NoteId | SessionId | SupervisionNoteId,
  isClosed: () => Promise<boolean>,
): HistoryPlace {
  const id = draftHistoryIdOf(textId);
  return {
    read: async () => {
      const kept = (await isClosed()) ? null : await histories.find(id);
      const { versions, undo } = kept ?? emptyHistory<Body>(id);
      return { versions, undo };
    },
    keep: (undo) =>
      inTextTurn(textId, async () => {
        if (await isClosed()) return;
        await histories.put(
          id,
          () => emptyHistory<Body>(id),
          (history) => ok({ ...history, undo }),
        );
      }),
  };
}
