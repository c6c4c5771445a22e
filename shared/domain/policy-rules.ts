import { addDays, addMonths } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import type { GroupId, PolicyId } from './ids';
import {
  MOST_POLICIES,
  type Policies,
  type Policy,
  type PolicyRefusal,
  type PolicyTyped,
} from './policy';

type Changed<Code extends PolicyRefusal['code'] | 'document-missing'> = Result<
  Policies,
  Extract<PolicyRefusal | { readonly code: 'document-missing' }, { readonly code: Code }>
>;

export const noPolicies: Policies = { id: 'policies', policies: [] };

/** Adopted today, it is first looked at again when its rhythm says so. */
export function newPolicy(id: PolicyId, typed: PolicyTyped, today: string): Policy {
  const reviewOn = addMonths(today, typed.reviewEveryMonths);
  return { id, ...typed, reviewOn, reviews: [], repeats: [] };
}

/** What Alcove brings along is read through within these days after it was taken over. */
const DAYS_TO_READ = 30;

/** Rejects: policies-begun, so that nothing is ever there twice. */
export function adoptPolicies(
  all: Policies,
  adopted: readonly { readonly id: PolicyId; readonly typed: PolicyTyped }[],
  today: string,
): Changed<'policies-begun'> {
  if (all.policies.length > 0) return err({ code: 'policies-begun' });
  const reviewOn = addDays(today, DAYS_TO_READ);
  const policies = adopted.map(({ id, typed }) => ({ ...newPolicy(id, typed, today), reviewOn }));
  return ok({ ...all, policies });
}

export function addPolicy(all: Policies, policy: Policy): Changed<'policies-full'> {
  if (all.policies.length >= MOST_POLICIES)
    return err({ code: 'policies-full', most: MOST_POLICIES });
  return ok({ ...all, policies: [...all.policies, policy] });
}

/** Its reviews and repeats stay. A review is due no later than a shorter rhythm asks for. */
export function changePolicy(
  all: Policies,
  id: PolicyId,
  typed: PolicyTyped,
  today: string,
): Changed<'document-missing'> {
  return changeOne(all, id, (policy) => {
    const soonest = addMonths(today, typed.reviewEveryMonths);
    const reviewOn = soonest < policy.reviewOn ? soonest : policy.reviewOn;
    return { ...policy, ...typed, reviewOn };
  });
}

export function removePolicy(all: Policies, id: PolicyId): Changed<'document-missing'> {
  return changeOne(all, id, () => null);
}

/** M119: looked at today; the next review follows by its rhythm. */
export function reviewPolicy(
  all: Policies,
  id: PolicyId,
  review: Policy['reviews'][number],
): Changed<'document-missing'> {
  return changeOne(all, id, (policy) => ({
    ...policy,
    reviews: [...policy.reviews, review],
    reviewOn: addMonths(review.on, policy.reviewEveryMonths),
  }));
}

/** M108: said in a group on a day. Rejects: policy-not-repeated, policy-day-ahead. */
export function repeatPolicy(
  all: Policies,
  id: PolicyId,
  repeat: Policy['repeats'][number],
  today: string,
): Changed<'document-missing' | 'policy-not-repeated' | 'policy-day-ahead'> {
  const policy = all.policies.find((one) => one.id === id);
  if (policy?.repeatEveryWeeks === null) return err({ code: 'policy-not-repeated' });
  if (repeat.on > today) return err({ code: 'policy-day-ahead' });
  return changeOne(all, id, (one) => ({ ...one, repeats: byDay([...one.repeats, repeat]) }));
}

function byDay(repeats: Policy['repeats']): Policy['repeats'] {
  return repeats.toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

function changeOne(
  all: Policies,
  id: PolicyId,
  change: (policy: Policy) => Policy | null,
): Changed<'document-missing'> {
  if (!all.policies.some((one) => one.id === id)) return err({ code: 'document-missing' });
  const policies = all.policies.flatMap((one) => (one.id === id ? (change(one) ?? []) : one));
  return ok({ ...all, policies });
}

/** A group that is running now, and when the room recorded the reminder of confidentiality. */
export interface RunningGroup {
  readonly groupId: GroupId;
  readonly groupName: string;
  /** The first day of the module that is running. */
  readonly since: string;
  /** The newest day on which the room recorded it; `null` if it never did. */
  readonly remindedOn: string | null;
}

interface RepeatStanding extends Pick<RunningGroup, 'groupId' | 'groupName'> {
  readonly lastOn: string | null;
  readonly dueOn: string;
}

/** Where a policy stands in each running group: what the room recorded is not asked twice. */
export function repeatsOf(
  policy: Policy,
  groups: readonly RunningGroup[],
): readonly RepeatStanding[] {
  const { repeatEveryWeeks, isConfidentiality, repeats } = policy;
  if (repeatEveryWeeks === null) return [];
  return groups.map(({ groupId, groupName, since, remindedOn }) => {
    const said = repeats.findLast((repeat) => repeat.groupId === groupId)?.on ?? null;
    const lastOn = isConfidentiality ? later(said, remindedOn) : said;
    const dueOn = lastOn === null ? since : addDays(lastOn, repeatEveryWeeks * 7);
    return { groupId, groupName, lastOn, dueOn };
  });
}

function later(one: string | null, other: string | null): string | null {
  return (one ?? '') > (other ?? '') ? one : other;
}

/** Days ahead of which something that falls due is said. */
const REMINDED_DAYS_AHEAD = 14;

export interface PolicyReminder {
  readonly policyId: PolicyId;
  readonly title: string;
  readonly dueOn: string;
  /** The group in which it is repeated; `null`: it is to be reviewed. */
  readonly group: Pick<RunningGroup, 'groupId' | 'groupName'> | null;
}

/** What is due or falls due within two weeks, soonest first (M119, M108). */
export function policyReminders(
  { policies }: Policies,
  groups: readonly RunningGroup[],
  today: string,
): readonly PolicyReminder[] {
  const until = addDays(today, REMINDED_DAYS_AHEAD);
  return policies
    .flatMap((policy) => dueOf(policy, groups))
    .filter(({ dueOn }) => dueOn <= until)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)));
}

function dueOf(policy: Policy, groups: readonly RunningGroup[]): readonly PolicyReminder[] {
  const { id: policyId, title, reviewOn } = policy;
  const repeats = repeatsOf(policy, groups).map(({ groupId, groupName, dueOn }) => ({
    ...{ policyId, title, dueOn },
    group: { groupId, groupName },
  }));
  return [{ policyId, title, dueOn: reviewOn, group: null }, ...repeats];
}
