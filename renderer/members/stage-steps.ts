import type { ConsentRow } from '../../shared/contract/consents';
import { presentMembership, trialEndsOn } from '../../shared/domain/admission';
import type { AdmissionNeed } from '../../shared/domain/admission-needs';
import type { Member, Membership } from '../../shared/domain/member';
import { localDateOf } from '../../shared/lib/dates';
import { paths } from '../shell/paths';
import { sayPlainDate } from '../ui/say-dates';
import { laptopTimeZone } from '../ui/use-now';
import { stageTexts } from './texts';

/** One step on the line. Where something is still to be done, `to` is the place for it. */
export interface StageStep {
  readonly key: string;
  readonly label: string;
  readonly state: 'reached' | 'done' | 'missing' | 'ahead';
  readonly to: string | null;
}

interface Known {
  readonly member: Member;
  readonly today: string;
  /** `null` while there is no module to be admitted to, or they are not read yet. */
  readonly needs: readonly AdmissionNeed[] | null;
  readonly rows: readonly ConsentRow[];
}

/** The line from enquiry to leaving, as far as this member has come. */
export function stepsOf(known: Known): readonly StageStep[] {
  return [enquiryOf(known), ...intakeOf(known), ...beforeJoining(known), ...placeOf(known)];
}

function enquiryOf({ member, today }: Known): StageStep {
  const date = localDateOf(new Date(member.createdAt), laptopTimeZone());
  return reached('enquiry', stageTexts.enquiry(sayPlainDate(date, today)));
}

function intakeOf({ member }: Known): readonly StageStep[] {
  const { referral, preparations, suitability } = member.intake;
  const { id } = member;
  const isSuitable = suitability?.decision === 'suitable';
  return [
    step('referral', stageTexts.referral, referral !== null, paths.intake(id, 'referral')),
    step(
      'preparation',
      stageTexts.preparation,
      preparations.length > 0,
      paths.intake(id, 'preparation'),
    ),
    step('goals', stageTexts.goals, member.profile.goals.trim() !== '', paths.changeMember(id)),
    step('suitability', stageTexts.suitability, isSuitable, paths.intake(id, 'suitability')),
  ];
}

/** What the group asks for: nothing is said about it before a module is known. */
function beforeJoining({ member, needs, rows }: Known): readonly StageStep[] {
  if (needs === null) return [];
  const isOpen = (code: AdmissionNeed['code']) => needs.some((need) => need.code === code);
  const contact = step(
    'contact',
    stageTexts.emergencyContact,
    !isOpen('emergency-contact'),
    paths.safetyPlan(member.id),
  );
  if (isOpen('no-agreements')) {
    return [step('agreements', stageTexts.noAgreements, false, paths.agreements), contact];
  }
  const asked = rows.filter(
    ({ neededAt, versionNumber }) => neededAt === 'admission' && versionNumber !== null,
  );
  if (asked.length === 0) return [contact];
  const given = asked.filter(({ state }) => state === 'given').length;
  const label = stageTexts.agreements(given, asked.length);
  const to = paths.memberAgreements(member.id);
  return [step('agreements', label, given === asked.length, to), contact];
}

function placeOf({ member, today }: Known): readonly StageStep[] {
  const membership = presentMembership(member, today) ?? member.memberships.at(-1);
  if (!membership) {
    return [ahead('admission', stageTexts.admission, paths.intake(member.id, 'admission'))];
  }
  const say = (date: string) => sayPlainDate(date, today);
  const trialEnd = trialEndsOn(membership);
  const trial = trialEnd < today ? stageTexts.trialEnded : stageTexts.trialEnds;
  const hasLeftInTrial = membership.until !== null && membership.until <= trialEnd;
  return [
    reached('admitted', stageTexts.admitted(say(membership.from))),
    ...(hasLeftInTrial ? [] : [reached('trial', trial(say(trialEnd)))]),
    leavingOf(member, membership, today),
  ];
}

function leavingOf({ id }: Member, { until }: Membership, today: string): StageStep {
  if (until === null) return ahead('leaving', stageTexts.leaving, paths.intake(id, 'leaving'));
  const say = until < today ? stageTexts.left : stageTexts.leaves;
  return reached('leaving', say(sayPlainDate(until, today)));
}

function step(key: string, label: string, isDone: boolean, to: string): StageStep {
  return isDone ? { key, label, state: 'done', to: null } : { key, label, state: 'missing', to };
}

function reached(key: string, label: string): StageStep {
  return { key, label, state: 'reached', to: null };
}

function ahead(key: string, label: string, to: string): StageStep {
  return { key, label, state: 'ahead', to };
}
