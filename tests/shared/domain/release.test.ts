import { assembleRelease } from '../../../shared/domain/assemble-release';
import { guardedOf } from '../../../shared/domain/member';
import { nextReleaseNumber, releaseFileName } from '../../../shared/domain/release';
import { releaseContentSchema } from '../../../shared/domain/release-content';
import {
  aChoice,
  aMember,
  aNote,
  anAddendum,
  aSession,
  contentOf,
  ELODIE,
  elodie,
  liam,
  memberId,
  sarah,
  someSources,
} from '../../release/fixtures';
import { aMembership } from '../../support/people';

const textsOf = (content: ReturnType<typeof contentOf>) =>
  (content.notes ?? []).map(({ sections }) => sections.map(({ text }) => text).join(' '));

test('orders notes by session date, and by signing within a day', () => {
  const notes = [
    aNote('third', { count: 3, date: '2026-09-22' }),
    aNote('first', { count: 1, date: '2026-09-08' }),
    aNote('second', { count: 2, date: '2026-09-15' }),
  ];
  expect(textsOf(contentOf({ notes }))).toEqual(['first', 'second', 'third']);
});

test('keeps addenda after their note, in the order they were added', () => {
  const later = anAddendum('added later', '2026-09-20T10:00:00.000Z');
  // A clock that ran backwards does not reorder them: the order is that of the hashes they cite.
  const latest = anAddendum('added last', '2026-09-19T10:00:00.000Z');
  const [note] = contentOf({ notes: [aNote('signed', { addenda: [later, latest] })] }).notes ?? [];
  expect(note?.addenda.map(({ text }) => text)).toEqual(['added later', 'added last']);
});

test('counts drafts and shows nothing of them', () => {
  const notes = [
    aNote('a secret draft', { count: 1, isSigned: false }),
    aNote('   ', { count: 2, isSigned: false }),
    aNote('signed', { count: 3 }),
  ];
  const content = contentOf({ notes });
  expect(content.severed.unsignedNotes).toBe(1);
  expect(JSON.stringify(content)).not.toContain('secret');
});

test('an addendum that is still being written is no part of a release', () => {
  const notes = [aNote('signed', { unfinishedAddendum: 'begun and never added' })];
  const content = contentOf({ notes });
  expect(content.notes).toHaveLength(1);
  expect(content.notes?.[0]?.addenda).toEqual([]);
  expect(content.severed.unsignedNotes).toBe(0);
  expect(JSON.stringify(content)).not.toContain('begun');
});

test('releases only the sections of the template that was signed', () => {
  const body = { template: 'dap', sections: { data: 'D', plan: 'P', subjective: 'old' } } as const;
  const [note] = contentOf({ notes: [aNote('', { body })] }).notes ?? [];
  expect(note?.sections).toEqual([
    { name: 'data', title: null, text: 'D', strikes: [] },
    { name: 'assessment', title: null, text: '', strikes: [] },
    { name: 'plan', title: null, text: 'P', strikes: [] },
  ]);
});

test('leaves out what lies outside the period, its two ends included', () => {
  const dates = ['2026-08-31', '2026-09-01', '2027-06-30', '2027-07-01'];
  const notes = dates.map((date, count) => aNote(date, { count, date }));
  const sessions = dates.map((date, count) => aSession({ count, date }));
  const content = contentOf({ notes, sessions });
  expect(textsOf(content)).toEqual(['2026-09-01', '2027-06-30']);
  expect(content.attendance?.map(({ date }) => date)).toEqual(['2026-09-01', '2027-06-30']);
});

test('masks other members in goals, sections and addenda, and counts the masks (M109)', () => {
  const member = aMember(ELODIE, { goals: 'To answer Sarah.' });
  const addenda = [anAddendum('Sally agreed.', '2026-09-20T10:00:00.000Z')];
  const notes = [aNote("Liam O'Brien and Sarah spoke.", { addenda })];
  const content = contentOf({ member, notes });
  expect(content.severed.maskedNames).toBe(4);
  expect(JSON.stringify(content)).not.toMatch(/sarah|sally|liam|brien|novak/iu);
});

test("keeps the requester's own name where another member shares it", () => {
  const other = aMember(memberId(9), { legalName: 'Élodie Roy', preferredFirstName: 'Élodie' });
  const notes = [aNote('Élodie told Élodie Roy.')];
  expect(textsOf(contentOf({ notes, others: [guardedOf(other)] }))).toEqual([
    'Élodie told [another member].',
  ]);
});

test('masks a referring physician who is a member, and no one who shares a first name', () => {
  const referredBy = (referringPhysician: string) =>
    contentOf({ member: aMember(ELODIE, { referringPhysician }) }).particulars?.referringPhysician;
  expect(referredBy('Dr. Sarah Novak')).toBe('Dr. [another member]');
  expect(referredBy('Dr. Sally Novak')).toBe('Dr. [another member]');
  expect(referredBy('Dr. Sarah Whitfield')).toBe('Dr. Sarah Whitfield');
});

test('lists held sessions of the membership, and any session with a mark of the member', () => {
  const left = aMember(ELODIE, {}, [aMembership({ from: '2026-09-10', until: '2026-09-30' })]);
  const sessions = [
    aSession({ count: 1, date: '2026-09-08', mark: null }),
    aSession({ count: 2, date: '2026-09-15', mark: null }),
    aSession({ count: 3, date: '2026-09-22', held: null }),
    aSession({ count: 4, date: '2026-09-29', held: null, mark: null, others: [sarah.id] }),
    aSession({ count: 5, date: '2026-10-06', mark: null }),
    aSession({ count: 6, date: '2026-10-13', mark: { kind: 'absent-with-notice' } }),
  ];
  const { attendance } = contentOf({ member: left, sessions });
  expect(attendance?.map(({ date, mark }) => [date, mark?.kind ?? null])).toEqual([
    ['2026-09-15', null],
    ['2026-09-22', 'present'],
    ['2026-10-13', 'absent-with-notice'],
  ]);
});

test("shows no one else's attendance", () => {
  const sessions = [aSession({ others: [sarah.id, liam.id] })];
  const content = JSON.stringify(contentOf({ sessions }));
  expect(content).not.toContain(sarah.id);
  expect(content).not.toContain(liam.id);
});

test('has no place for a group note: whatever else is handed in is left behind (M11)', () => {
  const smuggled = { ...someSources(), groupNotes: [{ text: 'about the group' }] };
  const note = { ...aNote('mine'), groupNote: 'about the group' };
  const content = assembleRelease(aChoice(), { ...smuggled, notes: [note] });
  expect(JSON.stringify(content)).not.toContain('about the group');
  expect(Object.keys(releaseContentSchema.unwrap().shape).sort()).toEqual([
    'attendance',
    'charges',
    'consents',
    'contacts',
    'disclosures',
    'emergencies',
    'goals',
    'intake',
    'member',
    'notes',
    'particulars',
    'practice',
    'safetyPlan',
    'scope',
    'severed',
  ]);
});

test('gives what its schema says, so that the preview can be sent to the window', () => {
  const content = contentOf({ member: elodie, notes: [aNote('x')], sessions: [aSession()] });
  expect(releaseContentSchema.parse(content)).toEqual(content);
});

test('numbers releases within their year, without a limit', () => {
  expect(nextReleaseNumber(2027, [])).toBe('2027-0001');
  expect(nextReleaseNumber(2027, ['2027-0002', '2026-0400', '2027-0009'])).toBe('2027-0010');
  expect(nextReleaseNumber(2027, ['2027-9999'])).toBe('2027-10000');
  const many = Array.from({ length: 200_000 }, (_, count) => `2027-${count + 1}`);
  expect(nextReleaseNumber(2027, many)).toBe('2027-200001');
});

test('offers a file name made of the release number and of nothing else', () => {
  expect(releaseFileName('2027-0001')).toBe('Alcove-release-2027-0001.pdf');
  const hostile = [
    '../../etc/passwd',
    'CON',
    '2027\\..\\x',
    'a\0b',
    '\u202egpj',
    '',
    '9'.repeat(500),
  ];
  for (const number of hostile) {
    expect(releaseFileName(number)).toMatch(/^Alcove-release-([0-9-]{1,20}|unnumbered)\.pdf$/u);
  }
});
