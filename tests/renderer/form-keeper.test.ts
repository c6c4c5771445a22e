/** @jest-environment node */
import type { OpenDrafts } from '../../renderer/notes/open-drafts';
import type { BegunForm } from '../../renderer/notes/open-forms';
import { FormKeeper } from '../../renderer/ui/form-keeper';

/** A form whose events are given by hand, and drafts that note what is asked of them. */
function keeperOf(begun: BegunForm | null, answered: Promise<void>) {
  const asked: string[] = [];
  const shown: (BegunForm | null)[] = [];
  let listen: (values: unknown, isDirty: boolean) => void = () => undefined;
  const drafts = {
    beginForm: async (_key, onBegun) => {
      await answered;
      onBegun(begun);
    },
    keepForm: (_key, values) => void asked.push(values),
    dropForm: async () => void asked.push('dropped'),
  } satisfies Pick<OpenDrafts, 'beginForm' | 'keepForm' | 'dropForm'>;
  const keeper = new FormKeeper({
    drafts,
    keepAs: 'new-group',
    forms: [
      {
        changes: () => '',
        watch: (listener) => {
          listen = listener;
          return () => {
            listen = () => undefined;
          };
        },
        putBack: (kept) => listen(kept, true),
        startAfresh: () => listen('', false),
      },
    ],
    onBegun: (now) => void shown.push(now),
  });
  return { keeper, asked, shown, type: (values: string) => listen(values, values !== '') };
}

async function aKeeper(begun: BegunForm | null = null) {
  const all = keeperOf(begun, Promise.resolve());
  await jest.advanceTimersByTimeAsync(0);
  return all;
}

/** One that does not know yet what was kept; `answer` lets it know. */
function aWaitingKeeper(begun: BegunForm | null = null) {
  let tell: () => void = () => undefined;
  const all = keeperOf(begun, new Promise((resolve) => (tell = resolve)));
  const answer = async () => {
    tell();
    await jest.advanceTimersByTimeAsync(0);
  };
  return { ...all, answer };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('keeps what changed, and the same once', async () => {
  const { asked, type } = await aKeeper();
  for (const values of ['T', 'T', 'Tu', 'Tu']) type(values);
  expect(asked).toEqual(['["T"]', '["Tu"]']);
});

test('what was saved is not kept once more on the way out', async () => {
  const { keeper, asked, type } = await aKeeper();
  type('Tuesdays');
  keeper.drop();
  type('Tuesdays');
  expect(asked).toEqual(['["Tuesdays"]', 'dropped']);
  type('Thursdays');
  expect(asked.at(-1)).toBe('["Thursdays"]');
});

test('what came back is neither dropped nor kept again by coming back', async () => {
  const begun = { values: '["Tuesdays"]', savedAt: null };
  const { keeper, asked, shown, type } = await aKeeper(begun);
  expect(asked).toEqual([]);
  expect(shown).toEqual([begun]);
  keeper.startAfresh();
  expect(asked).toEqual(['dropped']);
  expect(shown).toEqual([begun, null]);
  type('Tuesdays');
  expect(asked.at(-1)).toBe('["Tuesdays"]');
});

test('a form emptied by hand is kept no longer', async () => {
  const { asked, type } = await aKeeper();
  type('T');
  type('');
  type('');
  expect(asked).toEqual(['["T"]', 'dropped']);
});

test('after it was stopped nothing is kept', async () => {
  const { keeper, asked, type } = await aKeeper();
  keeper.stop();
  type('Tuesdays');
  expect(asked).toEqual([]);
});

test('what is typed before it is known what was kept is kept as soon as that is known', async () => {
  const { asked, type, answer } = aWaitingKeeper();
  type('Tues');
  expect(asked).toEqual([]);
  await answer();
  expect(asked).toEqual(['["Tues"]']);
});

test('what was typed in a form that was left at once is kept all the same', async () => {
  const { keeper, asked, type, answer } = aWaitingKeeper();
  type('Tues');
  keeper.stop();
  await answer();
  expect(asked).toEqual(['["Tues"]']);
  type('Thurs');
  expect(asked).toEqual(['["Tues"]']);
});

test('a form that was left untouched puts nothing back', async () => {
  const { keeper, asked, shown, answer } = aWaitingKeeper({ values: '["Tues"]', savedAt: null });
  keeper.stop();
  await answer();
  expect([asked, shown]).toEqual([[], []]);
});
