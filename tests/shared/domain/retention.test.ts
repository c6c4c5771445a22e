import * as fc from 'fast-check';
import {
  disclosureIdSchema,
  emergencyRecordIdSchema,
  memberIdSchema,
} from '../../../shared/domain/ids';
import type { Disclosure } from '../../../shared/domain/disclosure';
import { beginNote } from '../../../shared/domain/note';
import {
  firstEntryOf,
  lastEntryOf,
  retentionOf,
  type WholeRecord,
} from '../../../shared/domain/retention';
import { markAttendance } from '../../../shared/domain/session';
import { addDays } from '../../../shared/lib/dates';
import { aRelease } from '../../store/support';
import { aConsent } from '../../support/consents';
import { aMissedSession } from '../../support/money';
import { aMember, anEnquiry, aSession, entryId, memberId } from '../../support/people';
import { aRequest } from '../../support/requests';

test('a record is kept for ten years from the last entry (M101)', () => {
  expect(retentionOf('2027-06-29', null)).toEqual({
    lastEntryOn: '2027-06-29',
    keepUntil: '2037-06-29',
    because: 'ten-years',
  });
});

test('a minor’s record is kept for ten years from their eighteenth birthday (M101)', () => {
  const ofAge = '2026-05-04';
  expect(retentionOf(addDays(ofAge, -1), '2008-05-04')).toMatchObject({
    keepUntil: '2036-05-04',
    because: 'ten-years-from-eighteen',
  });
  expect(retentionOf(ofAge, '2008-05-04')).toMatchObject({
    keepUntil: '2036-05-04',
    because: 'ten-years',
  });
});

test('a leap day is kept to the later of its neighbours', () => {
  expect(retentionOf('2028-02-29', null).keepUntil).toBe('2038-03-01');
  expect(retentionOf('2018-02-28', '2000-02-29').keepUntil).toBe('2028-03-01');
  expect(retentionOf('2025-12-31', '2008-02-29').because).toBe('ten-years-from-eighteen');
  expect(retentionOf('2026-02-28', '2008-02-29').because).toBe('ten-years-from-eighteen');
  expect(retentionOf('2026-03-01', '2008-02-29').because).toBe('ten-years');
});

test('nothing is ever kept for less than ten years, and a later entry never shortens it', () => {
  fc.assert(
    fc.property(aDay(), aDay(), fc.nat(4_000), (birth, entry, later) => {
      const { keepUntil } = retentionOf(entry, birth);
      const tenYearsOn = `${Number(entry.slice(0, 4)) + 10}${entry.slice(4)}`;
      expect(keepUntil >= tenYearsOn).toBe(true);
      expect(keepUntil >= retentionOf(entry, null).keepUntil).toBe(true);
      expect(retentionOf(addDays(entry, later), birth).keepUntil >= keepUntil).toBe(true);
    }),
  );
});

test('whoever was a minor is kept ten years beyond eighteen to the day (M101)', () => {
  fc.assert(
    fc.property(aDay(), fc.nat(6_500), (birth, age) => {
      const { keepUntil, because } = retentionOf(addDays(birth, age), birth);
      const year = Number(birth.slice(0, 4)) + 28;
      const expected = birth.endsWith('02-29') ? `${year}-03-01` : `${year}${birth.slice(4)}`;
      expect({ keepUntil, because }).toEqual({
        keepUntil: expected,
        because: 'ten-years-from-eighteen',
      });
    }),
  );
});

function aDay(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1930-01-01', days));
}

const today = '2027-12-31';
const record = (parts: Partial<WholeRecord> = {}): WholeRecord => ({
  ...{ member: anEnquiry(1), sessions: [], notes: [], consents: [], disclosures: [] },
  ...{ safetyPlan: null, emergencyRecords: [], releases: [], requests: [] },
  ...{ ledger: [], feeArrangement: null, statements: [] },
  ...parts,
});
const lastEntry = (parts: Partial<WholeRecord>): string =>
  lastEntryOf(record(parts), today, 'America/Toronto');
const marked = (date: string, id = memberId(1)) => {
  const result = markAttendance(aSession({ date }), [id], id, { kind: 'present' });
  return result.ok ? result.value : aSession();
};

test('an enquiry nothing came of begins its time on the day it was written down', () => {
  expect(lastEntry({})).toBe('2026-08-01');
});

test('a session counts for whoever was marked in it, and not before it takes place', () => {
  const stranger = memberIdSchema.parse('mem_zzzzzzzzzzzzzzzzzzzz');
  const sessions = [marked('2026-10-06'), marked('2026-12-01', stranger), marked('2028-01-04')];
  expect(lastEntry({ sessions })).toBe('2026-10-06');
});

test('an addendum years later is the last entry, though its session is long past', () => {
  const note = beginNote(aSession(), memberId(1), '2026-09-02T02:00:00.000Z');
  expect(lastEntry({ notes: [note] })).toBe('2026-09-01');
  const later = { ...note, text: { ...note.text, savedAt: '2027-11-03T04:30:00.000Z' } };
  expect(lastEntry({ notes: [later] })).toBe('2027-11-03');
});

test('a consent, its withdrawal, a disclosure and a safety plan are entries', () => {
  const recorded = { at: '2027-03-02T15:00:00.000Z', timeZone: 'America/Toronto' };
  const withdrawn = { withdrawnOn: '2027-03-01', how: 'spoken', note: '', recorded } as const;
  expect(lastEntry({ consents: [aConsent()] })).toBe('2026-08-20');
  expect(lastEntry({ consents: [{ ...aConsent(), withdrawn }] })).toBe('2027-03-02');
  const disclosure = {
    id: disclosureIdSchema.parse('dis_00000000000000000001'),
    memberId: memberId(1),
    consentId: aConsent().id,
    recipient: 'Dr. Invented Referrer',
    recipientContact: '',
    disclosedOn: '2027-04-01',
    how: 'letter',
    what: 'Attendance.',
    purpose: 'Shared care.',
    madeAt: '2027-04-02T15:00:00.000Z',
    ground: { kind: 'written-consent' },
    recipientKind: 'provider',
    source: { kind: 'told' },
    didNotLeave: false,
  } as const;
  expect(lastEntry({ disclosures: [disclosure] })).toBe('2027-04-02');
});

const disclosed = (parts: Partial<Disclosure> = {}): Disclosure => ({
  id: disclosureIdSchema.parse('dis_00000000000000000001'),
  memberId: memberId(1),
  consentId: null,
  recipient: 'A lawyer',
  recipientContact: '',
  disclosedOn: '2027-04-01',
  how: 'letter',
  what: 'Attendance.',
  purpose: 'A claim.',
  madeAt: '2027-04-02T15:00:00.000Z',
  ground: { kind: 'legal-authority', authority: 'An order' },
  recipientKind: 'court',
  source: { kind: 'told' },
  didNotLeave: false,
  ...parts,
});

test('M101 a paper for the clinician’s own desk, and one that could not be written, prolong nothing', () => {
  expect(lastEntry({ disclosures: [disclosed()] })).toBe('2027-04-02');
  const ownUse = { ground: { kind: 'own-use' }, recipientKind: 'clinician' } as const;
  expect(lastEntry({ disclosures: [disclosed(ownUse)] })).toBe('2026-08-01');
  expect(lastEntry({ disclosures: [disclosed({ didNotLeave: true })] })).toBe('2026-08-01');
});

test('M101 requests, releases, payments and statements are entries; what was not written is none', () => {
  const outcome = { kind: 'withdrawn', on: '2027-05-04', refusals: [], sent: null } as const;
  expect(lastEntry({ requests: [aRequest()] })).toBe('2026-09-01');
  expect(lastEntry({ requests: [aRequest({ outcome })] })).toBe('2027-05-04');
  const release = aRelease({ member: 1 });
  expect(lastEntry({ releases: [release] })).toBe('2026-10-01');
  expect(lastEntry({ releases: [{ ...release, state: 'not-written' }] })).toBe('2026-08-01');
  expect(lastEntry({ releases: [{ ...release, state: 'prepared' }] })).toBe('2026-10-01');
  expect(lastEntry({ ledger: [aMissedSession(1, { date: '2027-06-01' })] })).toBe('2027-06-01');
  const step = { from: '2026-09-01', missedSessionFeeCents: 2000, reason: '' };
  const steps = [{ ...step, madeAt: '2027-07-02T15:00:00.000Z' }];
  const feeArrangement = { id: `arrangement:${memberId(1)}`, memberId: memberId(1), steps };
  expect(lastEntry({ feeArrangement })).toBe('2027-07-02');
});

test('M101 a record begins with its first entry, which may be older than its own document', () => {
  const day = (parts: Partial<WholeRecord>) =>
    firstEntryOf(record(parts), today, 'America/Toronto');
  expect(day({})).toBe('2026-08-01');
  expect(day({ sessions: [marked('2026-07-07')] })).toBe('2026-07-07');
});

test('M101 M103 an emergency record keeps the whole record: its beginning, its entries, its end', () => {
  const begun = { at: '2027-05-02T03:00:00.000Z', timeZone: 'America/Toronto' };
  const blank = { ...{ memberId: memberId(1), sessionId: null, begun }, entries: [] };
  const id = emergencyRecordIdSchema.parse('emr_00000000000000000001');
  const open = { ...blank, id, kind: 'mandatory-report', closedAt: null } as const;
  expect(lastEntry({ emergencyRecords: [open] })).toBe('2027-05-01');
  const entry = { id: entryId(1), at: '2027-05-03T15:00:00.000Z', text: 'Told the society.' };
  const written = { ...open, entries: [entry] };
  expect(lastEntry({ emergencyRecords: [written] })).toBe('2027-05-03');
  const closed = { ...written, closedAt: '2027-05-09T15:00:00.000Z' };
  expect(lastEntry({ emergencyRecords: [closed, open] })).toBe('2027-05-09');
});

test('an absence that was announced is an entry of the day on which it was announced', () => {
  const days = { from: '2028-01-04', to: '2028-01-04' };
  const notice = { id: entryId(1), kind: 'absent', ...days, minutes: null, reason: '' } as const;
  const notices = [{ ...notice, announcedAt: '2027-12-20T15:00:00.000Z' }];
  expect(lastEntry({ member: { ...anEnquiry(1), notices } })).toBe('2027-12-20');
});

test('what was written about intake, contacts and leaving counts', () => {
  const member = aMember(1);
  const suitability = { decision: 'not-yet', reason: 'Later.', decidedOn: '2026-09-09' } as const;
  const intake = { ...member.intake, suitability };
  expect(lastEntry({ member: { ...member, intake } })).toBe('2026-09-09');
  const leaving = {
    ...{ noticeOn: '2026-10-01', lastSessionOn: '2026-10-06', reason: 'x' },
    hasAcknowledgedConfidentiality: true,
    recordedAt: '2026-10-07T03:59:00.000Z',
  };
  const memberships = member.memberships.map((one) => ({ ...one, leaving }));
  expect(lastEntry({ member: { ...member, memberships } })).toBe('2026-10-06');
});
