import {
  admit,
  isOpen,
  presentGroupsOf,
  presentMembership,
  recordLeaving,
  stageOf,
  trialEndsOn,
  undoLeaving,
  type Admission,
} from '../../../shared/domain/admission';
import { runsOf } from '../../../shared/domain/group';
import type { Leaving } from '../../../shared/domain/leaving';
import type { Member } from '../../../shared/domain/member';
import { err, type Result } from '../../../shared/lib/result';
import {
  aGroup,
  aMember,
  aMembership,
  anEnquiry,
  aModule,
  aSchedule,
  groupId,
  moduleId,
} from '../../support/people';

const on = (date: string) => ({ at: `${date}T16:00:00.000Z`, timeZone: 'America/Toronto' });

/** A module of every year in one group, and one in another group. */
const yearOf = (number: number, from: string, to: string) =>
  aModule({ id: moduleId(number), schedule: aSchedule({ from, to }) });
const runs = runsOf([
  aGroup({
    modules: [
      yearOf(1, '2026-09-01', '2027-06-30'),
      yearOf(2, '2027-09-07', '2028-06-27'),
      yearOf(4, '2025-09-02', '2026-06-30'),
    ],
  }),
  aGroup({ id: groupId(2), modules: [yearOf(3, '2026-09-03', '2027-06-24')] }),
]);
const recorded = (date: string) => ({ recorded: on(date), runs });

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
  noticeOn: '2026-08-20',
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
  valueOf(recordLeaving(member, moduleId(1), aLeaving({ lastSessionOn }), recorded(lastSessionOn)));

test('a member moves from enquiry to admitted to left, and the last day is still a member’s', () => {
  expect(stageOf(anEnquiry(1), '2026-08-25', runs)).toBe('enquiry');
  const admitted = valueOf(admit(anEnquiry(1), anAdmission()));
  expect(stageOf(admitted, '2026-08-25', runs)).toBe('admitted');
  const leaving = left(admitted, '2027-01-26');
  expect(stageOf(leaving, '2027-01-26', runs)).toBe('admitted');
  expect(stageOf(leaving, '2027-01-27', runs)).toBe('left');
});

test('who left one module and is in another is admitted', () => {
  const memberships = [
    aMembership({ until: '2026-06-30' }),
    aMembership({ moduleId: moduleId(2), from: '2027-01-05' }),
  ];
  const member = { ...aMember(1), memberships };
  expect(stageOf(member, '2026-09-01', runs)).toBe('admitted');
  expect(presentMembership(member, '2026-09-01', runs)?.moduleId).toBe(moduleId(2));
});

test('a membership that begins later takes a place already (M3)', () => {
  expect(isOpen(aMembership({ from: '2027-01-05' }), '2026-09-01')).toBe(true);
});

test.each([
  ['2026-09-01', '2026-11-30'],
  ['2026-11-28', '2027-02-27'],
  ['2026-11-29', '2027-02-28'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-30', '2028-02-29'],
  ['2026-12-01', '2027-02-28'],
])('the trial that begins on %s ends on %s (M33)', (from, end) => {
  const membership = aMembership({ from });
  expect(trialEndsOn({ ...aMember(1), memberships: [membership] }, membership, runs)).toBe(end);
});

const lastYear = aMembership({ moduleId: moduleId(4), from: '2025-09-02' });
const thisYear = aMembership();
const wentOn: Member = { ...aMember(1), memberships: [lastYear, thisYear] };

test('who goes on in the next module of a group has no new trial, and is not asked why (M33)', () => {
  expect(trialEndsOn(wentOn, thisYear, runs)).toBeNull();
  expect(trialEndsOn(wentOn, lastYear, runs)).toBe('2025-12-01');
  const leaving = aLeaving({ noticeOn: '2026-09-08', lastSessionOn: '2026-09-08', reason: '' });
  const gone = valueOf(recordLeaving(wentOn, moduleId(1), leaving, recorded('2026-09-08')));
  expect(gone.memberships[1]?.until).toBe('2026-09-08');
});

test('who comes back to a module of a group has no new trial there (M33)', () => {
  const again = aMembership({ from: '2027-02-02' });
  const memberships = [aMembership({ until: '2026-10-06' }), again];
  expect(trialEndsOn({ ...aMember(1), memberships }, again, runs)).toBeNull();
  const nowhere = memberships.map((one) => ({ ...one, moduleId: moduleId(99) }));
  const [, unknown = again] = nowhere;
  expect(trialEndsOn({ ...aMember(1), memberships: nowhere }, unknown, runs)).toBeNull();
});

test('another group begins with a trial of its own (M33)', () => {
  const other = aMembership({ moduleId: moduleId(3), from: '2026-09-03' });
  const member = { ...aMember(1), memberships: [lastYear, other] };
  expect(trialEndsOn(member, other, runs)).toBe('2026-12-02');
});

test('with its module a membership is over, though no leaving was written down (M1)', () => {
  const member = { ...aMember(1), memberships: [lastYear] };
  expect(stageOf(member, '2026-06-30', runs)).toBe('admitted');
  expect(stageOf(member, '2026-07-01', runs)).toBe('left');
  expect(presentMembership(member, '2026-07-01', runs)).toBeNull();
  expect(presentMembership(wentOn, '2026-09-01', runs)).toBe(thisYear);
});

test('a leaving can be written down after the module has ended (M38)', () => {
  const member = { ...aMember(1), memberships: [lastYear] };
  const leaving = aLeaving({ noticeOn: '2026-06-30', lastSessionOn: '2026-06-30' });
  const gone = valueOf(recordLeaving(member, moduleId(4), leaving, recorded('2026-07-20')));
  expect(gone.memberships[0]?.until).toBe('2026-06-30');
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
    recorded('2026-10-01'),
  );
  expect(refused).toEqual(err({ code: 'left-before-joining', joinedOn: '2026-09-01' }));
});

test('an early leaver is asked why, to the last day of the trial (M33)', () => {
  const leave = (lastSessionOn: string, reason: string) =>
    recordLeaving(
      aMember(1),
      moduleId(1),
      aLeaving({ lastSessionOn, reason }),
      recorded('2026-10-01'),
    );
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
    recordLeaving(member, moduleId(1), aLeaving(), recorded('2027-02-01'));
  expect(leave(anEnquiry(1))).toEqual(err({ code: 'not-a-member' }));
  expect(leave(left(aMember(1), '2027-01-26'))).toEqual(err({ code: 'not-a-member' }));
});

test('an announced leaving can be moved while it lies ahead', () => {
  const announced = valueOf(
    recordLeaving(aMember(1), moduleId(1), aLeaving(), recorded('2027-01-12')),
  );
  const later = aLeaving({ lastSessionOn: '2027-02-23' });
  const moved = valueOf(recordLeaving(announced, moduleId(1), later, recorded('2027-01-20')));
  expect(moved.memberships.map(({ until }) => until)).toEqual(['2027-02-23']);
});

test('a leaving is taken back whole, and only where there is one', () => {
  const name = { moduleId: moduleId(1), from: '2026-09-01' };
  const back = valueOf(undoLeaving(left(aMember(1), '2027-01-26'), name));
  expect(back).toEqual(aMember(1));
  expect(undoLeaving(back, name)).toEqual(err({ code: 'not-a-member' }));
});

test('a leaving is taken back of the membership that is named, unless they came back since', () => {
  const back = aMembership({ from: '2027-02-02' });
  const { memberships } = left(aMember(1), '2027-01-26');
  const twice = left({ ...aMember(1), memberships: [...memberships, back] }, '2027-03-02');
  const undo = (from: string) => undoLeaving(twice, { moduleId: moduleId(1), from });
  expect(undo('2026-09-01')).toEqual(err({ code: 'already-member' }));
  expect(undo('2026-10-01')).toEqual(err({ code: 'not-a-member' }));
  expect(valueOf(undo('2027-02-02')).memberships.map(({ until }) => until)).toEqual([
    '2027-01-26',
    null,
  ]);
});

test('notice cannot have been given tomorrow (M38)', () => {
  const given = (noticeOn: string) =>
    recordLeaving(aMember(1), moduleId(1), aLeaving({ noticeOn }), recorded('2027-01-12'));
  expect(given('2027-01-13')).toEqual(err({ code: 'in-future' }));
  expect(given('2027-01-12').ok).toBe(true);
});

test('the groups of a member are those they are in or will join, each once (M2)', () => {
  const groups = [
    aGroup({ modules: [aModule(), aModule({ id: moduleId(2) })] }),
    aGroup({ id: groupId(2), modules: [aModule({ id: moduleId(3) })] }),
    aGroup({ id: groupId(3), modules: [aModule({ id: moduleId(4) })] }),
  ];
  const memberships = [
    aMembership(),
    aMembership({ moduleId: moduleId(2), from: '2027-01-01' }),
    aMembership({ moduleId: moduleId(3) }),
    aMembership({ moduleId: moduleId(4), until: '2026-09-30' }),
  ];
  const member = { ...aMember(1), memberships };
  const groupsOf = (one: Member) => presentGroupsOf(one, '2026-10-01', runsOf(groups));
  expect(groupsOf(member)).toEqual([groupId(1), groupId(2)]);
  expect(groupsOf(anEnquiry(1))).toEqual([]);
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
