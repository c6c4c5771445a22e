import type { ConsentRow } from '../../shared/contract/consents';
import { presentMembership, stageOf, trialEndsOn } from '../../shared/domain/admission';
import type { AdmissionNeed } from '../../shared/domain/admission-needs';
import type { ModuleRuns } from '../../shared/domain/group';
import type { Member, Membership } from '../../shared/domain/member';
import { wasPrepared } from '../../shared/domain/intake';
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
  readonly runs: ModuleRuns;
  /** `null` while there is no module to be admitted to, or they are not read yet. */
  readonly needs: readonly AdmissionNeed[] | null;
  readonly rows: readonly ConsentRow[];
}

/** The line from enquiry to leaving, as far as this member has come; who has left misses nothing. */
export function stepsOf(known: Known): readonly StageStep[] {
  const { member, today } = known;
  const before = [...intakeOf(known), ...beforeJoining(known)];
  const hasLeft = stageOf(member, today, known.runs) === 'left';
  const shown = hasLeft ? before.filter(({ state }) => state === 'done') : before;
  return [enquiryOf(known), ...shown, ...placeOf(known)];
}

function enquiryOf({ member, today }: Known): StageStep {
  const date = localDateOf(new Date(member.createdAt), laptopTimeZone());
  return reached('enquiry', stageTexts.enquiry(sayPlainDate(date, today)));
}

function intakeOf({ member, today }: Known): readonly StageStep[] {
  const { referral, suitability } = member.intake;
  const { id } = member;
  const isSuitable = suitability?.decision === 'suitable';
  return [
    step('referral', stageTexts.referral, referral !== null, paths.intake(id, 'referral')),
    step(
      'preparation',
      stageTexts.preparation,
      wasPrepared(member.intake, today),
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
  const drafts = needs.filter(({ code }) => code === 'agreement-draft').length;
  const all = asked.length + drafts;
  if (all === 0) return [contact];
  const given = asked.filter(({ state }) => state === 'given').length;
  const to = given === asked.length ? paths.agreements : paths.memberAgreements(member.id);
  return [step('agreements', stageTexts.agreements(given, all), given === all, to), contact];
}

function placeOf({ member, today, runs }: Known): readonly StageStep[] {
  const membership = presentMembership(member, today, runs) ?? member.memberships.at(-1);
  if (!membership) {
    return [ahead('admission', stageTexts.admission, paths.intake(member.id, 'admission'))];
  }
  const say = (date: string) => sayPlainDate(date, today);
  const endsOn = runs.get(membership.moduleId)?.endsOn ?? today;
  const hasEnded = membership.until === null && endsOn < today;
  return [
    reached('admitted', stageTexts.admitted(say(membership.from))),
    ...trialOf(membership, trialEndsOn(member, membership, runs), today),
    ...(hasEnded ? [reached('ended', stageTexts.moduleEnded(say(endsOn)))] : []),
    leavingOf(member, membership, today),
  ];
}

/** Nothing is said of a trial that there is not, or that leaving has cut short. */
function trialOf(
  { until }: Membership,
  trialEnd: string | null,
  today: string,
): readonly StageStep[] {
  if (trialEnd === null || (until !== null && until <= trialEnd)) return [];
  const say = trialEnd < today ? stageTexts.trialEnded : stageTexts.trialEnds;
  return [reached('trial', say(sayPlainDate(trialEnd, today)))];
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
