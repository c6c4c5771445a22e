import { parse } from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** No export of people is as wide; what is wider is another kind of file. */
const MOST_COLUMNS = 200;

/** A row that says something, with the line of the file on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file, whatever wrote it; `null` when it is no table of text. Cells stay text:
 * nothing in them is computed.
 */
export function tableRows(bytes: Uint8Array): readonly TableRow[] | null {
  const text = textOf(bytes);
  return text === null ? null : rowsOf(text);
}

/** The rows that say something, or `null` when quotes never end or the table is too wide. */
function rowsOf(text: string): readonly TableRow[] | null {
  const rows: TableRow[] = [];
  let line = 1;
  let from = 0;
  let isBroken = false;
  parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (data.some(isFilled)) rows.push({ line, cells: data });
      line += linesIn(text, from, meta.cursor);
      from = meta.cursor;
      if (errors.length === 0 && data.length <= MOST_COLUMNS) return;
      isBroken = true;
      parser.abort();
    },
  });
  return isBroken ? null : rows;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    lines += 1;
  }
  return lines;
}

/** The delimiter that parts the headings into the most cells; a comma when none does. */
function delimiterOf(text: string): string {
  const headings = text.trimStart();
  const counts = DELIMITERS.map((delimiter) => {
    const { data } = parse<string[]>(headings, { delimiter, newline: '\n', preview: 1 });
    return { delimiter, cells: data[0]?.length ?? 0 };
  });
  return counts.reduce((best, next) => (next.cells > best.cells ? next : best)).delimiter;
}

export function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

/** Line ends become `\n`. `null` when the bytes are no text: no roster holds a control character. */
function textOf(bytes: Uint8Array): string | null {
  const text = decoded(bytes)?.replace(/\r\n?/gu, '\n') ?? null;
  return text === null || /(?![\t\n\v\f])\p{Cc}/u.test(text) ? null : text;
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  if (isLittle) return strictly('utf-16le', bytes);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  if (isBig) return strictly('utf-16le', swapped(bytes));
  return strictly('utf-8', bytes) ?? windows1252(bytes);
}

/** `null` when the bytes are not of this encoding; a byte order mark is taken away. */
function strictly(encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_byte, index) => bytes[index % 2 === 0 ? index + 1 : index - 1] ?? 0);
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand: Electron's ICU need not have the table, and old Node took it for Latin-1. */
function windows1252(bytes: Uint8Array): string {
  const isOwn = (byte: number) => byte >= 0x80 && byte < 0xa0;
  const sign = (byte: number) =>
    isOwn(byte) ? (WINDOWS_1252[byte - 0x80] ?? '') : String.fromCharCode(byte);
  return Array.from(bytes, sign).join('');
}
