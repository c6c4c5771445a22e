import type { Group } from '../../shared/domain/group';
import {
  agreementIdSchema,
  decisionsIdSchema,
  emergencyRecordIdSchema,
  noteIdSchema,
  safetyPlanIdSchema,
  sessionIdSchema,
  supervisionNoteIdSchema,
  type MemberId,
  type SessionId,
} from '../../shared/domain/ids';
import type { SearchKind } from '../../shared/domain/search';
import {
  searchedInDecisions,
  searchedInSupervisionNote,
} from '../../shared/domain/searched-group-process';
import {
  searchedInAgreement,
  searchedInContact,
  searchedInEmergencyRecord,
  searchedInMember,
  searchedInSafetyPlan,
  searchedInText,
} from '../../shared/domain/searched-text';
import { newestVersionOf } from '../../shared/domain/agreement';
import type { Session } from '../../shared/domain/session';
import type { FoundRow, OpenVault } from './ports/stores';

/** What a hit shows of its document. */
interface FoundDocument {
  readonly title: string;
  /** The texts of which the index was made: in one of them stands what was looked for. */
  readonly texts: readonly string[];
  /** Where the document itself does not say its day. */
  readonly date?: string | null;
}

/** The document behind a row of each kind; `null` when it is gone. */
export type FoundDocuments = Readonly<
  Record<SearchKind, (row: FoundRow) => Promise<FoundDocument | null>>
>;

/** Reads the documents of one page: a member, session or group that many name is read once. */
export function foundDocuments({ records, groupProcess }: OpenVault): FoundDocuments {
  const member = once((id: MemberId) => records.members.find(id));
  const session = once((id: SessionId) => records.sessions.find(id));
  const group = once((id: Group['id']) => records.groups.find(id));
  const firstName = async (id: MemberId | null) =>
    (id && (await member(id))?.profile.preferredFirstName) ?? '';
  const groupName = async (of: Pick<Session, 'groupId'> | null) =>
    (of && (await group(of.groupId))?.name) ?? '';

  return {
    note: async ({ id, memberId }) => {
      const found = await records.notes.find(noteIdSchema.parse(id));
      return found && { title: await firstName(memberId), texts: searchedInText(found.text) };
    },
    member: async ({ memberId }) => {
      const found = memberId && (await member(memberId));
      if (!found) return null;
      return { title: found.profile.preferredFirstName, texts: searchedInMember(found) };
    },
    contact: async ({ memberId, entry }) => {
      const found = memberId && (await member(memberId));
      const contact = found?.outsideContacts.find(({ id }) => id === entry);
      if (!found || !contact) return null;
      return { title: found.profile.preferredFirstName, texts: searchedInContact(contact) };
    },
    'safety-plan': async ({ id, memberId }) => {
      const found = await records.safetyPlans.find(safetyPlanIdSchema.parse(id));
      return found && { title: await firstName(memberId), texts: searchedInSafetyPlan(found) };
    },
    'emergency-record': async ({ id, memberId }) => {
      const found = await records.emergencyRecords.find(emergencyRecordIdSchema.parse(id));
      return found && { title: await firstName(memberId), texts: searchedInEmergencyRecord(found) };
    },
    agreement: async ({ id }) => {
      const found = await records.agreements.find(agreementIdSchema.parse(id));
      const newest = found && newestVersionOf(found);
      return newest && { title: newest.content.title, texts: searchedInAgreement(found) };
    },
    'group-note': async ({ id }) => {
      const sessionId = sessionIdSchema.parse(id);
      const found = await groupProcess.groupNotes.find(sessionId);
      if (!found) return null;
      const title = await groupName(await session(sessionId));
      return { title, texts: searchedInText(found.text) };
    },
    'supervision-note': async ({ id }) => {
      const found = await groupProcess.supervisionNotes.find(supervisionNoteIdSchema.parse(id));
      if (!found) return null;
      const { groupId, colleague } = found.facts;
      const title = groupId ? await groupName({ groupId }) : colleague;
      return { title, texts: searchedInSupervisionNote(found) };
    },
    decision: async ({ id, date }) => {
      const found = await groupProcess.decisions.find(decisionsIdSchema.parse(id));
      if (!found) return null;
      const held = await session(found.sessionId);
      const title = await groupName(held);
      return { title, texts: searchedInDecisions(found), date: held?.date ?? date };
    },
  };
}

function once<Id extends string, Doc>(find: (id: Id) => Promise<Doc>): (id: Id) => Promise<Doc> {
  const asked = new Map<Id, Promise<Doc>>();
  return (id) => {
    const known = asked.get(id) ?? find(id);
    asked.set(id, known);
    return known;
  };
}
