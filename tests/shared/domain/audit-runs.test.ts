import * as fc from 'fast-check';
import { lineOf, newestOf, runsOf, type AuditNames } from '../../../shared/domain/audit-runs';
import { auditLineSchema, memberIn } from '../../../shared/domain/audit-trail';
import type { ChainEntry, ChainLink } from '../../../shared/domain/chain';
import { ada, anEvent, aPurge, aSave, bo, chainOf, noteOf, session } from './audit-links';

const nobody: AuditNames = {
  memberName: () => null,
  sessionDate: () => null,
  memberOf: () => null,
};
const named: AuditNames = {
  memberName: (id) => (id === ada ? 'Ada Fictional' : null),
  sessionDate: (id) => (id === session(1) ? '2026-03-03' : null),
  memberOf: () => ada,
};

const runsIn = (links: readonly ChainLink[]) => [...runsOf('records', links.toReversed())];
const timesIn = (entries: readonly ChainEntry[], at?: (index: number) => number) =>
  runsIn(chainOf(entries, at)).map(({ times }) => times);
const adasNote = aSave('notes', noteOf(ada));
const bosNote = aSave('notes', noteOf(bo));

test('makes one line of one document saved again and again', () => {
  const links = chainOf([anEvent('vault-unlocked'), ...Array.from({ length: 14 }, () => adasNote)]);
  const [run, before] = runsIn(links);
  expect(run).toMatchObject({ times: 14, newest: links[14], oldest: links[1] });
  expect(before).toMatchObject({ times: 1, newest: links[0], oldest: links[0] });
});

test('keeps apart what another document, a deletion, a purge or an event came between', () => {
  expect(timesIn([adasNote, adasNote, bosNote, adasNote])).toEqual([1, 1, 2]);
  expect(timesIn([adasNote, anEvent('record-viewed', bo), adasNote])).toEqual([1, 1, 1]);
  const deleted = aSave('notes', noteOf(ada), true);
  expect(timesIn([adasNote, deleted, deleted, aPurge('notes', noteOf(ada))])).toEqual([1, 1, 1, 1]);
  expect(timesIn([aSave('sessions', session(1)), aSave('groupNotes', session(1))])).toEqual([1, 1]);
});

test('makes one line of what the database keeps for itself', () => {
  const own = (id: string) => aSave('_rxdb_internal', id);
  expect(timesIn([own('a'), own('b'), own('c'), adasNote])).toEqual([1, 3]);
});

test('never collapses events: two unlocks are two lines', () => {
  expect(timesIn([anEvent('vault-unlocked'), anEvent('vault-unlocked')])).toEqual([1, 1]);
});

test('begins another line after an hour without a save, and where the clock jumped', () => {
  const hours = (index: number) => index * 3_600_000;
  expect(timesIn([adasNote, adasNote], hours)).toEqual([2]);
  expect(timesIn([adasNote, adasNote], (index) => index * 3_600_001)).toEqual([1, 1]);
  expect(timesIn([adasNote, adasNote], (index) => -hours(index * 48))).toEqual([1, 1]);
});

test('says the same of a member’s documents whether or not the others are filtered away', () => {
  const entry = fc.constantFrom<ChainEntry>(adasNote, bosNote, anEvent('record-viewed', ada));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const links = chainOf(entries);
      const isAdas = ({ entry: one }: ChainLink) => memberIn(one) === ada;
      const filtered = runsIn(links.filter(isAdas));
      expect(filtered).toEqual(runsIn(links).filter(({ newest }) => isAdas(newest)));
    }),
  );
});

test('loses no link and counts none twice, whatever the chain', () => {
  const entry = fc.constantFrom<ChainEntry>(adasNote, bosNote, anEvent('vault-unlocked'));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), fc.array(fc.nat(9_000_000)), (entries, at) => {
      const runs = runsIn(chainOf(entries, (index) => at[index] ?? 0));
      const covered = runs.flatMap(({ newest, oldest, times }) => {
        expect(newest.sequence - oldest.sequence + 1).toBe(times);
        return Array.from({ length: times }, (_, index) => newest.sequence - index);
      });
      expect(covered).toEqual(entries.map((_, index) => entries.length - index));
    }),
  );
});

test('puts the two chains together by their clocks, and leaves each chain in its own order', () => {
  const [records] = runsIn(chainOf([adasNote], () => 1000));
  const [later] = [
    ...runsOf(
      'group-process',
      chainOf([adasNote], () => 2000),
    ),
  ];
  const [same] = [
    ...runsOf(
      'group-process',
      chainOf([adasNote], () => 1000),
    ),
  ];
  expect(newestOf(records ?? null, later ?? null)).toBe(later);
  expect(newestOf(records ?? null, same ?? null)).toBe(records);
  expect(newestOf(null, later ?? null)).toBe(later);
  expect(newestOf(null, null)).toBeNull();
});

test('names the member, the session and the span of a run', () => {
  const links = chainOf([adasNote, adasNote]);
  const [run] = runsIn(links);
  if (!run) throw new Error('no run');
  const line = auditLineSchema.parse(lineOf(run, named));
  expect(line).toMatchObject({
    store: 'records',
    sequence: 1,
    lastSequence: 2,
    times: 2,
    topic: 'writing',
    what: 'saved',
    thing: 'note',
    memberId: ada,
    memberName: 'Ada Fictional',
    sessionDate: '2026-03-03',
    detail: {},
    mac: links[1]?.mac,
  });
  expect(line.at - line.firstAt).toBe(60_000);
});

test('keeps the id of a member who is no longer there, and gives no name', () => {
  const [run] = runsIn(chainOf([anEvent('record-viewed', bo)]));
  if (!run) throw new Error('no run');
  expect(lineOf(run, nobody)).toMatchObject({ memberId: bo, memberName: null, topic: 'viewing' });
});

test('leads from a release in the register to its member', () => {
  const [run] = runsIn(chainOf([aSave('requests', 'rel_00000000000000000001')]));
  if (!run) throw new Error('no run');
  expect(lineOf(run, named)).toMatchObject({ thing: 'release', memberName: 'Ada Fictional' });
});
