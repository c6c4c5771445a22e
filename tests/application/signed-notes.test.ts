import { createHash } from 'node:crypto';
import { contract, type Input, type OperationName } from '../../shared/contract/contract';
import type { Operation } from '../../shared/contract/operation';
import { draftHistoryIdOf, noteIdOf, type MemberId, type SessionId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import { isUntouched } from '../../shared/domain/signed-text';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

/** Signed notes stay as they are; what a kill leaves is taken away; late ones say so (M9). */

const fresh = alcoveForEachTest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

let key: { readonly sessionId: SessionId; readonly memberId: MemberId };

beforeEach(async () => {
  const { alcove } = fresh;
  const moduleId = await planTuesdays(alcove);
  const memberId = await admitted(alcove, moduleId, aProfile(), '2026-09-01');
  const [first] = await alcove.done('listSessions', { moduleId });
  if (!first) throw new Error('the module has sessions');
  key = { sessionId: first.session.id, memberId };
  alcove.world.setNow('2026-09-02T01:00:00.000Z');
});

const sign = (text = 'As it was signed.') =>
  fresh.alcove.done('signNote', { ...key, body: free(text) });
const drafted = () => ({ kind: 'note', ...key }) as const;

async function noteText() {
  const { note } = await fresh.alcove.done('getNote', key);
  if (!note) throw new Error('there is no note');
  return note.text;
}

const historyId = () => draftHistoryIdOf(noteIdOf(key.sessionId, key.memberId));

async function writtenTwice() {
  const { savedAt } = await fresh.alcove.done('saveDraft', { ...key, body: free('A canary.') });
  fresh.alcove.world.setNow('2026-09-02T01:20:00.000Z');
  const later = { ...key, body: free('Something else entirely.'), basedOn: savedAt };
  await fresh.alcove.done('saveDraft', later);
  expect(await fresh.stores.records.draftHistories.find(historyId())).not.toBeNull();
}

test('signing leaves nothing of how the text was written', async () => {
  await writtenTwice();
  await sign();
  expect(await fresh.stores.records.draftHistories.find(historyId())).toBeNull();
});

test('a kill between the two writes of signing leaves a signed note, and the rest is cleared', async () => {
  await writtenTwice();
  const { draftHistories } = fresh.stores.records;
  const cut = jest.spyOn(draftHistories, 'remove').mockRejectedValueOnce(new Error('killed'));
  await expect(sign()).rejects.toThrow('killed');
  cut.mockRestore();
  expect(await draftHistories.find(historyId())).not.toBeNull();
  const read = await fresh.alcove.done('getDraftHistory', { drafted: drafted() });
  expect(read).toEqual({ versions: [], undo: {} });
  expect((await noteText()).signature?.author).toBe('Dr. Imaginary Clinician, MD, FRCPC');
  expect(await draftHistories.find(historyId())).toBeNull();
  const refused = await fresh.alcove.ask('signNote', { ...key, body: free('Once more.') });
  expect(refused).toMatchObject({ error: { code: 'already-signed' } });
});

test('what can be taken back is not kept any more once the note is signed', async () => {
  await sign();
  await fresh.alcove.done('keepUndo', { drafted: drafted(), undo: { text: 'canary' } });
  expect(await fresh.stores.records.draftHistories.find(historyId())).toBeNull();
});

/** Commands that say that they change notes, with whatever would change a draft. */
const NOTE_COMMANDS = ['addAddendum', 'saveAddendumDraft', 'saveDraft', 'signNote'] as const;

test('no operation reopens a signed note or changes what was signed (M9)', async () => {
  const changesNotes = (name: OperationName) => {
    const operation: Operation = contract[name];
    return operation.kind === 'command' && operation.changes.includes('notes') && takesNote(name);
  };
  const names = Object.keys(contract) as OperationName[];
  expect(names.filter(changesNotes).toSorted()).toEqual(NOTE_COMMANDS);
  expect(names.filter((name) => /reopen|unsign|unlockNote|amend/iu.test(name))).toEqual([]);
  await sign();
  const { body, signature } = await noteText();
  const { ask } = fresh.alcove;
  for (const name of NOTE_COMMANDS) {
    await ask(name, { ...key, ...writtenBy[name] } as Input<typeof name>);
    const after = await noteText();
    expect({ name, body: after.body, signature: after.signature }).toEqual({
      name,
      body,
      signature,
    });
    expect(isUntouched(after, sha256)).toBe(true);
  }
});

const writtenBy = {
  addAddendum: {
    text: 'On Wednesday.',
    correction: { place: 'text', from: 0, to: 5, reason: 'It was wrong.' },
  },
  saveAddendumDraft: { text: 'Begun.' },
  saveDraft: { body: free('Another text.') },
  signNote: { body: free('Another text.') },
} as const;

function takesNote(name: OperationName): boolean {
  const operation: Operation = contract[name];
  return 'shape' in operation.input && 'sessionId' in (operation.input.shape as object);
}

test.each([
  ['2026-09-05T00:30:00.000Z', false],
  ['2026-09-05T00:30:00.001Z', true],
])(
  'a note signed at %s, of a session until 1 September, 20:30, is late: %s',
  async (at, isLate) => {
    fresh.alcove.world.setNow(at);
    await sign();
    expect((await noteText()).signature?.occasion).toEqual({
      startedAt: '2026-09-01T23:00:00.000Z',
      timeZone: 'America/Toronto',
      isLate,
    });
  },
);

test('late is what the clinician chose as late, at the time of signing (M9)', async () => {
  const { done, world } = fresh.alcove;
  const habits = {
    usual: { personal: 'free', group: 'group' },
    remindAfterDays: 1,
    warnsInGroupNotes: true,
  } as const;
  await done('saveWritingHabits', habits);
  world.setNow('2026-09-03T01:00:00.000Z');
  await sign();
  await done('saveWritingHabits', { ...habits, remindAfterDays: 14 });
  expect((await noteText()).signature?.occasion?.isLate).toBe(true);
  expect(isUntouched(await noteText(), sha256)).toBe(true);
});

test('a correction is kept with whole words struck, its reason, and its place in the chain (M9)', async () => {
  await sign('It was on Tuesday, I think.');
  const correction = { place: 'text', from: 12, to: 15, reason: 'Looked it up.' } as const;
  await fresh.alcove.done('addAddendum', { ...key, text: 'On Wednesday.', correction });
  const once = await noteText();
  const [first] = once.addenda;
  expect(first?.correction).toEqual({ ...correction, from: 10, to: 17 });
  expect(once.body).toEqual(free('It was on Tuesday, I think.'));
  const again = { place: first?.id ?? 'text', from: 3, to: 12, reason: 'Looked twice.' };
  await fresh.alcove.done('addAddendum', { ...key, text: 'On Thursday.', correction: again });
  const twice = await noteText();
  expect(twice.addenda[1]).toMatchObject({ correction: again, citesHash: first?.hash });
  expect(isUntouched(twice, sha256)).toBe(true);
});

test('a group note is corrected in the same way (M11)', async () => {
  const { sessionId } = key;
  const body = { template: 'group', sections: { themes: 'Comings and goings.' } } as const;
  await fresh.alcove.done('signGroupNote', { sessionId, body });
  const correction = { place: 'themes', from: 0, to: 3, reason: 'Too short.' } as const;
  await fresh.alcove.done('addGroupAddendum', { sessionId, text: 'Arrivals', correction });
  const { note } = await fresh.alcove.done('getGroupNote', { sessionId });
  expect(note?.text.addenda[0]?.correction).toMatchObject({ place: 'themes', from: 0, to: 7 });
  expect(note && isUntouched(note.text, sha256)).toBe(true);
});
