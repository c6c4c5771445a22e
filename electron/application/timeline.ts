import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { safetyPlanIdOf, type ModuleId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import type { Session } from '../../shared/domain/session';
import type { TimelineEntry, TimelineFilter } from '../../shared/domain/timeline';
import { filteredTimeline, timelineOf } from '../../shared/domain/timeline-rules';
import { err, ok, type Result } from '../../shared/lib/result';
import { ownUseOf, writeLogged } from './log-disclosure';
import { allModules, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { TimelinePress } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { Clock, ExportFolder, World } from './ports/world';

export interface TimelineTools {
  readonly world: Pick<World, 'clock' | 'randomIdText'>;
  readonly timelinePress: TimelinePress;
  readonly exportFolder: ExportFolder;
}

/** Names no member: it shows in recent-files lists. */
const TIMELINE_NAME = 'Alcove-timeline.pdf';

/** Of the records alone: nothing here can reach what is written about the group (M11). */
export function timelineUseCases(tools: TimelineTools): Handlers<'getTimeline' | 'saveTimeline'> {
  const { clock } = tools.world;
  return {
    getTimeline: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? ok(await timelineFrom(records, member, clock)) : notFound('member');
    },

    saveTimeline: async ({ memberId, filter }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? save(tools, records, { member, filter }) : notFound('member');
    },
  };
}

async function timelineFrom(
  records: RecordsStore,
  member: Member,
  clock: Clock,
): Promise<readonly TimelineEntry[]> {
  const { id } = member;
  const sources = {
    member,
    sessions: await sessionsOf(records, member),
    notes: await records.reader.notesOfMember(id, FIRST_DATE, LAST_DATE),
    consents: await records.consents.ofMember(id),
    safetyPlan: await records.safetyPlans.find(safetyPlanIdOf(id)),
    disclosures: await records.disclosures.ofMember(id),
    releases: (await records.releases.all()).filter(({ scope }) => scope.memberId === id),
    emergencyRecords: await records.emergencyRecords.ofMember(id),
    ledger: await records.ledger.ofMember(id),
    groupNames: await groupNames(records),
  };
  return timelineOf(sources, { now: clock.now(), timeZone: clock.timeZone() });
}

const FIRST_DATE = '0000-01-01';
const LAST_DATE = '9999-12-31';

/** Who came back to a module after leaving it was in it once. */
async function sessionsOf(
  records: RecordsStore,
  { memberships }: Member,
): Promise<readonly Session[]> {
  const modules = [...new Set(memberships.map(({ moduleId }) => moduleId))];
  const ofModules = await Promise.all(modules.map((id) => records.sessions.ofModule(id)));
  return ofModules.flat();
}

async function groupNames(records: RecordsStore): Promise<ReadonlyMap<ModuleId, string>> {
  const modules = await allModules(records);
  return new Map(modules.map(({ group, module }) => [module.id, group.name]));
}

interface Wanted {
  readonly member: Member;
  readonly filter: TimelineFilter;
}

/** Chained before it is written, as a release is: none leaves without its line in the trail. */
async function save(
  { world, timelinePress, exportFolder }: TimelineTools,
  records: RecordsStore,
  { member, filter }: Wanted,
): Promise<Result<{ readonly path: string }, Refusal>> {
  const practice = (await records.practice.find('practice'))?.profile;
  if (!practice) return err({ code: 'practice-missing' });
  const path = await exportFolder.choosePath({ suggestedName: TIMELINE_NAME, kind: 'pdf' });
  if (path === null) return err({ code: 'save-cancelled' });
  const entries = await timelineFrom(records, member, world.clock);
  const { bytes } = await timelinePress.print(filteredTimeline(entries, filter), {
    practice,
    member: member.profile,
    filter,
    madeAt: world.clock.now(),
    timeZone: world.clock.timeZone(),
  });
  await records.recordEvent(auditEvent('timeline-saved', { subject: member.id }));
  const disclosures = [ownUseOf(member.id, 'timeline', 'The timeline of the record')];
  const to = { ...world, exportFolder };
  const written = await writeLogged(to, records, { path, bytes, disclosures });
  return written.ok ? ok({ path }) : written;
}
