const APOSTROPHE = /['’‘ʼʹ`´′＇]/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}]/gu;
const pairs = (list: string) =>
  new Map(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Letters whose accent normalising does not take off, and Cyrillic and Greek look-alikes. */
const BARE = pairs(
  'łl øo đd ðd ħh ŧt ıi ßss æae œoe þth ςσ ' +
    'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw αa εe ιi κk νv οo ρp τt υu χx',
);
const SPELT_OUT = pairs('äae öoe üue øoe åaa');

interface Folded {
  readonly plain: string;
  /** The same with the capital it had, of the same length. */
  readonly cased: string;
}

const folds = new Map<string, Folded>();

function foldCharacter(character: string): Folded {
  let folded = folds.get(character);
  if (folded === undefined) folds.set(character, (folded = foldAnew(character)));
  return folded;
}

function foldAnew(character: string): Folded {
  const plain = plainOf(character);
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
  const isCapital = /^\p{Lu}/u.test(character.normalize('NFKD'));
  return { plain, cased: isCapital && capital.length === plain.length ? capital : plain };
}

function plainOf(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/\p{Pd}/u.test(character)) return '-';
  if (APOSTROPHE.test(character)) return "'";
  const plain = character.normalize('NFKD').toLowerCase().replace(UNSEEN, '');
  return Array.from(plain, (letter) => BARE.get(letter) ?? letter).join('');
}

/** A name or a word as texts are compared: no case, no accents, nothing invisible. */
export function fold(text: string): string {
  return Array.from(text, (character) => foldCharacter(character).plain).join('');
}

/** As people write who have no such key: "Mueller", "Oedegaard". */
export function speltOut(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/gu, (letter) => SPELT_OUT.get(letter) ?? '');
}

/** A text as it is searched. Both spellings are of the same length. */
export interface FoldedText {
  readonly text: string;
  readonly cased: string;
  /** Where the folded unit at `index` begins in the original. */
  readonly originalOf: (index: number) => number;
}

/** Folds only what is not plain ASCII, which is nearly nothing, and remembers where lengths change. */
export function foldText(text: string): FoldedText {
  const anchors: (readonly [folded: number, original: number])[] = [[0, 0]];
  let grown = 0;
  const cased = text.replace(/[^\t\n\r -~]+/gu, (run, start: number) => {
    let folded = '';
    let original = start;
    const anchor = (unit: number) => anchors.push([start + grown + unit, original]);
    for (const character of run) {
      const units = foldCharacter(character).cased;
      for (let unit = 0; unit < units.length; unit += 1) anchor(folded.length + unit);
      folded += units;
      original += character.length;
    }
    anchor(folded.length);
    grown += folded.length - run.length;
    return folded;
  });
  return { text: cased.toLowerCase(), cased, originalOf: (index) => originalOf(anchors, index) };
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
