/** @jest-environment node */
import type { AskQuietly } from '../../renderer/api/use-ask';
import { OpenDrafts } from '../../renderer/notes/open-drafts';
import { err, ok, type Result } from '../../shared/lib/result';
import { memberId, sessionId } from '../support/people';

const SAVED = ok({ savedAt: '2026-11-24T21:20:31.000Z', keptOther: false });
const FULL = err({ code: 'store-disk-full', store: 'records' } as const);
const note = { kind: 'note', sessionId: sessionId(1), memberId: memberId(1) } as const;
const group = { kind: 'group-note', sessionId: sessionId(1) } as const;
const blank = { body: { template: 'free', sections: {} }, savedAt: null } as const;
const body = (text: string) => ({ template: 'free', sections: { text } }) as const;

/** Drafts over a main process whose answers are given by hand, or always the same. */
function drafts(always?: Result<unknown, unknown>) {
  const asked: string[] = [];
  const waiting: ((answer: Result<unknown, unknown>) => void)[] = [];
  let lastHeld: unknown = null;
  const ask = (operation: string, input?: { readonly drafts?: unknown }) => {
    asked.push(operation);
    if (input?.drafts) lastHeld = input.drafts;
    return new Promise((resolve) => {
      if (always) resolve(always);
      else waiting.push(resolve);
    });
  };
  const answer = async (given: Result<unknown, unknown>) => {
    waiting.shift()?.(given);
    await jest.advanceTimersByTimeAsync(0);
  };
  return {
    open: new OpenDrafts(ask as AskQuietly, () => undefined),
    asked,
    answer,
    held: () => lastHeld,
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a form that is begun anew is kept only after the old one is gone', async () => {
  const { open, asked, answer } = drafts();
  open.keepForm('new-member', '["Ana"]');
  await jest.advanceTimersByTimeAsync(700);
  void open.dropForm('new-member');
  open.keepForm('new-member', '["Bo"]');
  void open.saveAll();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual(['keepUnfinishedForm']);
  await answer(SAVED);
  expect(asked).toEqual(['keepUnfinishedForm', 'dropUnfinishedForm']);
  await answer(ok({}));
  expect(asked).toEqual(['keepUnfinishedForm', 'dropUnfinishedForm', 'keepUnfinishedForm']);
});

test('what is typed before a form is known is saved with the rest, before a lock', async () => {
  const { open, asked, answer } = drafts();
  void open.beginForm('new-group', () => open.keepForm('new-group', '["Thurs"]'));
  const isSaved = open.saveAll();
  await answer(ok(null));
  expect(asked).toEqual(['getUnfinishedForm', 'keepUnfinishedForm']);
  await answer(SAVED);
  expect(await isSaved).toBe(true);
});

test('holds exactly what the vault has not taken: note, group addendum and form', async () => {
  const { open } = drafts(FULL);
  open.note(note, blank).change(body('Spoke first.'));
  open.note({ ...note, memberId: memberId(2) }, blank);
  open.addendum(group, null).change('The group was quiet.');
  open.keepForm('new-group', '["Thursdays"]');
  expect(await open.saveAll()).toBe(false);
  expect(open.unsaved()).toEqual([
    { kind: 'note', drafted: note, body: body('Spoke first.'), basedOn: null },
    { kind: 'addendum', drafted: group, text: 'The group was quiet.' },
    { kind: 'form', key: 'new-group', values: '["Thursdays"]' },
  ]);
  open.forget();
  expect(open.unsaved()).toEqual([]);
  expect(open.refused()).toEqual([]);
});

test('what is held comes back as it was, each in its own place, and is saved', async () => {
  const { open: before } = drafts(FULL);
  before.note(note, blank).change(body('Spoke first.'));
  before.addendum(note, null).change('One more thing.');
  before.keepForm('new-group', '["Thursdays"]');
  const held = before.unsaved();
  before.forget();

  const { open, asked } = drafts(SAVED);
  open.takeBack(held);
  expect(open.unsaved()).toEqual(held);
  expect(open.note(note, blank).content()).toEqual(body('Spoke first.'));
  expect(open.addendum(note, null).content()).toBe('One more thing.');
  expect(open.hasAddendum(note, null)).toBe(true);
  const onBegun = jest.fn();
  await open.beginForm('new-group', onBegun);
  expect(onBegun).toHaveBeenCalledWith(expect.objectContaining({ values: '["Thursdays"]' }));
  expect(await open.saveAll()).toBe(true);
  expect(open.unsaved()).toEqual([]);
  const saved = ['saveDraft', 'saveAddendumDraft', 'keepUnfinishedForm'];
  expect(new Set(asked)).toEqual(new Set([...saved, 'holdUnsavedDrafts', 'dropHeldDrafts']));
});

const heldNote = {
  kind: 'note',
  drafted: note,
  body: body('Spoke first.'),
  basedOn: null,
} as const;
const heldAddendum = { kind: 'addendum', drafted: group, text: 'The group was quiet.' } as const;

test('what was taken back is dropped only when all of it is saved, and once', async () => {
  const { open, asked, held, answer } = drafts();
  open.takeBack([heldNote, heldAddendum]);
  await jest.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['saveDraft', 'saveGroupAddendumDraft']);
  await answer(SAVED);
  expect(asked.slice(2)).toEqual(['holdUnsavedDrafts']);
  expect(held()).toEqual([heldAddendum]);
  await answer(SAVED);
  expect(asked.slice(3)).toEqual(['dropHeldDrafts']);
  open.note(note, blank).change(body('Spoke first, then left.'));
  void open.saveAll();
  expect(asked.slice(4)).toEqual(['saveDraft']);
});

test('what was taken back and is refused again stays held, with what is unsaved beside it', async () => {
  const { open, asked, held, answer } = drafts();
  open.takeBack([heldNote, heldAddendum]);
  open.keepForm('new-group', '["Thursdays"]');
  await jest.advanceTimersByTimeAsync(0);
  await answer(FULL);
  expect(asked).toEqual(['saveDraft', 'saveGroupAddendumDraft']);
  await answer(SAVED);
  expect(held()).toEqual([heldNote, { kind: 'form', key: 'new-group', values: '["Thursdays"]' }]);
  expect(asked).not.toContain('dropHeldDrafts');
  void open.drop({ kind: 'note', drafted: note });
  expect(held()).toEqual([{ kind: 'form', key: 'new-group', values: '["Thursdays"]' }]);
  void open.drop({ kind: 'form', key: 'new-group' });
  expect(asked.at(-1)).toBe('dropHeldDrafts');
});

test('what was taken back and thrown away is dropped; what a lock forgets is not', async () => {
  const { open: locked, asked: askedAtLock } = drafts(FULL);
  locked.takeBack([heldNote]);
  locked.forget();
  await locked.drop({ kind: 'note', drafted: note });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(askedAtLock).toEqual([]);

  const { open, asked } = drafts(FULL);
  open.takeBack([heldNote]);
  await open.drop({ kind: 'note', drafted: note });
  expect(asked).toEqual(['dropHeldDrafts']);
});

test('forgotten drafts send nothing any more', async () => {
  const { open, asked } = drafts(SAVED);
  open.note(note, blank).change(body('Spoke first.'));
  open.keepForm('new-group', '["Thursdays"]');
  open.forget();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([]);
});

test('another window’s text in between is noted for that note alone, and listeners are told', async () => {
  const { open } = drafts(ok({ savedAt: '2026-11-24T21:20:31.000Z', keptOther: true }));
  const told = jest.fn();
  open.subscribe(told);
  open.note(note, blank).change(body('Spoke first.'));
  await open.saveAll();
  expect(open.hasOther(note)).toBe(true);
  expect(open.hasOther({ ...note, memberId: memberId(2) })).toBe(false);
  expect(told).toHaveBeenCalled();
});

test('what can be taken back is kept some seconds after the last change, once the text is saved', async () => {
  const { open, asked } = drafts(SAVED);
  open.note(note, blank).change(body('Spoke first.'));
  const keeper = open.undoKeeper(note);
  keeper.watch('text', () => 'steps');
  keeper.changed();
  await jest.advanceTimersByTimeAsync(2_000);
  expect(asked).toEqual(['saveDraft']);
  await jest.advanceTimersByTimeAsync(3_000);
  expect(asked).toEqual(['saveDraft', 'keepUndo']);
  await open.saveAll();
  expect(asked).toEqual(['saveDraft', 'keepUndo']);
});

test('nothing is kept to take back what the vault did not take, and none once it is signed', async () => {
  const { open, asked } = drafts(FULL);
  open.note(note, blank).change(body('Spoke first.'));
  open.undoKeeper(note).changed();
  expect(await open.saveAll()).toBe(false);
  expect(asked).toEqual(['saveDraft']);
  open.undoKeeper(note).changed();
  await open.drop({ kind: 'note', drafted: note });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked).not.toContain('keepUndo');
});

test('a lock does not wait for what can be taken back when the text is saved', async () => {
  const { open, answer } = drafts();
  open.note(note, blank).change(body('Spoke first.'));
  open.undoKeeper(note).changed();
  const isSaved = open.saveAll(3_000);
  await answer(SAVED);
  await jest.advanceTimersByTimeAsync(500);
  expect(await isSaved).toBe(true);
});
