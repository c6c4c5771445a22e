import { clearingLeftOver } from '../../electron/application/left-over-histories';
import { groupNoteUseCases } from '../../electron/application/group-notes';
import { noteUseCases } from '../../electron/application/notes';
import type { DraftHistories } from '../../electron/application/ports/stores';
import { supervisionNoteUseCases } from '../../electron/application/supervision-notes';
import type { Drafted } from '../../shared/contract/draft-histories';
import {
  draftHistoryIdOf,
  noteIdOf,
  type DraftHistoryId,
  type MemberId,
  type SessionId,
  type SupervisionNoteId,
} from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import { ok } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

/** How a text was written is gone once it is signed, whatever comes between (M9, M11, M66). */

const fresh = alcoveForEachTest();
const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

let sessionId: SessionId;
let memberId: MemberId;
let supervisionId: SupervisionNoteId;

beforeEach(async () => {
  const { alcove } = fresh;
  const moduleId = await planTuesdays(alcove);
  memberId = await admitted(alcove, moduleId, aProfile(), '2026-09-01');
  const [first] = await alcove.done('listSessions', { moduleId });
  if (!first) throw new Error('the module has sessions');
  sessionId = first.session.id;
  alcove.world.setNow('2026-09-02T01:00:00.000Z');
  const spoken = { date: '2026-09-01', colleague: 'Dr. Imaginary Supervisor', minutes: 50 };
  const facts = { ...spoken, kind: 'supervision', groupId: null } as const;
  supervisionId = (await alcove.done('beginSupervisionNote', { facts })).id;
});

interface Kind {
  readonly drafted: () => Drafted;
  readonly historyId: () => DraftHistoryId;
  readonly histories: () => Pick<DraftHistories<NoteBody>, 'find' | 'remove' | 'put'>;
  readonly save: (text: string) => Promise<unknown>;
  readonly sign: (text: string) => Promise<unknown>;
  readonly read: () => Promise<{
    readonly note: { readonly text: { readonly signature: unknown } } | null;
  }>;
}

const kinds: Readonly<Record<'note' | 'group note' | 'supervision note', Kind>> = {
  note: {
    drafted: () => ({ kind: 'note', sessionId, memberId }),
    historyId: () => draftHistoryIdOf(noteIdOf(sessionId, memberId)),
    histories: () => fresh.stores.records.draftHistories,
    save: (text) => fresh.alcove.done('saveDraft', { sessionId, memberId, body: free(text) }),
    sign: (text) => fresh.alcove.done('signNote', { sessionId, memberId, body: free(text) }),
    read: () => fresh.alcove.done('getNote', { sessionId, memberId }),
  },
  'group note': {
    drafted: () => ({ kind: 'group-note', sessionId }),
    historyId: () => draftHistoryIdOf(sessionId),
    histories: () => fresh.stores.groupProcess.draftHistories,
    save: (text) => fresh.alcove.done('saveGroupDraft', { sessionId, body: free(text) }),
    sign: (text) => fresh.alcove.done('signGroupNote', { sessionId, body: free(text) }),
    read: () => fresh.alcove.done('getGroupNote', { sessionId }),
  },
  'supervision note': {
    drafted: () => ({ kind: 'supervision-note', id: supervisionId }),
    historyId: () => draftHistoryIdOf(supervisionId),
    histories: () => fresh.stores.groupProcess.draftHistories,
    save: (text) =>
      fresh.alcove.done('saveSupervisionDraft', { id: supervisionId, body: free(text) }),
    sign: (text) =>
      fresh.alcove.done('signSupervisionNote', { id: supervisionId, body: free(text) }),
    read: () => fresh.alcove.done('getSupervisionNote', { id: supervisionId }),
  },
};

const each = Object.entries(kinds);

async function writtenTwice({ save, histories, historyId }: Kind): Promise<void> {
  await save('A canary.');
  fresh.alcove.world.setNow('2026-09-02T01:20:00.000Z');
  await save('Something else entirely.');
  expect(await histories().find(historyId())).not.toBeNull();
}

async function signedAndKilled(kind: Kind): Promise<void> {
  await writtenTwice(kind);
  const cut = jest.spyOn(kind.histories(), 'remove').mockRejectedValueOnce(new Error('killed'));
  await expect(kind.sign('Something else entirely.')).rejects.toThrow('killed');
  cut.mockRestore();
  expect(await kind.histories().find(kind.historyId())).not.toBeNull();
}

test.each(each)('what a kill leaves beside a signed %s goes when it is opened', async (_, kind) => {
  await signedAndKilled(kind);
  expect((await kind.read()).note?.text.signature).not.toBeNull();
  expect(await kind.histories().find(kind.historyId())).toBeNull();
});

test.each(each)('opening a draft takes nothing of its %s away', async (_, kind) => {
  await writtenTwice(kind);
  await kind.read();
  expect(await kind.histories().find(kind.historyId())).not.toBeNull();
});

/** Lets whoever else may come in before the next write of a history. */
function lettingOthersIn(kind: Kind) {
  const histories = kind.histories();
  const { put } = histories;
  return jest.spyOn(histories, 'put').mockImplementationOnce(async (...written) => {
    for (let tick = 0; tick < 200; tick += 1) await new Promise(setImmediate);
    return put(...written);
  });
}

test.each(each)(
  'typing that is kept while a %s is signed leaves nothing behind',
  async (_, kind) => {
    await writtenTwice(kind);
    const slow = lettingOthersIn(kind);
    const undo = { text: 'A canary.' };
    const keeping = fresh.alcove.done('keepUndo', { drafted: kind.drafted(), undo });
    await Promise.all([keeping, kind.sign('Something else entirely.')]);
    expect(slow).toHaveBeenCalled();
    expect(await kind.histories().find(kind.historyId())).toBeNull();
  },
);

test.each(each)(
  'a save that a signing of the %s overtakes leaves nothing behind',
  async (_, kind) => {
    await kind.save('A canary, and not much else.');
    const slow = lettingOthersIn(kind);
    await Promise.allSettled([kind.save('Short.'), kind.sign('Short.')]);
    expect(slow).toHaveBeenCalled();
    slow.mockRestore();
    expect(await kind.histories().find(kind.historyId())).toBeNull();
    expect((await kind.read()).note?.text.signature).not.toBeNull();
  },
);

function readingWith(parts: Partial<Parameters<typeof clearingLeftOver>[1]>) {
  const { world } = fresh.alcove;
  const all = {
    ...noteUseCases(world),
    ...groupNoteUseCases(world),
    ...supervisionNoteUseCases(world),
  };
  return clearingLeftOver(all, { isReadOnly: () => false, refusalOfThrown: () => null, ...parts });
}

test('in a vault that is open for looking only, nothing is taken away', async () => {
  const kind = kinds.note;
  await signedAndKilled(kind);
  await readingWith({ isReadOnly: () => true }).getNote({ sessionId, memberId }, fresh.stores);
  expect(await kind.histories().find(kind.historyId())).not.toBeNull();
  await readingWith({}).getNote({ sessionId, memberId }, fresh.stores);
  expect(await kind.histories().find(kind.historyId())).toBeNull();
});

test('a disk that takes nothing hides no signed text; a bug is thrown', async () => {
  const kind = kinds.note;
  await signedAndKilled(kind);
  const full = jest.spyOn(kind.histories(), 'remove').mockRejectedValue(new Error('no room'));
  const refusal = { code: 'store-disk-full', store: 'records' } as const;
  const key = { sessionId, memberId };
  const shown = await readingWith({ refusalOfThrown: () => refusal }).getNote(key, fresh.stores);
  expect(shown).toMatchObject(ok({ note: { text: { body: free('Something else entirely.') } } }));
  await expect(readingWith({}).getNote(key, fresh.stores)).rejects.toThrow('no room');
  full.mockRestore();
});
