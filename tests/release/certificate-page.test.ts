import { certificateSchema, removedKinds } from '../../shared/domain/destruction';
import { certificatePage } from '../../electron/release/certificate-page';
import { aPractice, memberId } from '../support/people';
import { payloads } from './payloads';

/** The certificate of a destroyed record, as it is printed. */

const head = { sequence: 1204, mac: 'ab'.repeat(32) };

const certificate = (parts: object = {}) =>
  certificateSchema.parse({
    ...{ id: `dst_${'1'.padStart(20, '0')}`, number: '2037-0001', memberId: memberId(1) },
    ...{ name: 'Zenobia Fictional', recordFrom: '2026-08-01', lastEntryOn: '2026-11-01' },
    ...{ keptUntil: '2036-11-01', reason: 'Time was over.', state: 'done' },
    begun: { at: '2037-09-01T15:00:00.000Z', timeZone: 'America/Toronto' },
    ...{ removed: { notes: 1204, particulars: 1 }, heads: { records: head, groupProcess: head } },
    doneAt: '2037-09-01T15:00:04.000Z',
    ...parts,
  });

const stamp = {
  practice: aPractice(),
  madeAt: new Date('2037-09-02T15:00:00.000Z'),
  olderBackups: { count: 9, agesOutFrom: '2038-09-01' },
};

const textOf = (body: string): string => body.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

test('M101 it says whose record, from when to when, under what number, what went and when', () => {
  const text = textOf(certificatePage(certificate(), stamp).body);
  for (const said of [
    'Number 2037-0001',
    'Name Zenobia Fictional',
    'Entries August 1, 2026 to November 1, 2026',
    'To be kept until November 1, 2036',
    'Destroyed September 1, 2037, 11:00 EDT',
    'Reason Time was over.',
    'Progress notes, with their addenda 1,204',
    'records 1,204',
    'Signature',
  ]) {
    expect(text).toContain(said);
  }
});

test('it says plainly that backups hold the data still, for how long, and that members have no keys', () => {
  const text = textOf(certificatePage(certificate(), stamp).body);
  expect(text).toContain('Backups made before that day: 9 files that this laptop knows of.');
  expect(text).toContain('from September 1, 2038.');
  expect(text).toContain('Members have no keys of their own');
  expect(text).toContain('Notes about the group. They are another record');
});

test('what came in later has its own day', () => {
  const later = { begunAt: '2047-10-02T15:00:00.000Z', doneAt: '2047-10-02T15:00:03.000Z' };
  const text = textOf(certificatePage(certificate({ later }), stamp).body);
  expect(text).toContain('Destroyed September 1, 2037, 11:00 EDT');
  expect(text).toContain('What came in later, destroyed October 2, 2047, 11:00 EDT');
});

test('it does not say that the register of incidents names them no more', () => {
  const text = textOf(certificatePage(certificate(), stamp).body);
  expect(text).toContain('taken off the list of those affected');
  expect(text).toContain('wrote in their own words stays, and may name them');
  expect(text).not.toMatch(/no longer named|last that names/u);
});

test('title and footer carry no name, and every kind that is removed has words', () => {
  const all = Object.fromEntries(removedKinds.map((kind) => [kind, 2]));
  const page = certificatePage(certificate({ removed: all }), stamp);
  expect(page.title + page.footer).not.toMatch(/Zenobia/u);
  expect(page.body.match(/class="count">2</gu)).toHaveLength(removedKinds.length);
});

test('mark-up in a name or a reason is text', () => {
  for (const payload of payloads) {
    const line = payload.replaceAll(/[\p{Cc}]/gu, ' ').slice(0, 150);
    const { body } = certificatePage(certificate({ name: `x${line}`, reason: line }), stamp);
    expect(body).not.toMatch(/<(?:script|img|svg|iframe|meta|link)/iu);
  }
});
