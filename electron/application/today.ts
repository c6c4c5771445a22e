import type { PlacedSession } from '../../shared/contract/today';
import { rosterOn } from '../../shared/domain/member';
import type { Session } from '../../shared/domain/session';
import { ok } from '../../shared/lib/result';
import { allModules } from './lookup';
import { missingBySession } from './missing-notes';
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
      const { coming, unrecorded } = await sessionsAround(records, now);
      const [next = null, ...later] = coming;
      const missing = await missingBySession(vault, now);
      return ok({ next, later, unrecorded, missing, setUp: await setUpOf(records) });
    },
  };
}

async function setUpOf(records: RecordsStore) {
  const modules = await allModules(records);
  const members = await records.members.all();
  const practice = (await records.practice.find('practice')) !== null;
  return { practice, module: modules.length > 0, members: members.length > 0 };
}

interface SessionsAround {
  readonly coming: readonly PlacedSession[];
  readonly unrecorded: readonly PlacedSession[];
}

async function sessionsAround(records: RecordsStore, now: Date): Promise<SessionsAround> {
  const place = await placing(records);
  const since = new Date(now.getTime() - UNRECORDED_MS).toISOString();
  const sessions = await records.sessions.startingBetween(since, FAR_FUTURE, MOST_READ);
  const open = sessions.filter(({ held }) => held === null).flatMap(place);
  const isOver = ({ session }: PlacedSession): boolean =>
    endOf(session) + LINGER_MS <= now.getTime();
  return {
    coming: open.filter((placed) => !isOver(placed)).slice(0, SHOWN_SESSIONS),
    unrecorded: open.filter(
      (placed) => isOver(placed) && placed.rosterSize > 0 && placed.session.attendance.length === 0,
    ),
  };
}

/** Puts a session beside its group and module; one without a module is not shown. */
async function placing(records: RecordsStore) {
  const modules = new Map((await allModules(records)).map((placed) => [placed.module.id, placed]));
  const members = await records.members.all();
  return (session: Session): readonly PlacedSession[] => {
    const placed = modules.get(session.moduleId);
    if (!placed) return [];
    const rosterSize = rosterOn(members, session.moduleId, session.date).length;
    return [{ session, groupName: placed.group.name, moduleName: placed.module.name, rosterSize }];
  };
}

function endOf(session: Session): number {
  return Date.parse(session.startsAt) + session.minutes * 60_000;
}
