import * as fc from 'fast-check';
import type { RosterMapping } from '../../../shared/domain/roster-columns';
import { dateOrderOf, readRosterDate } from '../../../shared/domain/roster-dates';
import { canBeTaken, doublesAmong, type RosterRow } from '../../../shared/domain/roster-doubts';
import {
  datesOf,
  readRoster,
  type RosterCells,
  type RosterReading,
} from '../../../shared/domain/roster-rows';
import { aProfile } from '../../support/people';

const columns: RosterMapping = [
  ...(['firstName', 'lastName', 'dateOfBirth', 'healthNumber', 'versionCode'] as const),
  ...(['telephone', 'email', 'address', 'city', 'province', 'postalCode'] as const),
];

const reading: RosterReading = { existing: [], dateOrder: null, today: '2026-11-22' };

function table(...rows: readonly (readonly string[])[]): RosterCells {
  return {
    rows: rows.map((cells, index) => ({ line: index + 2, cells, hasOtherLength: false })),
  };
}

const read = (rows: RosterCells, mapping = columns, parts: Partial<RosterReading> = {}) =>
  readRoster(rows, mapping, { ...reading, ...parts });

const doubtsOf = (rows: readonly RosterRow[]) =>
  rows.map(({ doubts }) => doubts.map(({ code }) => code));

const wholeNames = (...names: readonly string[]) =>
  read(table(...names.map((name) => [name])), ['legalName']);

test('reads a row as a person, its address in lines, the card’s version behind the digits', () => {
  const cells = ['Anabel', 'Fictional', '1980-04-03', '1234-567-897', 'ab', '+1 416 555 0111'];
  const [row] = read(table([...cells, 'ana@example.org', '2 Nowhere Lane', 'Toronto', 'ON', 'M5V 0A1'])); // prettier-ignore
  expect(row?.doubts).toEqual([]);
  expect(row?.person).toEqual({
    profile: {
      legalName: 'Anabel Fictional',
      preferredFirstName: 'Anabel',
      otherNames: [],
      dateOfBirth: '1980-04-03',
      contact: {
        telephone: '+1 416 555 0111',
        email: 'ana@example.org',
        address: '2 Nowhere Lane\nToronto ON M5V 0A1',
      },
      referringPhysician: '',
      goals: '',
    },
    healthNumber: '1234567897AB',
  });
});

test('a row without a name cannot be taken', () => {
  const [row] = read(table(['', ' ', '1980-04-03']));
  expect(row?.person).toBeNull();
  expect(row && canBeTaken(row)).toBe(false);
  expect(doubtsOf(row ? [row] : [])).toEqual([['no-name']]);
  const [long] = read(table(['x'.repeat(500), 'Fictional']));
  expect(doubtsOf(long ? [long] : [])).toEqual([['name-does-not-fit']]);
});

test('what is wrong in a row is left out of the person and said', () => {
  const rows = read(
    table(
      ['Ana', 'Fictional', '2027-02-29', '1234567890', '', '', 'ana at example.org'],
      ['Bo', 'Nowhere', '2031-01-01', '', '', 'x'.repeat(300), ''],
    ),
  );
  expect(doubtsOf(rows)).toEqual([
    ['date-wrong', 'email-without-at', 'health-number-wrong'],
    ['date-wrong', 'does-not-fit'],
  ]);
  expect(rows.every(canBeTaken)).toBe(true);
  expect(rows[0]?.person).toMatchObject({
    healthNumber: null,
    profile: { dateOfBirth: null, contact: { email: '' } },
  });
});

test('a day above twelve tells the order of all dates of the file', () => {
  const born = (rows: readonly RosterRow[]) =>
    rows.map(({ person }) => person?.profile.dateOfBirth);
  const dayFirst = table(['A', 'One', '03/04/1980'], ['B', 'Two', '25/12/1975']);
  expect(born(read(dayFirst))).toEqual(['1980-04-03', '1975-12-25']);
  expect(datesOf(dayFirst, columns)).toEqual({ assumed: 'day-first', dependent: 1 });
  const monthFirst = table(['A', 'One', '03/04/1980'], ['B', 'Two', '12/25/1975']);
  expect(born(read(monthFirst))).toEqual(['1980-03-04', '1975-12-25']);
});

test('dates that can be read in two ways are asked for once, and in doubt until then', () => {
  const unclear = table(['A', 'One', '03/04/1980'], ['B', 'Two', '05/05/1975']);
  expect(datesOf(unclear, columns)).toEqual({ assumed: null, dependent: 1 });
  expect(doubtsOf(read(unclear))).toEqual([['date-either-order'], []]);
  const [told] = read(unclear, columns, { dateOrder: 'month-first' });
  expect(told?.person?.profile.dateOfBirth).toBe('1980-03-04');
  const contradicting = table(['A', 'One', '13/04/1980'], ['B', 'Two', '04/13/1980'], ['C', 'Three', '01/02/1980']); // prettier-ignore
  expect(datesOf(contradicting, columns)).toEqual({ assumed: null, dependent: 3 });
});

test('what the clinician says about the order of dates counts more than one date of the file', () => {
  const slip = table(['A', 'One', '02/13/1980'], ['B', 'Two', '03/04/1990'], ['C', 'Three', '']);
  expect(datesOf(slip, columns)).toEqual({ assumed: 'month-first', dependent: 1 });
  const rows = read(slip, columns, { dateOrder: 'day-first' });
  expect(rows.map(({ person }) => person?.profile.dateOfBirth)).toEqual([null, '1990-04-03', null]);
  expect(doubtsOf(rows)[0]).toEqual(['date-wrong']);
});

test.each([
  ['1980-04-03', '1980-04-03'],
  ['1980/4/3', '1980-04-03'],
  ['19800403', '1980-04-03'],
  ['1980-04-03 00:00:00', '1980-04-03'],
  ['1980-04-03T00:00:00.000Z', '1980-04-03'],
  ['3 Apr 1980', '1980-04-03'],
  ['03-Apr-1980', '1980-04-03'],
  ['April 3, 1980', '1980-04-03'],
  ['Sept 3 1980', '1980-09-03'],
  ['05/05/1980', '1980-05-05'],
])('reads the date %s', (cell, date) => {
  expect(readRosterDate(cell, null)).toEqual({ kind: 'date', date });
});

test.each(['1980', '3/4/80', '31/31/1980', '30-Feb-1980', '29313', 'yesterday', 'Xyz 3, 1980'])(
  'reads no date from %s',
  (cell) => {
    expect(readRosterDate(cell, 'day-first')).toEqual({ kind: 'no-date' });
  },
);

test('a date written in the file’s order is read back as the same day, whatever the order', () => {
  const days = fc.record({
    year: fc.integer({ min: 1900, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const two = (number: number) => String(number).padStart(2, '0');
  fc.assert(
    fc.property(days, fc.constantFrom('/', '-', '.'), ({ year, month, day }, sign) => {
      const date = `${year}-${two(month)}-${two(day)}`;
      const dayFirst = [day, month, year].join(sign);
      const monthFirst = [two(month), two(day), year].join(sign);
      expect(readRosterDate(dayFirst, 'day-first')).toEqual({ kind: 'date', date });
      expect(readRosterDate(monthFirst, 'month-first')).toEqual({ kind: 'date', date });
      expect(dateOrderOf([dayFirst])).toBe(day > 12 ? 'day-first' : null);
    }),
  );
});

test('“Fictional, Anabel” is turned and pointed out; a title after a comma is not a first name', () => {
  const rows = wholeNames('Fictional, Anabel', 'Bo Nowhere, MD', 'Chiara Imaginary');
  expect(rows.map(({ person }) => person?.profile.legalName)).toEqual([
    'Anabel Fictional',
    'Bo Nowhere, MD',
    'Chiara Imaginary',
  ]);
  expect(rows.map(({ person }) => person?.profile.preferredFirstName)).toEqual([
    'Anabel',
    'Bo',
    'Chiara',
  ]);
  expect(doubtsOf(rows)).toEqual([['name-turned'], [], []]);
});

test('a formula stays text and is pointed out; a spreadsheet’s ="0123" is only text', () => {
  const rows = read(
    table(
      ['=HYPERLINK("https://evil.example")', 'Fictional'],
      ['Bo', '@SUM(1)'],
      ['Chiara', 'Imaginary', '', '="1234567897"', '', '-416 555 0111'],
    ),
  );
  expect(doubtsOf(rows)).toEqual([['formula'], ['formula'], []]);
  expect(rows[0]?.person?.profile.legalName).toBe('=HYPERLINK("https://evil.example") Fictional');
  expect(rows[2]?.person?.healthNumber).toBe('1234567897');
});

test('the same name twice is pointed out in both rows, without case, accents and blanks', () => {
  const rows = wholeNames('Zoë Ångström', 'Bo Nowhere', 'ZOE  ANGSTROM');
  expect(doubtsOf(rows)).toEqual([['twice-in-file'], [], ['twice-in-file']]);
  expect(rows[0]?.doubts[0]?.found).toBe('4');
});

test('whoever is in the vault already cannot be taken', () => {
  const existing = [{ legalName: 'Zoë Ångström' }];
  const [row] = read(table(['Zoe', 'Angstrom']), columns, { existing });
  expect(doubtsOf(row ? [row] : [])).toEqual([['in-alcove']]);
  expect(row && canBeTaken(row)).toBe(false);
});

test('one health number in two rows is taken for neither', () => {
  const rows = read(
    table(['Ana', 'Fictional', '', '1234567897'], ['Bo', 'Nowhere', '', '1234567897', 'AB']),
  );
  expect(doubtsOf(rows)).toEqual([['health-number-twice'], ['health-number-twice']]);
  expect(rows.map(({ person }) => person?.healthNumber)).toEqual([null, null]);
});

test('cells beyond or short of the headings are pointed out, and half a name too', () => {
  const cells = { line: 2, cells: ['Ana', ''], hasOtherLength: true };
  expect(doubtsOf(read({ rows: [cells] }))).toEqual([['other-length', 'name-incomplete']]);
});

test('doubles are found by name and by health number, among the new and beside the old', () => {
  const person = (legalName: string, healthNumber: string | null = null) => ({
    profile: aProfile({ legalName }),
    healthNumber,
  });
  const old = [person('Anabel Fictional', '1234567897')];
  expect(doublesAmong([person('ANABEL FICTIONAL'), person('Bo Nowhere')], old)).toEqual([
    'ANABEL FICTIONAL',
  ]);
  expect(doublesAmong([person('Anna Married', '1234567897AB')], old)).toEqual(['Anna Married']);
  expect(doublesAmong([person('Bo'), person('bo '), person('Chiara')], [])).toEqual(['bo ']);
  expect(doublesAmong([person('Bo'), person('Chiara')], old)).toEqual([]);
});

test('whatever stands in the cells, who can be taken has a name and no cell throws', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', '=1', '2027-02-29', '1234567897')); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 }), (rows) => {
      for (const row of read(table(...rows)).filter(canBeTaken)) {
        expect(row.person?.profile.legalName).not.toBe('');
        expect(row.person?.profile.preferredFirstName).not.toBe('');
      }
    }),
  );
});
