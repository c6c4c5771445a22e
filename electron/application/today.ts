import type { PlacedSession } from '../../shared/contract/today';
import { rosterOn } from '../../shared/domain/member';
import { plannedEndOf, type Session } from '../../shared/domain/session';
import { ok } from '../../shared/lib/result';
import { sessionNeedsIn } from './gate-evidence';
import { missingInNumbers, placesIn, type Places } from './missing-notes';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

const SHOWN_SESSIONS = 5;
/** A session stays on the first screen until this long after it was to end: it may run over. */
const LINGER_MS = 30 * 60_000;
/** A session is asked after for a month: a module entered late does not begin with a list of old ones. */
const UNRECORDED_MS = 30 * 24 * 60 * 60_000;
const MOST_READ = 200;
const FAR_FUTURE = '9999-12-31T00:00:00.000Z';

export function todayUseCases({ clock }: World): Handlers<'getToday'> {
  return {
    getToday: async (_input, vault) => {
      const { records } = vault;
      const now = clock.now();
      const places = await placesIn(records);
      const { coming, unrecorded } = await sessionsAround(places, records, now);
      const [next = null, ...later] = await withNotReady(coming, places, records);
      const missing = await missingInNumbers(places, vault, now);
      const { modules, members } = places;
      const practice = (await records.practice.find('practice')) !== null;
      const setUp = { practice, module: modules.length > 0, members: members.length > 0 };
      return ok({ next, later, unrecorded, ...missing, setUp });
    },
  };
}

interface SessionsAround {
  readonly coming: readonly PlacedSession[];
  readonly unrecorded: readonly PlacedSession[];
}

async function sessionsAround(
  places: Places,
  records: RecordsStore,
  now: Date,
): Promise<SessionsAround> {
  const since = new Date(now.getTime() - UNRECORDED_MS).toISOString();
  const sessions = await records.sessions.startingBetween(since, FAR_FUTURE, MOST_READ);
  const open = sessions
    .filter(({ held, calledOff }) => held === null && calledOff === null)
    .flatMap(placingIn(places));
  const isOver = ({ session }: PlacedSession): boolean =>
    plannedEndOf(session) + LINGER_MS <= now.getTime();
  return {
    coming: open.filter((placed) => !isOver(placed)).slice(0, SHOWN_SESSIONS),
    unrecorded: open.filter(
      (placed) => isOver(placed) && placed.rosterSize > 0 && placed.session.attendance.length === 0,
    ),
  };
}

/** Puts a session beside its group and module; one without a module is not shown. */
function placingIn({ modules, members }: Places) {
  const byId = new Map(modules.map((placed) => [placed.module.id, placed]));
  return (session: Session): readonly PlacedSession[] => {
    const placed = byId.get(session.moduleId);
    if (!placed) return [];
    const rosterSize = rosterOn(members, session.moduleId, session.date).length;
    const names = { groupName: placed.group.name, moduleName: placed.module.name };
    return [{ session, ...names, rosterSize, notReady: 0 }];
  };
}

/** Counts of whom a consent or an emergency contact is missing on the day of each session. */
async function withNotReady(
  coming: readonly PlacedSession[],
  { modules, members }: Places,
  records: RecordsStore,
): Promise<readonly PlacedSession[]> {
  const rosters = coming.map(({ session }) => rosterOn(members, session.moduleId, session.date));
  const needsOf = await sessionNeedsIn(records, rosters.flat());
  return coming.map((placed, index) => {
    const { moduleId, date } = placed.session;
    const group = modules.find(({ module }) => module.id === moduleId)?.group;
    const roster = rosters[index] ?? [];
    const notReady = roster.filter((member) => group && needsOf(member, group, date).length > 0);
    return { ...placed, notReady: notReady.length };
  });
}
