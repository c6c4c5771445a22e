import type { AdmissionNeed } from '../../shared/domain/admission-needs';
import type { MemberId } from '../../shared/domain/ids';
import { assertNever } from '../../shared/lib/assert-never';
import { paths } from '../shell/paths';
import { needTexts } from './intake-texts';

/** What is missing, in words, and the place where it is done. */
export interface SaidNeed {
  readonly missing: string;
  /** What the link to the place says beside it, and its name where it stands alone. */
  readonly way: string;
  readonly name: string;
  readonly to: string;
}

export function sayNeed(need: AdmissionNeed, memberId: MemberId): SaidNeed {
  switch (need.code) {
    case 'referral':
      return { ...needTexts.referral, to: paths.intake(memberId, 'referral') };
    case 'preparation':
      return { ...needTexts.preparation, to: paths.intake(memberId, 'preparation') };
    case 'goals':
      return { ...needTexts.goals, to: paths.changeMember(memberId) };
    case 'suitability':
      return {
        missing: needTexts.suitability[need.decision],
        ...needTexts.decide,
        to: paths.intake(memberId, 'suitability'),
      };
    case 'no-agreements':
      return { ...needTexts.noAgreements, to: paths.agreements };
    case 'agreement-draft':
      return {
        missing: needTexts.agreementDraft.missing(need.title),
        way: needTexts.agreementDraft.way,
        name: needTexts.agreementDraft.name(need.title),
        to: paths.publishAgreement(need.agreementId),
      };
    case 'consent':
      return {
        missing: needTexts.consent[need.state](need.title),
        way: needTexts.sign.way,
        name: needTexts.sign.name(need.title),
        to: paths.sign(memberId, need.agreementId),
      };
    case 'emergency-contact':
      return {
        missing: needTexts.emergencyContact[need.found],
        ...needTexts.contact,
        to: paths.safetyPlan(memberId),
      };
    default:
      return assertNever(need);
  }
}
