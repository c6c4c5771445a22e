import * as fc from 'fast-check';
import { consentSchema, type ConsentSignature } from '../../../shared/domain/consent';
import {
  consentFrom,
  evidenceHashOf,
  filledIn,
  termsKindOf,
  type ConsentAnswer,
  type ConsentOccasion,
} from '../../../shared/domain/consent-rules';
import { withdraw } from '../../../shared/domain/consent-withdrawal';
import { CONSENT_WORDING } from '../../../shared/domain/consent-wording';
import { disclosureTypedSchema } from '../../../shared/domain/disclosure';
import { partyUnder, permittedOn } from '../../../shared/domain/disclosure-rules';
import { signingDayOf } from '../../../shared/domain/signing-day';
import { sayTermsCents, sayTermsDate } from '../../../shared/domain/terms-words';
import { err } from '../../../shared/lib/result';
import {
  aConsent,
  aDot,
  agreementId,
  anAgreement,
  anAnswer,
  anOccasion,
  aRelease,
  aSignedRelease,
  aText,
  drawn,
  feesText,
  providerTerms,
  questions,
  sha256,
  values,
} from '../../support/consents';

const given = (answer: Partial<ConsentAnswer> = {}, occasion: Partial<ConsentOccasion> = {}) => {
  const on = anOccasion(occasion);
  return consentFrom(anAnswer(on, answer), on, sha256);
};
const copy = {
  fileName: 'signed.pdf',
  mediaType: 'application/pdf',
  bytes: 12,
  sha256: '0'.repeat(64),
} as const;
const onPaper = (signedOn: string): ConsentSignature => ({
  method: 'paper',
  signerName: 'Anabel Fictional',
  signedOn,
  copy,
});
const spoken = (spokenOn: string): ConsentSignature => ({
  method: 'spoken',
  signerName: 'Anabel Fictional',
  spokenOn,
  words: 'Yes, I agree to that.',
  witness: '',
});

test('a consent holds the exact text with every placeholder filled in, its hash and its version', () => {
  const agreement = anAgreement([aText({ text: 'Before.' }), aText()]);
  const { document, wording, expiresOn } = aConsent({}, { agreement });
  const text =
    '## What is said here\nI, Anabel Fictional, keep what is said in Tuesday physicians to myself.';
  expect(document).toEqual({
    title: 'Confidentiality',
    text,
    versionNumber: 2,
    versionHash: agreement.versions[1]?.hash,
    hash: sha256(text),
  });
  expect(wording).toBe(CONSENT_WORDING.drawn);
  expect(wording).toMatch(/agree to it.*electronically/u);
  expect(expiresOn).toBeNull();
});

test('every method has its own sentence of intent', () => {
  expect(aConsent({ signature: { method: 'typed', signerName: 'Ana' } }).wording).toBe(
    CONSENT_WORDING.typed,
  );
  expect(aConsent({ signature: onPaper('2026-08-19') }).wording).toBe(CONSENT_WORDING.paper);
  expect(aConsent({ signature: spoken('2026-08-19') }).wording).toBe(CONSENT_WORDING.spoken);
});

test('a text that is not the one on the screen is refused: edited, published, or other terms', () => {
  const changed = err({ code: 'agreement-changed' });
  expect(given({ shownText: 'Something else.' })).toEqual(changed);
  const republished = anAgreement([aText(), aText({ text: 'A new text.' })]);
  expect(given({ versionNumber: 1 }, { agreement: republished })).toEqual(changed);
  const ofFirst = anAnswer(anOccasion()).shownText;
  expect(given({ shownText: ofFirst }, { agreement: republished })).toEqual(changed);
  const later = { ...providerTerms, expiresOn: '2027-03-31' };
  const { shownText } = anAnswer({ agreement: aRelease() }, { terms: providerTerms });
  expect(given({ terms: later, shownText }, { agreement: aRelease() })).toEqual(changed);
  expect(given({}, { values: { ...values, memberName: 'Bea Otherwise' } })).toEqual(changed);
});

test('a draft beside the newest version does not disturb who signs the version', () => {
  const draft = aText({ text: 'Half a sentence' });
  expect(given({}, { agreement: anAgreement([aText()], { draft }) })).toMatchObject({ ok: true });
});

test('nothing is signed that is not published or no longer in use (M45)', () => {
  expect(given({}, { agreement: anAgreement([]) })).toEqual(err({ code: 'agreement-unpublished' }));
  const retiredAt = '2026-08-01T12:00:00.000Z';
  expect(given({}, { agreement: anAgreement([aText()], { retiredAt }) })).toEqual(
    err({ code: 'agreement-retired' }),
  );
});

test('a release needs its provider, scope and a day that lies ahead (M12); fees need an amount (M36)', () => {
  const refused = err({ code: 'terms-do-not-fit' });
  const agreement = aRelease();
  expect(given({}, { agreement })).toEqual(refused);
  const past = { ...providerTerms, expiresOn: '2026-08-19' };
  expect(given({ terms: past }, { agreement })).toEqual(refused);
  const today = { ...providerTerms, expiresOn: '2026-08-20' };
  expect(given({ terms: today }, { agreement })).toMatchObject({
    value: { expiresOn: '2026-08-20' },
  });
  expect(given({ terms: providerTerms })).toEqual(refused);
  const fees = anAgreement([feesText], { kind: 'missed-session-fees' });
  expect(given({}, { agreement: fees })).toEqual(refused);
  const terms = { kind: 'fees', missedSessionFeeCents: 6260 } as const;
  expect(given({ terms }, { agreement: fees })).toMatchObject({
    value: { document: { text: 'A missed session is $62.60.' } },
  });
});

test('what has to be filled in follows from the text, and for a release from its kind (M12)', () => {
  expect(termsKindOf('release-to-provider', 'Nothing to fill in.')).toBe('provider');
  expect(termsKindOf('other', 'Told to {{ provider }}.')).toBe('provider');
  expect(termsKindOf('missed-session-fees', 'As agreed in the group.')).toBe('plain');
  expect(termsKindOf('missed-session-fees', '{{missedSessionFee}}')).toBe('fees');
  expect(termsKindOf('leaving', '{{memberName}} in {{groupName}}')).toBe('plain');
});

test('no text is signed in which a placeholder is still open', () => {
  const both = anAgreement([aText({ text: '{{provider}} {{missedSessionFee}}' })]);
  const inTitle = anAgreement([aText({ title: 'Fees of {{missedSessionFee}}' })]);
  const refused = err({ code: 'terms-do-not-fit' });
  expect(given({ terms: providerTerms }, { agreement: both })).toEqual(refused);
  expect(given({}, { agreement: inTitle })).toEqual(refused);
});

test('braces in what a person typed are their words, and stay', () => {
  const terms = { ...providerTerms, scope: '{{memberName}} $& $1' };
  const text = filledIn('Told: {{scope}}.', values, terms);
  expect(text).toBe('Told: {{memberName}} $& $1.');
  expect(given({ terms }, { agreement: aRelease() })).toMatchObject({ ok: true });
});

test('questions that were asked must be answered or talked through (M97)', () => {
  const agreement = anAgreement([aText({ questions })]);
  const missing = err({ code: 'understanding-missing' });
  expect(given({}, { agreement })).toEqual(missing);
  const answered = { kind: 'answered', wrongAnswers: 1 } as const;
  expect(given({ understanding: answered }, { agreement })).toMatchObject({ ok: true });
  const discussed = { kind: 'discussed', note: 'Talked through by telephone.' } as const;
  const signature = spoken('2026-08-20');
  expect(given({ understanding: discussed, signature }, { agreement })).toMatchObject({ ok: true });
  expect(given({ understanding: answered })).toEqual(missing);
});

test('a signature of one dot is refused', () => {
  const signature = { ...drawn, method: 'drawn', mark: aDot } as const;
  expect(given({ signature })).toEqual(err({ code: 'mark-too-small' }));
});

test('nothing is signed or said tomorrow, by the clock on the clinician’s wall', () => {
  // 20 August 22:30 in Toronto is the 21st in UTC.
  const occasion = { given: { at: '2026-08-21T02:30:00.000Z', timeZone: 'America/Toronto' } };
  const future = err({ code: 'signed-in-future' });
  expect(given({ signature: onPaper('2026-08-21') }, occasion)).toEqual(future);
  expect(given({ signature: spoken('2026-08-21') }, occasion)).toEqual(future);
  expect(given({ signature: onPaper('2026-08-20') }, occasion)).toMatchObject({ ok: true });
  expect(signingDayOf(aConsent({}, occasion))).toBe('2026-08-20');
});

test('it expires after the months of its agreement or with the release, whichever is earlier', () => {
  const yearly = anAgreement([aText({ expiresAfterMonths: 12 })]);
  expect(aConsent({}, { agreement: yearly }).expiresOn).toBe('2027-08-19');
  const earlier = aConsent({ signature: onPaper('2026-07-31') }, { agreement: yearly });
  expect(earlier.expiresOn).toBe('2027-07-30');
  const content = { ...aRelease().versions[0]?.content, expiresAfterMonths: 3 };
  const short = anAgreement([aText(content)], { id: agreementId(2), kind: 'release-to-provider' });
  expect(aConsent({ terms: providerTerms }, { agreement: short }).expiresOn).toBe('2026-11-19');
  expect(aSignedRelease().expiresOn).toBe('2027-02-28');
});

test('the evidence covers every field but those that come later', () => {
  const consent = aConsent({ signature: drawn });
  expect(evidenceHashOf(consent, sha256)).toBe(consent.evidenceHash);
  const said = { withdrawnOn: '2026-08-21', how: 'spoken', note: '' } as const;
  const later = { ...said, recorded: consent.given };
  const withdrawn = { ...consent, withdrawn: later, copyGivenAt: consent.given.at };
  expect(evidenceHashOf(withdrawn, sha256)).toBe(consent.evidenceHash);
  const others = {
    id: 'con_99999999999999999999',
    memberId: 'mem_99999999999999999999',
    agreementId: 'agr_99999999999999999999',
    terms: { kind: 'fees', missedSessionFeeCents: 1 },
    document: { ...consent.document, title: 'Another' },
    understanding: { kind: 'answered', wrongAnswers: 0 },
    wording: 'Another sentence.',
    identity: 'seen-on-video',
    signature: { ...drawn, mark: { strokes: [[[1, 1, 1]]] } },
    device: { ...consent.device, system: 'mac' },
    given: { ...consent.given, at: '2026-08-20T15:00:00.001Z' },
    supersedes: 'con_99999999999999999999',
    expiresOn: '2030-01-01',
  };
  const kept = Object.keys(consent).filter((field) => !(field in others));
  expect(kept).toEqual(['evidenceHash', 'withdrawn', 'copyGivenAt']);
  for (const [field, value] of Object.entries(others)) {
    const altered = { ...consent, [field]: value } as typeof consent;
    expect(evidenceHashOf(altered, sha256)).not.toBe(consent.evidenceHash);
  }
});

test('whatever is typed, the evidence still checks once it was stored and read again', () => {
  const line = fc.string({ unit: 'binary', maxLength: 40 });
  const typed = fc.record({ signerName: line, words: line, witness: line });
  const spokenToday = consentSchema.unwrap().shape.signature;
  fc.assert(
    fc.property(typed, (words) => {
      const parsed = spokenToday.safeParse({ method: 'spoken', spokenOn: '2026-08-20', ...words });
      fc.pre(parsed.success);
      const consent = aConsent({ signature: parsed.data });
      const read = consentSchema.parse(JSON.parse(JSON.stringify(consent)));
      expect(evidenceHashOf(read, sha256)).toBe(consent.evidenceHash);
    }),
  );
});

test('a consent is withdrawn once, not before it was given and not in the future', () => {
  const consent = aConsent({ signature: onPaper('2026-08-10') });
  const recorded = { at: '2026-08-20T16:00:00.000Z', timeZone: 'America/Toronto' };
  const on = (withdrawnOn: string) =>
    withdraw(consent, { withdrawnOn, how: 'in-writing', note: '' }, recorded);
  expect(on('2026-08-09')).toEqual(err({ code: 'before-consent' }));
  expect(on('2026-08-21')).toEqual(err({ code: 'signed-in-future' }));
  const done = on('2026-08-10');
  expect(done).toMatchObject({ value: { withdrawn: { withdrawnOn: '2026-08-10', recorded } } });
  if (!done.ok) throw new Error('refused');
  const again = { withdrawnOn: '2026-08-20', how: 'spoken', note: '' } as const;
  expect(withdraw(done.value, again, recorded)).toEqual(err({ code: 'already-withdrawn' }));
});

test('a release permits telling from its day to its last, and from a withdrawal on nothing (M12)', () => {
  const release = aSignedRelease();
  expect(permittedOn(release, '2026-08-19')).toEqual(err({ code: 'before-consent' }));
  expect(permittedOn(release, '2026-08-20')).toEqual({ ok: true, value: providerTerms });
  expect(permittedOn(release, '2027-02-28')).toMatchObject({ ok: true });
  expect(permittedOn(release, '2027-03-01')).toEqual(
    err({ code: 'consent-expired', expiredOn: '2027-02-28' }),
  );
  const recorded = { at: '2026-11-02T16:00:00.000Z', timeZone: 'America/Toronto' };
  const withdrawal = { withdrawnOn: '2026-11-01', how: 'spoken', note: '' } as const;
  const withdrawn = withdraw(release, withdrawal, recorded);
  if (!withdrawn.ok) throw new Error('refused');
  expect(permittedOn(withdrawn.value, '2026-10-31')).toMatchObject({ ok: true });
  expect(permittedOn(withdrawn.value, '2026-11-01')).toEqual(
    err({ code: 'consent-withdrawn', withdrawnOn: '2026-11-01' }),
  );
  expect(permittedOn(aConsent(), '2026-08-20')).toEqual(
    err({ code: 'consent-permits-no-disclosure' }),
  );
});

test('a disclosure under a release names who was told from the release itself (M12, M96)', () => {
  const release = aSignedRelease();
  const permitted = permittedOn(release, '2026-09-01');
  if (!permitted.ok) throw new Error('refused');
  expect(partyUnder(release, permitted.value, 'insurer')).toEqual({
    ground: { kind: 'written-consent' },
    consentId: release.id,
    recipient: 'Dr. Invented Referrer',
    recipientKind: 'insurer',
    recipientContact: '416-555-0142',
  });
});

test('what is typed by hand is never a copy of the record (M96)', () => {
  const typed = { how: 'telephone', what: 'Attends weekly.', purpose: 'Shared care.' } as const;
  const byHand = { ...typed, disclosedOn: '2026-09-01' };
  expect(disclosureTypedSchema.safeParse(byHand).success).toBe(true);
  const handedOver = { ...byHand, how: 'copy-of-record' };
  expect(disclosureTypedSchema.safeParse(handedOver).success).toBe(false);
});

test('days and amounts are said in one way, whatever the language of the system', () => {
  expect([sayTermsDate('2027-05-12'), sayTermsDate('2026-12-01')]).toEqual([
    '12 May 2027',
    '1 December 2026',
  ]);
  expect([sayTermsCents(6260), sayTermsCents(0), sayTermsCents(1_000_000)]).toEqual([
    '$62.60',
    '$0.00',
    '$10000.00',
  ]);
});
