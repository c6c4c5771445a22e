import { err, ok, type Result } from '../lib/result';

/** At least this many characters, or this many words (docs/security, Keys). */
export const FEWEST_CHARACTERS = 12;
export const FEWEST_WORDS = 5;
const LONGEST = 1024;

/** What must be left of a passphrase once its guessable parts are set aside. */
const FEWEST_UNGUESSABLE = 8;
const FEWEST_DIFFERENT = 5;
const BITS_PER_LISTED_WORD = 12.9;

export type PassphraseRefusal =
  | { readonly code: 'passphrase-too-short'; readonly characters: number; readonly words: number }
  | { readonly code: 'passphrase-too-simple' }
  | { readonly code: 'passphrase-too-long'; readonly longest: number };

export type PassphraseStrength =
  'too-short' | 'too-simple' | 'too-long' | 'fair' | 'good' | 'strong';

/**
 * What is fed to the key derivation: the same keys typed on another keyboard give the same text,
 * and a blank that was pasted along at either end does not lock anybody out.
 */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFKC').trim();
}

export function checkPassphrase(text: string): Result<void, PassphraseRefusal> {
  const phrase = normalisePassphrase(text);
  const characters = [...phrase].length;
  if (characters > LONGEST) return err({ code: 'passphrase-too-long', longest: LONGEST });
  const words = wordsOf(phrase).length;
  if (characters < FEWEST_CHARACTERS && words < FEWEST_WORDS) {
    return err({ code: 'passphrase-too-short', characters, words });
  }
  return isTooSimple(phrase) ? err({ code: 'passphrase-too-simple' }) : ok();
}

/**
 * A rough, honest measure shown beside the field while it is typed: about 50 bits are fair, 64
 * (five words from a list) good, 77 (six) strong. It counts variety, not secrecy: it cannot know
 * that a phrase is a quotation.
 */
export function strengthOf(text: string): PassphraseStrength {
  const checked = checkPassphrase(text);
  if (!checked.ok) return STRENGTH_OF_REFUSED[checked.error.code];
  const bits = bitsOf(normalisePassphrase(text));
  if (bits < 58) return 'fair';
  return bits < 72 ? 'good' : 'strong';
}

const STRENGTH_OF_REFUSED = {
  'passphrase-too-short': 'too-short',
  'passphrase-too-simple': 'too-simple',
  'passphrase-too-long': 'too-long',
} as const satisfies Record<PassphraseRefusal['code'], PassphraseStrength>;

const SCRIPT_WITHOUT_BLANKS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Words of two characters or more; in scripts that write no blanks, what a dictionary finds. */
function wordsOf(phrase: string): readonly string[] {
  const pieces = phrase.split(/[\s\p{Pd}_.,;:/،。、]+/u);
  return pieces.flatMap((piece) =>
    SCRIPT_WITHOUT_BLANKS.test(piece) ? segmentsOf(piece) : [...piece].length >= 2 ? [piece] : [],
  );
}

function segmentsOf(piece: string): readonly string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(piece);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function isTooSimple(phrase: string): boolean {
  const folded = foldedOf(phrase);
  const left = unguessableOf(folded);
  // Five words can be very short in scripts where a character is a word.
  const needed = Math.min(FEWEST_UNGUESSABLE, Math.ceil(folded.length * 0.6));
  return left.length < needed || new Set(left).size < FEWEST_DIFFERENT;
}

/** Characters without case, blanks and what people put between words. */
function foldedOf(phrase: string): readonly string[] {
  return [...phrase.toLowerCase().replace(/[\s\-_.,]/gu, '')];
}

/** Often found in stolen lists, in the languages of the people this is for; after LOOK_ALIKES. */
const COMMON = (
  'password passwort passwd motdepasse contrasena senha parola secret geheim default changeme ' +
  'welcome willkommen bienvenue letmein iloveyou jetaime ichliebedich teamo admin administrator ' +
  'login master monkey dragon football baseball soccer hockey sunshine princess superman batman ' +
  'starwars pokemon shadow michael charlie jordan hello hallo bonjour summer sommer winter spring ' +
  'freedom whatever trustno hunter computer internet google facebook apple samsung canada test ' +
  'qazwsx 1qaz 2wsx 3edc zaq1 1q2w 3e4r 5t6y q1w2 e3r4 alcove therapy therapist ' +
  'psychologist counselling clinic'
).split(' ');

const KEYBOARD_ROWS =
  'qwertyuiop asdfghjkl zxcvbnm qwertzuiopü yxcvbnm azertyuiop qsdfghjklm wxcvbn 1234567890'.split(
    ' ',
  );

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** The characters that no common password, keyboard row, run, year or repetition accounts for. */
function unguessableOf(folded: readonly string[]): readonly string[] {
  // One unit per character, so that places in the text are places in the array.
  const text = folded.map((character) => (character.length === 1 ? character : '\uffff')).join('');
  const plain = text.replace(/[@43!10$57]/gu, (character) => LOOK_ALIKES[character] ?? character);
  const guessable = new Set([
    ...placesOf(text, COMMON),
    ...placesOf(plain, COMMON),
    ...placesOf(text, FOURS_OF_ROWS),
    ...placesOfYears(text),
    ...placesOfRuns(folded),
    ...placesOfRepetition(folded),
  ]);
  return folded.filter((_character, index) => !guessable.has(index));
}

const FOURS_OF_ROWS = KEYBOARD_ROWS.flatMap((row) => [row, [...row].toReversed().join('')]).flatMap(
  (row) => [...row.slice(3)].map((_key, index) => row.slice(index, index + 4)),
);

function placesOf(text: string, parts: readonly string[]): readonly number[] {
  return parts.flatMap((part) => {
    const found: number[] = [];
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      found.push(...span(at, part.length));
    }
    return found;
  });
}

function placesOfYears(text: string): readonly number[] {
  return [...text.matchAll(/(?:19|20)\d\d/gu)].flatMap(({ index }) => span(index, 4));
}

/** `abcd`, `9876`, `aaaa`: four or more characters at one constant step. */
function placesOfRuns(folded: readonly string[]): readonly number[] {
  const codes = folded.map((character) => character.codePointAt(0) ?? 0);
  const stepAt = (index: number): number => (codes[index + 1] ?? 0) - (codes[index] ?? 0);
  const starts = folded.slice(3).flatMap((_character, index) => {
    const step = stepAt(index);
    const isRun = Math.abs(step) <= 1 && step === stepAt(index + 1) && step === stepAt(index + 2);
    return isRun ? [index] : [];
  });
  return starts.flatMap((start) => span(start, 4));
}

/** Four or more characters that stood there before: of `abcabcabcabc` only `abc` counts. */
function placesOfRepetition(folded: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return folded.slice(3).flatMap((_character, start) => {
    const four = folded.slice(start, start + 4).join('');
    const isRepeated = seen.has(four);
    seen.add(four);
    return isRepeated ? span(start, 4) : [];
  });
}

function span(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_none, index) => start + index);
}

/** As `strengthOf` measures: about so many bits, and none for what is too simple. */
export function unguessableBits(text: string): number {
  return checkPassphrase(text).ok ? bitsOf(normalisePassphrase(text)) : 0;
}

function bitsOf(phrase: string): number {
  const words = new Set(wordsOf(phrase.toLowerCase()));
  if (words.size < 3) return bitsOfCharacters(unguessableOf(foldedOf(phrase)), phrase);
  return [...words].reduce((bits, word) => bits + bitsOfWord(word), 0);
}

/** As if from a list of 7,776 words, unless it is too short to be worth that. */
function bitsOfWord(word: string): number {
  const each = SCRIPT_WITHOUT_BLANKS.test(word) ? 6 : 2.6;
  return Math.min(BITS_PER_LISTED_WORD, [...word].length * each);
}

/** Letters alone are names and words; a mixture is taken for typed at random, at a discount. */
function bitsOfCharacters(left: readonly string[], phrase: string): number {
  if (/^[\p{L}\p{M}\s\p{Pd}]+$/u.test(phrase)) {
    return left.reduce((bits, letter) => bits + bitsOfWord(letter), 0);
  }
  const pools: readonly (readonly [RegExp, number])[] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\p{Nd}/u, 10],
    [/[\p{P}\p{S}\p{Lo}]/u, 33],
  ];
  const choices = pools.reduce((sum, [pool, size]) => sum + (pool.test(phrase) ? size : 0), 0);
  return left.length * Math.log2(Math.max(2, choices)) * 0.8;
}
