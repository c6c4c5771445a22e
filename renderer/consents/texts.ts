import type { AccountingRow } from '../../shared/domain/accounting';
import type { NeededAt } from '../../shared/domain/agreement';
import type {
  Consent,
  ConsentState,
  IdentityProof,
  SignatureMethod,
  Withdrawal,
} from '../../shared/domain/consent';

/** Words of the agreements of one member, as the clinician reads them. */
export const consentTexts = {
  title: 'Agreements',
  lead: 'What this member was asked to agree to, and what they agreed to, word for word.',
  emptyTitle: 'No agreement concerns this member yet',
  emptyText:
    'Agreements are published once for everyone. Each member then answers for themselves, and the exact text, the signature and the time are kept here.',
  toAgreements: 'Write and publish agreements',
  newest: (version: number) => `The newest version is ${version}.`,
  unpublished: 'Nobody is asked to sign it at present.',
  sign: 'Sign…',
  signAgain: 'Sign again…',
  signNamed: (title: string, isAgain: boolean) =>
    isAgain ? `Sign again: “${title}”…` : `Sign “${title}”…`,
  consentsTo: (title: string) => `Given: ${title}`,
  version: (number: number) => `Version ${number}`,
  to: (provider: string) => `to ${provider}`,
  signed: 'Signed',
  recorded: 'Recorded',
  signer: 'By',
  method: 'How',
  witness: 'Also heard by',
  words: 'What they said',
  identity: 'How it is known who signed',
  understanding: 'How it was seen that it was understood',
  answered: (wrong: number) => {
    if (wrong === 0) return 'Every statement was judged rightly at once';
    const count = wrong === 1 ? '1 wrong answer' : `${wrong} wrong answers`;
    return `Every statement was judged rightly in the end, after ${count}`;
  },
  discussed: (note: string) => `Talked through: ${note}`,
  notAsked: 'The agreement asks no questions',
  wording: 'What was agreed to',
  device: 'Signed with',
  deviceWith: (system: string, version: string) =>
    `${systemTexts[system] ?? system}, Alcove ${version}`,
  expiresOn: 'Holds until',
  provider: 'To',
  scope: 'What may be told',
  fee: 'Fee for a missed session',
  copyOf: 'The signed paper',
  documentHash: 'Hash of this text (SHA-256)',
  versionHash: 'Hash of the version',
  evidenceHash: 'Hash of the whole evidence',
  copyGiven: 'Copy last given',
  signature: 'Signature',
  markOf: (signer: string) => `Drawn signature of ${signer}`,
  markLost: 'The drawing was on a part of the vault that is lost.',
  check: 'Check this signature',
  checking: 'Comparing the text, the signature and the audit trail.',
  checkGood: 'The signature is as it was given',
  checkTakenIn: 'The signature is as it was when it was taken in',
  checkBad: 'Something is not as it was when it was signed',
  checkBadNote: 'Open Settings, Check the vault, before you rely on this signature.',
  textWhole: (isWhole: boolean) =>
    isWhole
      ? 'The text is the one that was signed, letter for letter.'
      : 'The text is not the one that was signed.',
  versionKnown: (isKnown: boolean) =>
    isKnown
      ? 'The version it was made from is published with the same hash.'
      : 'The version it was made from is not among those that were published.',
  evidenceWhole: (isWhole: boolean) =>
    isWhole
      ? 'Signature, time and everything beside them are unchanged.'
      : 'The signature, the time or something beside them was changed.',
  chained: (sequence: number, at: string) =>
    `Entry ${sequence} of the audit trail, written ${at}, holds this evidence.`,
  takenIn: (sequence: number, at: string) =>
    `It came with a sealed export. Entry ${sequence} of the audit trail, written ${at} when it was ` +
    'taken in, holds this evidence. When it was given stands in the trail of the vault it came from.',
  notChained: 'The audit trail holds no entry with this evidence.',
  timeChained: (isSame: boolean) =>
    isSame
      ? 'It was recorded at the time that the consent names.'
      : 'It was not recorded at the time that the consent names: more than five minutes lie between.',
  withdrawalChained: (isSame: boolean) =>
    isSame
      ? 'Whether it was withdrawn is the same in the audit trail.'
      : 'Consent and audit trail differ about whether it was withdrawn.',
  copyWhole: (isWhole: boolean) =>
    isWhole
      ? 'The signed paper is the file that was attached.'
      : 'The signed paper is not the file that was attached.',
  saveCopy: 'Save a copy for the signer…',
  savePaper: 'Save the signed paper…',
  savedAs: (path: string) => `Saved as ${path}`,
  savedIsLogged: 'It stands in the log of disclosures.',
  withdraw: 'Withdraw…',
  withdrawTitle: 'Withdraw this consent',
  withdrawNote: 'It holds no longer from this day on. What was signed stays readable.',
  withdrawAll: 'Every other open consent of this member to this agreement ends with it.',
  withdrawAllTo: (provider: string) =>
    `Every other open release of this member to ${provider} ends with it.`,
  withdrawnOn: 'Day on which the member withdrew it',
  withdrawnHow: 'How they said so',
  withdrawnNote: 'Note',
  withdrawNow: 'Withdraw the consent',
  withdrawn: (date: string, how: string) => `Withdrawn on ${date}, ${how}.`,
  expired: (date: string) => `It held until ${date}.`,
  nothingTold:
    'Nothing may be told under it any more. What was told while it held can still be written down.',
  disclosures: 'Disclosures',
  disclosuresNote: 'Everything that was told or handed over about this member.',
  noDisclosure: 'Nothing was told under it.',
  nothingDisclosed: 'Nothing was told to anyone.',
  disclose: 'Write down a disclosure…',
  discloseTitle: 'Write down a disclosure',
  discloseTo: (provider: string) => `To ${provider}`,
  disclosedOn: 'Day',
  how: 'How',
  what: 'What was told',
  whatNote: 'In a sentence: no more than was necessary.',
  purpose: 'What for',
  discloseNow: 'Write it down',
  disclosed: (to: string, how: string) => `To ${to}, ${how}`,
} as const;

export const consentStateTexts: Readonly<Record<ConsentState, string>> = {
  missing: 'Not signed yet',
  outdated: 'New version: sign again',
  given: 'Given',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
};

/** What is not signed yet, and need not be. */
export const laterTexts: Readonly<Record<Exclude<NeededAt, 'admission'>, string>> = {
  leaving: 'Signed when they leave',
  'on-occasion': 'Signed when it is needed',
};

const systemTexts: Readonly<Record<string, string>> = {
  mac: 'a Mac',
  windows: 'Windows',
  linux: 'Linux',
};

export const signedMethodTexts: Readonly<Record<SignatureMethod, string>> = {
  drawn: 'drawn on this screen',
  typed: 'typed on this screen',
  paper: 'on paper',
  spoken: 'spoken',
};

export const identityFoundTexts: Readonly<Record<IdentityProof, string>> = {
  'known-to-clinician': 'Known to the clinician',
  'seen-on-video': 'Seen on video',
  'identity-document': 'By an identity document',
};

export const withdrawnHowTexts: Readonly<Record<Withdrawal['how'], string>> = {
  'in-writing': 'in writing',
  spoken: 'in words',
  'in-the-group': 'in the group',
};

export const disclosedHowTexts: Readonly<Record<AccountingRow['how'], string>> = {
  telephone: 'by telephone',
  video: 'by video',
  letter: 'by letter',
  'e-mail': 'by e-mail',
  'in-person': 'in person',
  file: 'as a file',
  'copy-of-record': 'as a copy of the record',
};

export function sayUnderstanding(understanding: Consent['understanding']): string {
  switch (understanding.kind) {
    case 'answered':
      return consentTexts.answered(understanding.wrongAnswers);
    case 'discussed':
      return consentTexts.discussed(understanding.note);
    case 'not-asked':
      return consentTexts.notAsked;
  }
}

/** Where something may leave, or be told, because a consent permits it. */
export const permittingTexts = {
  consent: 'Which consent',
  option: (provider: string, until: string) => `${provider}, until ${until}`,
  none: 'No consent of this member permits it on this day',
  noneText:
    'A release to the provider has to be given first, and must hold on the day. To hand over the record it must be in writing.',
  toAgreements: 'Open the member’s agreements',
} as const;
