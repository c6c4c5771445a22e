import { isLocalDate } from '../lib/dates';

/** Which number of `03/04/1980` is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** What a cell says about a date: one that exists, two that it could be, or none. */
export type ReadDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'either-order' }
  | { readonly kind: 'no-date' };

const NO_DATE: ReadDate = { kind: 'no-date' };

/** Spreadsheets add a midnight to a date. */
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?Z?$/iu;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$|^(\d{4})(\d{2})(\d{2})$/u;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/u;
const DAY_AND_WORD = /^(\d{1,2})[-/. ]*(\p{L}{3,9})[-/., ]*(\d{4})$/u;
const WORD_AND_DAY = /^(\p{L}{3,9})[-/. ]*(\d{1,2})[-/., ]+(\d{4})$/u;

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
];

/**
 * The order of the file's dates, where one of them can only be read in one way (a day above twelve);
 * `null` when none decides, or when they contradict each other.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | null {
  const pairs = cells.flatMap((cell) => {
    const found = YEAR_LAST.exec(withoutTime(cell));
    return found ? [{ first: Number(found[1]), second: Number(found[2]) }] : [];
  });
  const hasDayFirst = pairs.some(({ first, second }) => first > 12 && second <= 12);
  const hasMonthFirst = pairs.some(({ first, second }) => second > 12 && first <= 12);
  if (hasDayFirst === hasMonthFirst) return null;
  return hasDayFirst ? 'day-first' : 'month-first';
}

/** Years of two digits are not read: a person of 1926 is not told from a child of 2026. */
export function readRosterDate(cell: string, order: DateOrder | null): ReadDate {
  const text = withoutTime(cell);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, month, day, closeYear, closeMonth, closeDay] = yearFirst;
    return dateFrom(year ?? closeYear, month ?? closeMonth, day ?? closeDay);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return inOrder(yearLast, order);
  const [, day, word, year] = DAY_AND_WORD.exec(text) ?? swapped(WORD_AND_DAY.exec(text));
  return dateFrom(year, monthNamed(word), day);
}

function inOrder([, first, second, year]: RegExpExecArray, order: DateOrder | null): ReadDate {
  if (order === 'day-first') return dateFrom(year, second, first);
  if (order === 'month-first') return dateFrom(year, first, second);
  if (first === second) return dateFrom(year, first, second);
  return { kind: 'either-order' };
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found ? [found[0], found[2], found[1], found[3]] : [];
}

function withoutTime(cell: string): string {
  return cell.trim().replace(TIME, '');
}

/** "3", of "Mar", "Sept" and "March". */
function monthNamed(word: string | undefined): string | undefined {
  const name = word?.toLowerCase();
  const index = MONTHS.findIndex((month) => name !== undefined && month.startsWith(name));
  return index < 0 ? undefined : String(index + 1);
}

function dateFrom(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): ReadDate {
  if (year === undefined || month === undefined || day === undefined) return NO_DATE;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? { kind: 'date', date } : NO_DATE;
}
