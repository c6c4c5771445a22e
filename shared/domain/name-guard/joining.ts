import type { NameFinding, NameForm } from '../name-guard';
import type { Bearer } from './bearers';
import { fold, type FoldedText } from './folding';
import type { Certainty } from './judging';
import { initialAfter, isWithinName } from './spans';

/** A name found in the folded text; `form` where it is not that of those who bear it. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly bearers: readonly Bearer[];
  readonly certainty: Certainty;
  readonly form: NameForm | null;
}

interface Joined extends FoundName {
  readonly start: number;
  readonly end: number;
}

/** A finding, and whether it holds first and family name. */
export interface JoinedFinding {
  readonly finding: NameFinding;
  readonly isWhole: boolean;
}

/** Makes one finding of what stands together and is one person's: "Ana B. Lima", "Lima, Ana". */
export function joinNames(
  text: string,
  folded: FoldedText,
  names: readonly FoundName[],
): readonly JoinedFinding[] {
  const joined: Joined[] = [];
  for (const name of names) {
    const place = { start: folded.originalOf(name.from), end: folded.originalOf(name.to) };
    const next = { ...name, ...place };
    const last = joined.at(-1);
    const both = last && togetherOf(text, last, next);
    if (both) joined[joined.length - 1] = both;
    else joined.push(next);
  }
  const findings: JoinedFinding[] = [];
  for (const [at, name] of joined.entries()) {
    const free = {
      from: findings.at(-1)?.finding.to ?? 0,
      to: joined[at + 1]?.start ?? text.length,
    };
    findings.push(findingOf(text, withInitials(text, name, free)));
  }
  return findings;
}

function togetherOf(text: string, last: Joined, next: Joined): Joined | null {
  const people = new Set(last.bearers.map(({ person }) => person));
  const shared = next.bearers.filter(({ person }) => people.has(person));
  const between = text.slice(last.end, next.start);
  const isReversed = /^,[ \t]?$/u.test(between) && isFamily(last) && isGiven(next);
  if (shared.length === 0 || !(isReversed || isWithinName(between))) return null;
  const isWhole =
    [last, next].some(hasWhole) ||
    (isGiven(last) && isFamily(next)) ||
    (isFamily(last) && isGiven(next));
  const isSure = isWhole || last.certainty === 'sure' || next.certainty === 'sure';
  return {
    ...{ from: last.from, to: next.to, start: last.start, end: next.end },
    bearers: isWhole ? shared.map((bearer) => ({ ...bearer, isWhole })) : shared,
    certainty: isSure ? 'sure' : 'maybe',
    form: isWhole ? 'full-name' : (last.form ?? last.bearers[0]?.form ?? null),
  };
}

const hasWhole = ({ bearers }: FoundName): boolean => bearers.some(({ isWhole }) => isWhole);
const isFamily = ({ bearers }: FoundName): boolean =>
  bearers.some(({ form }) => form === 'last-name' || form === 'former-name');
const isGiven = ({ bearers }: FoundName): boolean =>
  bearers.some(({ form }) => form === 'first-name' || form === 'other-name');

/** "Will H." is sure of Will Hartley; "A. Lima" and "Ana B." are shown with their initials. */
function withInitials(
  text: string,
  name: Joined,
  free: { readonly from: number; readonly to: number },
): Joined {
  if (hasWhole(name) || name.form === 'initials') return name;
  const isTheirs = (found: string) => {
    const letters = fold(found).match(/[a-z]/gu) ?? [];
    return name.bearers.some(({ person }) => letters.some((letter) => person.letters.has(letter)));
  };
  const after = isGiven(name) ? initialAfter(text.slice(0, free.to), name.end) : '';
  const before = isFamily(name) ? initialBefore(text, name.start, free.from) : '';
  const start = isTheirs(before) ? name.start - before.length : name.start;
  const end = isTheirs(after) ? name.end + after.length : name.end;
  if (start === name.start && end === name.end) return name;
  return { ...name, start, end, certainty: 'sure' };
}

function initialBefore(text: string, start: number, free: number): string {
  const before = text.slice(Math.max(free, start - 8), start);
  return /(?<![\p{L}\p{N}.])(?:\p{Lu}\.[ \t]?){1,2}$/u.exec(before)?.[0] ?? '';
}

const TELLING: readonly NameForm[] = [
  'full-name',
  'first-name',
  'other-name',
  'last-name',
  'former-name',
  'initials',
  'misspelt',
];

function findingOf(text: string, name: Joined): JoinedFinding {
  const { start, end, bearers, certainty } = name;
  const forms = new Set(bearers.map(({ form }) => form));
  const people = new Set(bearers.map(({ person }) => person));
  const finding: NameFinding = {
    ...{ from: start, to: end, shown: text.slice(start, end), certainty },
    form: name.form ?? TELLING.find((form) => forms.has(form)) ?? 'other-name',
    members: Array.from(people, ({ memberId, names }) => ({
      memberId,
      preferred: names.preferred,
    })),
  };
  return { finding, isWhole: hasWhole(name) };
}
