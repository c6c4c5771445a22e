import { z } from 'zod';
import { addDays } from '../lib/dates';
import { presentMembership, stageOf, trialEndsOn } from './admission';
import type { Agreement } from './agreement';
import type { ListedConsent } from './consent';
import { isExpired, isWithdrawn, standingOf } from './consent-state';
import { localDateSchema } from './fields';
import { runsOf, type Group, type ModuleRuns } from './group';
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
  readonly groups: readonly Group[];
  readonly safetyPlans: readonly SafetyPlan[];
  readonly agreements: readonly Agreement[];
  readonly consents: readonly ListedConsent[];
}

const AHEAD_DAYS = 14;

/** What is due on this day or within the two weeks after it, for members in a group; soonest first. */
export function remindersOf(sources: ReminderSources, today: string): readonly Reminder[] {
  const runs = runsOf(sources.groups);
  const present = sources.members.filter((member) => stageOf(member, today, runs) === 'admitted');
  const soon = addDays(today, AHEAD_DAYS);
  return present
    .flatMap((member) => ofMember(member, sources, { today, runs }))
    .filter(({ dueOn }) => dueOn <= soon)
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

interface Day {
  readonly today: string;
  readonly runs: ModuleRuns;
}

function ofMember(member: Member, sources: ReminderSources, day: Day): readonly Reminder[] {
  const { acquaintances, dualRelationships } = member.intake.relationships;
  const plan = sources.safetyPlans.find(({ memberId }) => memberId === member.id);
  const dated = [
    ...trialsOf(member, day).map((dueOn) => ['trial-ends', dueOn] as const),
    ...acquaintances.map(({ revisitOn }) => ['acquaintance', revisitOn] as const),
    ...dualRelationships.map(({ revisitOn }) => ['dual-relationship', revisitOn] as const),
    ['safety-plan', plan?.versions.at(-1)?.text.reviewOn ?? null] as const,
    ...expiriesOf(member, sources, day.today).map((dueOn) => ['consent-expires', dueOn] as const),
  ];
  return dated.flatMap(([kind, dueOn]) =>
    dueOn === null ? [] : [{ kind, memberId: member.id, dueOn }],
  );
}

/** A trial that is over needs no reminder: they stayed. */
function trialsOf(member: Member, { today, runs }: Day): readonly string[] {
  const membership = presentMembership(member, today, runs);
  if (!membership || membership.leaving) return [];
  const ends = trialEndsOn(member, membership, runs);
  return ends !== null && ends >= today ? [ends] : [];
}

function expiriesOf(
  { id }: Member,
  { agreements, consents }: ReminderSources,
  today: string,
): readonly string[] {
  const own = consents.filter(({ memberId }) => memberId === id);
  const holding = agreements.flatMap((agreement) => holdingOf(agreement, own, today));
  return holding.flatMap(({ expiresOn }) => expiresOn ?? []);
}

/** Of a release to a provider each consent is about another (M12); of the rest the newest decides. */
function holdingOf(
  agreement: Agreement,
  own: readonly ListedConsent[],
  today: string,
): readonly Pick<ListedConsent, 'expiresOn'>[] {
  if (agreement.neededAt === 'on-occasion') {
    const given = own.filter(({ agreementId }) => agreementId === agreement.id);
    return given.filter((one) => !isWithdrawn(one, today) && !isExpired(one, today));
  }
  const { state, consent } = standingOf(agreement, own, today);
  return state === 'given' && consent ? [consent] : [];
}
