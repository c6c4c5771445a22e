import {
  removedKinds,
  type RemovedCounts,
  type RemovedKind,
} from '../../shared/domain/destruction';
import { withoutAffected, withoutInRoom } from '../../shared/domain/destruction-rules';
import { draftHistoryIdOf, noteIdOf, safetyPlanIdOf, type MemberId } from '../../shared/domain/ids';
import { forgetAcquaintance } from '../../shared/domain/intake';
import { clearAttendance, type Session } from '../../shared/domain/session';
import { ok } from '../../shared/lib/result';
import { changeIntakeBy } from './change-member';
import { arrangementIdOf } from './ledger-reading';
import { allModules } from './lookup';
import type { RecordsPlace } from './ports/office';
import type { RecordsStore } from './ports/stores';

/** One part of what there is about a member, and how it goes. Doing it twice does nothing more. */
interface RemovalStep {
  readonly kind: RemovedKind;
  readonly count: number;
  run(): Promise<void>;
}

/**
 * Everything that there is about a member, in the order in which it goes: their own document last, so
 * that whatever interrupts it can be begun again. A step without anything is run as well: it takes
 * away the tombstones that an interrupted one has left.
 */
export async function removalOf(
  memberId: MemberId,
  records: RecordsStore,
): Promise<readonly RemovalStep[]> {
  const about = { memberId, records, sessions: await allSessions(records) };
  return [
    ...(await forms(about)),
    ...(await written(about)),
    ...(await office(about)),
    ...(await acquaintances(about)),
    ...inSessions(about),
    ...(await inRooms(about)),
    ...(await inIncidents(about)),
    await documents(records, { kind: 'particulars', place: 'members', ids: [memberId] }),
  ];
}

interface About {
  readonly memberId: MemberId;
  readonly records: RecordsStore;
  /** Of every module: a membership may have been taken back. */
  readonly sessions: readonly Session[];
}

async function allSessions(records: RecordsStore): Promise<readonly Session[]> {
  const modules = await allModules(records);
  return (
    await Promise.all(modules.map(({ module }) => records.sessions.ofModule(module.id)))
  ).flat();
}

/** What is removed, in counts; what there is none of is left out. */
export function countsOf(steps: readonly RemovalStep[]): RemovedCounts {
  const counted = removedKinds.flatMap((kind) => {
    const count = steps.reduce((sum, step) => sum + (step.kind === kind ? step.count : 0), 0);
    return count === 0 ? [] : [[kind, count] as const];
  });
  return Object.fromEntries(counted);
}

interface Wanted {
  readonly kind: RemovedKind;
  readonly place: RecordsPlace;
  readonly ids: readonly string[];
}

async function documents(
  records: RecordsStore,
  { kind, place, ids }: Wanted,
): Promise<RemovalStep> {
  const present = await records.present(place, ids);
  return { kind, count: present.length, run: async () => void (await records.destroy(place, ids)) };
}

/** A change of a document that stays. */
function change(kind: RemovedKind, run: () => Promise<unknown>): RemovalStep {
  return { kind, count: 1, run: async () => void (await run()) };
}

/** What was being typed about them, whatever the form: their id stands in its key or in its values. */
async function forms({ memberId, records }: About): Promise<readonly RemovalStep[]> {
  const requests = (await records.recordRequests.all()).filter((one) => one.memberId === memberId);
  const names = [memberId, ...idsOf(requests)];
  const kept = await records.unfinishedForms.all();
  const ids = kept
    .filter(({ id, values }) => names.some((name) => id.includes(name) || values.includes(name)))
    .map(({ id }) => id);
  return [await documents(records, { kind: 'unfinished-forms', place: 'practice', ids })];
}

const ALL_DAYS = ['0000-00-00', '9999-99-99'] as const;

async function written(about: About): Promise<readonly RemovalStep[]> {
  const { memberId, records, sessions } = about;
  const notes = await records.reader.notesOfMember(memberId, ...ALL_DAYS);
  const noteIds = new Set([
    ...notes.map(({ id }) => id),
    ...sessions.map(({ id }) => noteIdOf(id, memberId)),
  ]);
  return all(records, [
    { kind: 'draft-histories', place: 'notes', ids: [...noteIds].map(draftHistoryIdOf) },
    { kind: 'notes', place: 'notes', ids: [...noteIds] },
    { kind: 'consents', place: 'consents', ids: idsOf(await records.consents.ofMember(memberId)) },
    { kind: 'safety-plan', place: 'safetyPlans', ids: [safetyPlanIdOf(memberId)] },
    {
      kind: 'emergency-records',
      place: 'incidents',
      ids: idsOf(await records.emergencyRecords.ofMember(memberId)),
    },
  ]);
}

async function office({ memberId, records }: About): Promise<readonly RemovalStep[]> {
  const [ledger, statements, releases, disclosures, requests] = await Promise.all([
    records.ledger.ofMember(memberId),
    records.statements.ofMember(memberId),
    records.reader.releasesOf(memberId),
    records.disclosures.ofMember(memberId),
    records.recordRequests.all(),
  ]);
  const own = requests.filter((request) => request.memberId === memberId);
  return all(records, [
    { kind: 'ledger-entries', place: 'ledger', ids: idsOf(ledger) },
    { kind: 'fee-arrangement', place: 'ledger', ids: [arrangementIdOf(memberId)] },
    { kind: 'statements', place: 'ledger', ids: idsOf(statements) },
    { kind: 'releases', place: 'requests', ids: idsOf(releases) },
    { kind: 'disclosures', place: 'requests', ids: idsOf(disclosures) },
    { kind: 'record-requests', place: 'requests', ids: idsOf(own) },
  ]);
}

function idsOf(docs: readonly { readonly id: string }[]): readonly string[] {
  return docs.map(({ id }) => id);
}

function all(records: RecordsStore, wanted: readonly Wanted[]): Promise<readonly RemovalStep[]> {
  return Promise.all(wanted.map((one) => documents(records, one)));
}

async function acquaintances({ memberId, records }: About): Promise<readonly RemovalStep[]> {
  const members = await records.members.all();
  return members
    .filter(({ intake }) => names(memberId, intake.relationships.acquaintances))
    .map(({ id }) =>
      change('acquaintances', () =>
        changeIntakeBy(records, id, (intake) => ok(forgetAcquaintance(intake, memberId))),
      ),
    );
}

function inSessions({ memberId, records, sessions }: About): readonly RemovalStep[] {
  return sessions
    .filter(({ attendance }) => names(memberId, attendance))
    .map(({ id }) =>
      change('attendance', () =>
        records.sessions.change(id, (session) => ok(clearAttendance(session, memberId))),
      ),
    );
}

async function inRooms({ memberId, records, sessions }: About): Promise<readonly RemovalStep[]> {
  const rooms = await records.rooms.ofSessions(sessions.map(({ id }) => id));
  return rooms
    .filter(({ letIn, callLocations }) => names(memberId, [...letIn, ...callLocations]))
    .map(({ id }) =>
      change('room-entries', () =>
        records.rooms.change(id, (room) => ok(withoutInRoom(room, memberId))),
      ),
    );
}

async function inIncidents({ memberId, records }: About): Promise<readonly RemovalStep[]> {
  const incidents = await records.incidents.all();
  return incidents
    .filter(({ affected, letters }) => names(memberId, [...affected, ...letters]))
    .map(({ id }) =>
      change('incident-entries', () =>
        records.incidents.change(id, (incident) => ok(withoutAffected(incident, memberId))),
      ),
    );
}

function names(
  memberId: MemberId,
  entries: readonly { readonly memberId: MemberId | null }[],
): boolean {
  return entries.some((entry) => entry.memberId === memberId);
}
