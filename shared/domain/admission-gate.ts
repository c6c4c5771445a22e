import type { AdmissionNeed } from './admission-needs';
import { newestVersionOf, type Agreement } from './agreement';
import type { ListedConsent } from './consent';
import { titleOf } from './agreement-rules';
import { isMeantFor, neededAgreements, standingOf } from './consent-state';
import type { Group } from './group';
import { rulesOf } from './group-kind';
import { wasPrepared, type Intake } from './intake';
import type { Member } from './member';
import type { SafetyPlan } from './safety-plan';

/** What the gate asks of one member on one day (M100). */
export interface GateCase {
  readonly member: Member;
  readonly group: Group;
  /** All there are; those that do not concern the group are passed over. */
  readonly agreements: readonly Agreement[];
  /** This member's consents, to any agreement. */
  readonly consents: readonly ListedConsent[];
  readonly safetyPlan: SafetyPlan | null;
  readonly today: string;
}

/** What is missing before the member may join, in the order in which it is usually done. */
export function admissionNeedsOf(gateCase: GateCase): readonly AdmissionNeed[] {
  const { member, safetyPlan, today } = gateCase;
  return [
    ...intakeNeeds(member.intake, today),
    ...(member.profile.goals.trim() === '' ? [{ code: 'goals' } as const] : []),
    ...suitabilityNeeds(member.intake),
    ...agreementNeeds(gateCase),
    ...consentNeeds(gateCase),
    ...contactNeeds(safetyPlan),
  ];
}

/** What the session room asks: the consents, and somebody to call (M27, M100). */
export function sessionNeedsOf(gateCase: GateCase): readonly AdmissionNeed[] {
  return [...consentNeeds(gateCase), ...contactNeeds(gateCase.safetyPlan)];
}

function intakeNeeds(intake: Intake, today: string): readonly AdmissionNeed[] {
  return [
    ...(intake.referral === null ? [{ code: 'referral' } as const] : []),
    ...(wasPrepared(intake, today) ? [] : [{ code: 'preparation' } as const]),
  ];
}

function suitabilityNeeds({ suitability }: Intake): readonly AdmissionNeed[] {
  const decision = suitability?.decision ?? 'undecided';
  return decision === 'suitable' ? [] : [{ code: 'suitability', decision }];
}

function agreementNeeds({ agreements, group }: GateCase): readonly AdmissionNeed[] {
  const asksForAgreements = rulesOf(group.kind).agreements !== 'none';
  const areTherePublished = neededAgreements(agreements, group, 'admission').length > 0;
  const drafts = agreements.filter((agreement) => isAwaited(agreement, group));
  if (drafts.length > 0) return drafts.map(draftNeed);
  return asksForAgreements && !areTherePublished ? [{ code: 'no-agreements' }] : [];
}

/** Written for admission and never published: left out silently, nobody would miss it. */
function isAwaited(agreement: Agreement, group: Group): boolean {
  const { neededAt, versions, draft } = agreement;
  const isUnpublished = versions.length === 0 && draft !== null;
  return isUnpublished && neededAt === 'admission' && isMeantFor(agreement, group);
}

function draftNeed(agreement: Agreement): AdmissionNeed {
  return { code: 'agreement-draft', agreementId: agreement.id, title: titleOf(agreement) };
}

function consentNeeds({ agreements, group, consents, today }: GateCase): readonly AdmissionNeed[] {
  return neededAgreements(agreements, group, 'admission').flatMap((agreement) => {
    const { state } = standingOf(agreement, consents, today);
    if (state === 'given') return [];
    const title = newestVersionOf(agreement)?.content.title ?? '';
    return [{ code: 'consent', agreementId: agreement.id, title, state } as const];
  });
}

function contactNeeds(safetyPlan: SafetyPlan | null): readonly AdmissionNeed[] {
  const contacts = safetyPlan?.contacts ?? [];
  if (contacts.some(({ releaseToCall }) => releaseToCall === 'agreed')) return [];
  return [{ code: 'emergency-contact', found: contacts.length === 0 ? 'none' : 'none-agreed' }];
}
