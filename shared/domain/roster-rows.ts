import { tidyLine } from '../lib/text';
import { optionalLine, paragraph, requiredLine } from './fields';
import { healthNumberSchema, type HealthNumber } from './health-number';
import type { RosterField, RosterMapping } from './roster-columns';
import { dateOrderOf, readRosterDate, type DateOrder } from './roster-dates';
import {
  personKey,
  withDoubles,
  type RosterDoubt,
  type RosterDoubtCode,
  type RosterRow,
} from './roster-doubts';

/** The rows of a file: their cells, as many as there are columns, and where in the file they stand. */
export interface RosterCells {
  readonly rows: readonly {
    readonly line: number;
    readonly cells: readonly string[];
    readonly hasOtherLength: boolean;
  }[];
}

export interface RosterReading {
  /** Legal names that are in the vault. */
  readonly existing: readonly { readonly legalName: string }[];
  /** What the clinician said; `null`: as the file says it. */
  readonly dateOrder: DateOrder | null;
  /** Nobody was born after this day. */
  readonly today: string;
}

export interface DatesOfFile {
  /** The order that other dates of the file suggest; `null` when none does, or they contradict. */
  readonly assumed: DateOrder | null;
  /** How many depend on the order: one slip in another date would turn them all. */
  readonly dependent: number;
}

export function datesOf(table: RosterCells, mapping: RosterMapping): DatesOfFile {
  const dates = cellsOf(table, mapping, 'dateOfBirth');
  const assumed = dateOrderOf(dates);
  const unclear = dates.filter((cell) => readRosterDate(cell, null).kind === 'either-order');
  const dependent = assumed === null ? unclear : unclear.filter(fitsBothOrders);
  return { assumed, dependent: dependent.length };
}

function fitsBothOrders(cell: string): boolean {
  return (['day-first', 'month-first'] as const).every(
    (order) => readRosterDate(cell, order).kind === 'date',
  );
}

/** Reads every row as a person; whatever is in doubt is said, and never guessed. */
export function readRoster(
  table: RosterCells,
  mapping: RosterMapping,
  reading: RosterReading,
): readonly RosterRow[] {
  const dateOrder = reading.dateOrder ?? datesOf(table, mapping).assumed;
  const rows = table.rows.map(({ line, cells, hasOtherLength }) => {
    const row = readRow(cellReader(cells, mapping), { ...reading, dateOrder });
    const length: readonly RosterDoubt[] = hasOtherLength
      ? [{ code: 'other-length', field: null, found: '' }]
      : [];
    return { line, person: row.person, doubts: [...length, ...row.doubts] };
  });
  return withDoubles(rows, new Set(reading.existing.map(({ legalName }) => personKey(legalName))));
}

function cellsOf(
  { rows }: RosterCells,
  mapping: RosterMapping,
  field: RosterField,
): readonly string[] {
  const column = mapping.indexOf(field);
  return column < 0 ? [] : rows.map(({ cells }) => cells[column] ?? '');
}

type CellReader = (field: RosterField) => string;

/** A spreadsheet's `="0123"` says only that 0123 is text. */
const QUOTED_AS_FORMULA = /^="([^"]*)"$/u;

function cellReader(cells: readonly string[], mapping: RosterMapping): CellReader {
  return (field) => {
    const column = mapping.indexOf(field);
    const cell = column < 0 ? '' : (cells[column] ?? '').trim();
    return cell.replace(QUOTED_AS_FORMULA, '$1').trim();
  };
}

function readRow(cell: CellReader, reading: RosterReading): Omit<RosterRow, 'line'> {
  const doubts: RosterDoubt[] = [];
  const doubt = (code: RosterDoubtCode, field: RosterField, found: string) => {
    doubts.push({ code, field, found });
    return null;
  };
  const line = (field: RosterField) => readLine(field, cell(field), doubt);
  const name = readName(cell, doubt);
  const profile = {
    preferredFirstName: line('preferredFirstName'),
    otherNames: readOtherNames(cell('otherNames'), doubt),
    dateOfBirth: readBirth(cell('dateOfBirth'), reading, doubt),
    contact: {
      telephone: line('telephone'),
      email: readEmail(line('email'), doubt),
      address: readAddress(cell, doubt),
    },
    referringPhysician: line('referringPhysician'),
    goals: '',
  };
  const healthNumber = readHealthNumber(cell, doubt);
  if (name === null) return { person: null, doubts };
  const { legalName, firstName } = name;
  const preferredFirstName = profile.preferredFirstName || firstName;
  return {
    person: { profile: { ...profile, legalName, preferredFirstName }, healthNumber },
    doubts,
  };
}

type Doubt = (code: RosterDoubtCode, field: RosterField, found: string) => null;

/** Cells that a spreadsheet would compute; a telephone number may begin with a plus. */
const FORMULA = /^(?:[=@]|[+-](?![\d\s(]))/u;

function readLine(field: RosterField, cell: string, doubt: Doubt): string {
  if (FORMULA.test(cell)) doubt('formula', field, cell);
  const read = optionalLine.safeParse(tidyLine(cell));
  if (read.success) return read.data;
  doubt('does-not-fit', field, cell);
  return '';
}

interface ReadName {
  readonly legalName: string;
  readonly firstName: string;
}

function readName(cell: CellReader, doubt: Doubt): ReadName | null {
  const first = tidyLine(cell('firstName'));
  const whole = tidyLine(cell('legalName'));
  const parts = [first, tidyLine(cell('middleName')), tidyLine(cell('lastName'))].filter(Boolean);
  const found = whole || parts.join(' ');
  const field = whole ? 'legalName' : 'firstName';
  if (found === '') return doubt('no-name', field, '');
  if ([whole, ...parts].some((part) => FORMULA.test(part))) doubt('formula', field, found);
  if (!whole && parts.length === 1) doubt('name-incomplete', field, found);
  const legalName = requiredLine.safeParse(whole ? turned(whole, doubt) : found);
  if (!legalName.success) return doubt('name-does-not-fit', field, found);
  const firstName = first || (legalName.data.split(' ')[0] ?? legalName.data);
  return { legalName: legalName.data, firstName };
}

/** What stands after a comma without being a first name. */
const TITLES = /^(?:md|phd|rn|np|msw|rsw|mbbs|ccfp|frcpc|facp|esq|dr|jr|sr|i{2,3}|iv)$/u;

/** "Fictional, Anabel" is turned; what follows a comma as "MD" or "Jr." does is not. */
function turned(whole: string, doubt: Doubt): string {
  const [last = '', first = '', ...more] = whole.split(',').map((part) => part.trim());
  const isTitle = TITLES.test(first.replaceAll('.', '').toLowerCase());
  if (first === '' || last === '' || more.length > 0 || isTitle) return whole;
  doubt('name-turned', 'legalName', whole);
  return `${first} ${last}`;
}

function readOtherNames(cell: string, doubt: Doubt): readonly string[] {
  const names = cell
    .split(/[,;\n]/u)
    .map((name) => readLine('otherNames', name, doubt))
    .filter((name) => name !== '');
  if (names.length <= 20) return names;
  doubt('does-not-fit', 'otherNames', cell);
  return [];
}

function readBirth(cell: string, { dateOrder, today }: RosterReading, doubt: Doubt): string | null {
  if (cell === '') return null;
  const read = readRosterDate(cell, dateOrder);
  if (read.kind === 'either-order') return doubt('date-either-order', 'dateOfBirth', cell);
  const isPossible = read.kind === 'date' && read.date <= today && read.date >= '1900';
  return isPossible ? read.date : doubt('date-wrong', 'dateOfBirth', cell);
}

function readEmail(typed: string, doubt: Doubt): string {
  if (typed === '' || /^[^\s@]+@[^\s@]+$/u.test(typed)) return typed;
  doubt('email-without-at', 'email', typed);
  return '';
}

function readAddress(cell: CellReader, doubt: Doubt): string {
  const town = [cell('city'), cell('province'), cell('postalCode')].filter(Boolean).join(' ');
  const lines = [cell('address'), cell('addressLine2'), town].filter(Boolean);
  const address = lines.join('\n');
  if (lines.some((line) => FORMULA.test(line))) doubt('formula', 'address', address);
  if (paragraph.safeParse(address).success) return address;
  doubt('does-not-fit', 'address', address);
  return '';
}

function readHealthNumber(cell: CellReader, doubt: Doubt): HealthNumber | null {
  const digits = cell('healthNumber');
  if (digits === '') return null;
  const version = cell('versionCode');
  const whole = /[a-z]\s*$/iu.test(digits) ? digits : `${digits}${version}`;
  const read = healthNumberSchema.safeParse(whole);
  return read.success ? read.data : doubt('health-number-wrong', 'healthNumber', whole);
}
