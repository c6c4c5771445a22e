import type { Input, Output } from '../../shared/contract/contract';
import { noteIdOf, draftHistoryIdOf } from '../../shared/domain/ids';
import { anything, type SearchFilter } from '../../shared/domain/search';
import { testAlcove } from '../support/alcove';
import { canaryEverywhere, free, SAVED } from '../support/canary-everywhere';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { entryId, memberId, moduleId, sessionId } from '../support/people';

/** Over everything the clinician may see, records and group process apart (M11). */

const fresh = alcoveForEachTest();

const search = (
  text: string,
  filter: Partial<SearchFilter> = {},
  page: Partial<Input<'search'>> = {},
) =>
  fresh.alcove.done('search', {
    text,
    filter: { ...anything, ...filter },
    offset: 0,
    limit: 20,
    ...page,
  });

const kindsIn = ({ records, groupProcess }: Output<'search'>) => [
  records.hits.map(({ kind }) => kind),
  groupProcess.hits.map(({ kind }) => kind),
];

test('a word is found in every kind of document, records and group process apart (M11)', async () => {
  await canaryEverywhere(fresh.stores);
  const found = await search('canar');
  const [records, groupProcess] = kindsIn(found);
  expect(records?.toSorted()).toEqual([
    'agreement',
    'contact',
    'emergency-record',
    'member',
    'note',
    'safety-plan',
  ]);
  expect(groupProcess?.toSorted()).toEqual(['decision', 'group-note', 'supervision-note']);
  expect([found.records.count, found.groupProcess.count, found.isBeingBuilt]).toEqual([
    6,
    3,
    false,
  ]);
});

test('a supervision note is found by whom it was spoken of with, in the group process (M66, M99)', async () => {
  const { done, world } = fresh.alcove;
  world.setNow('2026-09-02T01:00:00.000Z');
  const spoken = { date: '2026-09-01', colleague: 'Dr. Imaginary Supervisor', minutes: 50 };
  const facts = { ...spoken, kind: 'supervision', groupId: null } as const;
  const { id } = await done('beginSupervisionNote', { facts });
  const colleague = async (text: string) => kindsIn(await search(text));
  expect(await colleague('supervisor')).toEqual([[], ['supervision-note']]);
  const changed = { ...facts, colleague: 'Dr. Invented Consultant' };
  await done('changeSupervisionFacts', { id, facts: changed });
  expect(await colleague('supervisor')).toEqual([[], []]);
  const { hits } = (await search('consult')).groupProcess;
  expect(hits[0]?.excerpt.find(({ isFound }) => isFound)?.text).toMatch(/consult/iu);
});

test('a hit says what it is called, its day, and shows the place that was found', async () => {
  await canaryEverywhere(fresh.stores);
  const { records, groupProcess } = await search('canary');
  expect(records.hits.find(({ kind }) => kind === 'note')).toEqual({
    kind: 'note',
    id: noteIdOf(sessionId(1), memberId(1)),
    memberId: memberId(1),
    sessionId: sessionId(1),
    date: '2026-09-01',
    title: 'Ana',
    isSigned: false,
    excerpt: [
      { text: 'Spoke of a ', isFound: false },
      { text: 'canary', isFound: true },
      { text: '.', isFound: false },
    ],
  });
  expect(records.hits.find(({ kind }) => kind === 'contact')).toMatchObject({
    id: entryId(1),
    title: 'Ana',
  });
  expect(records.hits.find(({ kind }) => kind === 'agreement')).toMatchObject({ title: 'Pets' });
  expect(groupProcess.hits.find(({ kind }) => kind === 'group-note')).toMatchObject({
    title: 'Tuesday physicians',
  });
  // Recorded at one o'clock by UTC, on the evening of the session.
  expect(groupProcess.hits.find(({ kind }) => kind === 'decision')).toMatchObject({
    date: '2026-09-01',
  });
});

test.each<[string, Partial<SearchFilter>, readonly (readonly string[])[]]>([
  ['kind', { kinds: ['note', 'decision'] }, [['note'], ['decision']]],
  ['member', { memberId: memberId(1), kinds: ['note', 'group-note'] }, [['note'], []]],
  ['another member', { memberId: memberId(2) }, [[], []]],
  [
    'module',
    { moduleId: moduleId(1) },
    [
      ['emergency-record', 'member', 'note'],
      ['decision', 'group-note'],
    ],
  ],
  ['another module', { moduleId: moduleId(2) }, [[], []]],
  [
    'date',
    { from: '2026-09-02', to: '2026-09-03', kinds: ['note', 'supervision-note'] },
    [[], ['supervision-note']],
  ],
  ['unsigned', { isSigned: false }, [['note'], ['group-note', 'supervision-note']]],
  ['signed', { isSigned: true }, [[], []]],
])('hits are filtered by %s', async (_, filter, expected) => {
  await canaryEverywhere(fresh.stores);
  const kinds = kindsIn(await search('canar', filter)).map((each) => each.toSorted());
  expect(kinds).toEqual(expected);
});

test('nothing of the group process lies in the index of the records, and the reverse (M11)', async () => {
  const { records, groupProcess } = fresh.stores;
  await canaryEverywhere(fresh.stores);
  const terms = { phrases: [['canary']], isLastOpen: true };
  const all = { terms, filter: anything, sessionIds: [], offset: 0, limit: 50 };
  const ofRecords = (await records.search.find(all)).rows.map(({ kind }) => kind);
  const ofProcess = (await groupProcess.search.find(all)).rows.map(({ kind }) => kind);
  expect(
    ofRecords.filter((kind) => ['group-note', 'supervision-note', 'decision'].includes(kind)),
  ).toEqual([]);
  expect(
    ofProcess.filter((kind) => !['group-note', 'supervision-note', 'decision'].includes(kind)),
  ).toEqual([]);
});

test('the index of the records answers while the group process cannot be reached (M11)', async () => {
  await canaryEverywhere(fresh.stores);
  const unreachable = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no key for the group process');
      },
    },
  );
  const opened = { ...fresh.stores, groupProcess: unreachable as never };
  const { records } = opened;
  const all = {
    terms: { phrases: [['theme']], isLastOpen: false },
    filter: anything,
    sessionIds: [],
    offset: 0,
    limit: 50,
  };
  expect(await records.search.find(all)).toEqual({ rows: [], count: 0, isBeingBuilt: false });
  const alcove = testAlcove(() => opened);
  await expect(
    alcove.ask('search', { text: 'canary', filter: anything, offset: 0, limit: 5 }),
  ).rejects.toThrow('no key');
});

test('earlier versions of a draft are not found', async () => {
  const { records } = fresh.stores;
  await canaryEverywhere(fresh.stores);
  await records.draftHistories.put(
    draftHistoryIdOf(noteIdOf(sessionId(1), memberId(1))),
    () =>
      ({
        id: draftHistoryIdOf(noteIdOf(sessionId(1), memberId(1))),
        versions: [{ savedAt: SAVED, body: free('Earlier parrot.') }],
        undo: null,
      }) as never,
    (history) => ({ ok: true, value: history }),
  );
  expect(kindsIn(await search('parrot'))).toEqual([[], []]);
});

test('for an empty search, and for marks alone, nothing is found', async () => {
  await canaryEverywhere(fresh.stores);
  for (const text of ['', '   ', '"', '🙂', '***'])
    expect(kindsIn(await search(text))).toEqual([[], []]);
});

test('a check that mends nothing leaves no trace; one that does is written down with its count', async () => {
  await canaryEverywhere(fresh.stores);
  expect(await fresh.alcove.done('checkSearchIndex', {})).toEqual({ documents: 8, mended: 0 });
  const mended = {
    ...fresh.stores,
    records: {
      ...fresh.stores.records,
      search: { ...fresh.stores.records.search, check: async () => ({ documents: 5, mended: 2 }) },
    },
  };
  await testAlcove(() => mended).done('checkSearchIndex', {});
  expect(eventsIn(fresh.stores)).toEqual([
    { kind: 'event', name: 'search-index-mended', detail: { count: 2 } },
  ]);
});
