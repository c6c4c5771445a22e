import { remindersOf, type ReminderSources } from '../../../shared/domain/reminders';
import { safetyPlanIdOf } from '../../../shared/domain/ids';
import type { Member } from '../../../shared/domain/member';
import { aMember, memberId } from '../../support/people';

const TODAY = '2026-11-22';

function sources(parts: Partial<ReminderSources>): ReminderSources {
  return { members: [], safetyPlans: [], agreements: [], consents: [], ...parts };
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

