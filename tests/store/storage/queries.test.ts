import type { RxDocumentData } from 'rxdb';
import { toSql } from '../../../electron/store/storage/query-to-sql';
import { DocumentPaths } from '../../../electron/store/storage/document-paths';
import type { Note, NoteQuery } from './fixtures';
import {
  aNote,
  aStore,
  anInstance,
  idsOf,
  noteSchema,
  prepared,
  revised,
  tidyUp,
} from './fixtures';

afterEach(tidyUp);

async function notesWith(documents: readonly RxDocumentData<Note>[]) {
  const { storage, connection } = aStore();
  const notes = await anInstance(storage);
  await notes.bulkWrite(
    documents.map((document) => ({ document })),
    'test',
  );
  return { notes, connection };
}

/** What RxDB adds to every query; its own types leave it out. */
function isDeleted($eq: boolean): object {
  return { _deleted: { $eq } };
}

const week = ['01', '02', '03', '04', '05', '06', '07'].map((day, index) =>
  aNote({
    id: `n${index}`,
    memberId: index % 2 === 0 ? 'anna' : 'ben',
    at: `2026-10-${day}`,
    minutes: index * 10,
    isSigned: index < 3,
  }),
);

test.each<[string, NoteQuery, readonly string[]]>([
  ['equality', { selector: { memberId: 'ben' } }, ['n1', 'n3', 'n5']],
  ['two equalities', { selector: { memberId: 'anna', isSigned: true } }, ['n0', 'n2']],
  ['an open lower bound', { selector: { minutes: { $gt: 40 } } }, ['n5', 'n6']],
  ['a closed lower bound', { selector: { minutes: { $gte: 40 } } }, ['n4', 'n5', 'n6']],
  ['both bounds', { selector: { minutes: { $gt: 10, $lte: 40 } } }, ['n2', 'n3', 'n4']],
  ['bounds on text', { selector: { at: { $gte: '2026-10-06' } } }, ['n5', 'n6']],
  ['membership', { selector: { id: { $in: ['n6', 'n1', 'gone'] } } }, ['n1', 'n6']],
  ['membership in nothing', { selector: { id: { $in: [] } } }, []],
  ['negation', { selector: { memberId: { $ne: 'anna' } } }, ['n1', 'n3', 'n5']],
  ['an alternative', { selector: { $or: [{ minutes: 0 }, { minutes: 60 }] } }, ['n0', 'n6']],
  ['a pattern', { selector: { at: { $regex: '-0[34]$' } } }, ['n2', 'n3']],
  ['a bound of another type', { selector: { minutes: { $lt: 'x' } } }, []],
  ['nothing at all', { selector: {} }, ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']],
])('finds by %s', async (_name, query, expected) => {
  const { notes } = await notesWith(week);
  expect((await idsOf(notes, query)).toSorted()).toEqual(expected);
  expect(await notes.count(prepared(query))).toEqual({ count: expected.length, mode: 'fast' });
});

test('sorts either way, by two fields, and skips and limits', async () => {
  const { notes } = await notesWith(week);
  const selector = { minutes: { $gte: 0 } };
  expect(await idsOf(notes, { selector, sort: [{ at: 'desc' }], limit: 2 })).toEqual(['n6', 'n5']);
  expect(await idsOf(notes, { selector, sort: [{ at: 'desc' }], skip: 5 })).toEqual(['n1', 'n0']);
  const sort: NoteQuery['sort'] = [{ memberId: 'desc' }, { minutes: 'asc' }];
  expect(await idsOf(notes, { selector, sort, skip: 2, limit: 3 })).toEqual(['n5', 'n0', 'n2']);
  expect(await idsOf(notes, { selector, sort, limit: 0 })).toEqual([]);
  expect(await notes.count(prepared({ selector, skip: 5, limit: 9 }))).toMatchObject({ count: 2 });
});

test('finds no deleted document unless it is asked for', async () => {
  const { notes } = await notesWith(week);
  const [first] = week;
  if (!first) throw new Error('no week');
  const gone = revised(first, { _deleted: true });
  await notes.bulkWrite([{ previous: first, document: gone }], 'test');
  expect(await idsOf(notes, { selector: isDeleted(false) })).toHaveLength(6);
  expect(await idsOf(notes, { selector: isDeleted(true) })).toEqual(['n0']);
});

test('a page of one member walks an index and stops after its twenty', async () => {
  const { notes, connection } = await notesWith(week);
  const query = prepared({
    selector: { ...isDeleted(false), memberId: 'anna' },
    sort: [{ at: 'desc' }],
    limit: 20,
  });
  const paths = new DocumentPaths(noteSchema, 'id');
  const scope = { paths, wideText: new Set<string>() };
  const { sql, params, isExact, order } = toSql(query.query, query.queryPlan, scope);
  expect(isExact).toBe(true);
  const text = `EXPLAIN QUERY PLAN SELECT data FROM "doc/notes/0" WHERE ${sql} ORDER BY ${order}`;
  const plan = connection.all<{ readonly detail: string }>(text, ...params);
  expect(plan[0]?.detail).toContain('USING INDEX idx/doc/notes/0/_deleted,memberId,at,id');
  expect(await idsOf(notes, query.query as NoteQuery)).toEqual(['n6', 'n4', 'n2', 'n0']);
});

test('sorts names with characters beyond the common order as JavaScript does', async () => {
  const names = ['z', '\uff21lice', '\u{1f33b}', '\ufffd', 'é', '\ud7ff', '\u{1d11e}'];
  const { notes, connection } = await notesWith(names.map((memberId) => aNote({ memberId })));
  const { documents } = await notes.query(prepared({ selector: {}, sort: [{ memberId: 'asc' }] }));
  expect(documents.map(({ memberId }) => memberId)).toEqual(names.toSorted());
  expect(connection.all('SELECT path FROM wide_text')).toEqual([{ path: 'memberId' }]);
  const above = await notes.query(prepared({ selector: { memberId: { $gt: '\u{1f33b}' } } }));
  const expected = names.filter((name) => name > '\u{1f33b}');
  expect(above.documents.map(({ memberId }) => memberId).toSorted()).toEqual(expected.toSorted());
});

test('a write that is undone leaves no mark about its text', async () => {
  const { storage, connection } = aStore((chain) => [
    chain,
    {
      written: () => {
        throw new Error('undone');
      },
      purged: () => {},
    },
  ]);
  const notes = await anInstance(storage);
  const document = aNote({ memberId: '\u{1f33b}' });
  await expect(notes.bulkWrite([{ document }], 'test')).rejects.toThrow('undone');
  expect(connection.all('SELECT path FROM wide_text')).toEqual([]);
});
