import type { Refusal } from '../../shared/contract/refusal';
import { draftHistoryIdOf } from '../../shared/domain/ids';
import { stateOf } from '../../shared/domain/note';
import type { NoteBody } from '../../shared/domain/note-body';
import type { SignableText } from '../../shared/domain/signed-text';
import type { Handlers } from './ports/handlers';
import type { DraftHistories } from './ports/stores';

export interface ClearingParts {
  readonly isReadOnly: () => boolean;
  /** A refusal that a lower layer had to throw, or `null` for a bug. */
  readonly refusalOfThrown: (thrown: unknown) => Refusal | null;
}

type Reading = Pick<Handlers, 'getNote' | 'getGroupNote' | 'getSupervisionNote'>;

interface Written<Body extends NoteBody> {
  readonly id: Parameters<typeof draftHistoryIdOf>[0];
  readonly text: SignableText<Body>;
}

/**
 * Whoever opens a signed text takes away what a kill, just after it was signed, left of how it was
 * written. What a disk does not take is tried again at the next opening: a signed text is shown
 * whatever happens. In a vault that is open for looking only, nothing is taken away.
 */
export function clearingLeftOver(reading: Reading, parts: ClearingParts): Reading {
  const clear = clearer(parts);
  return {
    getNote: async (key, vault) => {
      const reply = await reading.getNote(key, vault);
      if (reply.ok) await clear(reply.value.note, vault.records.draftHistories);
      return reply;
    },
    getGroupNote: async (key, vault) => {
      const reply = await reading.getGroupNote(key, vault);
      if (reply.ok) await clear(reply.value.note, vault.groupProcess.draftHistories);
      return reply;
    },
    getSupervisionNote: async (key, vault) => {
      const reply = await reading.getSupervisionNote(key, vault);
      if (reply.ok) await clear(reply.value.note, vault.groupProcess.draftHistories);
      return reply;
    },
  };
}

function clearer({ isReadOnly, refusalOfThrown }: ClearingParts) {
  return async <Body extends NoteBody>(
    written: Written<Body> | null,
    histories: DraftHistories<Body>,
  ): Promise<void> => {
    if (!written || stateOf(written) !== 'signed' || isReadOnly()) return;
    const id = draftHistoryIdOf(written.id);
    try {
      if (await histories.find(id)) await histories.remove(id);
    } catch (thrown) {
      if (refusalOfThrown(thrown) === null) throw thrown;
    }
  };
}
