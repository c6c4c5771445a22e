import type {
  GroupProcessStore,
  OpenVault,
  RecordsReader,
  RecordsStore,
  TextIndex,
} from '../../electron/application/ports/stores';
import { readerOf } from '../../electron/store/reader';
import { CHAIN_START } from '../../shared/domain/chain';
import type { Agreement } from '../../shared/domain/agreement';
import type { Calendar } from '../../shared/domain/calendar';
import type { Consent } from '../../shared/domain/consent';
import type { SessionDecisions } from '../../shared/domain/decision';
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
import type { SafetyPlan } from '../../shared/domain/safety-plan';
import type { Session } from '../../shared/domain/session';
import type { SessionRoom } from '../../shared/domain/session-room';
import type { SettingsDocument } from '../../shared/domain/settings';
import type { SupervisionNote } from '../../shared/domain/supervision-note';
import type { UnfinishedForm } from '../../shared/domain/unfinished-form';
import type { Writing } from '../../shared/domain/writing';
import { memoryOffice } from './memory-office';
import { memory, memoryPlaces, type MemoryPlaces } from './memory-repository';

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

const by =
  <Doc>(key: (doc: Doc) => string) =>
  (one: Doc, other: Doc) =>
    key(one) < key(other) ? -1 : Number(key(one) > key(other));

function memoryRecords(): RecordsStore {
  const places = memoryPlaces();
  const practice = places.in<Practice, 'practice'>('practice');
  const groups = places.in<Group, Group['id']>('groups');
  const members = places.in<Member, Member['id']>('members');
  const sessions = places.in<Session, Session['id']>('sessions');
  const notes = places.in<ProgressNote, ProgressNote['id']>('notes');
  const unfinishedForms = places.in<UnfinishedForm, UnfinishedForm['id']>('practice');
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
  const store: Omit<RecordsStore, 'reader'> = {
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
    draftHistories: places.in<DraftHistory, DraftHistory['id']>('notes'),
    writing: places.in<Writing, 'writing'>('practice'),
    ...memoryOffice(places),
    ...memoryAgreed(places),
    ...memoryRooms(places),
    settings: places.in<SettingsDocument, 'settings'>('practice'),
    unfinishedForms: { ...unfinishedForms, all: async () => unfinishedForms.values() },
    search: noSearch,
    recordEvent: async () => undefined,
    emptyLog: async () => undefined,
  };
  const notesBetween: RecordsReader['notesOfMember'] = async (id, from, to) =>
    notesOf(id).filter(({ sessionDate }) => from <= sessionDate && sessionDate <= to);
  return { ...store, reader: readerOf(store, notesBetween) };
}

function memoryAgreed(
  places: MemoryPlaces,
): Pick<RecordsStore, 'agreements' | 'consents' | 'safetyPlans'> {
  const agreements = places.in<Agreement, Agreement['id']>('agreements');
  const consents = places.in<Consent, Consent['id']>('consents');
  const safetyPlans = places.in<SafetyPlan, SafetyPlan['id']>('safetyPlans');
  const copies = new Map<string, Uint8Array>();
  const newestOf = <Doc extends { readonly memberId: string }>(docs: readonly Doc[], id: string) =>
    docs.filter(({ memberId }) => memberId === id).toReversed();
  return {
    agreements: { ...agreements, all: async () => agreements.values() },
    safetyPlans: { ...safetyPlans, all: async () => safetyPlans.values() },
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

function memoryRooms(
  places: MemoryPlaces,
): Pick<RecordsStore, 'meetings' | 'rooms' | 'emergencyRecords' | 'calendar' | 'library'> {
  const rooms = places.in<SessionRoom, SessionRoom['id']>('sessions');
  const emergencyRecords = places.in<EmergencyRecord, EmergencyRecord['id']>('incidents');
  return {
    meetings: places.in<GroupMeeting, GroupMeeting['id']>('groups'),
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
    calendar: places.in<Calendar, 'calendar'>('practice'),
    library: places.in<LibraryDocument, 'library'>('practice'),
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
    present: async () => [],
    destroy: async () => 0,
    search: noSearch,
  };
}

function signedIn(
  notes: readonly (ProgressNote | GroupNote)[],
  moduleId: Group['modules'][0]['id'],
) {
  return notes.filter((note) => note.moduleId === moduleId && note.text.signature !== null).length;
}
