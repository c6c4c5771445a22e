import * as fc from 'fast-check';
import { parse } from 'papaparse';
import { csvOf } from '../../electron/release/csv';

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const readBack = (text: string) =>
  parse<readonly string[]>(text.slice(1).replace(/\r\n$/u, ''), { newline: '\r\n', delimiter: ',' })
    .data;

test('a table is UTF-8 with its mark, quoted where it must be, and ends each line with CRLF', () => {
  const text = textOf(csvOf(['Name', 'Said'], [['Zoë, the first', 'one\n"two"']]));
  expect(text).toBe('\ufeffName,Said\r\n"Zoë, the first","one\n""two"""\r\n');
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  '\0=1',
  '  =1',
  '\u00a0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\u200b=1',
  '\ufeff=1',
])('the cell %j computes nothing', (cell) => {
  const [, [read = ''] = []] = readBack(textOf(csvOf(['Name'], [[cell]])));
  expect(read.startsWith("'")).toBe(true);
});

test('no cell of any text begins with what a spreadsheet computes, and text stays readable', () => {
  const cells = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }));
  fc.assert(
    fc.property(cells, (rows) => {
      const read = readBack(textOf(csvOf(['A', 'B'], rows)));
      expect(read).toHaveLength(rows.length + 1);
      for (const cell of read.flat())
        expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
    }),
  );
});

test('an amount that is taken back is a number, and what only begins like one is not', () => {
  const cells = ['-66.00', '-66.00+1', '-1', '-66.00\n=1', ' -66.00'];
  const read = readBack(
    textOf(
      csvOf(
        ['A'],
        cells.map((cell) => [cell]),
      ),
    ),
  );
  expect(read.slice(1).flat()).toEqual(['-66.00', ...cells.slice(1).map((cell) => `'${cell}`)]);
});

test('an ordinary cell is what it was', () => {
  expect(readBack(textOf(csvOf(['A'], [["O'Neil - one"], ['62.60'], ['']])))).toEqual([
    ...[['A'], ["O'Neil - one"], ['62.60'], ['']],
  ]);
});
