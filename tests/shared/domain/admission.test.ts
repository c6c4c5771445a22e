import {
  admit,
  isOpen,
  presentMembership,
  recordLeaving,
  stageOf,
  trialEndsOn,
  undoLeaving,
  type Admission,
} from '../../../shared/domain/admission';
import type { Leaving } from '../../../shared/domain/leaving';
import type { Member } from '../../../shared/domain/member';
import { err, type Result } from '../../../shared/lib/result';
import { aMember, aMembership, anEnquiry, moduleId } from '../../support/people';

const on = (date: string) => ({ at: `${date}T16:00:00.000Z`, timeZone: 'America/Toronto' });
const referral = { code: 'referral' } as const;

const anAdmission = (parts: Partial<Admission> = {}): Admission => ({
  moduleId: moduleId(1),
  from: '2026-09-01',
  needs: [],
  overrideReason: null,
  decided: on('2026-08-25'),
  ...parts,
});

const aLeaving = (parts: Partial<Leaving> = {}): Leaving => ({
  noticeOn: '2027-01-12',
  lastSessionOn: '2027-01-26',
  reason: 'They move to another city.',
  hasAcknowledgedConfidentiality: true,
  ...parts,
});

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const left = (member: Member, lastSessionOn: string): Member =>
  valueOf(recordLeaving(member, moduleId(1), aLeaving({ lastSessionOn }), on(lastSessionOn)));

test('a member moves from enquiry to admitted to left, and the last day is still a member’s', () => {
  expect(stageOf(anEnquiry(1), '2026-08-25')).toBe('enquiry');
  const admitted = valueOf(admit(anEnquiry(1), anAdmission()));
  expect(stageOf(admitted, '2026-08-25')).toBe('admitted');
  const leaving = left(admitted, '2027-01-26');
  expect(stageOf(leaving, '2027-01-26')).toBe('admitted');
  expect(stageOf(leaving, '2027-01-27')).toBe('left');
});

test('who left one module and is in another is admitted', () => {
  const memberships = [
    aMembership({ until: '2026-06-30' }),
    aMembership({ moduleId: moduleId(2), from: '2027-01-05' }),
  ];
  const member = { ...aMember(1), memberships };
  expect(stageOf(member, '2026-09-01')).toBe('admitted');
  expect(presentMembership(member, '2026-09-01')?.moduleId).toBe(moduleId(2));
});

test('a membership that begins later takes a place already (M3)', () => {
  expect(isOpen(aMembership({ from: '2027-01-05' }), '2026-09-01')).toBe(true);
});

test.each([
  ['2026-09-01', '2026-11-30'],
  ['2026-11-30', '2027-02-27'],
  ['2027-11-30', '2028-02-28'],
  ['2026-12-01', '2027-02-28'],
])('the trial that begins on %s ends on %s (M33)', (from, end) => {
  expect(trialEndsOn({ from })).toBe(end);
});

test('is not admitted while something is missing, and is told what (M100)', () => {
  const needs = [referral];
  expect(admit(anEnquiry(1), anAdmission({ needs }))).toEqual(
    err({ code: 'admission-incomplete', needs }),
  );
});

test('is admitted with a reason, which stays with what was missing (M100)', () => {
  const needs = [referral, { code: 'emergency-contact', found: 'none' }] as const;
  const overrideReason = 'They were in this group before Alcove was.';
  const member = valueOf(admit(anEnquiry(1), anAdmission({ needs, overrideReason })));
  expect(member.memberships[0]?.override).toEqual({
    reason: overrideReason,
    missing: ['referral', 'emergency-contact'],
    decided: on('2026-08-25'),
  });
});

test('a reason is not kept when nothing is missing', () => {
  const overrideReason = 'Not needed after all.';
  const member = valueOf(admit(anEnquiry(1), anAdmission({ overrideReason })));
  expect(member.memberships).toEqual([aMembership()]);
});

test('what an enquiry was about is forgotten once it is answered', () => {
  const enquiry = { ...anEnquiry(1), interestedIn: moduleId(1) };
  expect(valueOf(admit(enquiry, anAdmission())).interestedIn).toBeNull();
});

test('refuses a second membership in one module, and one that begins before the last ended', () => {
  const admitted = valueOf(admit(anEnquiry(1), anAdmission()));
  expect(admit(admitted, anAdmission())).toEqual(err({ code: 'already-member' }));
  const leaving = left(admitted, '2027-01-26');
  const again = (from: string) => admit(leaving, anAdmission({ from }));
  expect(again('2027-01-26')).toEqual(err({ code: 'already-member' }));
  expect(valueOf(again('2027-01-27')).memberships).toHaveLength(2);
});

test('refuses to leave before joining (M38)', () => {
  const refused = recordLeaving(
    aMember(1),
    moduleId(1),
    aLeaving({ lastSessionOn: '2026-08-31' }),
    on('2026-10-01'),
  );
  expect(refused).toEqual(err({ code: 'left-before-joining', joinedOn: '2026-09-01' }));
});

test('an early leaver is asked why, to the last day of the trial (M33)', () => {
  const leave = (lastSessionOn: string, reason: string) =>
    recordLeaving(aMember(1), moduleId(1), aLeaving({ lastSessionOn, reason }), on('2026-10-01'));
  const unasked = err({ code: 'early-leaving-unasked', trialEndsOn: '2026-11-30' });
  expect(leave('2026-11-30', ' \n')).toEqual(unasked);
  expect(leave('2026-11-30', 'It was too much.').ok).toBe(true);
  expect(leave('2026-12-01', '').ok).toBe(true);
});

test('leaving ends the membership, and the fees, with the last session (M38, M116)', () => {
  const [membership] = left(aMember(1), '2027-01-26').memberships;
  expect(membership).toMatchObject({
    until: '2027-01-26',
    leaving: { hasAcknowledgedConfidentiality: true, recordedAt: '2027-01-26T16:00:00.000Z' },
  });
});

test('refuses the leaving of someone who is no member, or no longer one', () => {
  const leave = (member: Member) =>
    recordLeaving(member, moduleId(1), aLeaving(), on('2027-02-01'));
  expect(leave(anEnquiry(1))).toEqual(err({ code: 'not-a-member' }));
  expect(leave(left(aMember(1), '2027-01-26'))).toEqual(err({ code: 'not-a-member' }));
});

test('an announced leaving can be moved while it lies ahead', () => {
  const announced = valueOf(recordLeaving(aMember(1), moduleId(1), aLeaving(), on('2027-01-12')));
  const later = aLeaving({ lastSessionOn: '2027-02-23' });
  const moved = valueOf(recordLeaving(announced, moduleId(1), later, on('2027-01-20')));
  expect(moved.memberships.map(({ until }) => until)).toEqual(['2027-02-23']);
});

test('a leaving is taken back whole, and only where there is one', () => {
  const back = valueOf(undoLeaving(left(aMember(1), '2027-01-26'), moduleId(1)));
  expect(back).toEqual(aMember(1));
  expect(undoLeaving(back, moduleId(1))).toEqual(err({ code: 'not-a-member' }));
});

test('only the newest membership of a module is left, and the other modules’ stay', () => {
  const first = aMembership({ until: '2026-10-01' });
  const elsewhere = aMembership({ moduleId: moduleId(2) });
  const member = {
    ...aMember(1),
    memberships: [first, elsewhere, aMembership({ from: '2026-11-01' })],
  };
  const after = left(member, '2027-03-02').memberships;
  expect(after.map(({ until }) => until)).toEqual(['2026-10-01', null, '2027-03-02']);
});
