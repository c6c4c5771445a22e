import { assertNever } from '../lib/assert-never';
import { accessLawOf, groundOf, type AccessLaw } from './access-law';
import { letterKindSchema, type LetterText } from './letter';
import type { PracticeProfile } from './practice';
import type { RecordRequest, RequestOutcome } from './record-request';
import { dueOn, newDueDateOf } from './request-rules';
import { sayTermsCents, sayTermsDate } from './terms-words';

/** What can be written at any time while a request is open; the others say what is decided with them. */
export const freeLetterKindSchema = letterKindSchema.extract(['cover', 'fee-estimate']);
/** What tells an answer. */
export const answerLetterKindSchema = letterKindSchema.extract([
  'refusal',
  'refusal-in-part',
  'record-destroyed',
]);
type RequestLetterKind = LetterOccasion['kind'];

type Refusals = RequestOutcome['refusals'];

/** What a letter is about, beside the request itself. */
export type LetterOccasion =
  | { readonly kind: 'cover'; readonly releaseNumbers: readonly string[] }
  | { readonly kind: 'extension'; readonly reason: string }
  | { readonly kind: 'fee-estimate'; readonly fee: NonNullable<RecordRequest['fee']> }
  | { readonly kind: 'refusal' | 'refusal-in-part'; readonly refusals: Refusals }
  | {
      readonly kind: 'record-destroyed';
      readonly certificate: { readonly number: string; readonly destroyedOn: string };
    };

export interface LetterFacts {
  readonly practice: PracticeProfile;
  readonly request: RecordRequest;
  readonly memberName: string;
}

/**
 * A letter to who asked, to be gone over before it is saved. Whose record it is stands in it only
 * for the member, or once the asker's authority is established (M104).
 */
export function letterFor(occasion: LetterOccasion, facts: LetterFacts): LetterText {
  const { asker, recipientContact } = facts.request;
  const paragraphs = [`Dear ${asker.name},`, ...bodyFor(occasion, facts)];
  return {
    kind: occasion.kind,
    recipient: asker.name,
    address: recipientContact,
    subject: subjects[occasion.kind],
    body: paragraphs.join('\n\n'),
  };
}

const subjects: Readonly<Record<RequestLetterKind, string>> = {
  cover: 'The record you asked for',
  extension: 'Your request for a record: I need more time',
  'fee-estimate': 'Your request for a record: what a copy would cost',
  refusal: 'Your request for a record: refusal',
  'refusal-in-part': 'Your request for a record: what is not included',
  'record-destroyed': 'Your request for a record that was destroyed',
};

function bodyFor(occasion: LetterOccasion, facts: LetterFacts): readonly string[] {
  const law = accessLawOf(facts.practice.jurisdiction);
  switch (occasion.kind) {
    case 'cover':
      return [asked(facts), ...cover(occasion.releaseNumbers, law)];
    case 'extension':
      return [asked(facts), ...extension(occasion.reason, facts, law)];
    case 'fee-estimate':
      return [asked(facts), ...feeEstimate(occasion.fee)];
    case 'refusal':
      return [
        asked(facts),
        'I am sorry that I cannot give it to you. This is why:',
        ...refusals(occasion.refusals, facts, law),
      ];
    case 'refusal-in-part':
      return [
        asked(facts),
        'You receive it but for the following, which I have to leave out:',
        ...refusals(occasion.refusals, facts, law),
      ];
    case 'record-destroyed':
      return [asked(facts), ...destroyed(occasion.certificate), complaint(law)];
    default:
      return assertNever(occasion);
  }
}

function asked({ request, memberName }: LetterFacts): string {
  return `On ${sayTermsDate(request.receivedOn)} I received your request for ${whose(request, memberName)}.`;
}

function whose({ asker, authority }: RecordRequest, memberName: string): string {
  if (asker.kind === 'member') return 'your own record';
  return authority === null ? 'a record' : `the record of ${memberName}`;
}

function cover(numbers: readonly string[], law: AccessLaw): readonly string[] {
  return [
    numbers.length === 1
      ? `It comes with this letter, as release number ${numbers[0]}.`
      : `It comes with this letter. Its release numbers are: ${numbers.join(', ')}.`,
    'Names of other members are masked, and each mask can be seen as one. What I write about a ' +
      'group as a whole is kept apart from every member’s record and is not in it.',
    'If something is unclear, or if you think that something is wrong, please tell me. I am glad ' +
      'to go through it with you.',
    `You may also turn to ${law.authority} if you think that your request was not answered as it should be.`,
  ];
}

function extension(reason: string, { request }: LetterFacts, law: AccessLaw): readonly string[] {
  return [
    `I would have to answer it by ${sayTermsDate(dueOn(request))}, and I cannot do so in time. The reason is: ${reason}`,
    `You will have my answer by ${sayTermsDate(newDueDateOf(request))} at the latest. The law allows one such extension (${law.source}), and this is the only one.`,
    `If you do not agree, you have the right to complain to ${law.authority}.`,
  ];
}

function feeEstimate({
  pages,
  estimateCents,
}: NonNullable<RecordRequest['fee']>): readonly string[] {
  const count = pages === 1 ? 'one page' : `${pages} pages`;
  return [
    `A copy has about ${count}. I estimate that it will cost ${sayTermsCents(estimateCents)}.`,
    'Please tell me whether you agree. Nothing is made before you do, and if it should cost more ' +
      'than this, I will ask you again first.',
    'If this amount is hard for you to pay, please say so. I can waive it.',
  ];
}

function refusals(all: Refusals, { practice }: LetterFacts, law: AccessLaw): readonly string[] {
  const grounds = all.map(({ ground }) => groundOf(ground, practice.jurisdiction));
  const remedies = new Set(grounds.flatMap((known) => known?.remedy ?? []));
  const listed = all.map(({ what, note }, index) =>
    refusalLine(what, note, grounds[index] ?? null),
  );
  return [...listed, ...remedies, complaint(law)];
}

function refusalLine(what: string, note: string, ground: ReturnType<typeof groundOf>): string {
  const why = ground === null ? '' : ` ${ground.words} (${ground.source})`;
  return [`– ${what}:${why}`, note].filter(Boolean).join('\n');
}

function destroyed({
  number,
  destroyedOn,
}: {
  readonly number: string;
  readonly destroyedOn: string;
}): readonly string[] {
  return [
    'I am sorry that I cannot give it to you: it no longer exists. It was kept for as long as it ' +
      `had to be, and was then destroyed, on ${sayTermsDate(destroyedOn)}.`,
    `The destruction was recorded under certificate number ${number}.`,
  ];
}

function complaint(law: AccessLaw): string {
  return `You have the right to complain about this to ${law.authority}.`;
}
