import { ownFormSchema, ownSectionKeySchema } from '../../shared/domain/note-template';
import { usualWriting } from '../../shared/domain/writing';
import { err } from '../../shared/lib/result';
import { alcoveForEachTest } from '../support/fresh-alcove';

/** How the clinician writes, over the real encrypted store. */

const fresh = alcoveForEachTest();

const key = ownSectionKeySchema.parse('sec_00000000000000000001');
const form = (name: string, title = 'What happened') =>
  ownFormSchema.parse({ name, sections: [{ key, title, hint: '' }], planSection: key });
const writing = () => fresh.alcove.done('getWriting', {});
const save = (name: string) =>
  fresh.alcove.done('saveTemplate', { id: null, use: 'personal', form: form(name) });

test('before anything is chosen Alcove suggests how to write', async () => {
  expect(await writing()).toEqual(usualWriting);
});

test('a template gets an id, keeps it over changes, and is read back as written (M81)', async () => {
  const { id } = await save('Weekly');
  await fresh.alcove.done('saveTemplate', { id, use: 'personal', form: form('Weekly', 'Seen') });
  expect((await writing()).templates).toEqual([
    { id, use: 'personal', form: form('Weekly', 'Seen') },
  ]);
});

test('a template that another window took away is there again once it is saved', async () => {
  const { id } = await save('Weekly');
  await fresh.alcove.done('removeTemplate', { id });
  expect((await writing()).templates).toEqual([]);
  const changed = { id, use: 'personal', form: form('Weekly') } as const;
  expect(await fresh.alcove.done('saveTemplate', changed)).toEqual({ id });
  expect((await writing()).templates).toEqual([changed]);
});

test('a second template of one name and a second snippet of one abbreviation are refused', async () => {
  await save('Weekly');
  const template = { id: null, use: 'personal', form: form('weekly') } as const;
  expect(await fresh.alcove.ask('saveTemplate', template)).toEqual(
    err({ code: 'template-name-taken', name: 'weekly' }),
  );
  const snippet = { abbreviation: 'calm', text: 'A slow breath.' };
  await fresh.alcove.done('saveSnippet', { replaces: null, snippet });
  expect(await fresh.alcove.ask('saveSnippet', { replaces: null, snippet })).toEqual(
    err({ code: 'snippet-taken', abbreviation: 'calm' }),
  );
});

test('a snippet is changed, taken away, and missed the second time', async () => {
  const snippet = { abbreviation: 'calm', text: 'A slow breath.' };
  await fresh.alcove.done('saveSnippet', { replaces: null, snippet });
  const other = { abbreviation: 'ground', text: 'Feet on the floor.' };
  await fresh.alcove.done('saveSnippet', { replaces: 'calm', snippet: other });
  expect((await writing()).snippets).toEqual([other]);
  await fresh.alcove.done('removeSnippet', { abbreviation: 'ground' });
  expect((await writing()).snippets).toEqual([]);
  expect(await fresh.alcove.ask('removeSnippet', { abbreviation: 'ground' })).toEqual(
    err({ code: 'not-found', term: 'snippet' }),
  );
});

test('habits are kept; a usual template that was taken away is refused', async () => {
  const { id } = await save('Weekly');
  const usual = { personal: id, group: 'group' } as const;
  const habits = { usual, remindAfterDays: 7, warnsInGroupNotes: false };
  await fresh.alcove.done('saveWritingHabits', habits);
  expect(await writing()).toMatchObject(habits);
  await fresh.alcove.done('removeTemplate', { id });
  expect(await fresh.alcove.ask('saveWritingHabits', habits)).toEqual(
    err({ code: 'not-found', term: 'template' }),
  );
});

test('a form whose plan is none of its sections is refused in words', async () => {
  const planSection = ownSectionKeySchema.parse('sec_00000000000000000002');
  const template = { id: null, use: 'personal', form: { ...form('Weekly'), planSection } } as const;
  expect(await fresh.alcove.ask('saveTemplate', template)).toMatchObject({
    error: { code: 'input-invalid', problems: [{ path: 'form.planSection' }] },
  });
});
