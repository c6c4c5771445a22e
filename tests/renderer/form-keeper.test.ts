/** @jest-environment node */
import type { BegunForm, OpenDrafts } from '../../renderer/notes/open-drafts';
import { FormKeeper } from '../../renderer/ui/form-keeper';

/** A form whose events are given by hand, and drafts that note what is asked of them. */
async function aKeeper(begun: BegunForm | null = null) {
  const asked: string[] = [];
  const shown: (BegunForm | null)[] = [];
  let listen: (values: unknown, isDirty: boolean) => void = () => undefined;
  const drafts = {
    begunForm: async () => begun,
    keepForm: (_key, values) => void asked.push(values),
    dropForm: async () => void asked.push('dropped'),
  } satisfies Pick<OpenDrafts, 'begunForm' | 'keepForm' | 'dropForm'>;
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
  await Promise.resolve();
  return { keeper, asked, shown, type: (values: string) => listen(values, values !== '') };
}

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
