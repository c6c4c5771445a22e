import * as fc from 'fast-check';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { sqliteStorage } from '../../../electron/store/storage/sqlite-storage';
import type { Note, NoteQuery } from './fixtures';
import {
  aFolder,
  aNote,
  aPlainConnection,
  anInstance,
  idsOf,
  noteSchema,
  prepared,
  tidyUp,
} from './fixtures';

afterEach(tidyUp);

const texts = fc.constantFrom(
  '',
  'a',
  'b',
  'ab',
  'B',
  'é',
  'z',
  '\uff21',
  '\u{1f33b}',
  '\ud7ff',
  'a b',
);
const wholes = fc.integer({ min: -3, max: 3 });
const scores = fc.oneof(
  fc.constantFrom(0.1, 0.3, 1 / 3, -2.5),
  fc.double({ min: -9, max: 9, noNaN: true }),
);

const documents = fc
  .array(
    fc.record({
      memberId: texts,
      at: texts,
      minutes: wholes,
      isSigned: fc.boolean(),
      body: texts,
      score: scores,
      _deleted: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map((fields, index) => aNote({ ...fields, id: `n${index % 10}${index}` })));

function comparisonsOf<T>(values: fc.Arbitrary<T>): fc.Arbitrary<object> {
  const one = (operator: string) => values.map((value) => ({ [operator]: value }));
  return fc.oneof(
    ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'].map(one),
    fc.tuple(values, values).map(([low, high]) => ({ $gte: low, $lt: high })),
    fc.tuple(values, values).map(([low, high]) => ({ $gt: low, $lte: high })),
    fc.array(values, { maxLength: 3 }).map((list) => ({ $in: list })),
    fc.array(values, { maxLength: 3 }).map((list) => ({ $nin: list })),
  );
}

const fieldSelectors = fc.record(
  {
    memberId: comparisonsOf(texts),
    at: comparisonsOf(texts),
    minutes: comparisonsOf(wholes),
    score: comparisonsOf(scores),
    body: comparisonsOf(texts),
    isSigned: fc.boolean().map((value) => ({ $eq: value })),
    _deleted: fc.boolean().map((value) => ({ $eq: value })),
  },
  { requiredKeys: [] },
);

const selectors = fc.oneof(
  { weight: 5, arbitrary: fieldSelectors },
  {
    weight: 1,
    arbitrary: fc.array(fieldSelectors, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
  },
);

const sorts = fc
  .uniqueArray(fc.constantFrom('memberId', 'at', 'minutes', 'score', 'isSigned', 'id', 'body'), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((paths) =>
    fc.tuple(
      ...paths.map((path) => fc.constantFrom('asc', 'desc').map((way) => ({ [path]: way }))),
    ),
  );

const queries = fc.record(
  { selector: selectors, sort: sorts, skip: fc.nat(4), limit: fc.nat(6) },
  { requiredKeys: ['selector'] },
) as unknown as fc.Arbitrary<NoteQuery>;

test('answers 1,500 random queries over random documents as RxDB over its memory storage', async () => {
  const connection = aPlainConnection(`${aFolder()}/plain.db`);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(queries, { minLength: 5, maxLength: 5 }),
      async (all, some) => {
        run += 1;
        const ours = await anInstance(sqliteStorage({ connection, witnesses: [] }), `notes${run}`);
        const memory = await aMemoryInstance(`notes${run}`);
        const rows = all.map((document) => ({ document }));
        await Promise.all([ours.bulkWrite(rows, 'test'), memory.bulkWrite(rows, 'test')]);
        for (const query of some) {
          const expected = await idsOf(memory, query);
          const found = await idsOf(ours, query);
          expect(comparable(query, found)).toEqual(comparable(query, expected));
          const { count } = await ours.count(prepared(query));
          expect(count).toBe(found.length);
        }
        await Promise.all([ours.remove(), memory.remove()]);
      },
    ),
    { numRuns: 300 },
  );
  connection.close();
}, 60_000);

/** Without a sort any order is right, and with a limit any selection of that size. */
function comparable(query: NoteQuery, ids: readonly string[]): unknown {
  if (query.sort !== undefined) return ids;
  const isCut = query.skip !== undefined || query.limit !== undefined;
  return isCut ? ids.length : ids.toSorted();
}

async function aMemoryInstance(collectionName: string) {
  return getRxStorageMemory().createStorageInstance<Note>({
    databaseInstanceToken: 'token',
    databaseName: 'memory',
    collectionName,
    schema: noteSchema,
    options: {},
    multiInstance: false,
    devMode: false,
  });
}
