import { addDays, instantOf, isLocalDate, isLocalTime } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import { foldForComparison } from '../lib/text';
import type { ParticipantReportRefusal } from './participant-report';
import type { Session } from './session';

/** One person's stay, or one of several stays. */
export interface Stay {
  /** As it stood in the meeting. */
  readonly name: string;
  readonly joinedAt: Date;
  readonly leftAt: Date;
}

type Column = 'name' | 'join' | 'leave' | 'waiting';

/** Headings of Zoom's report in English and French, and of others like it, folded. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(?:name|user name|full name|participant|nom|nom complet|nom du participant)\b/u],
  ['join', /^(?:join|first join|heure d['’](?:arrivee|entree|adhesion))/u],
  ['leave', /^(?:leave|last leave|heure de (?:depart|sortie))/u],
  ['waiting', /^(?:in waiting room|salle d['’]attente|dans la salle d['’]attente)/u],
];

/** Above the table Zoom may write what the meeting was: a heading and a line. */
const MOST_LINES_ABOVE = 10;

/**
 * The stays that a participant report lists, each name as it stood. Times are read as wall-clock
 * times of the session's zone; of two ways to read a date the one nearer to the session counts.
 */
export function readStays(
  rows: readonly (readonly string[])[],
  session: Pick<Session, 'date' | 'timeZone'>,
): Result<readonly Stay[], ParticipantReportRefusal> {
  const at = rows.slice(0, MOST_LINES_ABOVE).findIndex((cells) => columnsOf(cells) !== null);
  const columns = columnsOf(rows[at] ?? []);
  if (!columns) return err({ code: 'report-not-recognised' });
  const below = rows.slice(at + 1);
  const stays = below.flatMap((cells) => stayIn(cells, columns, session) ?? []);
  if (below.length > 0 && stays.length === 0 && !below.every(isWaiting(columns))) {
    return err({ code: 'report-not-recognised' });
  }
  return stays.length === 0 ? err({ code: 'report-empty' }) : ok(stays);
}

type Columns = Readonly<Record<'name' | 'join' | 'leave', number>> & {
  readonly waiting: number | null;
};

function columnsOf(cells: readonly string[]): Columns | null {
  const folded = cells.map(foldForComparison);
  const indexOf = (wanted: Column) => {
    const pattern = HEADINGS.find(([column]) => column === wanted)?.[1];
    return folded.findIndex((heading) => pattern?.test(heading));
  };
  const [name, join, leave, waiting] = (['name', 'join', 'leave', 'waiting'] as const).map(indexOf);
  if (name === undefined || join === undefined || leave === undefined) return null;
  if (name < 0 || join < 0 || leave < 0) return null;
  return { name, join, leave, waiting: waiting === undefined || waiting < 0 ? null : waiting };
}

/** Who only waited was not in the session. */
const isWaiting =
  ({ waiting }: Columns) =>
  (cells: readonly string[]): boolean =>
    waiting !== null && /^(?:yes|oui)$/iu.test(cells[waiting]?.trim() ?? '');

function stayIn(
  cells: readonly string[],
  columns: Columns,
  session: Pick<Session, 'date' | 'timeZone'>,
): Stay | null {
  if (isWaiting(columns)(cells)) return null;
  const name = (cells[columns.name] ?? '').trim();
  const joinedAt = readMoment(cells[columns.join] ?? '', session);
  const leftAt = readMoment(cells[columns.leave] ?? '', session);
  return name !== '' && joinedAt && leftAt && joinedAt <= leftAt
    ? { name, joinedAt, leftAt }
    : null;
}

const MOMENT =
  /^\s*(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})[\s,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?\s*$/iu;

function readMoment(
  text: string,
  { date: near, timeZone }: Pick<Session, 'date' | 'timeZone'>,
): Date | null {
  const [, one = '', two = '', three = '', hour = '', minute = '', second = '0', half] =
    MOMENT.exec(text) ?? [];
  const date = nearest(datesOf(one, two, three), near);
  const time = `${hourOf(Number(hour), half).padStart(2, '0')}:${minute}`;
  if (date === null || !isLocalTime(time)) return null;
  return new Date(instantOf(date, time, timeZone).getTime() + Number(second) * 1000);
}

function hourOf(hour: number, half: string | undefined): string {
  if (half === undefined) return String(hour);
  return String((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0));
}

/** Year first, or month and day in either order before the year. */
function datesOf(one: string, two: string, three: string): readonly string[] {
  const written = (year: string, month: string, day: string) =>
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const ways =
    one.length === 4
      ? [written(one, two, three)]
      : [written(three, one, two), written(three, two, one)];
  return ways.filter(isLocalDate);
}

function nearest(dates: readonly string[], near: string): string | null {
  const close = [near, addDays(near, 1), addDays(near, -1)];
  return close.find((date) => dates.includes(date)) ?? dates[0] ?? null;
}
