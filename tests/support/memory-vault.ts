import type {
  GroupProcessStore,
  OpenVault,
  RecordsStore,
  Repository,
  TextIndex,
} from '../../electron/application/ports/stores';
import { CHAIN_START } from '../../shared/domain/chain';
import type { Agreement } from '../../shared/domain/agreement';
import type { Calendar } from '../../shared/domain/calendar';
import type { Consent } from '../../shared/domain/consent';
import type { SessionDecisions } from '../../shared/domain/decision';
import type { Disclosure } from '../../shared/domain/disclosure';
import type { DraftHistory } from '../../shared/domain/draft-history';
import type { EmergencyRecord } from '../../shared/domain/emergency-record';
import type { Group } from '../../shared/domain/group';
import type { GroupNote } from '../../shared/domain/group-note';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import type { LibraryDocument } from '../../shared/domain/library';
import type { GroupMeeting } from '../../shared/domain/meeting-access';
import type { Member } from '../../shared/domain/member';
import type { ProgressNote } from '../../shared/domain/note';
import type { Practice } from '../../shared/domain/practice';
import type { Release } from '../../shared/domain/release';
import type { SafetyPlan } from '../../shared/domain/safety-plan';
import type { Session } from '../../shared/domain/session';
import type { SessionRoom } from '../../shared/domain/session-room';
import type { SettingsDocument } from '../../shared/domain/settings';
import type { SupervisionNote } from '../../shared/domain/supervision-note';
import type { UnfinishedForm } from '../../shared/domain/unfinished-form';
import type { Writing } from '../../shared/domain/writing';
import { err } from '../../shared/lib/result';

/** Both stores in memory: for screens, where no file is wanted. It keeps no chain. */
export function memoryVault(): OpenVault {
  return {
    records: memoryRecords(),
    groupProcess: memoryGroupProcess(),
    audit: { links: () => [] },
    heads: () => ({ records: NO_LINKS, groupProcess: NO_LINKS }),
  };
}

const NO_LINKS = { sequence: 0, mac: CHAIN_START };

interface Memory<Doc, Id> extends Repository<Doc, Id> {
  values(): readonly Doc[];
  remove(id: Id): Promise<void>;
}

function memory<Doc extends { readonly id: string }, Id extends string>(): Memory<Doc, Id> {
  const docs = new Map<string, Doc>();
  const write = (doc: Doc) => void docs.set(doc.id, doc);
  return {
    values: () => [...docs.values()],
    remove: async (id) => void docs.delete(id),
    find: async (id) => docs.get(id) ?? null,
    add: async (doc) => write(doc),
    addAll: async (added) => added.forEach(write),
    change: async (id, rule) => {
      const doc = docs.get(id);
      if (!doc) return err({ code: 'document-missing' });
      const changed = rule(doc);
      if (changed.ok) write(changed.value);
      return changed;
    },
    put: async (id, begin, rule) => {
      const changed = rule(docs.get(id) ?? begin());
      if (changed.ok) write(changed.value);
      return changed;
    },
  };
}

const by =
  <Doc>(key: (doc: Doc) => string) =>
  (one: Doc, other: Doc) =>
    key(one) < key(other) ? -1 : Number(key(one) > key(other));

function memoryRecords(): RecordsStore {
  const practice = memory<Practice, 'practice'>();
  const groups = memory<Group, Group['id']>();
  const members = memory<Member, Member['id']>();
  const sessions = memory<Session, Session['id']>();
  const notes = memory<ProgressNote, ProgressNote['id']>();
  const releases = memory<Release, Release['id']>();
  const sessionsOfModule = async (moduleId: Session['moduleId']) =>
    sessions
      .values()
      .filter((session) => session.moduleId === moduleId)
      .sort(by(({ startsAt }) => startsAt));
  const notesOf = (memberId: Member['id']) =>
    notes
      .values()
      .filter((note) => note.memberId === memberId)
      .sort(by(({ sessionDate }) => sessionDate));
  return {
    practice,
    groups: { ...groups, all: async () => groups.values() },
    members: { ...members, all: async () => members.values() },
    sessions: {
      ...sessions,
      ofModule: sessionsOfModule,
      startingBetween: async (from, to, limit) =>
        sessions
          .values()
          .filter(({ startsAt }) => from <= startsAt && startsAt < to)
          .sort(by(({ startsAt }) => startsAt))
          .slice(0, limit),
    },
    notes: {
      ...notes,
      ofSession: async (id) => notes.values().filter(({ sessionId }) => sessionId === id),
      page: async ({ memberId, before, limit }) =>
        notesOf(memberId)
          .filter(({ sessionDate }) => before === null || sessionDate < before)
          .toReversed()
          .slice(0, limit),
      countSigned: async (moduleId) => signedIn(notes.values(), moduleId),
    },
    draftHistories: memory<DraftHistory, DraftHistory['id']>(),
    writing: memory<Writing, 'writing'>(),
    releases: { ...releases, all: async () => releases.values().toReversed() },
    ...memoryAgreed(),
    ...memoryRooms(),
    reader: {
      practice: () => practice.find('practice'),
      member: (id) => members.find(id),
      members: async () => members.values(),
      sessionsOfModule,
      notesOfMember: async (id, from, to) =>
        notesOf(id).filter(({ sessionDate }) => from <= sessionDate && sessionDate <= to),
    },
    settings: memory<SettingsDocument, 'settings'>(),
    unfinishedForms: memory<UnfinishedForm, UnfinishedForm['id']>(),
    search: noSearch,
    recordEvent: async () => undefined,
  };
}

function memoryAgreed(): Pick<
  RecordsStore,
  'agreements' | 'consents' | 'safetyPlans' | 'disclosures'
> {
  const agreements = memory<Agreement, Agreement['id']>();
  const consents = memory<Consent, Consent['id']>();
  const safetyPlans = memory<SafetyPlan, SafetyPlan['id']>();
  const disclosures = memory<Disclosure, Disclosure['id']>();
  const copies = new Map<string, Uint8Array>();
  const newestOf = <Doc extends { readonly memberId: string }>(docs: readonly Doc[], id: string) =>
    docs.filter(({ memberId }) => memberId === id).toReversed();
  return {
    agreements: { ...agreements, all: async () => agreements.values() },
    safetyPlans: { ...safetyPlans, all: async () => safetyPlans.values() },
    disclosures: { ...disclosures, ofMember: async (id) => newestOf(disclosures.values(), id) },
    consents: {
      ...consents,
      all: async () => consents.values(),
      ofMember: async (id) => newestOf(consents.values(), id),
      addWithCopy: async (consent, copy) => {
        copies.set(consent.id, copy);
        await consents.add(consent);
      },
      copyOf: async (id) => copies.get(id) ?? null,
    },
  };
}

function memoryRooms(): Pick<
  RecordsStore,
  'meetings' | 'rooms' | 'emergencyRecords' | 'calendar' | 'library'
> {
  const rooms = memory<SessionRoom, SessionRoom['id']>();
  const emergencyRecords = memory<EmergencyRecord, EmergencyRecord['id']>();
  return {
    meetings: memory<GroupMeeting, GroupMeeting['id']>(),
    rooms: {
      ...rooms,
      ofSessions: async (ids) => rooms.values().filter(({ sessionId }) => ids.includes(sessionId)),
    },
    emergencyRecords: {
      ...emergencyRecords,
      ofMember: async (id) =>
        emergencyRecords
          .values()
          .filter(({ memberId }) => memberId === id)
          .toReversed(),
    },
    calendar: memory<Calendar, 'calendar'>(),
    library: memory<LibraryDocument, 'library'>(),
  };
}

/** The full-text index is SQLite's: where there is none, nothing is found. */
export const noSearch: TextIndex = {
  find: async () => ({ rows: [], count: 0, isBeingBuilt: false }),
  check: async () => ({ documents: 0, mended: 0 }),
};

function memoryGroupProcess(): GroupProcessStore {
  const groupNotes = memory<GroupNote, GroupNote['id']>();
  const supervisionNotes = memory<SupervisionNote, SupervisionNote['id']>();
  return {
    groupNotes: {
      ...groupNotes,
      ofModule: async (id) => groupNotes.values().filter(({ moduleId }) => moduleId === id),
      countSigned: async (moduleId) => signedIn(groupNotes.values(), moduleId),
    },
    decisions: memory<SessionDecisions, SessionDecisions['id']>(),
    supervisionNotes: { ...supervisionNotes, all: async () => supervisionNotes.values() },
    draftHistories: memory<DraftHistory<GroupNoteBody>, DraftHistory['id']>(),
    search: noSearch,
  };
}

function signedIn(
  notes: readonly (ProgressNote | GroupNote)[],
  moduleId: Group['modules'][0]['id'],
) {
  return notes.filter((note) => note.moduleId === moduleId && note.text.signature !== null).length;
}
