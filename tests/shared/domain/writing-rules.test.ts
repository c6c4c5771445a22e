import { array, assert, constantFrom, property, record } from 'fast-check';
import {
  ownFormSchema,
  ownSectionKeySchema,
  templateIdSchema,
  type OwnTemplate,
  type TemplateUse,
} from '../../../shared/domain/note-template';
import {
  MOST_SNIPPETS,
  MOST_TEMPLATES,
  offeredFor,
  snippetSchema,
  usualTemplate,
  usualWriting,
  writingSchema,
  type Snippet,
  type Writing,
} from '../../../shared/domain/writing';
import {
  snippetsWith,
  withHabits,
  withoutSnippet,
  withoutTemplate,
  withSnippet,
  withTemplate,
} from '../../../shared/domain/writing-rules';
import { err, type Result } from '../../../shared/lib/result';

const padded = (number: number) => String(number).padStart(20, '0');
const templateId = (number: number) => templateIdSchema.parse(`tpl_${padded(number)}`);
const key = (number: number) => ownSectionKeySchema.parse(`sec_${padded(number)}`);

function aTemplate(number: number, name: string, use: TemplateUse = 'personal'): OwnTemplate {
  const sections = [{ key: key(1), title: 'What happened', hint: '' }];
  const form = ownFormSchema.parse({ name, sections, planSection: null });
  return { id: templateId(number), use, form };
}

function done(result: Result<Writing, unknown>): Writing {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const written = (...templates: readonly OwnTemplate[]) =>
  templates.reduce((writing, one) => done(withTemplate(writing, one)), usualWriting);
const holding = (...snippets: readonly Snippet[]) =>
  snippets.reduce((writing, one) => done(withSnippet(writing, null, one)), usualWriting);
const aSnippet = (abbreviation: string, text = 'A slow breath.'): Snippet => ({
  abbreviation,
  text,
});

test('own templates stand in the order of their names, whatever was written first (M81)', () => {
  const writing = written(aTemplate(1, 'Weekly'), aTemplate(2, 'Closing'));
  expect(writing.templates.map(({ form }) => form.name)).toEqual(['Closing', 'Weekly']);
});

test('a template keeps its id when its form changes, and takes no second place (M81)', () => {
  const writing = written(aTemplate(1, 'Weekly'), aTemplate(1, 'Each week'));
  expect(writing.templates).toEqual([aTemplate(1, 'Each week')]);
});

test('two templates of one use cannot be told apart by case and accents alone', () => {
  const writing = written(aTemplate(1, 'Clôture'));
  const refused = err({ code: 'template-name-taken', name: 'CLOTURE' });
  expect(withTemplate(writing, aTemplate(2, 'CLOTURE'))).toEqual(refused);
  expect(withTemplate(writing, aTemplate(2, 'CLOTURE', 'group')).ok).toBe(true);
});

test('a template more than there may be is refused, one of them can still be changed', () => {
  const all = Array.from({ length: MOST_TEMPLATES }, (_none, index) =>
    aTemplate(index, `Form ${index}`),
  );
  const writing = written(...all);
  expect(withTemplate(writing, aTemplate(99, 'One more'))).toEqual(
    err({ code: 'too-many-templates', most: MOST_TEMPLATES }),
  );
  expect(withTemplate(writing, aTemplate(3, 'Another name')).ok).toBe(true);
});

test('a template that was taken away and put back is the usual one again', () => {
  const mine = aTemplate(1, 'Weekly');
  const usual = { personal: mine.id, group: 'group' } as const;
  const chosen = done(withHabits(written(mine), { ...usualWriting, usual }));
  const without = done(withoutTemplate(chosen, mine.id));
  expect(usualTemplate(without, 'personal')).toBe('free');
  expect(usualTemplate(done(withTemplate(without, mine)), 'personal')).toBe(mine.id);
});

test('what is not there cannot be taken away', () => {
  const noTemplate = err({ code: 'not-found', term: 'template' });
  expect(withoutTemplate(usualWriting, templateId(1))).toEqual(noTemplate);
  const noSnippet = err({ code: 'not-found', term: 'snippet' });
  expect(withoutSnippet(usualWriting, 'calm')).toEqual(noSnippet);
  expect(withSnippet(usualWriting, 'calm', aSnippet('calm'))).toEqual(noSnippet);
});

test('a usual template is one that is offered for its use', () => {
  const ofGroup = aTemplate(1, 'Our summary', 'group');
  const writing = written(ofGroup);
  const refused = err({ code: 'not-found', term: 'template' });
  const habits = { remindAfterDays: 3, warnsInGroupNotes: true };
  const choose = (personal: (typeof usualWriting)['usual']['personal']) =>
    withHabits(writing, { ...habits, usual: { personal, group: ofGroup.id } });
  expect(choose(ofGroup.id)).toEqual(refused);
  expect(choose('group')).toEqual(refused);
  expect(choose('girp').ok).toBe(true);
  expect(offeredFor(writing, 'group')).toEqual(['group', 'free', ofGroup.id]);
});

test('a snippet takes the place of the one it replaces, whatever the case', () => {
  const writing = holding(aSnippet('ground'), aSnippet('calm'));
  const changed = done(withSnippet(writing, 'GROUND', aSnippet('Ground', 'Feet on the floor.')));
  expect(changed.snippets.map(({ abbreviation }) => abbreviation)).toEqual(['calm', 'Ground']);
});

test('no two snippets share an abbreviation, whatever its case', () => {
  const writing = holding(aSnippet('calm'), aSnippet('ground'));
  const refused = err({ code: 'snippet-taken', abbreviation: 'Calm' });
  expect(withSnippet(writing, null, aSnippet('Calm'))).toEqual(refused);
  expect(withSnippet(writing, 'ground', aSnippet('Calm'))).toEqual(refused);
});

test('a snippet more than there may be is refused, one of them can still be changed', () => {
  const all = Array.from({ length: MOST_SNIPPETS }, (_none, index) => aSnippet(`s${index}`));
  const writing = { ...usualWriting, snippets: all };
  const refused = err({ code: 'too-many-snippets', most: MOST_SNIPPETS });
  expect(withSnippet(writing, null, aSnippet('more'))).toEqual(refused);
  expect(withSnippet(writing, 's7', aSnippet('seven')).ok).toBe(true);
});

test('snippets are found by abbreviation, with or without its semicolon, and by their words', () => {
  const { snippets } = holding(aSnippet('ground', 'Les pieds à terre.'), aSnippet('calm'));
  const found = (typed: string) => snippetsWith(snippets, typed).map((one) => one.abbreviation);
  expect(found(';gro')).toEqual(['ground']);
  expect(found('PIEDS A')).toEqual(['ground']);
  expect(found('')).toEqual(['calm', 'ground']);
  expect(found('nothing like it')).toEqual([]);
});

test('whatever is saved and taken away, the document stays one that can be read back', () => {
  const abbreviation = constantFrom('ab', 'AB', 'äb', 'a-b', '12', '𝒶𝒷');
  const step = record({
    kind: constantFrom('save' as const, 'replace' as const, 'remove' as const),
    abbreviation,
    other: abbreviation,
  });
  assert(
    property(array(step), (steps) => {
      const end = steps.reduce((writing, { kind, abbreviation: name, other }) => {
        const rule = {
          save: () => withSnippet(writing, null, aSnippet(name)),
          replace: () => withSnippet(writing, other, aSnippet(name)),
          remove: () => withoutSnippet(writing, name),
        }[kind];
        const result = rule();
        return result.ok ? result.value : writing;
      }, usualWriting);
      expect(writingSchema.parse(end)).toEqual(end);
      const names = end.snippets.map((one) => one.abbreviation.toLocaleLowerCase('en'));
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test('an abbreviation of letters beyond the first plane can be taken away again', () => {
  const long = snippetSchema.parse(aSnippet('𝒶'.repeat(20)));
  expect(done(withoutSnippet(holding(long), long.abbreviation)).snippets).toEqual([]);
});
