import {
  emergencyEntryText,
  emergencyRecordSchema,
  type EmergencyRecord,
} from '../../../shared/domain/emergency-record';
import { close, withEntry } from '../../../shared/domain/emergency-record-rules';
import { emergencyRecordIdSchema } from '../../../shared/domain/ids';
import { err, ok } from '../../../shared/lib/result';
import { entryId, memberId, sessionId } from '../../support/people';

const record: EmergencyRecord = {
  id: emergencyRecordIdSchema.parse(`emr_${'1'.padStart(20, '0')}`),
  kind: 'emergency',
  memberId: memberId(1),
  sessionId: sessionId(1),
  begun: { at: '2026-09-01T23:20:00.000Z', timeZone: 'America/Toronto' },
  entries: [],
  closedAt: null,
};
const entry = (number: number, at: string, text = `Entry ${number}`) => ({
  ...{ id: entryId(number), at, text },
});

test('what is added comes last, and nothing written before is touched', () => {
  const first = entry(1, '2026-09-01T23:21:00.000Z');
  const second = entry(2, '2026-09-01T23:22:00.000Z');
  const once = withEntry(record, first);
  const twice = once.ok ? withEntry(once.value, second) : once;
  expect(twice).toEqual(ok({ ...record, entries: [first, second] }));
  expect(record.entries).toEqual([]);
});

test('a clock that was set back changes no order: entries stand as they arrived', () => {
  const late = entry(1, '2026-09-01T23:30:00.000Z');
  const early = entry(2, '2026-09-01T22:00:00.000Z');
  const both = withEntry({ ...record, entries: [late] }, early);
  expect(both).toEqual(ok({ ...record, entries: [late, early] }));
});

test('a closed record takes no entry and is not closed a second time', () => {
  const at = '2026-09-02T01:00:00.000Z';
  const closed = close(record, at);
  expect(closed).toEqual(ok({ ...record, closedAt: at }));
  const refused = err({ code: 'emergency-record-closed' });
  if (!closed.ok) throw new Error('not closed');
  expect(withEntry(closed.value, entry(1, at))).toEqual(refused);
  expect(close(closed.value, '2026-09-03T01:00:00.000Z')).toEqual(refused);
});

test('a line of nothing but blanks is no entry', () => {
  expect(emergencyEntryText.safeParse(' \n\t ').success).toBe(false);
  expect(emergencyEntryText.safeParse('Called 911.').success).toBe(true);
});

test('a record is about one member and one kind of thing', () => {
  expect(emergencyRecordSchema.safeParse(record).success).toBe(true);
  expect(emergencyRecordSchema.safeParse({ ...record, kind: 'complaint' }).success).toBe(false);
  expect(emergencyRecordSchema.safeParse({ ...record, memberId: '' }).success).toBe(false);
});
