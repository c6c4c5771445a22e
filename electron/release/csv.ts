import { unparse } from 'papaparse';

/**
 * What a spreadsheet would compute: a cell that begins with one of these, plain or full-width, also
 * after blanks and invisible characters (facts.md). TAB, CR and NUL alone are enough.
 */
const COMPUTED = /^(?:[\t\r\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** An amount that is taken back: a number to a spreadsheet, and nothing to compute. */
const AMOUNT = /^-\d+\.\d{2}$/u;

/** An apostrophe before it makes a spreadsheet show the cell and compute nothing. */
function neutral(cell: string): string {
  return COMPUTED.test(cell) && !AMOUNT.test(cell) ? `'${cell}` : cell;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, lines ended by CRLF, no cell a formula.
 * NUL is left out: readers end a text at it.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const cells = [header, ...rows].map((row) =>
    row.map((cell) => neutral(cell).replaceAll('\0', '')),
  );
  const text = unparse(cells, { newline: '\r\n', delimiter: ',' });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
