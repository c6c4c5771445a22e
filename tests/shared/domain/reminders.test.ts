import { remindersOf, type ReminderSources } from '../../../shared/domain/reminders';
import { safetyPlanIdOf } from '../../../shared/domain/ids';
import type { Member } from '../../../shared/domain/member';
import {
  aConsent,
  anAgreement,
  aRelease,
  aSignedRelease,
  providerTerms,
} from '../../support/consents';
import {
  aGroup,
  aMember,
  aMembership,
  aModule,
  aSchedule,
  memberId,
  moduleId,
} from '../../support/people';

const TODAY = '2026-11-22';

function sources(parts: Partial<ReminderSources>): ReminderSources {
  return {
    members: [],
    groups: [aGroup()],
    safetyPlans: [],
    agreements: [],
    consents: [],
    ...parts,
  };
}

function joined(from: string): Member {
  const member = aMember(1);
  const [membership] = member.memberships;
  if (!membership) throw new Error('a member has a membership');
  return { ...member, memberships: [{ ...membership, from }] };
}

function knowing(member: Member, revisitOn: string | null): Member {
  const acquaintance = { memberId: memberId(2), how: 'They trained together', revisitOn };
  const relationships = { acquaintances: [acquaintance], dualRelationships: [] };
  return { ...member, intake: { ...member.intake, relationships } };
}

test('M33: the end of a trial is told two weeks before, and no more once it is over', () => {
  const due = (from: string) => remindersOf(sources({ members: [joined(from)] }), TODAY);
  expect(due('2026-09-01')).toEqual([
    { kind: 'trial-ends', memberId: memberId(1), dueOn: '2026-11-30' },
  ]);
  expect(due('2026-09-08')).toEqual([]);
  expect(due('2026-08-20')).toEqual([]);
});

const years = aGroup({
  modules: [
    aModule({ id: moduleId(2), schedule: aSchedule({ from: '2025-09-02', to: '2026-06-30' }) }),
    aModule(),
  ],
});
const lastYear = aMembership({ moduleId: moduleId(2), from: '2025-09-02' });

test('M33: who goes on from last year’s module is in no trial', () => {
  const memberships = [lastYear, aMembership()];
  const members = [{ ...aMember(1), memberships }];
  expect(remindersOf(sources({ members, groups: [years] }), TODAY)).toEqual([]);
});

test('nothing is told about who was in a module that has ended', () => {
  const member = { ...knowing(aMember(1), '2026-07-05'), memberships: [lastYear] };
  const due = (today: string) =>
    remindersOf(sources({ members: [member], groups: [years] }), today);
  expect(due('2026-06-30')).toHaveLength(1);
  expect(due('2026-07-01')).toEqual([]);
});

test('M14: people who know each other come back on the day that was chosen, and stay until then', () => {
  const due = (revisitOn: string | null) =>
    remindersOf(sources({ members: [knowing(joined('2026-01-10'), revisitOn)] }), TODAY);
  expect(due('2026-12-06').map(({ kind }) => kind)).toEqual(['acquaintance']);
  expect(due('2026-12-07')).toEqual([]);
  expect(due('2026-10-01').map(({ dueOn }) => dueOn)).toEqual(['2026-10-01']);
  expect(due(null)).toEqual([]);
});

test('nothing is told about an enquiry or about someone who has left', () => {
  const enquiry = { ...knowing(joined('2026-01-10'), TODAY), memberships: [] };
  const left = knowing(joined('2026-01-10'), TODAY);
  const gone = {
    ...left,
    memberships: left.memberships.map((one) => ({ ...one, until: '2026-11-21' })),
  };
  expect(remindersOf(sources({ members: [enquiry, gone] }), TODAY)).toEqual([]);
});

test('a safety plan is told when its newest version is due, the soonest reminder first', () => {
  const member = knowing(joined('2026-01-10'), '2026-11-25');
  const version = (number: number, reviewOn: string) => ({
    number,
    text: { steps: {} as never, callBack: '', reviewOn },
    saved: { at: '2026-01-10T12:00:00.000Z', timeZone: 'America/Toronto' },
  });
  const plan = {
    id: safetyPlanIdOf(member.id),
    memberId: member.id,
    versions: [version(1, '2026-06-01'), version(2, '2026-11-23')],
    contacts: [],
    callLocations: [],
  };
  const due = remindersOf(sources({ members: [member], safetyPlans: [plan] }), TODAY);
  expect(due.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['safety-plan', '2026-11-23'],
    ['acquaintance', '2026-11-25'],
  ]);
});

test('M98: another relationship comes back on the day that was chosen', () => {
  const member = joined('2026-01-10');
  const due = (revisitOn: string | null) => {
    const dual = { relationship: 'Sat on one board.', plan: '', revisitOn };
    const relationships = { acquaintances: [], dualRelationships: [dual] };
    const members = [{ ...member, intake: { ...member.intake, relationships } }];
    return remindersOf(sources({ members }), TODAY);
  };
  expect(due('2026-12-06')).toEqual([
    { kind: 'dual-relationship', memberId: memberId(1), dueOn: '2026-12-06' },
  ]);
  expect(due('2026-12-07')).toEqual([]);
  expect(due(null)).toEqual([]);
});

const expiring = (parts: Partial<ReminderSources>) =>
  remindersOf(sources({ members: [joined('2026-01-10')], ...parts }), TODAY).map(
    ({ kind, dueOn }) => [kind, dueOn],
  );

test('a consent that holds is told two weeks before it expires, one that holds no more is not', () => {
  const agreements = [anAgreement()];
  const told = (parts: object) => expiring({ agreements, consents: [{ ...aConsent(), ...parts }] });
  expect(told({ expiresOn: '2026-12-06' })).toEqual([['consent-expires', '2026-12-06']]);
  expect(told({ expiresOn: TODAY })).toEqual([['consent-expires', TODAY]]);
  expect(told({ expiresOn: '2026-12-07' })).toEqual([]);
  expect(told({ expiresOn: '2026-11-21' })).toEqual([]);
  expect(told({ expiresOn: null })).toEqual([]);
  expect(told({ expiresOn: TODAY, memberId: memberId(2) })).toEqual([]);
});

test('M12: each release to a provider expires for itself, whichever was signed last', () => {
  const until = (provider: string, expiresOn: string) =>
    aSignedRelease({ terms: { ...providerTerms, provider, expiresOn } });
  const toFamilyPhysician = until('Dr. Invented Referrer', '2026-12-01');
  const later = { at: '2026-08-21T15:00:00.000Z', timeZone: 'America/Toronto' };
  const toTherapist = { ...until('Dr. Made-up Therapist', '2027-09-05'), given: later };
  const agreements = [aRelease()];
  const told = (...consents: ReminderSources['consents']) => expiring({ agreements, consents });
  expect(told(toFamilyPhysician, toTherapist)).toEqual([['consent-expires', '2026-12-01']]);
  const withdrawn = { withdrawnOn: TODAY, how: 'spoken', note: '', recorded: later } as const;
  expect(told({ ...toFamilyPhysician, withdrawn }, toTherapist)).toEqual([]);
});

test('of an agreement that is signed again the newest consent decides, not an older one', () => {
  const older = { ...aConsent(), expiresOn: '2026-12-01' };
  const later = { at: '2026-08-21T15:00:00.000Z', timeZone: 'America/Toronto' };
  const newer = { ...aConsent(), given: later, expiresOn: '2027-12-01' };
  expect(expiring({ agreements: [anAgreement()], consents: [older, newer] })).toEqual([]);
});
