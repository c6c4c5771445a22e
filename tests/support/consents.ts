import { createHash } from 'node:crypto';
import type { Agreement, AgreementText, AgreementVersion } from '../../shared/domain/agreement';
import type { Consent, ConsentSignature } from '../../shared/domain/consent';
import {
  consentFrom,
  filledIn,
  type ConsentAnswer,
  type ConsentOccasion,
} from '../../shared/domain/consent-rules';
import { agreementIdSchema, consentIdSchema } from '../../shared/domain/ids';
import type { SignatureMark } from '../../shared/domain/signature-mark';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { memberId } from './people';

/** Fictional agreements and the answers to them. */

const padded = (number: number): string => String(number).padStart(20, '0');
export const agreementId = (number: number) => agreementIdSchema.parse(`agr_${padded(number)}`);
export const consentId = (number: number) => consentIdSchema.parse(`con_${padded(number)}`);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function aText(parts: Partial<AgreementText> = {}): AgreementText {
  return {
    title: 'Confidentiality',
    text: '## What is said here\nI, {{memberName}}, keep what is said in {{groupName}} to myself.',
    questions: [],
    expiresAfterMonths: null,
    ...parts,
  };
}

export const questions = [
  { statement: 'I may tell a friend who was there.', isTrue: false, explanation: 'No names.' },
];

export const releaseText = aText({
  title: 'Release to {{provider}}',
  text: '{{memberName}} lets {{provider}} ({{providerContact}}) be told {{scope}} until {{expiresOn}}.',
});

export const feesText = aText({ title: 'Fees', text: 'A missed session is {{missedSessionFee}}.' });

/** An agreement with these versions, numbered from one. */
export function anAgreement(
  texts: readonly AgreementText[] = [aText()],
  parts: Partial<Agreement> = {},
): Agreement {
  const id = parts.id ?? agreementId(1);
  return {
    id,
    kind: 'confidentiality',
    neededAt: 'admission',
    groupId: null,
    createdAt: '2026-07-01T12:00:00.000Z',
    draft: null,
    versions: texts.map((content, index) => aVersion(id, index + 1, content)),
    retiredAt: null,
    ...parts,
  };
}

function aVersion(id: Agreement['id'], number: number, content: AgreementText): AgreementVersion {
  return {
    number,
    content,
    published: { at: '2026-07-02T12:00:00.000Z', timeZone: 'America/Toronto' },
    changeNote: '',
    vote: null,
    hash: sha256(canonicalJson({ agreementId: id, number, content })),
  };
}

export const aRelease = (parts: Partial<Agreement> = {}): Agreement =>
  anAgreement([releaseText], {
    id: agreementId(2),
    kind: 'release-to-provider',
    neededAt: 'on-occasion',
    ...parts,
  });

export const providerTerms = {
  kind: 'provider',
  provider: 'Dr. Invented Referrer',
  providerContact: '416-555-0142',
  scope: 'attendance and goals',
  expiresOn: '2027-02-28',
} as const;

/** Two strokes, as a hand would draw a short name. */
export const aMark: SignatureMark = {
  strokes: [
    [
      [100, 200, 0],
      [140.5, 80, 60],
      [220, 210.25, 130],
      [300, 90, 190],
    ],
    [
      [320, 150, 480],
      [520, 140, 700],
    ],
  ],
};

/** A touch, and a tremble of the pen beside it. */
export const aDot: SignatureMark = { strokes: [[[500, 160, 0]], [[501, 160, 40]]] };

export const drawn: ConsentSignature = {
  method: 'drawn',
  signerName: 'Anabel Fictional',
  mark: aMark,
};

export const values = { memberName: 'Anabel Fictional', groupName: 'Tuesday physicians' };

export function anOccasion(parts: Partial<ConsentOccasion> = {}): ConsentOccasion {
  return {
    id: consentId(1),
    memberId: memberId(1),
    agreement: anAgreement(),
    values,
    device: { system: 'linux', alcoveVersion: '0.0.0-test' },
    given: { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' },
    earlier: [],
    otherMembers: [],
    ...parts,
  };
}

/** What is answered when everything is as it should be. */
export function anAnswer(
  { agreement }: Pick<ConsentOccasion, 'agreement'>,
  parts: Partial<ConsentAnswer> = {},
): ConsentAnswer {
  const terms = parts.terms ?? { kind: 'plain' };
  const version = agreement.versions.at(-1);
  return {
    versionNumber: version?.number ?? 0,
    shownText: filledIn(version?.content.text ?? '', values, terms),
    understanding: { kind: 'not-asked' },
    identity: 'known-to-clinician',
    signature: drawn,
    ...parts,
    terms,
  };
}

export function aConsent(
  answer: Partial<ConsentAnswer> = {},
  occasion: Partial<ConsentOccasion> = {},
): Consent {
  const on = anOccasion(occasion);
  const consent = consentFrom(anAnswer(on, answer), on, sha256);
  if (!consent.ok) throw new Error(consent.error.code);
  return consent.value;
}

/** A release to another provider that was signed. */
export const aSignedRelease = (parts: Partial<ConsentAnswer> = {}): Consent =>
  aConsent({ terms: providerTerms, ...parts }, { agreement: aRelease() });
