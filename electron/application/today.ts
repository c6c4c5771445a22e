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
const LONGEST_SESSION_MS = 24 * 60 * 60_000;
const FAR_FUTURE = '9999-12-31T00:00:00.000Z';

export function todayUseCases({ clock }: World): Handlers<'getToday'> {
  return {
    getToday: async (_input, vault) => {
      const { records } = vault;
      const now = clock.now();
      const [next = null, ...later] = await comingSessions(records, now);
      const missing = await missingBySession(vault, now);
      return ok({ next, later, missing, setUp: await setUpOf(records) });
    },
  };
}

async function setUpOf(records: RecordsStore) {
  const modules = await allModules(records);
  const members = await records.members.all();
  const practice = (await records.practice.find('practice')) !== null;
  return { practice, module: modules.length > 0, members: members.length > 0 };
}

async function comingSessions(records: RecordsStore, now: Date): Promise<readonly PlacedSession[]> {
  const modules = new Map((await allModules(records)).map((placed) => [placed.module.id, placed]));
  const members = await records.members.all();
  const since = new Date(now.getTime() - LONGEST_SESSION_MS - LINGER_MS).toISOString();
  const sessions = await records.sessions.startingBetween(since, FAR_FUTURE, 50);
  return sessions
    .filter((session) => session.held === null && endOf(session) + LINGER_MS > now.getTime())
    .flatMap((session) => {
      const placed = modules.get(session.moduleId);
      if (!placed) return [];
      const rosterSize = rosterOn(members, session.moduleId, session.date).length;
      return [
        { session, groupName: placed.group.name, moduleName: placed.module.name, rosterSize },
      ];
    })
    .slice(0, SHOWN_SESSIONS);
}

function endOf(session: Session): number {
  return Date.parse(session.startsAt) + session.minutes * 60_000;
}
