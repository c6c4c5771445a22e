import { defaultPolicies } from '../../../shared/domain/default-policies';
import { policyIdSchema } from '../../../shared/domain/ids';
import { policiesSchema, policyTypedSchema, type Policies } from '../../../shared/domain/policy';
import {
  addPolicy,
  adoptPolicies,
  changePolicy,
  newPolicy,
  noPolicies,
  policyReminders,
  removePolicy,
  repeatPolicy,
  repeatsOf,
  reviewPolicy,
} from '../../../shared/domain/policy-rules';
import { err, type Result } from '../../../shared/lib/result';
import { groupId } from '../../support/people';

const TODAY = '2026-11-22';
const policyId = (number: number) =>
  policyIdSchema.parse(`pol_${String(number).padStart(20, '0')}`);
const typed = policyTypedSchema.parse({
  title: 'Privacy',
  text: 'What is said stays here.',
  reviewEveryMonths: 12,
  repeatEveryWeeks: 4,
});
const running = {
  groupId: groupId(1),
  groupName: 'Tuesdays',
  since: '2026-09-01',
  remindedOn: null,
} as const;

function there<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const onePolicy = (parts: Partial<typeof typed> = {}): Policies =>
  there(addPolicy(noPolicies, newPolicy(policyId(1), { ...typed, ...parts }, TODAY)));

test('M119 a review is noted with its day, and the next follows by the rhythm', () => {
  const reviewed = there(reviewPolicy(onePolicy(), policyId(1), { on: TODAY, note: 'It holds.' }));
  expect(reviewed.policies[0]).toMatchObject({
    reviewOn: '2027-11-22',
    reviews: [{ on: TODAY, note: 'It holds.' }],
  });
});

test('M119 a shorter rhythm brings the review forward, a longer one does not put it off', () => {
  const all = onePolicy();
  const sooner = there(changePolicy(all, policyId(1), { ...typed, reviewEveryMonths: 3 }, TODAY));
  expect(sooner.policies[0]?.reviewOn).toBe('2027-02-22');
  const longer = there(changePolicy(all, policyId(1), { ...typed, reviewEveryMonths: 36 }, TODAY));
  expect(longer.policies[0]?.reviewOn).toBe('2027-11-22');
});

test('M108 it falls due in a group four weeks after it was said there, and at once where it never was', () => {
  const said = { on: '2026-11-10', groupId: groupId(1) };
  const all = there(repeatPolicy(onePolicy(), policyId(1), said, TODAY));
  const other = { ...running, groupId: groupId(2), groupName: 'Fridays' };
  const [policy] = all.policies;
  if (!policy) throw new Error('there is one');
  expect(repeatsOf(policy, [running, other])).toEqual([
    { groupId: groupId(1), groupName: 'Tuesdays', lastOn: '2026-11-10', dueOn: '2026-12-08' },
    { groupId: groupId(2), groupName: 'Fridays', lastOn: null, dueOn: '2026-09-01' },
  ]);
});

test('M108 what the room recorded counts for a policy about confidentiality, and for no other', () => {
  const reminded = [{ ...running, remindedOn: '2026-11-17' }];
  const dueOf = (isConfidentiality: boolean) => {
    const [policy] = onePolicy({ isConfidentiality }).policies;
    return policy && repeatsOf(policy, reminded).map(({ dueOn }) => dueOn);
  };
  expect(dueOf(true)).toEqual(['2026-12-15']);
  expect(dueOf(false)).toEqual(['2026-09-01']);
});

test('M119 M108 what is due or falls due within two weeks is said, soonest first', () => {
  const soon = onePolicy({ reviewEveryMonths: 1 });
  const dates = (today: string) =>
    policyReminders(soon, [{ ...running, remindedOn: null }], today).map(({ dueOn }) => dueOn);
  expect(dates(TODAY)).toEqual(['2026-09-01']);
  expect(dates('2026-12-07')).toEqual(['2026-09-01']);
  expect(dates('2026-12-08')).toEqual(['2026-09-01', '2026-12-22']);
});

test('a policy that is not repeated cannot be noted as said, nor can one be said tomorrow', () => {
  const quiet = onePolicy({ repeatEveryWeeks: null });
  const said = { on: TODAY, groupId: groupId(1) };
  expect(repeatPolicy(quiet, policyId(1), said, TODAY)).toEqual(
    err({ code: 'policy-not-repeated' }),
  );
  const ahead = { ...said, on: '2026-11-23' };
  expect(repeatPolicy(onePolicy(), policyId(1), ahead, TODAY)).toEqual(
    err({ code: 'policy-day-ahead' }),
  );
});

test('the policies that come along are taken over once, to be read within a month', () => {
  const adopted = defaultPolicies.map((one, index) => ({ id: policyId(index + 1), typed: one }));
  const all = there(adoptPolicies(noPolicies, adopted, TODAY));
  expect(policiesSchema.parse(all).policies.map(({ reviewOn }) => reviewOn)).toEqual(
    Array.from({ length: 6 }, () => '2026-12-22'),
  );
  expect(adoptPolicies(all, adopted, TODAY)).toEqual(err({ code: 'policies-begun' }));
});

test('there are at most a hundred, and what is not there is neither changed nor removed', () => {
  const policies = Array.from({ length: 100 }, (_, index) =>
    newPolicy(policyId(index + 1), typed, TODAY),
  );
  const full: Policies = { id: 'policies', policies };
  expect(addPolicy(full, newPolicy(policyId(101), typed, TODAY))).toEqual(
    err({ code: 'policies-full', most: 100 }),
  );
  const missing = err({ code: 'document-missing' });
  expect(removePolicy(full, policyId(101))).toEqual(missing);
  expect(changePolicy(full, policyId(101), typed, TODAY)).toEqual(missing);
  expect(there(removePolicy(full, policyId(1))).policies).toHaveLength(99);
});
