/** A stretch of a text, in UTF-16 units. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** What holds a word together: letters and digits with what joins or hides between them. */
const OF_A_WORD = /^[\p{L}\p{M}\p{N}\p{Cf}'’-]$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No sign that a person sees is longer than this. */
const LONGEST_SIGN = 64;

/**
 * The passage without blanks at its ends and widened to whole words and whole signs, so that neither
 * half a name nor half an emoji is ever struck; `null` when it holds nothing or lies outside.
 */
export function wholeWords(text: string, { from, to }: Passage): Passage | null {
  if (from < 0 || from >= to || to > text.length) return null;
  const chosen = text.slice(from, to);
  if (chosen.trim() === '') return null;
  const start = from + chosen.length - chosen.trimStart().length;
  const end = from + chosen.trimEnd().length;
  return { from: startOfWord(text, startOfSign(text, start)), to: endOfWord(text, end) };
}

function startOfSign(text: string, at: number): number {
  const base = Math.max(0, at - LONGEST_SIGN);
  const sign = graphemes.segment(text.slice(base, at + LONGEST_SIGN)).containing(at - base);
  return sign ? base + sign.index : at;
}

function startOfWord(text: string, at: number): number {
  if (!OF_A_WORD.test(signAt(text, at))) return at;
  let start = at;
  for (let sign = signBefore(text, start); OF_A_WORD.test(sign); sign = signBefore(text, start)) {
    start -= sign.length;
  }
  return start;
}

function endOfWord(text: string, at: number): number {
  let end = endOfSign(text, at);
  if (!OF_A_WORD.test(signBefore(text, end))) return end;
  for (let sign = signAt(text, end); OF_A_WORD.test(sign); sign = signAt(text, end)) {
    end += sign.length;
  }
  return end;
}

function endOfSign(text: string, at: number): number {
  const start = startOfSign(text, at);
  if (start === at) return at;
  const [sign] = graphemes.segment(text.slice(start, start + LONGEST_SIGN));
  return sign ? start + sign.segment.length : at;
}

function signAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function signBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}
