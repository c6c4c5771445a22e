import { defaultLibrary } from '../../../shared/domain/default-library/list';
import { groupKindSchema, type GroupKind } from '../../../shared/domain/group-kind';
import { libraryEntrySchema, type LibraryEntry, type Shelf } from '../../../shared/domain/library';
import { partsOf } from '../../../shared/domain/posting-text';

const cases = defaultLibrary.map((entry) => [entry.id, entry] as const);
const of = (shelf: Shelf, kind: GroupKind) =>
  defaultLibrary.filter((entry) => entry.shelf === shelf && entry.kinds.includes(kind));
const wordsOf = ({ title, text, options }: LibraryEntry) => [title, text, ...options].join('\n');
const textsFor = (kind: GroupKind) => of('posting', kind).map(wordsOf).join('\n');

test.each(cases)('%s fits its schema as it stands', (_id, entry) => {
  expect(libraryEntrySchema.parse(entry)).toEqual(entry);
});

test('no two entries share an id, and no two of one kind of group a title on the same shelf', () => {
  expect(new Set(defaultLibrary.map(({ id }) => id)).size).toBe(defaultLibrary.length);
  for (const kind of groupKindSchema.options) {
    for (const shelf of ['posting', 'cue-card', 'poll', 'prompt'] as const) {
      const titles = of(shelf, kind).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  }
});

test.each(cases)('%s has no word in braces that is not filled in (M56)', (_id, { text }) => {
  const words = partsOf(text).map((part) => (part.kind === 'words' ? part.text : ''));
  expect(words.join('')).not.toMatch(/[{}]/);
});

test('only postings have placeholders: what is on the other shelves is never copied', () => {
  const others = defaultLibrary.filter(({ shelf }) => shelf !== 'posting');
  const filled = others.filter(({ text }) => partsOf(text).some((part) => part.kind !== 'words'));
  expect(filled).toEqual([]);
});

test('nothing for a drop-in group needs a session, which it has none of', () => {
  expect(textsFor('drop-in')).not.toContain('{end time}');
  expect(textsFor('closed-module')).toContain('{end time}');
});

test.each(cases)('%s holds no number, address or shouting, and says member', (_id, entry) => {
  const words = wordsOf(entry);
  expect(words).not.toMatch(/\d{4}|@|https?:|!/);
  expect(words).not.toMatch(/\b(?:patient|client|class)s?\b/i);
});

test.each(groupKindSchema.options)('a %s group has what each moment needs', (kind) => {
  const occasions = new Set(of('posting', kind).map(({ occasion }) => occasion));
  expect([...occasions].sort()).toEqual(['before', 'break', 'closing', 'opening', 'underway']);
  expect(of('prompt', kind).some(({ id }) => id === 'default:prompt-greet')).toBe(true);
  const after = defaultLibrary.filter(
    (one) => one.occasion === 'after' && one.kinds.includes(kind),
  );
  expect(after.length).toBeGreaterThan(0);
});

test('names and cameras follow the kind of group (M17, M21, M53, M58)', () => {
  expect(textsFor('closed-module')).toMatch(/first name only/);
  expect(textsFor('therapeutic-community')).toMatch(/first name only/);
  expect(textsFor('drop-in')).toMatch(/first name and your city/);
  expect(textsFor('closed-module')).toMatch(/turn your camera on and leave it on/);
  expect(textsFor('drop-in')).toMatch(/Silence is fine here/);
  expect(textsFor('drop-in')).not.toMatch(/leave it on/);
});

test('every kind of group is told that nothing is recorded, and of a private place (M20, M22)', () => {
  for (const kind of groupKindSchema.options) {
    expect(textsFor(kind)).toMatch(/We do not record, ever/);
    expect(textsFor(kind)).toMatch(/nobody else can hear or see the group/);
    expect(textsFor(kind)).toContain('{crisis line}');
  }
});

test('a drop-in group arrives and leaves with the same five answers (M57, M60)', () => {
  const polls = of('poll', 'drop-in');
  expect(polls.map(({ title }) => title)).toEqual([
    'How are you arriving today?',
    'How are you leaving?',
    'Was this useful?',
  ]);
  expect(polls[0]?.options).toHaveLength(5);
  expect(polls[1]?.options).toEqual(polls[0]?.options);
});

test('what a drop-in group reads asks for nothing that would be written down', () => {
  const words = defaultLibrary.filter(({ kinds }) => kinds.includes('drop-in')).map(wordsOf);
  expect(words.join('\n')).not.toMatch(/\b(?:write down|safety panel|record of)\b/i);
});
