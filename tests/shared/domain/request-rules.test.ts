import { feeEstimateCents, accessLawOf, groundOf } from '../../../shared/domain/access-law';
import { consentIdSchema, letterIdSchema, releaseIdSchema } from '../../../shared/domain/ids';
import type { Letter } from '../../../shared/domain/letter';
import type { RecordRequest, RequestOutcome } from '../../../shared/domain/record-request';
import { answerRequest, letterKindOf } from '../../../shared/domain/request-answer';
import {
  answerFee,
  askerKindOf,
  beginRequest,
  byDueDate,
  changeRequest,
  dueOn,
  establishAuthority,
  establishIdentity,
  estimateFee,
  extendRequest,
  isExtensionFallen,
  isOpen,
  isOverdue,
  withLetterSent,
  withRelease,
} from '../../../shared/domain/request-rules';
import { nextStepOf } from '../../../shared/domain/request-steps';
import { err } from '../../../shared/lib/result';
import { aRequest, typedRequest } from '../../support/requests';
import { memberId } from '../../support/people';

const TODAY = '2026-09-10';
const timeZone = 'America/Toronto';
const release = releaseIdSchema.parse(`rel_${'1'.padStart(20, '0')}`);

const identified: Partial<RecordRequest> = {
  identity: { how: 'known-to-clinician', note: '', on: '2026-09-02' },
  authority: { kind: 'own-record' },
};

function aLetter(kind: Letter['kind']): Letter {
  return {
    id: letterIdSchema.parse(`ltr_${'1'.padStart(20, '0')}`),
    ...{ kind, recipient: 'Anabel Fictional', address: '', subject: 'Your request', body: 'Dear' },
    madeAt: '2026-09-05T12:00:00.000Z',
    file: { name: 'Alcove-letter.pdf', sha256: 'a'.repeat(64) },
    ...{ sent: null, keptNames: null },
  };
}

const granted: RequestOutcome = {
  ...{ kind: 'granted', on: TODAY, refusals: [] },
  sent: { on: TODAY, how: 'in-person' },
};
const refused = (ground: RequestOutcome['refusals'][number]['ground']): RequestOutcome => ({
  ...{ kind: 'refused', on: TODAY, sent: null },
  refusals: [{ what: 'The record', ground, note: '' }],
});
const nothingMade = { letter: null, releasedOn: null };
const answering = { jurisdiction: 'CA-ON', today: TODAY, ...nothingMade } as const;
const withRefusalLetter = { ...answering, letter: 'refusal' } as const;

test('M10 a request is due 30 days after it was received, whatever month lies between', () => {
  expect(dueOn(aRequest({ receivedOn: '2026-09-01' }))).toBe('2026-10-01');
  expect(dueOn(aRequest({ receivedOn: '2028-02-01' }))).toBe('2028-03-02');
  expect(dueOn(aRequest({ receivedOn: '2026-12-15' }))).toBe('2027-01-14');
});

test('it is overdue from the day after that, and no more once it is answered', () => {
  const request = aRequest({ receivedOn: '2026-09-01' });
  expect(isOverdue(request, '2026-10-01')).toBe(false);
  expect(isOverdue(request, '2026-10-02')).toBe(true);
  const answered = aRequest({ receivedOn: '2026-09-01', outcome: granted });
  expect([isOverdue(answered, '2026-10-02'), isOpen(answered)]).toEqual([false, false]);
});

test('M10 it is extended once, by 30 days, until the last day and not after it', () => {
  const request = aRequest({ receivedOn: '2026-09-01' });
  const extended = extendRequest(request, 'Many notes', '2026-10-01');
  expect(extended.ok && extended.value.extension).toEqual({
    ...{ reason: 'Many notes', decidedOn: '2026-10-01', newDueOn: '2026-10-31' },
  });
  expect(extendRequest(request, 'Late', '2026-10-02')).toEqual(
    err({ code: 'extension-too-late', dueOn: '2026-10-01' }),
  );
  if (!extended.ok) return;
  expect(dueOn(noticeSent(extended.value))).toBe('2026-10-31');
  expect(extendRequest(noticeSent(extended.value), 'Again', '2026-10-02')).toEqual(
    err({ code: 'already-extended', dueOn: '2026-10-31' }),
  );
});

/** As it stands once its notice has gone out. */
function noticeSent(request: RecordRequest, on = '2026-10-01'): RecordRequest {
  return { ...request, letters: [{ ...aLetter('extension'), sent: { on, how: 'post' } }] };
}

const extension = { reason: 'Many notes', decidedOn: '2026-09-20', newDueOn: '2026-10-31' };

test('M10 an extension whose notice never went out, or went out too late, extends nothing', () => {
  const saved = aRequest({ ...identified, extension, letters: [aLetter('extension')] });
  const next = (request: RecordRequest, today: string) =>
    nextStepOf(request, { today, isDestroyed: false });
  expect(dueOn(saved)).toBe('2026-10-01');
  expect(next(saved, '2026-10-01')).toEqual({ kind: 'send-extension', by: '2026-10-01' });
  expect(next(saved, '2026-10-02')).toEqual({ kind: 'overdue', by: '2026-10-01' });
  expect(dueOn(noticeSent(saved, '2026-10-02'))).toBe('2026-10-01');
  expect(next(noticeSent(saved), '2026-10-02')).toEqual({ kind: 'make-release', by: '2026-10-31' });
  const made = { ...saved, releaseIds: [release] };
  expect(next(made, '2026-09-25')?.kind).toBe('answer');
});

test('M10 an extension runs from the day of receipt as it was put right, or falls', () => {
  const request = noticeSent(aRequest({ extension, receivedOn: '2026-09-01' }), '2026-09-20');
  const put = (receivedOn: string) =>
    changeRequest(request, typedRequest({ receivedOn }), '2026-09-25');
  const earlier = put('2026-08-25');
  expect(earlier).toMatchObject({ value: { extension: { newDueOn: '2026-10-24' } } });
  expect(earlier.ok && dueOn(earlier.value)).toBe('2026-10-24');
  const fallen = put('2026-08-20');
  expect(fallen).toMatchObject({ value: { extension: null } });
  expect(fallen.ok && [dueOn(fallen.value), isExtensionFallen(fallen.value)]).toEqual([
    '2026-09-19',
    true,
  ]);
  expect([isExtensionFallen(request), isExtensionFallen(aRequest())]).toEqual([false, false]);
});

test('a request that comes from the future, or wants days in reverse, is not written down', () => {
  const begun = { id: aRequest().id, memberId: memberId(1), madeAt: '2026-09-10T12:00:00.000Z' };
  const tomorrow = typedRequest({ receivedOn: '2026-09-11' });
  expect(beginRequest(begun, tomorrow, TODAY)).toEqual(
    err({ code: 'day-not-possible', from: null, to: TODAY }),
  );
  const wanted = { from: '2026-09-02', to: '2026-09-01', sections: [], note: '' };
  expect(beginRequest(begun, typedRequest({ wanted }), TODAY)).toEqual(
    err({ code: 'request-reversed' }),
  );
  expect(beginRequest(begun, typedRequest(), TODAY)).toMatchObject({ ok: true });
});

test('M96 another asker has to be established anew; a new address does not ask for that', () => {
  const request = aRequest(identified);
  const moved = changeRequest(request, typedRequest({ recipientContact: '3 Nowhere Lane' }), TODAY);
  expect(moved).toMatchObject({ value: identified });
  const asker = { kind: 'lawyer', name: 'Invented & Partners' } as const;
  const other = changeRequest(request, typedRequest({ asker }), TODAY);
  expect(other).toMatchObject({ value: { asker, identity: null, authority: null } });
});

test('M96 a release for an earlier asker, or by another right, is no answer to who asks now', () => {
  const order = { kind: 'legal-authority', document: 'Order of a fictional court' } as const;
  const asker = { kind: 'lawyer', name: 'Invented & Partners' } as const;
  const made = aRequest({ ...identified, asker, authority: order, releaseIds: [release] });
  const renamed = changeRequest(made, typedRequest(), TODAY);
  const past = [{ releaseId: release, askerKind: 'lawyer' }];
  expect(renamed).toMatchObject({ value: { releaseIds: [], pastReleases: past } });
  const moved = typedRequest({ asker, recipientContact: '3 Nowhere Lane' });
  expect(changeRequest(made, moved, TODAY)).toMatchObject({ value: { releaseIds: [release] } });
  expect(establishAuthority(made, order)).toMatchObject({ value: { releaseIds: [release] } });
  const other = establishAuthority(made, { ...order, document: 'Another order' });
  expect(other).toMatchObject({ value: { releaseIds: [], pastReleases: past } });
  if (!renamed.ok) return;
  const to = (name: string) =>
    ({
      id: release,
      recipient: { name, authority: 'legal-authority', consentId: null, stated: '' },
    }) as const;
  expect(askerKindOf(renamed.value, to('Invented & Partners'))).toBe('lawyer');
  const old = { asker: renamed.value.asker };
  expect(askerKindOf(old, to('Invented & Partners'))).toBeNull();
  expect(askerKindOf(old, to('Anabel Fictional'))).toBe('member');
});

test('M10 the day a letter was sent is put right, back to the day it was written', () => {
  const madeAt = '2026-10-01T01:00:00.000Z';
  const letter = { ...aLetter('extension'), madeAt };
  const request = aRequest({ extension, receivedOn: '2026-09-01', letters: [letter] });
  const sentOn = (of: RecordRequest, on: string) =>
    withLetterSent(of, letter.id, {
      ...{ sent: { on, how: 'post' }, today: '2026-10-02', timeZone },
    });
  const late = sentOn(request, '2026-10-02');
  expect(late.ok && dueOn(late.value)).toBe('2026-10-01');
  if (!late.ok) return;
  const right = sentOn(late.value, '2026-09-30');
  expect(right.ok && dueOn(right.value)).toBe('2026-10-31');
  expect(sentOn(late.value, '2026-09-29')).toEqual(
    err({ code: 'day-not-possible', from: '2026-09-30', to: '2026-10-02' }),
  );
  const received = { ...request, receivedOn: '2026-10-02' };
  expect(sentOn(received, '2026-10-01')).toEqual(
    err({ code: 'day-not-possible', from: '2026-10-02', to: '2026-10-02' }),
  );
});

test('M104 only the member asks for their own record', () => {
  const lawyer = aRequest({ asker: { kind: 'lawyer', name: 'Invented & Partners' } });
  expect(establishAuthority(lawyer, { kind: 'own-record' })).toEqual(
    err({ code: 'not-their-own-record' }),
  );
  expect(establishAuthority(aRequest(), { kind: 'own-record' })).toMatchObject({ ok: true });
  const consentId = consentIdSchema.parse(`con_${'1'.padStart(20, '0')}`);
  const byConsent = establishAuthority(lawyer, { kind: 'written-consent', consentId });
  expect(byConsent).toMatchObject({ value: { authority: { consentId } } });
});

test('identity is not established on a day to come', () => {
  const identity = { how: 'seen-on-video', note: '', on: '2026-09-11' } as const;
  expect(establishIdentity(aRequest(), identity, TODAY)).toEqual(
    err({ code: 'day-not-possible', from: null, to: TODAY }),
  );
});

test('a fee is agreed to after its estimate, and a new estimate asks anew', () => {
  expect(answerFee(aRequest(), 'agreed')).toEqual(err({ code: 'fee-not-estimated' }));
  const fee = { estimateCents: 3000, pages: 20, answer: 'agreed' } as const;
  const again = estimateFee(aRequest({ fee }), { estimateCents: 3250, pages: 30 });
  expect(again).toMatchObject({ value: { fee: { estimateCents: 3250, answer: 'waiting' } } });
});

test('M96 nothing is granted without identity, authority and a release', () => {
  const answer = (parts: Partial<RecordRequest>) =>
    answerRequest(aRequest(parts), granted, answering);
  expect(answer({})).toEqual(err({ code: 'identity-missing' }));
  expect(answer({ ...identified, authority: null })).toEqual(err({ code: 'authority-missing' }));
  expect(answer(identified)).toEqual(err({ code: 'release-missing' }));
  const given = answer({ ...identified, releaseIds: [release] });
  expect(given).toMatchObject({ ok: true, value: { outcome: granted } });
});

test('M10 what is granted was handed over, not before its release was made nor on a day to come', () => {
  const request = aRequest({ ...identified, releaseIds: [release] });
  const answer = (sent: RequestOutcome['sent']) =>
    answerRequest(request, { ...granted, sent }, { ...answering, releasedOn: '2026-09-05' });
  expect(answer(null)).toEqual(err({ code: 'handing-over-missing' }));
  const how = 'post' as const;
  const badDay = err({ code: 'day-not-possible', from: '2026-09-05', to: TODAY });
  expect(answer({ on: '2026-09-04', how })).toEqual(badDay);
  expect(answer({ on: '2026-09-11', how })).toEqual(badDay);
  expect(answer({ on: '2026-09-05', how })).toMatchObject({ ok: true });
});

test('M104 that a record was destroyed is told to nobody whose identity is not established', () => {
  const { refusals: destroyed } = refused('record-destroyed');
  const both = refused('identity-not-established');
  const outcome = { ...both, refusals: [...both.refusals, ...destroyed] };
  const letter = { ...answering, letter: 'record-destroyed' } as const;
  expect(answerRequest(aRequest(), outcome, letter)).toEqual(err({ code: 'identity-missing' }));
  expect(answerRequest(aRequest(identified), refused('record-destroyed'), letter).ok).toBe(true);
});

test('M96 who is not established is refused for exactly that, and for nothing else', () => {
  const answer = (parts: Partial<RecordRequest>, outcome: RequestOutcome) =>
    answerRequest(aRequest(parts), outcome, withRefusalLetter);
  expect(answer({}, refused('serious-harm'))).toEqual(err({ code: 'identity-missing' }));
  expect(answer({}, refused('authority-not-established'))).toEqual(
    err({ code: 'identity-missing' }),
  );
  expect(answer({}, refused('identity-not-established'))).toMatchObject({ ok: true });
  const andHarm = (one: RequestOutcome): RequestOutcome => ({
    ...one,
    refusals: [...one.refusals, ...refused('serious-harm').refusals],
  });
  expect(answer({}, andHarm(refused('identity-not-established')))).toEqual(
    err({ code: 'identity-missing' }),
  );
  const known = { identity: identified.identity ?? null };
  expect(answer(known, refused('serious-harm'))).toEqual(err({ code: 'authority-missing' }));
  expect(answer(known, refused('authority-not-established'))).toMatchObject({ ok: true });
  expect(answer(known, andHarm(refused('authority-not-established')))).toEqual(
    err({ code: 'authority-missing' }),
  );
});

test('M101 a refusal needs a ground that the law of the practice knows, and its letter', () => {
  const request = aRequest(identified);
  const none = { ...refused('serious-harm'), refusals: [] };
  expect(answerRequest(request, none, withRefusalLetter)).toEqual(err({ code: 'ground-missing' }));
  expect(answerRequest(request, refused('psychotherapy-notes'), withRefusalLetter)).toEqual(
    err({ code: 'ground-not-known', ground: 'psychotherapy-notes' }),
  );
  const american = { ...withRefusalLetter, jurisdiction: 'US' } as const;
  expect(answerRequest(request, refused('psychotherapy-notes'), american).ok).toBe(true);
  expect(answerRequest(request, refused('quality-of-care'), american).ok).toBe(false);
  expect(answerRequest(request, refused('serious-harm'), answering)).toEqual(
    err({ code: 'refusal-letter-missing' }),
  );
  const written = aRequest({ ...identified, letters: [aLetter('refusal')] });
  expect(answerRequest(written, refused('serious-harm'), answering).ok).toBe(true);
  const other = aRequest({ ...identified, letters: [aLetter('cover')] });
  expect(answerRequest(other, refused('serious-harm'), answering).ok).toBe(false);
});

test('who asked can take it back at any time, and then nothing is refused', () => {
  const withdrawn = { ...granted, kind: 'withdrawn', sent: null } as const;
  expect(answerRequest(aRequest(), withdrawn, answering).ok).toBe(true);
  const odd = { ...withdrawn, refusals: refused('serious-harm').refusals };
  expect(answerRequest(aRequest(), odd, answering)).toEqual(err({ code: 'ground-not-wanted' }));
});

test('an answer is neither older than its request nor of a day to come', () => {
  const request = aRequest({ ...identified, releaseIds: [release], receivedOn: '2026-09-01' });
  const badDay = err({ code: 'day-not-possible', from: '2026-09-01', to: TODAY });
  const answer = (outcome: RequestOutcome) => answerRequest(request, outcome, answering);
  expect(answer({ ...granted, on: '2026-08-31' })).toEqual(badDay);
  expect(answer({ ...granted, on: '2026-09-11' })).toEqual(badDay);
  expect(answer({ ...granted, sent: { on: '2026-09-11', how: 'post' } })).toEqual(badDay);
});

test('what is answered changes no more, but for how its letters went out', () => {
  const letters = [aLetter('cover')];
  const request = aRequest({ ...identified, letters, outcome: granted });
  const answered = err({ code: 'request-answered', answeredOn: TODAY });
  expect(answerRequest({ ...request, releaseIds: [release] }, granted, answering)).toEqual(
    answered,
  );
  expect(establishAuthority(request, { kind: 'own-record' })).toEqual(answered);
  expect(extendRequest(request, 'Too late', TODAY)).toEqual(answered);
  expect(withRelease(request, release)).toEqual(answered);
  expect(changeRequest(request, typedRequest(), TODAY)).toEqual(answered);
  expect(estimateFee(request, { estimateCents: 0, pages: 0 })).toEqual(answered);
  const sent = { on: TODAY, how: 'post' } as const;
  const marked = withLetterSent(request, aLetter('cover').id, { sent, today: TODAY, timeZone });
  expect(marked).toMatchObject({ value: { letters: [{ sent }] } });
});

test('a release is kept once, however often it is said', () => {
  const once = withRelease(aRequest(), release);
  expect(once.ok && withRelease(once.value, release)).toEqual(once);
});

test('what is due first comes first, and an extension moves it back', () => {
  const early = aRequest({ receivedOn: '2026-08-20' });
  const late = aRequest({ receivedOn: '2026-09-05' });
  const extended = noticeSent(
    {
      ...early,
      extension: { ...extension, decidedOn: '2026-09-01', newDueOn: '2026-10-19' },
    },
    '2026-09-02',
  );
  expect([late, early].toSorted(byDueDate)).toEqual([early, late]);
  expect([extended, late].toSorted(byDueDate)).toEqual([late, extended]);
});

test('the next step is one thing at a time, until the request is answered', () => {
  const receivedOn = '2026-09-01';
  const next = (parts: Partial<RecordRequest>, today = TODAY, isDestroyed = false) =>
    nextStepOf(aRequest({ receivedOn, ...parts }), { today, isDestroyed })?.kind ?? null;
  const waiting = { estimateCents: 3000, pages: 20, answer: 'waiting' } as const;
  expect(next({})).toBe('establish-identity');
  expect(next({ ...identified, authority: null })).toBe('establish-authority');
  expect(next(identified)).toBe('make-release');
  expect(next({ ...identified, fee: waiting })).toBe('send-estimate');
  const letters = [aLetter('fee-estimate')];
  expect(next({ ...identified, fee: waiting, letters })).toBe('hear-about-fee');
  expect(next({ ...identified, fee: { ...waiting, answer: 'waived' } })).toBe('make-release');
  expect(next({ ...identified, releaseIds: [release] })).toBe('answer');
  expect(next(identified, TODAY, true)).toBe('answer');
  expect(next(identified, '2026-09-25')).toBe('make-release');
  expect(next(identified, '2026-09-26')).toBe('write-extension');
  expect(next({}, '2026-10-02')).toBe('overdue');
  expect(next({ outcome: granted }, '2026-10-02')).toBeNull();
});

test('M101 the benchmark of a copy is Ontario’s: 30 dollars for 20 pages, then 25 cents a page', () => {
  expect([0, 1, 20, 21, 120].map((pages) => feeEstimateCents(pages, 'CA-ON'))).toEqual([
    ...[3000, 3000, 3000, 3025, 5500],
  ]);
  expect(feeEstimateCents(120, 'US')).toBeNull();
});

test('M101 every ground has its words and its source, and cites a section only where facts.md has it', () => {
  for (const jurisdiction of ['CA-ON', 'US'] as const) {
    for (const { words, source } of accessLawOf(jurisdiction).grounds) {
      expect(words).toMatch(/\.$/u);
      expect(source).toMatch(
        jurisdiction === 'US' ? /^HIPAA Privacy Rule$/u : /^PHIPA(?:, section 52 \(3\))?$/u,
      );
    }
  }
  expect(groundOf('quality-of-care', 'US')).toBeNull();
  expect(groundOf('psychotherapy-notes', 'CA-ON')).toBeNull();
});

test('an answer that refuses is told by the letter of its kind', () => {
  expect(letterKindOf(granted)).toBeNull();
  expect(letterKindOf({ ...granted, kind: 'granted-in-part' })).toBe('refusal-in-part');
  expect(letterKindOf(refused('serious-harm'))).toBe('refusal');
  expect(letterKindOf(refused('record-destroyed'))).toBe('record-destroyed');
});
