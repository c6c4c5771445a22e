import { MASK } from '../../shared/domain/name-mask';
import { revealInvisible } from '../../shared/lib/text';

/** Mark-up that was written in this folder. Any other text becomes mark-up only by being escaped. */
export interface Markup {
  readonly markup: string;
}

type Insertable = string | number | Markup | readonly Markup[];

/** Builds mark-up; every inserted string is escaped, so that forgetting is impossible. */
export function html(parts: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  return { markup: String.raw({ raw: parts }, ...values.map(insert)) };
}

function insert(value: Insertable): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as it can stand between tags or in a quoted attribute, what misleads the eye made visible. */
export function escapeText(text: string): string {
  return revealMisleading(text).replace(/[&<>"']/gu, (character) => ENTITIES.get(character) ?? '');
}

/**
 * Controls, direction overrides and isolates, fillers, lone surrogates, tags outside a flag. Left
 * as they are: joiners, direction marks, soft hyphens and selectors, which words and emoji need.
 */
const MISLEADING = new RegExp(
  [
    '(?![\\t\\n])\\p{Cc}',
    '\\p{Cs}',
    '\\p{Noncharacter_Code_Point}',
    '\\u17b4|\\u17b5',
    '[\\u115f\\u1160\\u180e\\u202a-\\u202e\\u2061-\\u2064\\u2066-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]',
    '\\u{e0001}|(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007f}]*)[\\u{e0020}-\\u{e007f}]',
  ].join('|'),
  'gu',
);

function revealMisleading(text: string): string {
  return text.replace(MISLEADING, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${code}›`;
  });
}

/** A name, isolated from the direction of what surrounds it, with nothing invisible in it. */
export function name(text: string): Markup {
  return html`<bdi>${revealInvisible(text)}</bdi>`;
}

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * Chromium's time to print grows with the square of one paragraph's length, and worse with a word's:
 * 1 MB without a blank took 189 s in one piece, and takes 5 s in these.
 */
const LONGEST_PIECE = 5_000;
const LONGEST_WORD = 200;
const PIECES = new RegExp(`[^]{1,${LONGEST_PIECE}}(?:\\s|$)|[^]{1,${LONGEST_PIECE}}`, 'gu');
const LONG_WORD = new RegExp(`(\\S{${LONGEST_WORD}})`, 'u');

/** A stretch of running text that a correction struck, or none. */
export interface Run {
  readonly text: string;
  readonly isStruck: boolean;
  /** What stands after it, such as where its correction is. */
  readonly after: Markup | null;
}

/** Running text: a paragraph for each blank line, every other line break kept, masks set apart. */
export function prose(text: string): readonly Markup[] {
  return proseOf([{ text, isStruck: false, after: null }]);
}

/** As `prose`, of a text that is struck in places. */
export function proseOf(runs: readonly Run[]): readonly Markup[] {
  const tidied = runs.map((run, index) => ({ ...run, text: tidy(run.text, index, runs.length) }));
  return paragraphsOf(tidied).flatMap((paragraph) => piecesOf(paragraph).map(piece));
}

function tidy(text: string, index: number, count: number): string {
  const lines = text.replace(LINE_END, '\n');
  const begun = index === 0 ? lines.replace(/^\n+/u, '') : lines;
  return index === count - 1 ? begun.trimEnd() : begun;
}

function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    const [first, ...rest] = cutUp(run, run.text.split('\n\n'));
    if (first) paragraphs.at(-1)?.push(first);
    paragraphs.push(...rest.map((fragment) => [fragment]));
  }
  return paragraphs;
}

/** What stands after a run stands after the last of what it is cut into. */
function cutUp(run: Run, texts: readonly string[]): readonly Run[] {
  const last = texts.length - 1;
  return texts.map((text, index) => ({ ...run, text, after: index === last ? run.after : null }));
}

function piecesOf(paragraph: readonly Run[]): readonly (readonly Run[])[] {
  const pieces: Run[][] = [];
  let room = 0;
  for (const fragment of paragraph.flatMap((run) => cutUp(run, run.text.match(PIECES) ?? ['']))) {
    if (fragment.text === '' && !fragment.after) continue;
    const last = pieces.at(-1);
    const fits = last !== undefined && fragment.text.length <= room;
    if (fits) last.push(fragment);
    else pieces.push([fragment]);
    room = (fits ? room : LONGEST_PIECE) - fragment.text.length;
  }
  return pieces;
}

function piece(runs: readonly Run[], index: number): Markup {
  const kind = index === 0 ? 'prose' : 'prose continued';
  return { markup: `<p class="${kind}" dir="auto">${runs.map(runMarkup).join('')}</p>` };
}

function runMarkup({ text, isStruck, after }: Run): string {
  const parts = text.split(LONG_WORD).filter((part) => part !== '');
  const breakable = parts.map((part) => withMasks(escapeText(part))).join('<wbr>');
  return (isStruck ? `<del>${breakable}</del>` : breakable) + (after?.markup ?? '');
}

function withMasks(escaped: string): string {
  return escaped.replaceAll(MASK, `<span class="mask">${MASK}</span>`);
}
