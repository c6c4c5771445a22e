import { createHash } from 'node:crypto';
import type { Agreement, AgreementText, Vote } from '../../../shared/domain/agreement';
import {
  byUseAndKind,
  fillContent,
  hashOfVersion,
  isBlankAgreement,
  publishDraft,
  retireAgreement,
  saveAgreementDraft,
  titleOf,
  type Publishing,
} from '../../../shared/domain/agreement-rules';
import type { PracticeProfile } from '../../../shared/domain/practice';
import { err } from '../../../shared/lib/result';
import { agreementId, anAgreement, aText, feesText, releaseText } from '../../support/consents';
import { aPractice } from '../../support/people';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const published = { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' };

const aPublishing = (parts: Partial<Publishing> = {}): Publishing => ({
  practice: aPractice(),
  published,
  changeNote: '',
  isVoted: false,
  vote: null,
  ...parts,
});
const aDraft = (draft: Partial<AgreementText>, parts: Partial<Agreement> = {}): Agreement =>
  anAgreement([], { draft: aText(draft), ...parts });
const publish = (agreement: Agreement, parts: Partial<Publishing> = {}) =>
  publishDraft(agreement, aPublishing(parts), sha256);
const gapsOf = (agreement: Agreement, practice: Partial<PracticeProfile> = {}) => {
  const result = publish(agreement, { practice: aPractice(practice) });
  if (result.ok) return [];
  return result.error.code === 'placeholder-unknown' ? result.error.placeholders : result.error;
};

test('publishing freezes the draft as the next version and leaves no draft (M45)', () => {
  const first = publish(aDraft({ text: 'One.' }));
  if (!first.ok) throw new Error(first.error.code);
  const drafted = saveAgreementDraft(first.value, aText({ text: 'Two.' }));
  if (!drafted.ok) throw new Error(drafted.error.code);
  const second = publish(drafted.value, { changeNote: 'Two instead of one.' });
  if (!second.ok) throw new Error(second.error.code);
  const { draft, versions } = second.value;
  expect(draft).toBeNull();
  expect(versions.map(({ number, content }) => [number, content.text])).toEqual([
    [1, 'One.'],
    [2, 'Two.'],
  ]);
  expect(versions[0]).toEqual(first.value.versions[0]);
  expect(versions[1]).toMatchObject({ published, changeNote: 'Two instead of one.', vote: null });
});

test('fills in the practice and leaves what belongs to the member (M45)', () => {
  const content = {
    title: 'Rules of {{practiceName}}',
    text: 'I am {{clinicianName}}, at {{practiceAddress}}. You are {{memberName}}.',
    questions: [{ statement: 'Call {{practiceTelephone}}.', isTrue: true, explanation: 'Yes.' }],
  };
  const result = publish(aDraft(content));
  expect(result.ok && result.value.versions[0]?.content).toEqual({
    title: 'Rules of Fictional Group Practice',
    text: 'I am Dr. Imaginary Clinician, MD, FRCPC, at 1 Nowhere Lane, Imaginary, ON. You are {{memberName}}.',
    questions: [{ statement: 'Call 416-555-0100.', isTrue: true, explanation: 'Yes.' }],
    expiresAfterMonths: null,
  });
});

test('the hash binds the words to their agreement and their number', () => {
  const result = publish(aDraft({ text: 'One.' }));
  const version = result.ok ? result.value.versions[0] : undefined;
  if (!version) throw new Error('it was not published');
  const { hash, number, content } = version;
  expect(hash).toBe(hashOfVersion(agreementId(1), version, sha256));
  const others = [
    hashOfVersion(agreementId(2), version, sha256),
    hashOfVersion(agreementId(1), { number: number + 1, content }, sha256),
    hashOfVersion(agreementId(1), { number, content: { ...content, text: 'One' } }, sha256),
    hashOfVersion(agreementId(1), { number, content: { ...content, title: 'X' } }, sha256),
  ];
  expect(new Set([hash, ...others]).size).toBe(5);
});

test('refuses to publish where there is no draft, or when it is retired', () => {
  const retired = { retiredAt: '2026-08-01T12:00:00.000Z' };
  expect(publish(anAgreement())).toEqual(err({ code: 'nothing-to-publish' }));
  expect(publish(aDraft({}, retired))).toEqual(err({ code: 'agreement-retired' }));
  expect(saveAgreementDraft(anAgreement(undefined, retired), aText())).toEqual(
    err({ code: 'agreement-retired' }),
  );
});

test('refuses a draft that says what the newest version says once it is filled in', () => {
  const content = { text: 'I am {{clinicianName}}.' };
  const first = publish(aDraft(content));
  if (!first.ok) throw new Error(first.error.code);
  const again = { ...first.value, draft: aText(content) };
  expect(publish(again)).toEqual(err({ code: 'agreement-unchanged' }));
  expect(publish(again, { practice: aPractice({ credentials: '' }) }).ok).toBe(true);
  const expiring = { ...again, draft: aText({ ...content, expiresAfterMonths: 12 }) };
  expect(publish(expiring).ok).toBe(true);
});

test('a version before the newest may come back', () => {
  const old = anAgreement([aText({ text: 'One.' }), aText({ text: 'Two.' })]);
  expect(publish({ ...old, draft: aText({ text: 'One.' }) }).ok).toBe(true);
});

test('refuses placeholders that nobody fills in, wherever they stand', () => {
  expect(gapsOf(aDraft({ text: 'I, {{membername}}, agree.' }))).toEqual(['membername']);
  expect(gapsOf(aDraft({ title: 'For {{nobody}}' }))).toEqual(['nobody']);
  expect(gapsOf(aDraft({ text: 'I, {{memberName}, agree.' }))).toEqual(['{{memberName']);
  const questions = [{ statement: 'Is it?', isTrue: true, explanation: '{{practice}} says so.' }];
  expect(gapsOf(aDraft({ questions }))).toEqual(['practice']);
});

test('refuses a placeholder for which the practice has nothing, once it is used', () => {
  const draft = aDraft({ text: 'Call {{practiceTelephone}}, or write to {{practiceEmail}}.' });
  expect(gapsOf(draft, { telephone: '' })).toEqual(['practiceTelephone']);
  expect(gapsOf(draft, { telephone: ' ', email: '' })).toEqual([
    'practiceTelephone',
    'practiceEmail',
  ]);
  expect(gapsOf(aDraft({ text: 'Nobody is called.' }), { telephone: '' })).toEqual([]);
});

test('refuses a placeholder that stands in the practice’s own values', () => {
  const draft = aDraft({ text: 'I am {{clinicianName}}.' });
  expect(gapsOf(draft, { clinicianName: '{{memberName}}' })).toEqual(['memberName']);
});

test('terms that are not signed for are no placeholders of this agreement (M12, M36)', () => {
  const both = aDraft({ text: `${releaseText.text} {{missedSessionFee}}` });
  expect(gapsOf(both)).toEqual(['missedSessionFee']);
  const title = aDraft({ title: 'About {{scope}}', text: 'It is agreed.' });
  expect(gapsOf(title)).toEqual(['scope']);
  expect(gapsOf(anAgreement([], { draft: releaseText, kind: 'release-to-provider' }))).toEqual([]);
  expect(gapsOf(anAgreement([], { draft: feesText, kind: 'missed-session-fees' }))).toEqual([]);
});

test('a statement is judged before anything is filled in for the member', () => {
  const questions = [{ statement: 'I am {{memberName}}.', isTrue: true, explanation: 'Yes.' }];
  expect(gapsOf(aDraft({ text: 'I, {{memberName}}, agree.', questions }))).toEqual(['memberName']);
});

test('a title that the practice’s name makes too long is refused, not written', () => {
  const draft = aDraft({ title: `${'x'.repeat(150)} {{practiceName}}` });
  const result = publish(draft, { practice: aPractice({ practiceName: 'y'.repeat(100) }) });
  expect(result).toEqual(
    err({
      code: 'input-invalid',
      problems: [{ path: 'draft.title', message: 'Please keep this under 200 characters.' }],
    }),
  );
});

test('a therapeutic community’s version needs a vote that carried it (M45)', () => {
  const carried: Vote = { inFavour: 5, against: 1, abstained: 2 };
  const voted = { isVoted: true };
  const missing = err({ code: 'vote-missing' });
  expect(publish(aDraft({}), voted)).toEqual(missing);
  for (const lost of [
    { inFavour: 0, against: 0, abstained: 8 },
    { inFavour: 1, against: 11, abstained: 0 },
    { inFavour: 4, against: 4, abstained: 0 },
  ]) {
    expect(publish(aDraft({}), { ...voted, vote: lost })).toEqual(missing);
  }
  const result = publish(aDraft({}), { ...voted, vote: carried });
  expect(result.ok && result.value.versions[0]?.vote).toEqual(carried);
  expect(publish(aDraft({})).ok).toBe(true);
});

test('retiring keeps its first day, and bringing back forgets it', () => {
  const agreement = anAgreement();
  const retired = retireAgreement(agreement, true, '2026-09-01T12:00:00.000Z');
  expect(retireAgreement(retired, true, '2026-10-01T12:00:00.000Z')).toEqual(retired);
  expect(retireAgreement(retired, false, '2026-10-01T12:00:00.000Z')).toEqual(agreement);
});

test('an agreement without a draft or a version is blank', () => {
  expect(isBlankAgreement(anAgreement([]))).toBe(true);
  expect(isBlankAgreement(anAgreement())).toBe(false);
  expect(isBlankAgreement(aDraft({}))).toBe(false);
});

test('is called as its members know it, before that as it is drafted', () => {
  expect(titleOf(anAgreement(undefined, { draft: aText({ title: 'New' }) }))).toBe(
    'Confidentiality',
  );
  expect(titleOf(aDraft({ title: 'New' }))).toBe('New');
  expect(titleOf(anAgreement([]))).toBe('');
});

test('lists those in use first, in the order of their kinds, retired ones last', () => {
  const retired = anAgreement(undefined, { kind: 'group-guidelines', retiredAt: published.at });
  const other = anAgreement(undefined, { kind: 'other' });
  const earlier = anAgreement([aText({ title: 'A' })], { id: agreementId(8) });
  const later = anAgreement([aText({ title: 'B' })], { id: agreementId(7) });
  expect([retired, other, later, earlier].sort(byUseAndKind)).toEqual([
    earlier,
    later,
    other,
    retired,
  ]);
});

test('filling in leaves the answers and the expiry as they are', () => {
  const questions = [{ statement: '{{x}}', isTrue: false, explanation: '{{x}}' }];
  expect(fillContent(aText({ questions, expiresAfterMonths: 6 }), { x: 'y' })).toMatchObject({
    questions: [{ statement: 'y', isTrue: false, explanation: 'y' }],
    expiresAfterMonths: 6,
  });
});
