import type { CalendarSession, CalendarView } from '../../shared/contract/calendar';
import { auditEvent } from '../../shared/domain/audit-event';
import { emptyCalendar, type Vacation } from '../../shared/domain/calendar';
import {
  calendarPeriodSchema,
  conflictsOf,
  overlapsAmong,
  shareDay,
  vacationSchemaOn,
} from '../../shared/domain/calendar-rules';
import { groupMeetingIdOf, type GroupId } from '../../shared/domain/ids';
import { rosterOn, type Member } from '../../shared/domain/member';
import { noticesOn } from '../../shared/domain/notice';
import { byFirstDay } from '../../shared/domain/notice-rules';
import { platformFacts } from '../../shared/domain/platform-facts';
import type { Session } from '../../shared/domain/session';
import { addDays } from '../../shared/lib/dates';
import { err, ok } from '../../shared/lib/result';
import { calendarEntries } from './calendar-export';
import { newIds } from './identify';
import { placesIn, type Places } from './missing-notes';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { IcalendarPress } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';
import { readBy } from './read-by';

export interface CalendarTools {
  readonly world: World;
  readonly exportFolder: ExportFolder;
  readonly icalendar: IcalendarPress;
}

type CalendarHandlers = Handlers<'getCalendar' | 'exportCalendar'> & VacationHandlers;
type VacationHandlers = Handlers<'addVacation' | 'removeVacation'>;

/** Sessions, vacations and announced absences in one calendar (M44). */
export function calendarUseCases(tools: CalendarTools): CalendarHandlers {
  return {
    getCalendar: async (input, { records }) => {
      const period = readBy(calendarPeriodSchema, input);
      return period.ok ? ok(await viewOf(period.value, records)) : period;
    },
    exportCalendar: async ({ groupId }, { records }) => exportOf(groupId, records, tools),
    ...vacationUseCases(tools.world),
  };
}

function vacationUseCases({ clock, randomIdText }: World): VacationHandlers {
  const ids = newIds(randomIdText);
  const begin = () => emptyCalendar;
  return {
    addVacation: async ({ vacation }, { records }) => {
      const read = readBy(vacationSchemaOn(todayBy(clock)), vacation);
      if (!read.ok) return read;
      const written = { id: ids.entry(), ...read.value };
      await records.calendar.put('calendar', begin, (calendar) =>
        ok({ ...calendar, vacations: [...calendar.vacations, written] }),
      );
      return ok({});
    },

    removeVacation: async ({ vacationId }, { records }) => {
      const removed = await records.calendar.put('calendar', begin, (calendar) => {
        const vacations = calendar.vacations.filter(({ id }) => id !== vacationId);
        if (vacations.length < calendar.vacations.length) return ok({ ...calendar, vacations });
        return err({ code: 'not-found', term: 'vacation' });
      });
      return removed.ok ? ok({}) : removed;
    },
  };
}

interface Period {
  readonly from: string;
  readonly to: string;
}

const MOST_READ = 10_000;

/**
 * Sessions by the dates of their own zones. No zone is further from UTC than a day, and a session of
 * the day before may still be on: what is around the period is read with it.
 */
async function sessionsAround(
  { from, to }: Period,
  { sessions }: RecordsStore,
): Promise<readonly Session[]> {
  const midnight = (date: string) => `${date}T00:00:00.000Z`;
  return sessions.startingBetween(midnight(addDays(from, -2)), midnight(addDays(to, 3)), MOST_READ);
}

async function vacationsIn(records: RecordsStore): Promise<readonly Vacation[]> {
  const calendar = await records.calendar.find('calendar');
  return [...(calendar?.vacations ?? [])].sort(byDays);
}

function byDays(one: Period, other: Period): number {
  return one.from < other.from ? -1 : Number(one.from > other.from);
}

async function viewOf(period: Period, records: RecordsStore): Promise<CalendarView> {
  const around = await sessionsAround(period, records);
  const places = await placesIn(records);
  const vacations = await vacationsIn(records);
  const capacities = await capacitiesOf(places, records);
  const overlaps = overlapsAmong(around);
  const placing = placingIn(places, (session, expected) =>
    conflictsOf(session, {
      vacations,
      overlapping: overlaps.get(session.id) ?? [],
      capacity: capacities.get(session.groupId) ?? null,
      expected,
    }),
  );
  return {
    sessions: around
      .filter(({ date }) => period.from <= date && date <= period.to)
      .flatMap(placing),
    vacations: vacations.filter((vacation) => shareDay(vacation, period)),
    notices: noticesIn(period, places.members),
  };
}

/** What each group's platform lets in; nothing is said of a group without a meeting (M85). */
async function capacitiesOf(
  { modules }: Places,
  { meetings }: RecordsStore,
): Promise<ReadonlyMap<GroupId, number | null>> {
  const groupIds = [...new Set(modules.map(({ group }) => group.id))];
  const capacityOf = async (id: GroupId) => {
    const meeting = await meetings.find(groupMeetingIdOf(id));
    return [id, meeting && platformFacts[meeting.meetingAccess.link.platform].capacity] as const;
  };
  return new Map(await Promise.all(groupIds.map(capacityOf)));
}

type ConflictsWhen = (session: Session, expected: number) => CalendarSession['conflicts'];

/** Puts a session beside its group and module; one without a module is not shown. */
function placingIn({ modules, members }: Places, conflictsWhen: ConflictsWhen) {
  const byId = new Map(modules.map((placed) => [placed.module.id, placed]));
  return (session: Session): readonly CalendarSession[] => {
    const placed = byId.get(session.moduleId);
    if (!placed) return [];
    const roster = rosterOn(members, session.moduleId, session.date);
    const { id: groupId, name: groupName } = placed.group;
    return [
      {
        ...{ session, groupId, groupName, moduleName: placed.module.name },
        conflicts: conflictsWhen(session, roster.length + 1),
        away: roster.filter((member) => isAway(member, session.date)).length,
        rosterSize: roster.length,
      },
    ];
  };
}

function isAway({ notices }: Member, date: string): boolean {
  return noticesOn(notices, date).some(({ kind }) => kind === 'absent');
}

function noticesIn(period: Period, members: readonly Member[]): CalendarView['notices'] {
  return members
    .flatMap(({ id: memberId, profile, notices }) =>
      notices
        .filter((notice) => shareDay(notice, period))
        .map((notice) => ({
          memberId,
          preferredFirstName: profile.preferredFirstName,
          legalName: profile.legalName,
          notice,
        })),
    )
    .sort((one, other) => byFirstDay(one.notice, other.notice));
}

/** Lately past, so that a calendar learns of what was moved or called off; and all that is planned. */
const EXPORTED_DAYS_BACK = 30;
const EXPORTED_DAYS_AHEAD = 800;

async function exportOf(
  groupId: GroupId | null,
  records: RecordsStore,
  { world, exportFolder, icalendar }: CalendarTools,
): ReturnType<CalendarHandlers['exportCalendar']> {
  const today = todayBy(world.clock);
  const suggestedName = `Alcove-calendar-${today}.ics`;
  const path = await exportFolder.choosePath({ suggestedName, kind: 'ics' });
  if (path === null) return err({ code: 'save-cancelled' });
  const entries = await entriesOf(groupId, today, records, world);
  const bytes = icalendar.print(entries, world.clock.now());
  const written = await exportFolder.write(path, bytes);
  if (!written.ok) return written;
  const events = entries.length;
  // The file is there by now: that this could not be written down must not be told as "not saved".
  await records
    .recordEvent(auditEvent('calendar-exported', { detail: { events } }))
    .catch(() => null);
  return ok({ fileName: path.split(/[\\/]/u).at(-1) ?? suggestedName, events });
}

async function entriesOf(
  groupId: GroupId | null,
  today: string,
  records: RecordsStore,
  { sha256 }: World,
) {
  const period = {
    from: addDays(today, -EXPORTED_DAYS_BACK),
    to: addDays(today, EXPORTED_DAYS_AHEAD),
  };
  const { modules, members } = await placesIn(records);
  const shown = new Set(
    modules
      .filter(({ group }) => groupId === null || group.id === groupId)
      .map(({ module }) => module.id),
  );
  const sessions = (await sessionsAround(period, records)).filter(({ moduleId }) =>
    shown.has(moduleId),
  );
  const vacations = (await vacationsIn(records)).filter((vacation) => shareDay(vacation, period));
  return calendarEntries({ sessions, vacations, members }, sha256);
}
