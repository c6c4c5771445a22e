import { diffArrays, diffWordsWithSpace } from 'diff';
import { canonicalJson } from '../lib/canonical-json';
import type { AgreementText, UnderstandingQuestion } from './agreement';
import { linesOf } from './agreement-text';

/** What changed between two versions of an agreement, made to be read (M45). */

export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One line of the text. In a changed one, words that went stand before those that came. */
export interface ComparedParagraph {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly parts: readonly TextPart[];
}

export interface ComparedQuestion {
  readonly kind: TextPart['kind'];
  readonly question: UnderstandingQuestion;
}

export interface AgreementComparison {
  readonly isSame: boolean;
  readonly title: readonly TextPart[];
  readonly paragraphs: readonly ComparedParagraph[];
  readonly questions: readonly ComparedQuestion[];
  /** Months until a consent expires, before and after; `null` when that did not change. */
  readonly expiry: { readonly before: number | null; readonly after: number | null } | null;
}

export function compareAgreements(
  before: AgreementText,
  after: AgreementText,
): AgreementComparison {
  const isExpirySame = before.expiresAfterMonths === after.expiresAfterMonths;
  return {
    isSame: canonicalJson(before) === canonicalJson(after),
    title: compareWords(before.title, after.title),
    paragraphs: compareTexts(before.text, after.text),
    questions: compareQuestions(before.questions, after.questions),
    expiry: isExpirySame
      ? null
      : { before: before.expiresAfterMonths, after: after.expiresAfterMonths },
  };
}

/** Beyond this many differences a comparison helps nobody, and would keep the window waiting. */
const MOST_CHANGES = 1_000;

/**
 * Compares line by line, and word by word where a line was only reworded. Same and removed parts are
 * the text before, same and added parts the text after, a line break between two paragraphs.
 */
export function compareTexts(before: string, after: string): readonly ComparedParagraph[] {
  const changes = changesIn(linesOf(before), linesOf(after));
  return changes.flatMap(({ kind, values }, index) => {
    const [previous, next] = [changes[index - 1], changes[index + 1]];
    if (kind === 'removed' && next?.kind === 'added') return reworded(values, next.values);
    if (kind === 'added' && previous?.kind === 'removed') return [];
    return values.map((line) => wholeParagraph(kind, line));
  });
}

/** An empty line has no parts: there is nothing in it to point at. */
function wholeParagraph(kind: TextPart['kind'], text: string): ComparedParagraph {
  return { kind, parts: text === '' ? [] : [{ kind, text }] };
}

/** Lines that went and lines that came in their place: a pair with much in common is one changed line. */
function reworded(
  removed: readonly string[],
  added: readonly string[],
): readonly ComparedParagraph[] {
  const before = removed.map(withWords);
  const changes = changesIn(before, added.map(withWords), isAlike);
  let position = 0;
  return changes.flatMap(({ kind, values }) => {
    const earlier = before.slice(position, position + values.length);
    if (kind !== 'added') position += values.length;
    return values.map(({ line }, index) =>
      kind === 'same'
        ? { kind: 'changed', parts: compareWords(earlier[index]?.line ?? '', line) }
        : wholeParagraph(kind, line),
    );
  });
}

interface Line {
  readonly line: string;
  readonly words: ReadonlySet<string>;
}

function withWords(line: string): Line {
  return { line, words: new Set(line.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu)) };
}

/** True when at least half of the words of two lines are the same words. */
function isAlike({ words }: Line, other: Line): boolean {
  const shared = [...words].filter((word) => other.words.has(word)).length;
  return shared > 0 && 2 * shared >= Math.max(words.size, other.words.size);
}

interface Stretch<T> {
  readonly kind: TextPart['kind'];
  readonly values: readonly T[];
}

/** What stayed, went and came, in order; of values that only count as the same, the later ones. */
function changesIn<T>(
  before: readonly T[],
  after: readonly T[],
  comparator = (one: T, other: T) => one === other,
): readonly Stretch<T>[] {
  const options = { comparator, maxEditLength: MOST_CHANGES };
  const changes = diffArrays([...before], [...after], options);
  if (changes) return changes.map((change) => ({ kind: kindOf(change), values: change.value }));
  return [
    { kind: 'removed', values: before },
    { kind: 'added', values: after },
  ];
}

function kindOf(change: { readonly added: boolean; readonly removed: boolean }): TextPart['kind'] {
  if (change.added) return 'added';
  return change.removed ? 'removed' : 'same';
}

const NO_CHANGE = { removed: '', added: '' };

/** Word by word; a change that only blanks or marks interrupt is one change. */
export function compareWords(before: string, after: string): readonly TextPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes) return partsOf({ removed: before, added: after });
  const parts: TextPart[] = [];
  let open = NO_CHANGE;
  changes.forEach((change, index) => {
    const [kind, text] = [kindOf(change), change.value];
    const isBetween = open !== NO_CHANGE && index < changes.length - 1;
    if (kind === 'same' && !(isBetween && isWordless(text))) {
      parts.push(...partsOf(open), { kind, text });
      open = NO_CHANGE;
      return;
    }
    open = {
      removed: kind === 'added' ? open.removed : open.removed + text,
      added: kind === 'removed' ? open.added : open.added + text,
    };
  });
  return [...parts, ...partsOf(open)];
}

function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function partsOf({ removed, added }: typeof NO_CHANGE): readonly TextPart[] {
  const parts: readonly TextPart[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return parts.filter(({ text }) => text !== '');
}

function compareQuestions(
  before: readonly UnderstandingQuestion[],
  after: readonly UnderstandingQuestion[],
): readonly ComparedQuestion[] {
  const isSame = (one: UnderstandingQuestion, other: UnderstandingQuestion) =>
    canonicalJson(one) === canonicalJson(other);
  return changesIn(before, after, isSame).flatMap(({ kind, values }) =>
    values.map((question) => ({ kind, question })),
  );
}
