import { foldText } from './name-guard/folding';
import { formsOf, keyOf, type Sought } from './name-guard/forms';
import { patternOf } from './name-guard/pattern';
import { initialAfter, isWithinName, spansIn, type Span } from './name-guard/spans';

/** What stands in a release where another member's name stood (M109). */
export const MASK = '[another member]';

export interface MaskedText {
  readonly text: string;
  /** How many masks were put in. Names that stand together, as in "Ana B. Lima", become one. */
  readonly count: number;
}

export interface NameMasker {
  /** Masking a masked text changes nothing more. */
  readonly mask: (text: string) => MaskedText;
  /** Where `mask` puts its masks, in UTF-16 units of the text as it stands, in order. */
  readonly find: (text: string) => readonly Span[];
}

/**
 * Compiles one masker for a whole release. Each name is sought as a whole, joined ("analima") and by
 * its parts, whatever its case, accents, hyphens or invisible characters; titles, particles and
 * single letters are not sought by themselves. Names in `own` stay, even when others share them.
 * Half of a hyphenated name is nobody's own: beside an Anne-Marie, Marie is another member.
 * @param sought `whole`: only names of two words and more, and no part of them
 */
export function nameMasker(
  others: readonly string[],
  own: readonly string[] = [],
  sought: Sought = 'whole-and-parts',
): NameMasker {
  const ownForms = formsOf(
    own.flatMap((name) => [name, ...name.split(/\s+/u)]),
    'whole',
  );
  const ownKeys = new Set(ownForms.map(keyOf));
  const forms = formsOf(others, sought).filter((form) => sought !== 'whole' || /[ ~]/u.test(form));
  const wanted = forms.filter((form) => !ownKeys.has(keyOf(form)));
  if (wanted.length === 0) return { mask: (text) => ({ text, count: 0 }), find: () => [] };
  const pattern = patternOf([...wanted, ...ownForms], [MASK]);
  const find = (text: string) => spansToMask(text, pattern, ownKeys);
  return { mask: (text) => maskText(text, find(text)), find };
}

function spansToMask(text: string, pattern: RegExp, ownKeys: ReadonlySet<string>): readonly Span[] {
  const names = spansIn(text, foldText(text), pattern).filter(
    ({ start, end, key, isName }) => isName && !ownKeys.has(key) && text.slice(start, end) !== MASK,
  );
  return joined(text, names);
}

function maskText(text: string, spans: readonly Span[]): MaskedText {
  let masked = '';
  let done = 0;
  for (const { start, end } of spans) {
    masked += text.slice(done, start) + MASK;
    done = end;
  }
  return { text: masked + text.slice(done), count: spans.length };
}

function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const people: Span[] = [];
  for (const span of spans) {
    const last = people.at(-1);
    const isSame = last && isWithinName(text.slice(last.end, span.start));
    if (isSame) people[people.length - 1] = { start: last.start, end: span.end };
    else people.push(span);
  }
  return people.map(({ start, end }) => ({ start, end: end + initialAfter(text, end).length }));
}
