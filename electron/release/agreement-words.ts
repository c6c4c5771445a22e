import type { signingPlaceholders } from '../../shared/domain/agreement-text';
import type {
  Consent,
  IdentityProof,
  SignatureMethod,
  Withdrawal,
} from '../../shared/domain/consent';
import { counted } from './words';

/** What the papers of an agreement say in words of their own. */

export const FORM_TITLE = 'Agreement to sign';
export const COPY_TITLE = 'Signed agreement';
export const FORM_WORDING = 'I have read this text, I understand it and I agree to it.';

/** What is to be written on the line that stands for an open placeholder. */
export const LINE_WORDS: Readonly<Record<(typeof signingPlaceholders)[number], string>> = {
  memberName: 'your name',
  groupName: 'the group',
  provider: 'name of the other party',
  providerContact: 'how to reach them',
  scope: 'what may be told',
  expiresOn: 'last day',
  missedSessionFee: 'amount',
};

export const METHOD_WORDS: Readonly<Record<SignatureMethod, string>> = {
  drawn: 'Drawn by hand on the clinician’s screen',
  typed: 'Name typed on the clinician’s screen',
  paper: 'Signed on paper or elsewhere; the signed copy is kept with the record',
  spoken: 'Given by word of mouth and written down by the clinician',
};

export const IDENTITY_WORDS: Readonly<Record<IdentityProof, string>> = {
  'known-to-clinician': 'The clinician knows the signer in person',
  'seen-on-video': 'The clinician saw the signer on video',
  'identity-document': 'The clinician saw an identity document',
};

export const WITHDRAWAL_WORDS: Readonly<Record<Withdrawal['how'], string>> = {
  'in-writing': 'In writing',
  spoken: 'By word of mouth',
  'in-the-group': 'In the group',
};

export function understandingWords({ understanding }: Consent): string {
  switch (understanding.kind) {
    case 'answered':
      return understanding.wrongAnswers === 0
        ? 'Every statement was judged rightly at once'
        : `Every statement was judged rightly in the end, after ${counted(understanding.wrongAnswers, 'wrong answer')}`;
    case 'discussed':
      return 'Talked through with the clinician';
    case 'not-asked':
      return 'This agreement asks no questions';
  }
}
