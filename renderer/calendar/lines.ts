import type { CalendarSession, CalendarView, MemberNotice } from '../../shared/contract/calendar';
import type { Vacation } from '../../shared/domain/calendar';
import type { Period } from './period';

/** What stands in a month, each with the day it is listed under. */
export type CalendarLine =
  | { readonly kind: 'session'; readonly date: string; readonly placed: CalendarSession }
  | { readonly kind: 'vacation'; readonly date: string; readonly vacation: Vacation }
  | { readonly kind: 'notice'; readonly date: string; readonly announced: MemberNotice };

/** Where a vacation and a session share a day, being away is said first. */
const ORDER = { vacation: 0, notice: 1, session: 2 } as const;

/** What began before the period is listed on its first day. */
export function linesByMonth(
  view: CalendarView,
  { from }: Period,
): ReadonlyMap<string, readonly CalendarLine[]> {
  const listedOn = (date: string) => (date < from ? from : date);
  const lines: CalendarLine[] = [
    ...view.sessions.map(
      (placed) => ({ kind: 'session', date: placed.session.date, placed }) as const,
    ),
    ...view.vacations.map(
      (vacation) => ({ kind: 'vacation', date: listedOn(vacation.from), vacation }) as const,
    ),
    ...view.notices.map(
      (announced) =>
        ({ kind: 'notice', date: listedOn(announced.notice.from), announced }) as const,
    ),
  ];
  const inOrder = lines.toSorted(
    (one, other) => compare(one.date, other.date) || ORDER[one.kind] - ORDER[other.kind],
  );
  return Map.groupBy(inOrder, ({ date }) => date.slice(0, 7));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
