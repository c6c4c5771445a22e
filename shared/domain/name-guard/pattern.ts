/** Scripts that put no blanks between words, and scripts that write "and", "to" … onto the word. */
export const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const PREFIXING = /[\p{sc=Hebr}\p{sc=Arab}]/u;

/** One pattern that finds all forms in a folded text. @param passedOver texts that hold no name */
export function patternOf(forms: readonly string[], passedOver: readonly string[] = []): RegExp {
  const unspaced = forms.filter((form) => UNSPACED.test(form));
  const prefixing = forms.filter((form) => PREFIXING.test(form));
  const spaced = forms.filter((form) => !UNSPACED.test(form) && !PREFIXING.test(form));
  const alternatives = [
    ...passedOver.map((text) => text.replace(/[[\]]/gu, '\\$&')),
    ...(spaced.length > 0 ? [`(?<!\\p{L})${trieOf(spaced)}(?=s?(?!\\p{L}))`] : []),
    ...(prefixing.length > 0 ? [`${trieOf(prefixing)}(?!\\p{L})`] : []),
    ...(unspaced.length > 0 ? [trieOf(unspaced)] : []),
  ];
  return new RegExp(alternatives.join('|'), 'gu');
}

const ELEMENTS = new Map([
  [' ', '(?:[\\s-]+|[._])'],
  ['~', '(?:[\\s-]+|[._]\\s*)?'],
  ["'", "'?"],
]);

/** One pattern for many names that looks at each letter once; the longest name wins. */
function trieOf(forms: readonly string[], from = 0): string {
  const branches = Map.groupBy(
    forms.filter((form) => form.length > from),
    (form) => String.fromCodePoint(form.codePointAt(from) ?? 0),
  );
  const patterns = [...branches].map(
    ([head, tails]) => (ELEMENTS.get(head) ?? head) + trieOf(tails, from + head.length),
  );
  if (forms.some((form) => form.length === from)) patterns.push('');
  return patterns.length === 1 ? patterns.join('') : `(?:${patterns.join('|')})`;
}
