import { growthOf, LINEAR } from '../support/growth';
import * as fc from 'fast-check';
import { unparse } from 'papaparse';
import { readRosterFile } from '../../electron/platform/roster-file';
import type { RosterTable } from '../../shared/contract/roster-import';

const NAME = 'roster.csv';
const readBytes = (bytes: Uint8Array) => readRosterFile({ name: NAME, bytes });
const read = (text: string) => readBytes(Buffer.from(text));

function tableOf(text: string | Uint8Array): RosterTable {
  const result = typeof text === 'string' ? read(text) : readBytes(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const codeOf = (text: string | Uint8Array) => {
  const result = typeof text === 'string' ? read(text) : readBytes(text);
  return result.ok ? 'ok' : result.error.code;
};

const cellsOf = (text: string | Uint8Array) => tableOf(text).rows.map(({ cells }) => cells);

test('reads headings and rows, and knows on which line of the file each row begins', () => {
  const text = 'Name,Address\r\n\r\nAna,"2 Nowhere Lane\r\nImaginary"\r\n , \r\nBo,x';
  expect(tableOf(text)).toEqual({
    fileName: NAME,
    headings: ['Name', 'Address'],
    rows: [
      { line: 3, cells: ['Ana', '2 Nowhere Lane\nImaginary'], hasOtherLength: false },
      { line: 6, cells: ['Bo', 'x'], hasOtherLength: false },
    ],
  });
});

test('counts lines in files without any quotation mark as well, and past blank ones at the top', () => {
  const { rows, headings } = tableOf('\n\nName;Phone\nAna;1\n\nBo;2\n');
  expect(headings).toEqual(['Name', 'Phone']);
  expect(rows.map(({ line }) => line)).toEqual([4, 6]);
});

test('says of a row that it has cells beyond or short of the headings', () => {
  const { rows } = tableOf('Name,Phone\nAna,1\nBo\nChiara,2,lost\nDmitri,3,, \n');
  expect(rows.map(({ hasOtherLength }) => hasOtherLength)).toEqual([false, true, true, false]);
  expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2, 2]);
});

test.each([',', ';', '\t', '|'])('tells that cells are parted by %j', (delimiter) => {
  const others = [',', ';', '\t', '|'].filter((one) => one !== delimiter).join('');
  const text = `"Name"${delimiter}Phone${delimiter}City\nAna${delimiter}"${others}"${delimiter}x\n`;
  expect(cellsOf(text)).toEqual([['Ana', others, 'x']]);
});

const ACCENTS = 'Name,City\nZoë Ångström,Montréal – “€”\n';

test('reads UTF-8 with and without a byte order mark, and UTF-16 of either order', () => {
  const expected = [['Zoë Ångström', 'Montréal – “€”']];
  const little = Buffer.from(ACCENTS, 'utf16le');
  const files = [
    Buffer.from(ACCENTS),
    Buffer.from(`\ufeff${ACCENTS}`),
    little,
    Buffer.from(`\ufeff${ACCENTS}`, 'utf16le'),
    Buffer.from(little).swap16(),
    Buffer.from(`\ufeff${ACCENTS}`, 'utf16le').swap16(),
  ];
  for (const file of files) {
    expect(tableOf(file).headings).toEqual(['Name', 'City']);
    expect(cellsOf(file)).toEqual(expected);
  }
});

test('what is no UTF-8 is read as Windows-1252, its own quotation marks and euro included', () => {
  const bytes = Buffer.from(ACCENTS.replaceAll(/[–“”€]/gu, '?'), 'latin1');
  const codes = [0x96, 0x93, 0x80, 0x94];
  let next = 0;
  const windows = bytes.map((byte) => (byte === 0x3f ? (codes[next++] ?? byte) : byte));
  expect(cellsOf(windows)).toEqual([['Zoë Ångström', 'Montréal – “€”']]);
});

test.each([
  ['a quotation mark that never closes', 'Name,Phone\n"Ana,1\nBo,2\n'],
  ['a quotation mark on its own at the end', 'Name,Phone\nAna,"'],
  ['text behind a closing quotation mark', 'Name,Phone\n"Ana" Fictional,1\n'],
  ['NUL characters', 'Name,Phone\nAn\0a,1\n'],
  ['control characters', 'Name,Phone\nAn\u0007a,1\n'],
  ['ten thousand columns', `${'Name,'.repeat(10_000)}\n${'Ana,'.repeat(10_000)}\n`],
  ['two hundred and one columns in a row', `Name\n${'Ana,'.repeat(200)}x\n`],
])('refuses %s', (_what, text) => {
  expect(codeOf(text)).toBe('roster-not-readable');
});

test.each([
  ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08])],
  ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x41])],
  ['half a UTF-16 character in the other order', Buffer.from([0xfe, 0xff, 0x00, 0x41, 0x00])],
  ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00])],
])('refuses %s', (_what, bytes) => {
  expect(codeOf(bytes)).toBe('roster-not-readable');
});

test('a file with nobody in it is empty', () => {
  expect(['', '\n\n', '\ufeff', 'Name,Phone', 'Name,Phone\n,\n  \n'].map(codeOf)).toEqual(
    Array.from({ length: 5 }, () => 'roster-empty'),
  );
});

test('five hundred rows are read, one more is refused and counted', () => {
  expect(tableOf(`Name\n${'Ana\n'.repeat(500)}`).rows).toHaveLength(500);
  expect(read(`Name\n${'Ana\n'.repeat(501)}`)).toEqual({
    ok: false,
    error: { code: 'roster-too-long', rows: 501, most: 500 },
  });
});

test('formulas stay the text they are', () => {
  expect(cellsOf('Name,Phone\n"=HYPERLINK(""https://evil.example"")",=1+1\n')).toEqual([
    ['=HYPERLINK("https://evil.example")', '=1+1'],
  ]);
});

test.each([
  ['one long line', (size: number) => `Name\n${'x'.repeat(size)}`],
  ['quotation marks alone', (size: number) => `Name\n${'"'.repeat(size)}`],
  ['closed quotation marks with text behind', (size: number) => `Name\n${'"a"b'.repeat(size / 4)}`],
  ['line ends alone', (size: number) => `Name\n${'\n'.repeat(size / 2)}Ana`],
])('the time to read or refuse %s grows no faster than its size', (_what, textOf) => {
  expect(growthOf((size) => codeOf(textOf(size)), 500_000)).toBeLessThan(LINEAR);
});

/** Cells as a spreadsheet has them: one reads them back with line ends of one kind. */
const cell = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => text.replaceAll(/(?!\n)\p{Cc}|\p{Cs}/gu, ''));
const line = fc.string({
  unit: fc.constantFrom(...'abc ,;|"\'=\n'),
  maxLength: 8,
});

test('a table that papaparse wrote is read back with the same cells', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((width) =>
        fc.array(fc.array(fc.oneof(cell, line), { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 12,
        }),
      ),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (rows, delimiter, newline, quotes) => {
        const width = rows[0]?.length ?? 0;
        const headings = Array.from({ length: width }, (_none, index) => `Heading ${index}`);
        const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
        if (filled.length === 0) return;
        const options = { delimiter: width === 1 ? ',' : delimiter, newline, quotes };
        const text = unparse([headings, ...rows], options);
        expect(tableOf(text).headings).toEqual(headings);
        expect(cellsOf(text)).toEqual(filled);
      },
    ),
    { numRuns: 400 },
  );
});

test('any bytes are read or refused, and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(typeof codeOf(bytes)).toBe('string');
    }),
    { numRuns: 1_000 },
  );
});
