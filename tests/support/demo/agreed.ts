import type { Agreement } from '../../../shared/domain/agreement';
import { publishDraft } from '../../../shared/domain/agreement-rules';

import type { Consent, ConsentSignature, ConsentTerms } from '../../../shared/domain/consent';
import { consentFrom, filledIn } from '../../../shared/domain/consent-rules';
import { defaultAgreements } from '../../../shared/domain/default-agreements/list';
import { agreementIdSchema, consentIdSchema } from '../../../shared/domain/ids';
import type { Member } from '../../../shared/domain/member';
import type { SignatureMark } from '../../../shared/domain/signature-mark';
import { addDays } from '../../../shared/lib/dates';
import { demoPractice } from './people';
import type { Random } from './random';
import { sha256, valueOf } from './real';

/** What a fictional practice and its members agreed to: published texts, and consents to them. */

/** The default texts, published on one day; the last is still a draft. */
export function demoAgreements(publishedOn: string, random: Random): readonly Agreement[] {
  const published = { at: `${publishedOn}T14:00:00.000Z`, timeZone: demoPractice.timeZone };
  return defaultAgreements.map(({ kind, neededAt, draft }) => {
    const agreement: Agreement = {
      id: agreementIdSchema.parse(`agr_${random.idText()}`),
      ...{ kind, neededAt, draft },
      groupId: null,
      createdAt: published.at,
      versions: [],
      retiredAt: null,
    };
    const publishing = { practice: demoPractice, published, changeNote: '', isVoted: false };
    return valueOf(publishDraft(agreement, { ...publishing, vote: null }, sha256));
  });
}

/** Every consent that is needed at admission, but for the one that `without` leaves out. */
export function demoConsents(
  member: Member,
  agreements: readonly Agreement[],
  groupName: string,
  random: Random,
): readonly Consent[] {
  const needed = agreements.filter(({ neededAt }) => neededAt === 'admission');
  return needed.map((agreement) => demoConsent(member, agreement, groupName, random));
}

function demoConsent(
  { id: memberId, profile, memberships }: Member,
  agreement: Agreement,
  groupName: string,
  random: Random,
): Consent {
  const version = agreement.versions.at(-1);
  if (!version) throw new Error('the demo’s agreements are published');
  const terms: ConsentTerms =
    agreement.kind === 'missed-session-fees'
      ? { kind: 'fees', missedSessionFeeCents: 6260 }
      : { kind: 'plain' };
  const values = { memberName: profile.legalName, groupName };
  const signedOn = addDays(memberships[0]?.from ?? '', -12);
  const consent = consentFrom(
    {
      versionNumber: version.number,
      shownText: filledIn(version.content.text, values, terms),
      terms,
      understanding: { kind: 'answered', wrongAnswers: random.below(2) },
      identity: 'seen-on-video',
      signature: demoSignature(profile.legalName, random),
    },
    {
      id: consentIdSchema.parse(`con_${random.idText()}`),
      ...{ memberId, agreement, values },
      // One to each agreement: nothing was agreed to before.
      earlier: [],
      otherMembers: [],
      given: { at: `${signedOn}T15:30:00.000Z`, timeZone: demoPractice.timeZone },
      device: { system: 'linux', alcoveVersion: '0.1.0' },
    },
    sha256,
  );
  return valueOf(consent);
}

function demoSignature(signerName: string, random: Random): ConsentSignature {
  return random.chance(0.3)
    ? { method: 'typed', signerName }
    : { method: 'drawn', signerName, mark: demoMark(random) };
}

/** A looping line, as hands make them. */
function demoMark(random: Random): SignatureMark {
  const slant = 0.6 + random.below(8) / 10;
  const stroke = Array.from({ length: 60 }, (_, index): [number, number, number] => {
    const turn = index / (4 + slant);
    const x = 120 + index * 12 + Math.sin(turn * 2) * 40;
    const y = 170 - Math.cos(turn * 2) * 70 * Math.exp(-index / 90);
    return [Math.round(x), Math.round(y), index * 17];
  });
  return {
    strokes: [
      stroke,
      [
        [150, 250, 1200],
        [700, 236, 1300],
      ],
    ],
  };
}
