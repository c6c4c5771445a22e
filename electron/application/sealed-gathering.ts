import type { Refusal } from '../../shared/contract/refusal';
import type { Group } from '../../shared/domain/group';
import { decisionsIdOf, groupMeetingIdOf, safetyPlanIdOf } from '../../shared/domain/ids';
import type { MemberId } from '../../shared/domain/ids';
import { byFirstName, isMemberOn, type Member } from '../../shared/domain/member';
import type {
  SealedContent,
  SealedGroupProcess,
  SealedWhole,
} from '../../shared/domain/sealed-content';
import type { SealedCovers } from '../../shared/domain/sealed-export';
import {
  hiderOf,
  recordWithoutOthers,
  roomOf,
  sessionOf,
  type Hide,
} from '../../shared/domain/sealed-masking';
import { partsOf } from '../../shared/domain/billing-file';
import { joinedRooms, joinedSessions } from '../../shared/domain/sealed-joining';
import { copyName, recordFolder } from '../../shared/domain/sealed-names';
import type { SealedRecord, SealedRegister } from '../../shared/domain/sealed-record';
import { markOf, type Session } from '../../shared/domain/session';
import { ok, type Result } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { ArchivedFile } from './ports/sealed-archive';
import type { GroupProcessStore, OpenVault, RecordsStore } from './ports/stores';

interface Gathered {
  readonly content: SealedContent;
  /** Papers that were signed by hand, under the names that the records give them. */
  readonly copies: readonly ArchivedFile[];
}

/** Reads everything that an archive holds. Of chosen members nothing else is read out (M11, M109). */
export async function gatherSealed(
  { records, groupProcess }: Pick<OpenVault, 'records' | 'groupProcess'>,
  covers: SealedCovers,
): Promise<Result<Gathered, Refusal>> {
  const everyone = await records.members.all();
  const chosen = chosenOf(everyone, covers);
  if (chosen === null) return notFound('member');
  const shared = await sharedOf(records);
  const files: ArchivedFile[] = [];
  const own: SealedRecord[] = [];
  for (const [index, member] of chosen.entries()) {
    const { record, copies } = await recordOf(records, shared, { member, index });
    own.push(record);
    files.push(...copies);
  }
  if (covers.kind === 'practice') {
    const whole = await wholeOf(records, groupProcess, shared);
    return ok({ content: { ...shared, records: own, whole }, copies: files });
  }
  const sent = await records.billingFiles.all();
  const withSent = own.map((record) => ({ ...record, billingFiles: partsOf(sent, record) }));
  const hide = hiderOf(chosen, await records.reader.everyonesNames());
  const content = ofChosen({ ...shared, records: withSent, whole: null }, chosen, hide);
  const named = new Set(content.records.flatMap(({ copies }) => copies.map(({ file }) => file)));
  return ok({ content, copies: files.filter(({ name }) => named.has(name)) });
}

function chosenOf(everyone: readonly Member[], covers: SealedCovers): readonly Member[] | null {
  if (covers.kind === 'practice') return everyone.toSorted(byFirstName);
  const wanted = new Set(covers.memberIds);
  const chosen = everyone.filter(({ id }) => wanted.has(id)).toSorted(byFirstName);
  return chosen.length === wanted.size ? chosen : null;
}

type Shared = Omit<SealedContent, 'records' | 'whole'>;

async function sharedOf(records: RecordsStore): Promise<Shared> {
  const groups = await records.groups.all();
  const modules = groups.flatMap((group) => group.modules);
  const sessions = (await inOrder(modules, ({ id }) => records.sessions.ofModule(id))).flat();
  const meetings = await inOrder(groups, ({ id }) => records.meetings.find(groupMeetingIdOf(id)));
  return {
    groups,
    sessions,
    rooms: await records.rooms.ofSessions(sessions.map(({ id }) => id)),
    agreements: await records.agreements.all(),
    meetings: present(meetings),
  };
}

const FIRST_DATE = '0000-01-01';
const LAST_DATE = '9999-12-31';

interface Placed {
  readonly member: Member;
  readonly index: number;
}

async function recordOf(
  records: RecordsStore,
  shared: Shared,
  { member, index }: Placed,
): Promise<{ readonly record: SealedRecord; readonly copies: readonly ArchivedFile[] }> {
  const { id } = member;
  const listed = await records.consents.ofMember(id);
  const consents = present(await inOrder(listed, (consent) => records.consents.find(consent.id)));
  const { links, files } = await signedCopiesOf(records, consents, recordFolder(index));
  const rooms = present(shared.rooms.map((room) => roomOf(room, id)));
  const entered = new Set(rooms.map(({ sessionId }) => sessionId));
  const sessions = shared.sessions.filter(
    (session) => entered.has(session.id) || isAbout(session, member),
  );
  const record: SealedRecord = {
    member,
    sessions: sessions.map((session) => sessionOf(session, id)),
    rooms,
    notes: await records.reader.notesOfMember(id, FIRST_DATE, LAST_DATE),
    consents,
    copies: links,
    safetyPlan: await records.safetyPlans.find(safetyPlanIdOf(id)),
    emergencyRecords: await records.emergencyRecords.ofMember(id),
    ...(await officeOf(records, id)),
    feeArrangement: await records.feeArrangements.find(`arrangement:${id}`),
    billingFiles: [],
    leftOut: { notesOf: [], others: 0 },
  };
  return { record, copies: files };
}

function isAbout(session: Session, member: Member): boolean {
  return markOf(session, member.id) !== null || isMemberOn(member, session.moduleId, session.date);
}

async function officeOf(records: RecordsStore, id: MemberId) {
  return {
    disclosures: await records.disclosures.ofMember(id),
    releases: (await records.releases.all()).filter(({ scope }) => scope.memberId === id),
    recordRequests: (await records.recordRequests.all()).filter(({ memberId }) => memberId === id),
    ledger: await records.ledger.ofMember(id),
    statements: await records.statements.ofMember(id),
  };
}

async function signedCopiesOf(
  records: RecordsStore,
  consents: SealedRecord['consents'],
  folder: string,
) {
  const links: SealedRecord['copies'][number][] = [];
  const files: ArchivedFile[] = [];
  for (const { id, signature } of consents) {
    const bytes = signature.method === 'paper' ? await records.consents.copyOf(id) : null;
    if (signature.method !== 'paper' || bytes === null) continue;
    const name = copyName(folder, files.length + 1, signature.copy.mediaType);
    links.push({ consentId: id, file: name });
    files.push({ name, bytes });
  }
  return { links, files };
}

/** What was chosen, and of what everyone shares only what concerns the chosen. */
function ofChosen(all: SealedContent, chosen: readonly Member[], hide: Hide): SealedContent {
  const ids = new Set(chosen.map(({ id }) => id));
  const records = all.records.map((record) => recordWithoutOthers(record, hide, ids));
  const modules = new Set<string>([
    ...records.flatMap(({ sessions }) => sessions.map(({ moduleId }) => moduleId)),
    ...chosen.flatMap(({ memberships }) => memberships.map(({ moduleId }) => moduleId)),
  ]);
  const agreed = new Set(
    records.flatMap(({ consents }) => consents.map(({ agreementId }) => agreementId)),
  );
  return {
    records,
    groups: all.groups.flatMap((group) => withModules(group, modules)),
    meetings: [],
    sessions: joinedSessions(records),
    rooms: joinedRooms(records),
    agreements: all.agreements
      .filter(({ id }) => agreed.has(id))
      .map((agreement) => ({ ...agreement, draft: null })),
    whole: null,
  };
}

function withModules(group: Group, wanted: ReadonlySet<string>): readonly Group[] {
  const modules = group.modules.filter(({ id }) => wanted.has(id));
  return modules.length === 0 ? [] : [{ ...group, modules }];
}

async function wholeOf(
  records: RecordsStore,
  groupProcess: GroupProcessStore,
  shared: Shared,
): Promise<SealedWhole> {
  return {
    practice: {
      practice: await records.practice.find('practice'),
      billing: await records.billing.find('billing'),
      policies: await records.policies.find('policies'),
      calendar: await records.calendar.find('calendar'),
      library: await records.library.find('library'),
      writing: await records.writing.find('writing'),
    },
    register: await registerOf(records),
    groupProcess: await processOf(groupProcess, shared),
  };
}

/** Of those whose record was destroyed, what has to be kept of them. */
async function registerOf(records: RecordsStore): Promise<SealedRegister> {
  const present = new Set((await records.members.all()).map(({ id }) => id));
  const destructions = await records.destructions.all();
  const gone = [...new Set(destructions.map(({ memberId }) => memberId))].filter(
    (id) => !present.has(id),
  );
  const isGone = ({ memberId }: { readonly memberId: MemberId }) => !present.has(memberId);
  return {
    incidents: await records.incidents.all(),
    destructions,
    disclosures: (await records.disclosures.all()).filter(isGone),
    releases: (await records.releases.all()).filter(({ scope }) => isGone(scope)),
    recordRequests: (await records.recordRequests.all()).filter(isGone),
    ledger: (await inOrder(gone, (id) => records.ledger.ofMember(id))).flat(),
    statements: (await inOrder(gone, (id) => records.statements.ofMember(id))).flat(),
    billingFiles: await records.billingFiles.all(),
  };
}

async function processOf(
  groupProcess: GroupProcessStore,
  { groups, sessions }: Shared,
): Promise<SealedGroupProcess> {
  const modules = groups.flatMap((group) => group.modules);
  return {
    groupNotes: (await inOrder(modules, ({ id }) => groupProcess.groupNotes.ofModule(id))).flat(),
    supervisionNotes: await groupProcess.supervisionNotes.all(),
    decisions: present(
      await inOrder(sessions, ({ id }) => groupProcess.decisions.find(decisionsIdOf(id))),
    ),
  };
}

function present<T>(values: readonly (T | null)[]): readonly T[] {
  return values.filter((value) => value !== null);
}

/** One after another: ten years at once would be as many open reads. */
async function inOrder<From, To>(
  values: readonly From[],
  read: (value: From) => Promise<To>,
): Promise<readonly To[]> {
  const found: To[] = [];
  for (const value of values) found.push(await read(value));
  return found;
}
