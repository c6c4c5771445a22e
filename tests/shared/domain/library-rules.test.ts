import { defaultLibrary } from '../../../shared/domain/default-library/list';
import {
  emptyLibrary,
  libraryDocumentSchema,
  libraryEntryIdSchema,
  type LibraryDocument,
  type LibraryEntry,
} from '../../../shared/domain/library';
import {
  entriesForKind,
  isInLibrary,
  shelvedEntries,
  takenAway,
  withDefault,
  withEntry,
  withoutEntry,
} from '../../../shared/domain/library-rules';

const brought = (key: string): LibraryEntry => {
  const entry = defaultLibrary.find(({ id }) => id === `default:${key}`);
  if (!entry) throw new Error(`no default ${key}`);
  return entry;
};
const [first, second] = [brought('welcome'), brought('welcome-drop-in')];
const changedFirst: LibraryEntry = { ...first, text: 'Come in.' };

const ownId = (number: number) =>
  libraryEntryIdSchema.parse(`lib_${String(number).padStart(20, '0')}`);
const anOwn = (number: number, parts: Partial<LibraryEntry> = {}): LibraryEntry => ({
  ...first,
  id: ownId(number),
  title: `Own ${number}`,
  ...parts,
});

const saved = (document: LibraryDocument, entry: LibraryEntry): LibraryDocument => {
  const result = withEntry(document, entry);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const originOf = (document: LibraryDocument, { id }: LibraryEntry) =>
  shelvedEntries(document).find(({ entry }) => entry.id === id)?.origin;

test('an untouched library holds what Alcove brings along, in its order', () => {
  expect(shelvedEntries(emptyLibrary)).toEqual(
    defaultLibrary.map((entry) => ({ entry, origin: 'default' })),
  );
});

test('a changed default stands in the place of the one that came (M56)', () => {
  const document = saved(emptyLibrary, changedFirst);
  expect(shelvedEntries(document)[0]).toEqual({ entry: changedFirst, origin: 'changed' });
  expect(shelvedEntries(document)).toHaveLength(defaultLibrary.length);
});

test('what the clinician wrote comes after the defaults, and is changed in its place', () => {
  const two = saved(saved(emptyLibrary, anOwn(1)), anOwn(2));
  const document = saved(two, anOwn(1, { text: 'Another text.' }));
  expect(shelvedEntries(document).slice(-2)).toEqual([
    { entry: anOwn(1, { text: 'Another text.' }), origin: 'own' },
    { entry: anOwn(2), origin: 'own' },
  ]);
});

test('a default that is saved as it came is not called changed', () => {
  const document = saved(saved(emptyLibrary, changedFirst), first);
  expect(document).toEqual(emptyLibrary);
});

test('a default that was taken away is hidden, and can be brought back as it came', () => {
  const document = withoutEntry(saved(emptyLibrary, changedFirst), first.id);
  expect(originOf(document, first)).toBeUndefined();
  expect(takenAway(shelvedEntries(document))).toEqual([first]);
  expect(withDefault(document, first.id)).toEqual(emptyLibrary);
});

test('taking away twice hides once', () => {
  const document = withoutEntry(withoutEntry(emptyLibrary, first.id), first.id);
  expect(document.removed).toEqual([first.id]);
});

test('a hidden default that is saved again is shown again', () => {
  const document = saved(withoutEntry(emptyLibrary, first.id), changedFirst);
  expect(originOf(document, first)).toBe('changed');
  expect(document.removed).toEqual([]);
});

test('an own text that is taken away is gone, and nothing is left of it', () => {
  const document = saved(emptyLibrary, anOwn(1));
  expect(withoutEntry(document, ownId(1))).toEqual(emptyLibrary);
  expect(withDefault(document, ownId(1))).toEqual(document);
});

test('a changed default that a later Alcove no longer brings is the clinician’s own', () => {
  const id = libraryEntryIdSchema.parse('default:no-longer-brought');
  const document = { ...emptyLibrary, entries: [{ ...first, id }] };
  expect(shelvedEntries(document).at(-1)?.origin).toBe('own');
  expect(withoutEntry(document, id)).toEqual(emptyLibrary);
});

test('at most 300 texts are kept; those that are there can still be changed', () => {
  const entries = Array.from({ length: 300 }, (_, index) => anOwn(index + 1));
  const full = { ...emptyLibrary, entries };
  expect(withEntry(full, anOwn(301))).toEqual({
    ok: false,
    error: { code: 'library-full', most: 300 },
  });
  expect(withEntry(full, changedFirst).ok).toBe(false);
  const changed = saved(full, anOwn(300, { text: 'Another text.' }));
  expect(libraryDocumentSchema.parse(changed).entries).toHaveLength(300);
  expect(saved(full, first)).toEqual(full);
});

test('a kind of group sees what is for it, changed kinds included', () => {
  const forDropIn: LibraryEntry = { ...second, kinds: ['drop-in'] };
  const document = saved(emptyLibrary, { ...forDropIn, kinds: ['closed-module'] });
  const ids = (kind: 'closed-module' | 'drop-in') =>
    entriesForKind(document, kind).map(({ id }) => id);
  expect(second.kinds).toEqual(['drop-in']);
  expect(ids('closed-module')).toContain(second.id);
  expect(ids('drop-in')).not.toContain(second.id);
});

test('an entry is in the library when it came along or was written', () => {
  const document = withoutEntry(saved(emptyLibrary, anOwn(1)), first.id);
  expect(isInLibrary(document, first.id)).toBe(true);
  expect(isInLibrary(document, ownId(1))).toBe(true);
  expect(isInLibrary(document, ownId(2))).toBe(false);
});
