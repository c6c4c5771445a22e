import type { AttendanceMark } from '../../../shared/domain/attendance';
import type { ListedConsent } from '../../../shared/domain/consent';
import {
  disclosureIdSchema,
  emergencyRecordIdSchema,
  ledgerEntryIdSchema,
  releaseIdSchema,
} from '../../../shared/domain/ids';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry';
import { beginNote } from '../../../shared/domain/note';
import { releaseSchema, type Release } from '../../../shared/domain/release';
import { blankSafetyPlan } from '../../../shared/domain/safety-plan-rules';
import type { Session } from '../../../shared/domain/session';
import type { TimelineFilter } from '../../../shared/domain/timeline';
import {
  filteredTimeline,
  timelineOf,
  type TimelineSources,
} from '../../../shared/domain/timeline-rules';
import { agreementId, consentId, sha256 } from '../../support/consents';
import { growthOf, LINEAR } from '../../support/growth';
import {
  aMember,
  aMembership,
  aSession,
  entryId,
  memberId,
  moduleId,
  sessionId,
} from '../../support/people';

const TODAY = { now: new Date('2026-11-20T17:00:00.000Z'), timeZone: 'America/Toronto' };
const ANA = aMember(1);

const sources = (parts: Partial<TimelineSources> = {}): TimelineSources => ({
  member: { ...ANA, memberships: [] },
  sessions: [],
  notes: [],
  consents: [],
  safetyPlan: null,
  disclosures: [],
  releases: [],
  emergencyRecords: [],
  ledger: [],
  groupNames: new Map([[moduleId(1), 'Tuesday physicians']]),
  ...parts,
});

const made = (parts: Partial<TimelineSources>) => timelineOf(sources(parts), TODAY);
const said = (parts: Partial<TimelineSources>) =>
  made(parts).map((entry) => [entry.date, entry.kind, 'what' in entry ? entry.what : '']);

const onTheDay = (number: number, date: string, parts: Partial<Session> = {}): Session =>
  aSession({ id: sessionId(number), date, startsAt: `${date}T23:00:00.000Z`, ...parts });

const marked = (mark: AttendanceMark, number = 1) => ({
  attendance: [{ memberId: memberId(number), mark }],
});

const moment = (at: string) => ({ at, timeZone: 'America/Toronto' });

function aConsent(number: number, parts: Partial<ListedConsent> = {}): ListedConsent {
  return {
    id: consentId(number),
    memberId: memberId(1),
    agreementId: agreementId(1),
    terms: { kind: 'plain' },
    document: { title: 'Confidentiality', text: '', versionNumber: 1, versionHash: '', hash: '' },
    understanding: { kind: 'not-asked' },
    wording: '',
    identity: 'known-to-clinician',
    signature: { method: 'typed', signerName: 'Anabel Fictional' },
    device: { system: '', alcoveVersion: '' },
    given: moment('2026-08-20T15:00:00.000Z'),
    supersedes: null,
    expiresOn: null,
    evidenceHash: '',
    withdrawn: null,
    copyGivenAt: null,
    ...parts,
  };
}

const withdrawnOn = (day: string): ListedConsent['withdrawn'] => ({
  withdrawnOn: day,
  how: 'spoken',
  note: '',
  recorded: moment(`${day}T15:00:00.000Z`),
});

test('a session shows the member’s own mark and nobody else’s', () => {
  const own = onTheDay(1, '2026-09-01', marked({ kind: 'late', minutes: 5 }));
  const others = onTheDay(2, '2026-09-08', marked({ kind: 'present' }, 2));
  const entries = made({ member: ANA, sessions: [own, others] });
  expect(entries.filter(({ kind }) => kind === 'session')).toEqual([
    expect.objectContaining({ date: '2026-09-08', mark: null, groupName: 'Tuesday physicians' }),
    expect.objectContaining({ date: '2026-09-01', mark: { kind: 'late', minutes: 5 } }),
  ]);
  expect(JSON.stringify(entries)).not.toContain(memberId(2));
});

test('a session to come, and one before they joined, is no part of what happened', () => {
  const held = { startedAt: '2026-08-25T23:00:00.000Z', endedAt: '2026-08-26T00:00:00.000Z' };
  const sessions = [onTheDay(1, '2026-12-01'), onTheDay(2, '2026-08-25', { held })];
  expect(said({ member: ANA, sessions })).toEqual([['2026-09-01', 'membership', 'joined']]);
});

test('M42 M84 a session that was called off says so, and bears no mark', () => {
  const calledOff = { reason: 'Snow', at: '2026-09-07T12:00:00.000Z' };
  const [entry] = made({ member: ANA, sessions: [onTheDay(1, '2026-09-08', { calledOff })] });
  expect(entry).toMatchObject({ kind: 'session', isCalledOff: true, mark: null });
});

test('M31 a note says how far it came, whether it was late, and how much was added', () => {
  const draft = beginNote(onTheDay(1, '2026-09-01'), memberId(1), '2026-09-02T10:00:00.000Z');
  const signature = {
    author: 'Dr. Imaginary Clinician',
    signed: moment('2026-09-30T10:00:00.000Z'),
    contentHash: sha256(''),
    occasion: {
      startedAt: '2026-09-01T23:00:00.000Z',
      timeZone: 'America/Toronto',
      isLate: true,
    },
  };
  const signed = { ...draft, sessionDate: '2026-09-08', text: { ...draft.text, signature } };
  expect(made({ notes: [draft, signed] })).toEqual([
    expect.objectContaining({ date: '2026-09-08', state: 'signed', isLate: true, addenda: 0 }),
    expect.objectContaining({ date: '2026-09-01', state: 'draft', isLate: false }),
  ]);
});

test('M45 a consent stands where it was given, and where it was withdrawn', () => {
  const onPaper = aConsent(1, {
    signature: {
      method: 'paper',
      signerName: 'Anabel Fictional',
      signedOn: '2026-08-01',
      copy: { fileName: '', mediaType: 'image/png', bytes: 1, sha256: '' },
    },
    withdrawn: withdrawnOn('2026-10-01'),
  });
  expect(said({ consents: [onPaper] })).toEqual([
    ['2026-10-01', 'consent', 'withdrawn'],
    ['2026-08-01', 'consent', 'given'],
  ]);
});

test('M12 a consent expires on the day after its last, unless it was given anew by then', () => {
  const old = aConsent(1, { expiresOn: '2026-10-31' });
  expect(said({ consents: [old] })).toEqual([
    ['2026-11-01', 'consent', 'expired'],
    ['2026-08-20', 'consent', 'given'],
  ]);
  const next = (day: string) =>
    aConsent(2, { supersedes: old.id, given: moment(`${day}T15:00:00.000Z`) });
  expect(said({ consents: [next('2026-10-20'), old] })).toEqual([
    ['2026-10-20', 'consent', 'given'],
    ['2026-08-20', 'consent', 'given'],
  ]);
  expect(said({ consents: [next('2026-11-15'), old] })).toContainEqual([
    '2026-11-01',
    'consent',
    'expired',
  ]);
});

test('a consent whose last day is today still holds', () => {
  expect(said({ consents: [aConsent(1, { expiresOn: '2026-11-20' })] })).toHaveLength(1);
});

test('one that was withdrawn after it had expired is said to have expired, and only that', () => {
  const expiresOn = '2026-09-30';
  const consent = aConsent(1, { expiresOn, withdrawn: withdrawnOn('2026-10-15') });
  expect(said({ consents: [consent] })).toEqual([
    ['2026-10-01', 'consent', 'expired'],
    ['2026-08-20', 'consent', 'given'],
  ]);
});

test('joining and leaving stand there once their day has come', () => {
  const past = aMembership({ from: '2026-09-01', until: '2026-10-27' });
  const ahead = aMembership({ from: '2027-01-05', until: '2027-06-30' });
  expect(said({ member: { ...ANA, memberships: [past, ahead] } })).toEqual([
    ['2026-10-27', 'membership', 'left'],
    ['2026-09-01', 'membership', 'joined'],
  ]);
});

test('on the day they left, leaving stands above the session, and joining below it', () => {
  const day = '2026-09-01';
  const memberships = [aMembership({ from: day, until: day })];
  const sessions = [onTheDay(1, day, marked({ kind: 'present' }))];
  expect(said({ member: { ...ANA, memberships }, sessions })).toEqual([
    [day, 'membership', 'left'],
    [day, 'session', ''],
    [day, 'membership', 'joined'],
  ]);
});

test('M32 a contact says how it came, whether it waits, and not a word of what was written', () => {
  const contact = {
    id: entryId(1),
    happenedOn: '2026-09-03',
    kind: 'members-met',
    groupId: null,
    note: 'Met Boris at the bakery',
    isForOpening: true,
    writtenAt: '2026-09-03T20:00:00.000Z',
    broughtUpIn: null,
  } as const;
  const entries = made({ member: { ...ANA, memberships: [], outsideContacts: [contact] } });
  expect(entries).toEqual([
    {
      kind: 'contact',
      date: '2026-09-03',
      entryId: entryId(1),
      how: 'members-met',
      isWaiting: true,
    },
  ]);
});

test('M27 each version of the safety plan stands on the day its author’s clock showed', () => {
  const saved = moment('2026-09-02T02:00:00.000Z');
  const text = { steps: {}, callBack: '', reviewOn: null } as never;
  const safetyPlan = { ...blankSafetyPlan(memberId(1)), versions: [{ number: 1, text, saved }] };
  expect(made({ safetyPlan })).toEqual([{ kind: 'safety-plan', date: '2026-09-01', version: 1 }]);
});

test('M12 M96 M103 disclosures, releases that left and emergency records are there', () => {
  const release = (number: number, state: Release['state']): Release =>
    releaseSchema.parse({
      id: releaseIdSchema.parse(`rel_${String(number).padStart(20, '0')}`),
      number: `2026-000${number}`,
      scope: { memberId: memberId(1), from: '2026-09-01', to: '2026-10-01' },
      recipient: { name: 'Dr. Invented', authority: 'member-request', consentId: null },
      madeAt: '2026-10-02T02:00:00.000Z',
      state,
      file: { name: 'a.pdf', sha256: '0'.repeat(64), bytes: 1, pages: 1 },
      notes: 0,
      maskedNames: 0,
      heads: null,
    });
  const disclosure = {
    id: disclosureIdSchema.parse(`dis_${'1'.padStart(20, '0')}`),
    memberId: memberId(1),
    consentId: consentId(1),
    recipient: 'Dr. Imagined',
    recipientContact: '',
    disclosedOn: '2026-10-05',
    how: 'letter',
    what: 'Attends weekly',
    purpose: 'Shared care',
    madeAt: '2026-10-05T12:00:00.000Z',
    ground: { kind: 'written-consent' },
    recipientKind: 'provider',
    source: { kind: 'told' },
    didNotLeave: false,
  } as const;
  const emergency = {
    id: emergencyRecordIdSchema.parse(`emr_${'1'.padStart(20, '0')}`),
    kind: 'mandatory-report',
    memberId: memberId(1),
    sessionId: null,
    begun: moment('2026-10-08T01:00:00.000Z'),
    entries: [],
    closedAt: null,
  } as const;
  const entries = made({
    releases: [release(1, 'handed-over'), release(2, 'not-written')],
    disclosures: [
      disclosure,
      { ...disclosure, didNotLeave: true },
      { ...disclosure, ground: { kind: 'own-use' }, consentId: null },
    ],
    emergencyRecords: [emergency],
  });
  expect(entries).toEqual([
    { kind: 'emergency', date: '2026-10-07', recordId: emergency.id, what: 'mandatory-report' },
    { kind: 'disclosure', what: 'disclosure', date: '2026-10-05', to: 'Dr. Imagined' },
    { kind: 'disclosure', what: 'release', date: '2026-10-01', to: 'Dr. Invented' },
  ]);
});

test('filters by kinds and by days, the first and the last included', () => {
  const sessions = ['2026-09-01', '2026-09-08', '2026-09-15'].map((date, index) =>
    onTheDay(index + 1, date, marked({ kind: 'present' })),
  );
  const entries = made({ member: ANA, sessions, consents: [aConsent(1)] });
  const datesOf = (filter: Partial<TimelineFilter>) =>
    filteredTimeline(entries, { kinds: [], from: null, to: null, ...filter }).map(
      ({ date, kind }) => `${date} ${kind}`,
    );
  expect(datesOf({})).toHaveLength(5);
  expect(datesOf({ kinds: ['consent'] })).toEqual(['2026-08-20 consent']);
  expect(datesOf({ kinds: ['session'], from: '2026-09-08', to: '2026-09-15' })).toEqual([
    '2026-09-15 session',
    '2026-09-08 session',
  ]);
  expect(datesOf({ to: '2026-09-01' })).toEqual([
    '2026-09-01 session',
    '2026-09-01 membership',
    '2026-08-20 consent',
  ]);
});

test('takes time that grows with the record, not with its square', () => {
  const long = (size: number) =>
    sources({
      member: ANA,
      sessions: Array.from({ length: size }, (_, index) =>
        onTheDay(index + 1, `20${10 + (index % 16)}-10-06`, marked({ kind: 'present' })),
      ),
      consents: Array.from({ length: size }, (_, index) => aConsent(index + 1)),
    });
  const prepared = new Map<number, TimelineSources>();
  const of = (size: number) => {
    const kept = prepared.get(size) ?? long(size);
    prepared.set(size, kept);
    return kept;
  };
  [1_500, 6_000].forEach(of);
  expect(growthOf((size) => timelineOf(of(size), TODAY), 1_500)).toBeLessThan(LINEAR);
});

test('charges and payments stand on their days, without a reason', () => {
  const own = { memberId: memberId(1), madeAt: '2026-10-31T12:00:00.000Z' };
  const waived: LedgerEntry = {
    ...{ ...own, id: ledgerEntryIdSchema.parse('led_00000000000000000001'), date: '2026-10-31' },
    ...{ kind: 'waiver', of: ledgerEntryIdSchema.parse('led_00000000000000000002') },
    ...{ amountCents: 3000, reason: 'Lost their post' },
  };
  expect(made({ ledger: [waived] })).toEqual([
    { kind: 'charge', date: '2026-10-31', what: 'waiver', amountCents: 3000 },
  ]);
});
