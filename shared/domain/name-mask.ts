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
}

type Sought = 'whole' | 'whole-and-parts';

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
  if (wanted.length === 0) return { mask: (text) => ({ text, count: 0 }) };
  const pattern = patternOf([...wanted, ...ownForms]);
  return { mask: (text) => maskText(text, pattern, ownKeys) };
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TITLES = words(
  'dr doctor mr mrs ms miss mx prof professor rev fr sir dame md phd rn np msw jr sr ii iii esq',
);
const PARTICLES = words(
  'a af al ap av bar bat bin bint da das de del dela della den der des di dos du e el i ibn la las ' +
    'le les lo los mac mc o of saint san st t te ten ter the ul ur van vom von y zu zum zur',
);
/** Names that are everyday words too: without a capital they are read as the word. */
const EVERYDAY = words(
  'angel another april art august autumn ball ban banks bell best bill bird black blue bond booth ' +
    'bowl brook brown bush butler carpenter case chance chase chip christian church close cook cross ' +
    'crystal dale dawn day dean destiny dip drew drum early earnest english eve faith farmer field ' +
    'fields fish fox frank french gene gill gold grace grant gray green grey guy hall hand hands hang ' +
    'harmony head heath hero hill honey hope house hunt hunter king knight lake lance land lane law ' +
    'leader light lily little love low major mark marks mason may mayor mean melody member men mercy ' +
    'miles misty moon moss nail noble norm olive page pan pang parks patience pay peace pearl penny pin ' +
    'pool pope poppy porter post power price pride prince rain ram reader reed rich ring river rivers ' +
    'rock rose ruby saint sage sang say sharp shepherd short sin sing skip small smart snow song spring ' +
    'star steel stone storm strange strong sue sum summer sun sunny swift tab tan temple tie tiger ton ' +
    'tong trip turner victor wall war ward waters week weeks wells west white wild will wing winter wise ' +
    'wolf won wood woods word worth young june joy justice',
);
/** Words that begin sentences: there, even a capital does not make them a name. */
const OPENERS = words(
  'am an and any are as at be but by can did do even for get go had has he her hi him his how i if in ' +
    'is it let long man me my no not of oh ok on one or our out own see she so the they this to too ' +
    'two up us we who why yes yet you',
);
const MONTHS = words('april may june august');

const APOSTROPHE = /['’‘ʼʹ`´′＇]/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}]/gu;
const pairs = (list: string) =>
  new Map(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Letters whose accent normalising does not take off. */
const BARE = pairs('łl øo đd ðd ħh ŧt ıi ßss æae œoe þth ςσ');
const SPELT_OUT = pairs('äae öoe üue øoe åaa');

const folds = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = folds.get(character);
  if (folded === undefined) folds.set(character, (folded = foldAnew(character)));
  return folded;
}

function foldAnew(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/\p{Pd}/u.test(character)) return '-';
  if (APOSTROPHE.test(character)) return "'";
  const plain = character.normalize('NFKD').toLowerCase().replace(UNSEEN, '');
  return Array.from(plain, (letter) => BARE.get(letter) ?? letter).join('');
}

interface FoldedText {
  readonly text: string;
  /** Where the folded unit at `index` begins in the original. */
  readonly originalOf: (index: number) => number;
}

/** Folds only what is not plain ASCII, which is nearly nothing, and remembers where lengths change. */
function foldText(text: string): FoldedText {
  const anchors: (readonly [folded: number, original: number])[] = [[0, 0]];
  let grown = 0;
  const folded = text.replace(/[^\t\n\r -~]+/gu, (run, start: number) => {
    let plain = '';
    let original = start;
    const anchor = () => anchors.push([start + grown + plain.length, original]);
    for (const character of run) {
      for (const unit of foldCharacter(character).split('')) {
        anchor();
        plain += unit;
      }
      original += character.length;
    }
    anchor();
    grown += plain.length - run.length;
    return plain;
  });
  return { text: folded.toLowerCase(), originalOf: (index) => originalOf(anchors, index) };
}

function originalOf(anchors: readonly (readonly [number, number])[], index: number): number {
  let [low, high] = [0, anchors.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((anchors[middle]?.[0] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const [folded, original] = anchors[low] ?? [0, 0];
  return original + index - folded;
}

/** A name as it is sought: folded words with ` ` (a gap) or `~` (a gap or none) between them. */
function formsOf(names: readonly string[], sought: Sought): readonly string[] {
  const spelt = names.map((name) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüøå]/gu, (letter) => SPELT_OUT.get(letter) ?? ''),
  );
  const forms = [...names, ...spelt].flatMap((name) => formsOfName(name, sought));
  return [...new Set(forms)].filter((form) => keyOf(form).length > 1);
}

function formsOfName(name: string, sought: Sought): readonly string[] {
  const folded = Array.from(name, foldCharacter).join('');
  const all = folded.match(/[\p{L}\p{N}](?:['\p{L}\p{N}]*[\p{L}\p{N}])?/gu) ?? [];
  const tokens = all.filter((token) => !TITLES.has(token));
  const parts = tokens.flatMap((token) => [token, ...afterApostrophe(token)]);
  if (sought === 'whole') return [whole(tokens)];
  return [whole(tokens), ...parts.filter((part) => part.length > 1 && !PARTICLES.has(part))];
}

function whole(tokens: readonly string[]): string {
  const isLong = tokens.join('').length >= 8;
  return tokens
    .map((token) => (isLong || token.length === 1 ? `${token}~` : `${token} `))
    .join('')
    .slice(0, -1);
}

function afterApostrophe(token: string): readonly string[] {
  const rest = token.split("'").at(-1) ?? token;
  return rest.length > 3 && rest !== token ? [rest] : [];
}

const keyOf = (form: string): string => form.replace(/[^\p{L}\p{N}]/gu, '');

/** Scripts that put no blanks between words, and scripts that write "and", "to" … onto the word. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const PREFIXING = /[\p{sc=Hebr}\p{sc=Arab}]/u;

function patternOf(forms: readonly string[]): RegExp {
  const unspaced = forms.filter((form) => UNSPACED.test(form));
  const prefixing = forms.filter((form) => PREFIXING.test(form));
  const spaced = forms.filter((form) => !UNSPACED.test(form) && !PREFIXING.test(form));
  const alternatives = [
    MASK.replace(/[[\]]/gu, '\\$&'),
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

interface Span {
  readonly start: number;
  readonly end: number;
}

function maskText(text: string, pattern: RegExp, ownKeys: ReadonlySet<string>): MaskedText {
  const spans = joined(text, namesIn(text, pattern, ownKeys));
  let masked = '';
  let done = 0;
  for (const { start, end } of spans) {
    masked += text.slice(done, start) + MASK;
    done = end;
  }
  return { text: masked + text.slice(done), count: spans.length };
}

function namesIn(text: string, pattern: RegExp, ownKeys: ReadonlySet<string>): readonly Span[] {
  const folded = foldText(text);
  const spans: Span[] = [];
  for (const { 0: match, index } of folded.text.matchAll(pattern)) {
    if (match === MASK || ownKeys.has(keyOf(match))) continue;
    const after = index + match.length;
    const span = { start: folded.originalOf(index), end: folded.originalOf(after) };
    const endsInLetter = folded.originalOf(after - 1) === span.end;
    const isPlural =
      /^s(?!\p{L})/u.test(folded.text.slice(after, after + 2)) && !UNSPACED.test(match);
    if (!endsInLetter && isName(text, span, match, isPlural)) spans.push(span);
  }
  return spans;
}

function isName(text: string, span: Span, match: string, isPlural: boolean): boolean {
  const hasCapital = /^\p{Lu}/u.test(text.slice(span.start, span.start + 2).normalize('NFKD'));
  const parts = match.split(/[^\p{L}\p{N}']+/u);
  const isWord = parts.every(
    (part) => EVERYDAY.has(part) || OPENERS.has(part) || /^[a-z]{2}$/u.test(part),
  );
  if (isPlural) return hasCapital && !isWord && match.length > 2;
  if (parts.length > 1) return true;
  if (!isWord) return true;
  if (!hasCapital || isInDate(text, span, match)) return false;
  return !OPENERS.has(match) || !startsSentence(text, span.start);
}

/** "12 May", "May 12", "May 2027". */
function isInDate(text: string, { start, end }: Span, match: string): boolean {
  if (!MONTHS.has(match)) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    /^,?\s+\d/u.test(text.slice(end, end + 4)) || /\d(?:st|nd|rd|th)?(?: of)?\s$/u.test(before)
  );
}

function startsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (/\b(?:dr|mr|mrs|ms|mx|prof)\.\s*$/iu.test(before)) return false;
  return before.trim() === '' || /(?:[.!?:;"“«([•–—-]|\n)\s*$/u.test(before);
}

/** What may stand between or after the parts of one person's name: "Ana B. de Lima", "Ana B.". */
const WITHIN_NAME =
  /^(?:[ \t]+|\p{Pd})(?:\p{L}\.?[ \t]+|(?:de|da|van|von|der|la|le|al|bin)[ \t-]+)*$/iu;
/** A point that ends the sentence as well is left to it. */
const INITIAL =
  /^[ \t]+(?:\p{Lu}\.(?=[ \t]+\p{Ll})|\p{Lu}(?=\.)|(?![IA])\p{Lu}(?![\p{L}\p{N}'’-]))/u;

function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const people: Span[] = [];
  for (const span of spans) {
    const last = people.at(-1);
    const isSame = last && WITHIN_NAME.test(text.slice(last.end, span.start));
    if (isSame) people[people.length - 1] = { start: last.start, end: span.end };
    else people.push(span);
  }
  return people.map(({ start, end }) => {
    const initial = INITIAL.exec(text.slice(end, end + 12));
    return { start, end: end + (initial?.[0].length ?? 0) };
  });
}
