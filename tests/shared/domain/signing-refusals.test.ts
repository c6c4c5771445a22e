import type { Consent, ConsentSignature } from '../../../shared/domain/consent';
import {
  consentFrom,
  type ConsentAnswer,
  type ConsentOccasion,
} from '../../../shared/domain/consent-rules';
import { permittedInWriting } from '../../../shared/domain/disclosure-rules';
import { err } from '../../../shared/lib/result';
import {
  aConsent,
  agreementId,
  anAgreement,
  anAnswer,
  anOccasion,
  aRelease,
  aSignedRelease,
  aText,
  consentId,
  drawn,
  feesText,
  providerTerms,
  questions,
  sha256,
} from '../../support/consents';

const given = (answer: Partial<ConsentAnswer> = {}, occasion: Partial<ConsentOccasion> = {}) => {
  const on = anOccasion({ id: consentId(7), ...occasion });
  return consentFrom(anAnswer(on, answer), on, sha256);
};
const accepted = expect.objectContaining({ ok: true });
const onPaper = (signedOn: string): ConsentSignature => ({
  method: 'paper',
  signerName: 'Anabel Fictional',
  signedOn,
  copy: { fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 12, sha256: '0'.repeat(64) },
});
const spoken = (spokenOn: string): ConsentSignature => ({
  method: 'spoken',
  signerName: 'Anabel Fictional',
  spokenOn,
  words: 'Yes, I agree to that.',
  witness: '',
});
const withdrawnOn = (consent: Consent, day: string): Consent => ({
  ...consent,
  withdrawn: { withdrawnOn: day, how: 'spoken', note: '', recorded: consent.given },
});

test('no paper was signed and nothing said before its version was published (M45)', () => {
  const early = err({ code: 'signed-before-version', publishedOn: '2026-07-02' });
  expect(given({ signature: onPaper('2026-07-01') })).toEqual(early);
  expect(given({ signature: spoken('1900-01-01') })).toEqual(early);
  expect(given({ signature: onPaper('2026-07-02') })).toEqual(accepted);
});

test('a paper may hold an earlier version, and nothing else may (M45)', () => {
  const text = 'It was changed.';
  const agreement = anAgreement([aText(), aText({ text })]);
  const ofFirst = anAnswer({ agreement: anAgreement() }).shownText;
  const first = { versionNumber: 1, shownText: ofFirst };
  expect(given({ ...first, signature: onPaper('2026-07-10') }, { agreement })).toMatchObject({
    value: { document: { versionNumber: 1, text: ofFirst } },
  });
  const changed = err({ code: 'agreement-changed' });
  expect(given({ ...first, signature: spoken('2026-07-10') }, { agreement })).toEqual(changed);
  expect(given({ ...first, signature: drawn }, { agreement })).toEqual(changed);
  const signature = onPaper('2026-07-10');
  expect(given({ versionNumber: 1, shownText: text, signature }, { agreement })).toEqual(changed);
  expect(given({ ...first, versionNumber: 3, signature }, { agreement })).toEqual(changed);
});

test('a signature older than a withdrawal does not bring the consent back (ADR 12)', () => {
  const earlier = [withdrawnOn(aConsent(), '2026-08-10')];
  const old = err({ code: 'signed-before-withdrawal', withdrawnOn: '2026-08-10' });
  expect(given({ signature: onPaper('2026-08-09') }, { earlier })).toEqual(old);
  expect(given({ signature: spoken('2026-08-09') }, { earlier })).toEqual(old);
  expect(given({ signature: onPaper('2026-08-10') }, { earlier })).toEqual(accepted);
  expect(given({}, { earlier })).toEqual(accepted);
});

test('a withdrawal touches its own agreement, and of releases its own provider (M12)', () => {
  const other = withdrawnOn({ ...aConsent(), agreementId: agreementId(9) }, '2026-08-10');
  expect(given({ signature: onPaper('2026-08-01') }, { earlier: [other] })).toEqual(accepted);
  const agreement = aRelease();
  const earlier = [withdrawnOn(aSignedRelease(), '2026-08-10')];
  const release = (provider: string) =>
    given(
      { terms: { ...providerTerms, provider }, signature: onPaper('2026-08-01') },
      { agreement, earlier },
    );
  expect(release('Dr. Another One')).toEqual(accepted);
  expect(release('DR. INVENTED REFERRER ')).toMatchObject({
    error: { code: 'signed-before-withdrawal' },
  });
});

test('each consent names the one that decided until then, whatever the clock says', () => {
  const first = aConsent();
  const before = { at: '2026-08-20T09:00:00.000Z', timeZone: 'America/Toronto' };
  const signature = { method: 'typed', signerName: 'Anabel Fictional' } as const;
  const second = aConsent({ signature }, { id: consentId(2), earlier: [first], given: before });
  const ofOther = { ...aConsent(), id: consentId(3), agreementId: agreementId(9) };
  expect(first.supersedes).toBeNull();
  expect(second.supersedes).toBe(first.id);
  const third = given({ signature: spoken('2026-08-20') }, { earlier: [second, ofOther, first] });
  expect(third).toMatchObject({ value: { supersedes: second.id } });
});

test('the same answer twice is one consent; another way, text or signer is another', () => {
  const twin = err({ code: 'consent-already-given' });
  const earlier = [aConsent()];
  expect(given({}, { earlier })).toEqual(twin);
  const typed = { method: 'typed', signerName: 'Anabel Fictional' } as const;
  expect(given({ signature: typed }, { earlier })).toEqual(accepted);
  expect(given({ signature: { ...drawn, signerName: 'A. Fictional' } }, { earlier })).toEqual(
    accepted,
  );
  const republished = anAgreement([aText(), aText({ text: 'It was changed.' })]);
  expect(given({}, { earlier, agreement: republished })).toEqual(accepted);
  expect(given({}, { earlier: [withdrawnOn(aConsent(), '2026-08-19')] })).toEqual(accepted);
});

test('who renews what ends gives a new consent, and a fee that was agreed anew can go back (M36)', () => {
  const yearly = anAgreement([aText({ expiresAfterMonths: 12 })]);
  const last = aConsent({ signature: onPaper('2026-07-31') }, { agreement: yearly });
  const again = given({ signature: onPaper('2026-08-20') }, { earlier: [last], agreement: yearly });
  expect(again).toMatchObject({ value: { expiresOn: '2027-08-19' } });
  const agreement = anAgreement([feesText], { kind: 'missed-session-fees' });
  const fee = (missedSessionFeeCents: number) =>
    ({ terms: { kind: 'fees', missedSessionFeeCents } }) as const;
  const first = aConsent(fee(6260), { agreement });
  const second = aConsent(fee(7000), { agreement, id: consentId(2), earlier: [first] });
  expect(given(fee(7000), { agreement, earlier: [second, first] })).toEqual(
    err({ code: 'consent-already-given' }),
  );
  expect(given(fee(6260), { agreement, earlier: [second, first] })).toEqual(accepted);
});

test('releases to two providers stand beside each other, and each has no twin (M12)', () => {
  const agreement = aRelease();
  const first = aSignedRelease();
  const elsewhere = { ...providerTerms, provider: 'Dr. Another One' };
  const second = aConsent({ terms: elsewhere }, { agreement, id: consentId(2), earlier: [first] });
  const earlier = [second, first];
  const twin = err({ code: 'consent-already-given' });
  expect(given({ terms: providerTerms }, { agreement, earlier })).toEqual(twin);
  const narrower = { ...providerTerms, scope: 'dates only' };
  expect(given({ terms: narrower }, { agreement, earlier })).toEqual(accepted);
});

test('whoever signs on the screen answers there; talking it through is for paper and speech (M97)', () => {
  const agreement = anAgreement([aText({ questions })]);
  const understanding = { kind: 'discussed', note: 'Who hears what.' } as const;
  const missing = err({ code: 'understanding-missing' });
  expect(given({ understanding, signature: drawn }, { agreement })).toEqual(missing);
  const typed = { method: 'typed', signerName: 'Anabel Fictional' } as const;
  expect(given({ understanding, signature: typed }, { agreement })).toEqual(missing);
  expect(given({ understanding, signature: drawn })).toEqual(missing);
  const signature = onPaper('2026-08-19');
  expect(given({ understanding, signature }, { agreement })).toEqual(accepted);
});

test('nobody signs under the name of another member, however it is written (M97)', () => {
  const otherMembers = ['Bartholomew Nówhere', 'Anabel Fictional'];
  const signedBy = (signerName: string) =>
    given({ signature: { ...drawn, signerName } }, { otherMembers });
  const refused = err({ code: 'signer-is-another-member' });
  expect(signedBy('bartholomew nowhere ')).toEqual(refused);
  expect(signedBy('Bartholomew Nówhere')).toEqual(refused);
  // Two members may have one name; a parent or a guardian is no member.
  expect(signedBy('Anabel Fictional')).toEqual(accepted);
  expect(signedBy('Gwen Guardian')).toEqual(accepted);
});

test('what was only said is no written consent to hand over a record (M96)', () => {
  const said = aSignedRelease({ signature: spoken('2026-08-20') });
  expect(permittedInWriting(said, '2026-08-20')).toEqual(err({ code: 'consent-required' }));
  expect(permittedInWriting(aSignedRelease(), '2026-08-20')).toEqual(accepted);
  expect(permittedInWriting(aSignedRelease(), '2027-03-01')).toMatchObject({
    error: { code: 'consent-expired' },
  });
});

test('a drawing that is lost is none to sign with', () => {
  const signature = { ...drawn, method: 'drawn', mark: null } as const;
  expect(given({ signature })).toEqual(err({ code: 'mark-too-small' }));
});
