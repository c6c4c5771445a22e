/** @jest-environment node */
import { Autosave } from '../../renderer/notes/autosave';
import type { Refusal } from '../../shared/contract/refusal';
import type { NoteBody } from '../../shared/domain/note-body';
import { err, ok, type Result } from '../../shared/lib/result';

type Answer = Result<{ readonly savedAt: string }, Refusal>;

const SAVED: Answer = ok({ savedAt: '2026-11-24T21:20:31.000Z' });
const FULL: Answer = err({ code: 'store-disk-full', store: 'records' });
const body = (text: string): NoteBody => ({ template: 'free', sections: { text } });

/** A store whose answers are given by hand. */
function aStore() {
  const sent: string[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  const save = ({ sections }: NoteBody) => {
    sent.push(sections.text ?? '');
    return new Promise<Answer>((resolve) => waiting.push(resolve));
  };
  const answer = async (given: Answer) => {
    waiting.shift()?.(given);
    await jest.advanceTimersByTimeAsync(0);
  };
  return { sent, save, answer };
}

function aDraft(store: ReturnType<typeof aStore>, savedAt: string | null = null) {
  return new Autosave<NoteBody>({
    content: body(''),
    savedAt,
    save: store.save,
    onState: () => undefined,
    isEmpty: ({ sections }) => sections.text === undefined,
    isTyped: (before, after) => before.sections !== after.sections,
  });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('saves within a second of the last keystroke, and not at each one', async () => {
  const store = aStore();
  const draft = aDraft(store);
  for (const text of ['S', 'Sp', 'Spo']) {
    draft.change(body(text));
    await jest.advanceTimersByTimeAsync(100);
  }
  expect(store.sent).toEqual([]);
  await jest.advanceTimersByTimeAsync(400);
  expect(store.sent).toEqual(['Spo']);
});

test('saves someone who never pauses', async () => {
  const store = aStore();
  const draft = aDraft(store);
  for (let stroke = 0; stroke < 25; stroke += 1) {
    draft.change(body('x'.repeat(stroke + 1)));
    await jest.advanceTimersByTimeAsync(100);
  }
  expect(store.sent.length).toBeGreaterThan(0);
});

test('keeps one save in flight and sends the newest text after it, in order', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.change(body('first'));
  await jest.advanceTimersByTimeAsync(400);
  draft.change(body('second'));
  draft.change(body('third'));
  await jest.advanceTimersByTimeAsync(5_000);
  expect(store.sent).toEqual(['first']);
  await store.answer(SAVED);
  expect(store.sent).toEqual(['first', 'third']);
  expect(draft.state().kind).toBe('saving');
  await store.answer(SAVED);
  expect(draft.state()).toEqual({ kind: 'saved', savedAt: '2026-11-24T21:20:31.000Z' });
});

test('never says saved before the store has answered for the last keystroke', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.change(body('first'));
  expect(draft.state().kind).toBe('typing');
  await jest.advanceTimersByTimeAsync(400);
  expect(draft.state().kind).toBe('saving');
  draft.change(body('second'));
  await store.answer(SAVED);
  expect(draft.state().kind).not.toBe('saved');
});

test('says why it could not save, keeps the text and tries again by itself', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.change(body('kept'));
  await jest.advanceTimersByTimeAsync(400);
  await store.answer(FULL);
  expect(draft.state()).toEqual({ kind: 'not-saved', refusal: FULL.ok ? null : FULL.error });
  expect(draft.content()).toEqual(body('kept'));
  await jest.advanceTimersByTimeAsync(4_000);
  expect(store.sent).toEqual(['kept', 'kept']);
  await store.answer(SAVED);
  expect(draft.state().kind).toBe('saved');
});

test('goes on saying that it is not saved while one types on', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.change(body('one'));
  await jest.advanceTimersByTimeAsync(400);
  await store.answer(FULL);
  draft.change(body('one more'));
  expect(draft.state().kind).toBe('not-saved');
});

test('flush saves at once and answers whether everything is durable', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.change(body('now'));
  const flushed = draft.flush();
  expect(store.sent).toEqual(['now']);
  await store.answer(SAVED);
  await expect(flushed).resolves.toBe(true);
  draft.change(body('later'));
  const refused = draft.flush();
  await store.answer(FULL);
  await expect(refused).resolves.toBe(false);
});

test('choosing a form for an empty note begins no draft', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.change({ template: 'soap', sections: {} });
  await jest.advanceTimersByTimeAsync(5_000);
  expect(store.sent).toEqual([]);
  expect(draft.content().template).toBe('soap');
});

test('an emptied draft is saved as empty', async () => {
  const store = aStore();
  const draft = aDraft(store, '2026-11-24T21:00:00.000Z');
  draft.change(body(''));
  await jest.advanceTimersByTimeAsync(400);
  expect(store.sent).toEqual(['']);
});

test('sends nothing after it was stopped', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.change(body('secret'));
  void draft.stop();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(store.sent).toEqual([]);
});

test('does not call another form of the same text typing, and saves it all the same', async () => {
  const store = aStore();
  const draft = aDraft(store, '2026-11-24T21:00:00.000Z');
  const said: string[] = [];
  draft.subscribe(() => said.push(draft.state().kind));
  draft.change({ ...draft.content(), template: 'soap' });
  await jest.advanceTimersByTimeAsync(400);
  await store.answer(SAVED);
  expect(store.sent).toHaveLength(1);
  expect(said).toEqual(['saving', 'saved']);
});

test('what a lock held is saved at once, and is not durable until the store has answered', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.takeBack(body('held'));
  expect(draft.isDurable()).toBe(false);
  await jest.advanceTimersByTimeAsync(0);
  expect(store.sent).toEqual(['held']);
  await store.answer(SAVED);
  expect(draft.isDurable()).toBe(true);
});

test('stop waits for what is on its way', async () => {
  const store = aStore();
  const draft = aDraft(store);
  draft.change(body('sent'));
  await jest.advanceTimersByTimeAsync(400);
  let isStopped = false;
  void draft.stop().then(() => (isStopped = true));
  await jest.advanceTimersByTimeAsync(1_000);
  expect(isStopped).toBe(false);
  await store.answer(SAVED);
  expect(isStopped).toBe(true);
});

test('what is typed later is read once, when it is saved or asked for', async () => {
  const store = aStore();
  const draft = aDraft(store, '2026-11-24T21:00:00.000Z');
  const read = jest.fn((text: string) => body(text));
  for (const text of ['S', 'Sp', 'Spo']) draft.typed('text', () => read(text));
  expect(draft.state()).toEqual({ kind: 'typing' });
  expect(draft.isDurable()).toBe(false);
  expect(read).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(400);
  expect(store.sent).toEqual(['Spo']);
  await store.answer(SAVED);
  expect(read).toHaveBeenCalledTimes(1);
  expect(draft.isDurable()).toBe(true);
});

test('what is typed in two places stands in both, whatever else changes', () => {
  const draft = aDraft(aStore(), '2026-11-24T21:00:00.000Z');
  draft.typed('data', (before) => ({ ...before, sections: { ...before.sections, data: 'D' } }));
  draft.typed('plan', (before) => ({ ...before, sections: { ...before.sections, plan: 'P' } }));
  draft.change({ ...draft.content(), template: 'dap' });
  expect(draft.content()).toEqual({
    template: 'dap',
    sections: { text: '', data: 'D', plan: 'P' },
  });
});

test('listeners are told of typing once, not at each key', () => {
  const draft = aDraft(aStore(), '2026-11-24T21:00:00.000Z');
  const told = jest.fn();
  draft.subscribe(told);
  for (const text of ['S', 'Sp', 'Spo']) draft.typed('text', () => body(text));
  expect(told).toHaveBeenCalledTimes(1);
});
