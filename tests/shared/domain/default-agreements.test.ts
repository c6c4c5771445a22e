import {
  agreementKinds,
  agreementTextSchema,
  type AgreementKind,
} from '../../../shared/domain/agreement';
import { publishDraft } from '../../../shared/domain/agreement-rules';
import { blocksOf, placeholdersIn, practiceValues } from '../../../shared/domain/agreement-text';
import { defaultAgreements } from '../../../shared/domain/default-agreements/list';
import { anAgreement, sha256 } from '../../support/consents';
import { aPractice } from '../../support/people';

const cases = defaultAgreements.map((one) => [one.kind, one] as const);
const textOf = (kind: AgreementKind): string =>
  defaultAgreements.find((one) => one.kind === kind)?.draft.text ?? '';
const everyWordOf = ({ title, text, questions }: (typeof defaultAgreements)[0]['draft']) =>
  [title, text, ...questions.flatMap((one) => [one.statement, one.explanation])].join('\n');

test('there is a text for each kind but one’s own, in the order of the kinds', () => {
  const kinds = agreementKinds.filter((kind) => kind !== 'other');
  expect(defaultAgreements.map(({ kind }) => kind)).toEqual(kinds);
});

test('leaving is agreed to on leaving, a release on occasion, all else before (M12, M100, M116)', () => {
  const late = defaultAgreements.filter(({ neededAt }) => neededAt !== 'admission');
  expect(late.map(({ kind, neededAt }) => [kind, neededAt])).toEqual([
    ['release-to-provider', 'on-occasion'],
    ['leaving', 'leaving'],
  ]);
});

test.each(cases)('%s fits its schema as it stands', (_kind, { draft }) => {
  expect(agreementTextSchema.parse(draft)).toEqual(draft);
});

test.each(cases)('%s can be published and leaves no gap (M45)', (kind, { draft, neededAt }) => {
  const practice = aPractice();
  const moment = { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' };
  const publishing = { practice, published: moment, changeNote: '', isVoted: false, vote: null };
  const result = publishDraft(anAgreement([], { kind, neededAt, draft }), publishing, sha256);
  expect(result.ok).toBe(true);
  const content = result.ok ? result.value.versions[0]?.content : undefined;
  const left = placeholdersIn(content?.text ?? '');
  expect(left.some((name) => Object.hasOwn(practiceValues(practice), name))).toBe(false);
});

test('only release and fees ask for something that is filled in on signing (M12, M36)', () => {
  const asked = defaultAgreements.map(({ kind, draft }) => [
    kind,
    placeholdersIn(draft.text).filter((name) => !Object.hasOwn(practiceValues(aPractice()), name)),
  ]);
  expect(asked.filter(([, names]) => names?.length)).toEqual([
    ['missed-session-fees', ['missedSessionFee']],
    ['release-to-provider', ['memberName', 'provider', 'providerContact', 'scope', 'expiresOn']],
  ]);
});

test.each(cases)('%s checks understanding with true and false statements (M97)', (_kind, one) => {
  const { questions } = one.draft;
  expect(questions.length).toBeGreaterThanOrEqual(3);
  expect(questions.length).toBeLessThanOrEqual(6);
  expect(new Set(questions.map(({ isTrue }) => isTrue)).size).toBe(2);
  expect(new Set(questions.map(({ statement }) => statement)).size).toBe(questions.length);
});

test.each(cases)(
  '%s is headed, and ends with questions, a copy, a change of mind',
  (_kind, one) => {
    const headings = blocksOf(one.draft.text).filter(({ kind }) => kind === 'heading');
    expect(headings.length).toBeGreaterThan(2);
    expect(headings.at(-1)).toMatchObject({ text: 'Questions, a copy, a change of mind' });
    expect(one.draft.text).toMatch(/withdraw/u);
  },
);

test.each(cases)(
  '%s is kind and plain: short sentences, no exclamation, no jargon',
  (_kind, one) => {
    const words = everyWordOf(one.draft);
    expect(words).not.toMatch(/!|\bclients?\b|\bclass(es)?\b|hereby|herein|pursuant|shall\b/iu);
    expect(words).not.toMatch(/legal advice|PHIPA|HIPAA|CPSO/iu);
    const sentences = words.split(/[.?:]\s|\n/u).map((text) => text.split(/\s+/u).length);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(45);
  },
);

test.each<[string, AgreementKind, readonly RegExp[]]>([
  [
    'who and what is confidential (M13)',
    'confidentiality',
    [/who is in the group/iu, /what is said/iu],
  ],
  [
    'the own therapist and the own story (M15)',
    'confidentiality',
    [/own therapist/u, /own story/u],
  ],
  ['the limits of silence', 'confidentiality', [/danger/iu, /duties of the law/iu, /court/iu]],
  [
    'personal notes and the group’s (M10, M11)',
    'confidentiality',
    [/ask to read/u, /do not read/u],
  ],
  ['confidentiality without end (M116)', 'confidentiality', [/after you have left/u]],
  ['the platform (M16, M70)', 'video-sessions', [/platform/u, /encrypts/u, /passcode/u]],
  ['benefits and risks (M19)', 'video-sessions', [/What is good/u, /What can go wrong/u]],
  ['a private room and a network (M22, M23)', 'video-sessions', [/closed room/u, /public Wi-Fi/u]],
  ['camera and first name (M21, M58)', 'video-sessions', [/camera/u, /first name/u]],
  ['the back-up ladder (M26)', 'video-sessions', [/restart/u, /by telephone/u, /call me/u]],
  ['emergencies (M27, M28)', 'video-sessions', [/emergency contact/u, /where you are/u, /9-8-8/u]],
  ['no recording by anyone (M20, M112)', 'no-recording', [/I do not/u, /no exception/u]],
  ['the fee whatever the reason (M35)', 'missed-session-fees', [/whatever the reason/u]],
  [
    'ability to pay, in private (M36)',
    'missed-session-fees',
    [/able to pay/u, /between you and me/u],
  ],
  [
    'statement and end of fees (M37, M38)',
    'missed-session-fees',
    [/end of the month/u, /fees end/u],
  ],
  [
    'both parties and every use (M12)',
    'release-to-provider',
    [/other provider can be given one/u, /Each time I use/u],
  ],
  [
    'no other member, no group note (M11)',
    'release-to-provider',
    [/another member/u, /as a whole/u],
  ],
  ['the three months and the fees (M33, M38)', 'leaving', [/three months/u, /you owe nothing/u]],
  ['confidentiality after leaving (M116)', 'leaving', [/Confidentiality goes on without end/u]],
  [
    'trial, contact, and acquaintance (M14, M30, M33)',
    'group-guidelines',
    [/three months/u, /between two sessions/u, /from somewhere else/u],
  ],
  [
    'that the guidelines are signed before and talked about in the first session (M8, M100)',
    'group-guidelines',
    [/sign them before you join/u, /first session or soon after/u],
  ],
])('says %s', (_what, kind, patterns) => {
  for (const pattern of patterns) expect(textOf(kind)).toMatch(pattern);
});

test('nothing is promised that others would have to keep, or that depends on where one is', () => {
  expect(textOf('confidentiality')).not.toMatch(/every member signs/iu);
  expect(textOf('group-guidelines')).not.toMatch(/each of us signs/iu);
  expect(textOf('release-to-provider')).not.toMatch(/so does the other provider/iu);
  expect(textOf('video-sessions')).not.toMatch(/you can keep coming/iu);
});
