import type { ChosenFileRefusal } from '../../../shared/contract/refusal';
import type { AdmissionRefusal } from '../../../shared/domain/admission';
import type { AgreementRefusal } from '../../../shared/domain/agreement';
import type { ConsentRefusal } from '../../../shared/domain/consent';
import type { SafetyPlanRefusal } from '../../../shared/domain/safety-plan';
import { sayExactDate } from '../say-dates';
import { sayBytes } from '../say-sizes';
import { consentTexts } from './consent-texts';
import { describeWork, type WorkRefusal } from './describe-work';
import type { Description } from './description';
import { intakeTexts } from './intake-texts';

type Agreed = AgreementRefusal | ConsentRefusal;
type Intake = AdmissionRefusal | SafetyPlanRefusal | ChosenFileRefusal;

/** Words what admission, the safety plan, chosen files, agreements and consents can refuse. */
export function describeIntake(refusal: Intake | Agreed | WorkRefusal): Description {
  switch (refusal.code) {
    case 'admission-incomplete':
      return intakeTexts.incomplete(refusal.needs.length);
    case 'already-member':
      return intakeTexts.alreadyMember;
    case 'not-a-member':
      return intakeTexts.notAMember;
    case 'left-before-joining':
      return intakeTexts.leftBeforeJoining(sayExactDate(refusal.joinedOn));
    case 'early-leaving-unasked':
      return intakeTexts.earlyLeavingUnasked(sayExactDate(refusal.trialEndsOn));
    case 'outside-module':
      return intakeTexts.outsideModule(sayExactDate(refusal.from), sayExactDate(refusal.to));
    case 'not-an-enquiry':
      return intakeTexts.notAnEnquiry;
    case 'contact-without-group':
      return intakeTexts.contactWithoutGroup;
    case 'knows-themselves':
      return intakeTexts.knowsThemselves;
    case 'in-future':
    case 'signed-in-future':
      return intakeTexts.inFuture;
    case 'contacts-share-number':
      return intakeTexts.contactsShareNumber(...refusal.names);
    case 'contact-is-member':
      return intakeTexts.contactIsMember(refusal.name);
    case 'safety-plan-unchanged':
      return intakeTexts.safetyPlanUnchanged;
    case 'safety-plan-empty':
      return intakeTexts.safetyPlanEmpty;
    default:
      return describeChosenFile(refusal);
  }
}

function describeChosenFile(
  refusal: ChosenFileRefusal | Exclude<Agreed, { code: 'signed-in-future' }> | WorkRefusal,
): Description {
  switch (refusal.code) {
    case 'file-not-read':
      return intakeTexts.fileNotRead;
    case 'file-too-large':
      return intakeTexts.fileTooLarge(sayBytes(refusal.bytes), sayBytes(refusal.maxBytes));
    case 'copy-not-readable':
      return intakeTexts.copyNotReadable;
    case 'copy-token-unknown':
      return intakeTexts.copyTokenUnknown;
    case 'roster-not-readable':
      return intakeTexts.rosterNotReadable;
    case 'roster-empty':
      return intakeTexts.rosterEmpty;
    case 'roster-too-long':
      return intakeTexts.rosterTooLong(refusal.rows, refusal.most);
    case 'roster-has-doubles':
      return intakeTexts.rosterHasDoubles(refusal.names);
    default:
      return describeAgreed(refusal);
  }
}

function describeAgreed(
  refusal: Exclude<Agreed, { code: 'signed-in-future' }> | WorkRefusal,
): Description {
  switch (refusal.code) {
    case 'nothing-to-publish':
      return consentTexts.nothingToPublish;
    case 'agreement-unchanged':
      return consentTexts.agreementUnchanged;
    case 'placeholder-unknown':
      return consentTexts.placeholderUnknown(refusal.placeholders);
    case 'agreement-retired':
      return consentTexts.agreementRetired;
    case 'vote-missing':
      return consentTexts.voteMissing;
    case 'agreement-unpublished':
      return consentTexts.agreementUnpublished;
    case 'agreement-changed':
      return consentTexts.agreementChanged;
    case 'mark-too-small':
      return consentTexts.markTooSmall;
    case 'understanding-missing':
      return consentTexts.understandingMissing;
    case 'terms-do-not-fit':
      return consentTexts.termsDoNotFit;
    case 'signed-before-version':
      return consentTexts.beforeVersion(sayExactDate(refusal.publishedOn));
    case 'signed-before-withdrawal':
      return consentTexts.beforeWithdrawal(sayExactDate(refusal.withdrawnOn));
    case 'consent-already-given':
      return consentTexts.alreadyGiven;
    case 'signer-is-another-member':
      return consentTexts.signerIsAnotherMember;
    case 'already-withdrawn':
      return consentTexts.alreadyWithdrawn;
    case 'consent-expired':
      return consentTexts.consentExpired(sayExactDate(refusal.expiredOn));
    case 'consent-withdrawn':
      return consentTexts.consentWithdrawn(sayExactDate(refusal.withdrawnOn));
    case 'consent-permits-no-disclosure':
      return consentTexts.permitsNoDisclosure;
    case 'before-consent':
      return consentTexts.beforeConsent;
    case 'consent-required':
      return consentTexts.required;
    default:
      return describeWork(refusal);
  }
}
