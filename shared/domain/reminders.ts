import { z } from 'zod';
import { addDays } from '../lib/dates';
import { presentMembership, stageOf, trialEndsOn } from './admission';
import type { Agreement } from './agreement';
import type { Consent } from './consent';
import { standingOf } from './consent-state';
import { localDateSchema } from './fields';
import { memberIdSchema } from './ids';
import type { Member } from './member';
import type { SafetyPlan } from './safety-plan';

/** What wants to be looked at again about a member, by the place where that is done. */
export const reminderKinds = [
  /** The three months' trial is about to end (M33). */
  'trial-ends',
  /** They know another member outside the group (M14). */
  'acquaintance',
  /** Another relationship between clinician and member (M98). */
  'dual-relationship',
  'safety-plan',
  /** A consent that holds, but not for long. */
  'consent-expires',
] as const;

export const reminderSchema = z
  .object({ kind: z.enum(reminderKinds), memberId: memberIdSchema, dueOn: localDateSchema })
  .readonly();
export type Reminder = z.infer<typeof reminderSchema>;

export interface ReminderSources {
  readonly members: readonly Member[];
  readonly safetyPlans: readonly SafetyPlan[];
  readonly agreements: readonly Agreement[];
  readonly consents: readonly Consent[];
}

const AHEAD_DAYS = 14;

/** What is due on this day or within the two weeks after it, for members in a group; soonest first. */
export function remindersOf(sources: ReminderSources, today: string): readonly Reminder[] {
  const present = sources.members.filter((member) => stageOf(member, today) === 'admitted');
  const soon = addDays(today, AHEAD_DAYS);
  return present
    .flatMap((member) => ofMember(member, sources, today))
    .filter(({ dueOn }) => dueOn <= soon)
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

function ofMember(member: Member, sources: ReminderSources, today: string): readonly Reminder[] {
  const { acquaintances, dualRelationships } = member.intake.relationships;
  const plan = sources.safetyPlans.find(({ memberId }) => memberId === member.id);
  const dated = [
    ...trialsOf(member, today).map((dueOn) => ['trial-ends', dueOn] as const),
    ...acquaintances.map(({ revisitOn }) => ['acquaintance', revisitOn] as const),
    ...dualRelationships.map(({ revisitOn }) => ['dual-relationship', revisitOn] as const),
    ['safety-plan', plan?.versions.at(-1)?.text.reviewOn ?? null] as const,
    ...expiriesOf(member, sources, today).map((dueOn) => ['consent-expires', dueOn] as const),
  ];
  return dated.flatMap(([kind, dueOn]) =>
    dueOn === null ? [] : [{ kind, memberId: member.id, dueOn }],
  );
}

/** A trial that is over needs no reminder: they stayed. */
function trialsOf(member: Member, today: string): readonly string[] {
  const membership = presentMembership(member, today);
  if (!membership || membership.leaving) return [];
  const ends = trialEndsOn(membership);
  return ends >= today ? [ends] : [];
}

function expiriesOf(
  { id }: Member,
  { agreements, consents }: ReminderSources,
  today: string,
): readonly string[] {
  const own = consents.filter(({ memberId }) => memberId === id);
  return agreements.flatMap((agreement) => {
    const { state, consent } = standingOf(agreement, own, today);
    return state === 'given' && consent?.expiresOn ? [consent.expiresOn] : [];
  });
}
