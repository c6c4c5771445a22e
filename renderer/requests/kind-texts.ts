import type { LetterKind } from '../../shared/domain/letter';
import type {
  AskerAuthority,
  AskerIdentity,
  AskerKind,
  RefusalGround,
  RequestOutcome,
} from '../../shared/domain/record-request';
import type { NextStep } from '../../shared/domain/request-steps';

type Sent = NonNullable<RequestOutcome['sent']>['how'];

export const askerTexts: Readonly<Record<AskerKind, string>> = {
  member: 'The member',
  representative: 'A representative',
  lawyer: 'A lawyer',
  insurer: 'An insurer',
  provider: 'Another provider',
  court: 'A court',
};

export const identityTexts: Readonly<Record<AskerIdentity['how'], string>> = {
  'known-to-clinician': 'I know them',
  'seen-on-video': 'I saw them on video',
  'identity-document': 'They showed an identity document',
  'letterhead-called-back': 'I called back the number that is published for the office',
  'court-document': 'The document of a court was checked',
};

export const authorityTexts: Readonly<Record<AskerAuthority['kind'], string>> = {
  'own-record': 'It is their own record',
  'written-consent': 'The member consented in writing',
  representation: 'They decide for the member',
  'legal-authority': 'A court or the law gives them the right',
};

export const nextStepTexts: Readonly<Record<NextStep['kind'], string>> = {
  overdue: 'Answer it: the time is over',
  'establish-identity': 'Establish who asks',
  'establish-authority': 'Establish by what right they ask',
  'write-extension': 'Answer it, or write the extension',
  'send-extension': 'Send the notice of the extension',
  'send-estimate': 'Write the estimate of the fee',
  'hear-about-fee': 'Hear whether they agree to the fee',
  'make-release': 'Make the release',
  answer: 'Answer it',
};

export const outcomeTexts: Readonly<Record<RequestOutcome['kind'], string>> = {
  granted: 'Granted',
  'granted-in-part': 'Granted in part',
  refused: 'Refused',
  withdrawn: 'Withdrawn by who asked',
};

export const groundTexts: Readonly<Record<RefusalGround, string>> = {
  'serious-harm': 'Serious harm',
  'confidential-source': 'A confidential source',
  'not-severable': 'Cannot be severed from what concerns others',
  'quality-of-care': 'Quality of care information',
  'raw-test-data': 'Raw test data',
  'research-only': 'Kept for research alone',
  'psychotherapy-notes': 'Psychotherapy notes',
  'legal-privilege': 'Legal privilege or proceeding',
  'identity-not-established': 'Who asks could not be established',
  'authority-not-established': 'The right to it could not be established',
  frivolous: 'Frivolous, vexatious or in bad faith',
  'record-destroyed': 'The record was destroyed',
  'no-record': 'There is no such record',
};

export const sentTexts: Readonly<Record<Sent, string>> = {
  'in-person': 'in person',
  post: 'by post',
  'e-mail': 'by e-mail',
  portal: 'through a portal',
  stick: 'on a memory stick',
};

export const letterTexts: Readonly<Record<LetterKind, string>> = {
  cover: 'Cover letter',
  extension: 'Notice of extension',
  'fee-estimate': 'Estimate of the fee',
  refusal: 'Refusal',
  'refusal-in-part': 'Refusal in part',
  'record-destroyed': 'The record was destroyed',
  'breach-notice': 'Notice of a breach',
  'breach-report': 'Report of a breach',
};

export const feeAnswerTexts = {
  waiting: 'Waiting for their answer',
  agreed: 'They agreed',
  waived: 'Waived',
} as const;
