import type { RxDatabase } from 'rxdb';
import { agreementSchema } from '../../shared/domain/agreement';
import { calendarSchema } from '../../shared/domain/calendar';
import { draftHistoryOf } from '../../shared/domain/draft-history';
import { emergencyRecordSchema } from '../../shared/domain/emergency-record';
import { groupSchema } from '../../shared/domain/group';
import { roomIdOf } from '../../shared/domain/ids';
import { libraryDocumentSchema } from '../../shared/domain/library';
import { groupMeetingSchema } from '../../shared/domain/meeting-access';
import { memberSchema } from '../../shared/domain/member';
import { progressNoteSchema } from '../../shared/domain/note';
import { noteBodySchema } from '../../shared/domain/note-body';
import { practiceSchema } from '../../shared/domain/practice';
import { safetyPlanSchema } from '../../shared/domain/safety-plan';
import { sessionSchema } from '../../shared/domain/session';
import { sessionRoomSchema } from '../../shared/domain/session-room';
import { settingsDocumentSchema } from '../../shared/domain/settings';
import { unfinishedFormSchema } from '../../shared/domain/unfinished-form';
import { writingSchema } from '../../shared/domain/writing';
import { localDateOf } from '../../shared/lib/dates';
import type { RecordsStore } from '../application/ports/stores';
import type { recordsCollections } from './collections';
import { consentsOf } from './consents';
import { newestFirst } from './newest-first';
import { officeStores } from './office';
import { readerOf } from './reader';
import { documentStore } from './repository';
import type { Collection } from './stored-form';

export type RecordsDatabase = RxDatabase<Record<keyof typeof recordsCollections, Collection>>;

/** The repositories of the records database. */
export function recordsStore(
  database: RecordsDatabase,
  { recordEvent, emptyLog, search }: Pick<RecordsStore, 'recordEvent' | 'emptyLog' | 'search'>,
): RecordsStore {
  const store = {
    practice: documentStore(database.practice, { schema: practiceSchema }).repository,
    groups: groupsOf(database.groups),
    members: membersOf(database.members),
    sessions: sessionsOf(database.sessions),
    notes: notesOf(database.notes),
    draftHistories: draftHistoriesIn(database.notes),
    ...officeStores(database),
    agreements: agreementsOf(database.agreements),
    consents: consentsOf(database.consents),
    safetyPlans: safetyPlansOf(database.safetyPlans),
    meetings: meetingsIn(database.groups),
    rooms: roomsIn(database.sessions),
    emergencyRecords: emergencyRecordsOf(database.incidents),
    // One-of-a-kind documents lie together: RxDB's free edition opens no more collections.
    settings: documentStore(database.practice, { schema: settingsDocumentSchema }).repository,
    calendar: documentStore(database.practice, { schema: calendarSchema }).repository,
    library: documentStore(database.practice, { schema: libraryDocumentSchema }).repository,
    writing: documentStore(database.practice, { schema: writingSchema }).repository,
    unfinishedForms: unfinishedFormsIn(database.practice),
    recordEvent,
    emptyLog,
    search,
  };
  return { ...store, reader: readerOf(store, notesBetween(database.notes)) };
}

function groupsOf(collection: Collection): RecordsStore['groups'] {
  const { repository, select } = documentStore(collection, { schema: groupSchema });
  // Beside the groups lie their meetings.
  const selector = { id: { $gte: 'grp_', $lt: 'grp`' } };
  return { ...repository, all: () => select({ selector }) };
}

function meetingsIn(collection: Collection): RecordsStore['meetings'] {
  const { repository, destroy } = documentStore(collection, { schema: groupMeetingSchema });
  return { ...repository, remove: destroy };
}

function membersOf(collection: Collection): RecordsStore['members'] {
  const { repository, select, destroy } = documentStore(collection, { schema: memberSchema });
  return { ...repository, all: () => select({}), remove: destroy };
}

function sessionsOf(collection: Collection): RecordsStore['sessions'] {
  const { repository, select } = documentStore(collection, { schema: sessionSchema });
  return {
    ...repository,
    ofModule: (moduleId) =>
      select({ selector: { moduleId }, sort: [{ moduleId: 'asc' }, { startsAt: 'asc' }] }),
    startingBetween: (from, to, limit) =>
      select({
        selector: { startsAt: { $gte: from, $lt: to } },
        sort: [{ startsAt: 'asc' }],
        limit,
      }),
  };
}

/** Beside the sessions: found by their ids alone, and by no module and no time. */
function roomsIn(collection: Collection): RecordsStore['rooms'] {
  const { repository, findAll } = documentStore(collection, {
    schema: sessionRoomSchema,
    lookup: () => ({ moduleId: '', startsAt: '' }),
  });
  return {
    ...repository,
    ofSessions: (ids) => findAll(ids.map(roomIdOf)),
  };
}

function emergencyRecordsOf(collection: Collection): RecordsStore['emergencyRecords'] {
  const { repository, select } = documentStore(collection, {
    schema: emergencyRecordSchema,
    lookup: ({ begun }) => ({ date: localDateOf(new Date(begun.at), begun.timeZone) }),
  });
  return {
    ...repository,
    ofMember: async (memberId) =>
      newestFirst(await select({ selector: { memberId } }), ({ begun }) => begun.at),
  };
}

/** After every `yyyy-mm-dd` there is. */
const AFTER_ALL_DATES = '9999-99-99';

function notesOf(collection: Collection): RecordsStore['notes'] {
  const { repository, select, count } = progressNotes(collection);
  return {
    ...repository,
    ofSession: (sessionId) => select({ selector: { sessionId }, sort: [{ sessionId: 'asc' }] }),
    page: ({ memberId, before, limit }) =>
      select({
        selector: { memberId, sessionDate: { $lt: before ?? AFTER_ALL_DATES } },
        sort: [{ memberId: 'desc' }, { sessionDate: 'desc' }],
        limit,
      }),
    countSigned: (moduleId) => count({ moduleId, isSigned: true }),
  };
}

function progressNotes(collection: Collection) {
  return documentStore(collection, {
    schema: progressNoteSchema,
    lookup: ({ text }) => ({ isSigned: text.signature !== null }),
  });
}

/** Beside the notes: found by their ids alone, and among the notes of no member and no session. */
function draftHistoriesIn(collection: Collection): RecordsStore['draftHistories'] {
  const { repository, destroy } = documentStore(collection, {
    schema: draftHistoryOf(noteBodySchema),
    lookup: () => ({ memberId: '', sessionId: '', moduleId: '', sessionDate: '', isSigned: false }),
  });
  return { ...repository, remove: destroy };
}

function agreementsOf(collection: Collection): RecordsStore['agreements'] {
  const { repository, select } = documentStore(collection, { schema: agreementSchema });
  return { ...repository, all: () => select({}) };
}

function safetyPlansOf(collection: Collection): RecordsStore['safetyPlans'] {
  const { repository, select } = documentStore(collection, { schema: safetyPlanSchema });
  return { ...repository, all: () => select({}) };
}

function unfinishedFormsIn(collection: Collection): RecordsStore['unfinishedForms'] {
  const { repository, select, destroy } = documentStore(collection, {
    schema: unfinishedFormSchema,
  });
  const selector = { id: { $gte: 'unfinished:', $lt: 'unfinished;' } };
  return { ...repository, all: () => select({ selector }), remove: destroy };
}

/** A member's notes of a period, oldest first. */
function notesBetween(collection: Collection): RecordsStore['reader']['notesOfMember'] {
  const { select } = progressNotes(collection);
  return (memberId, from, to) =>
    select({
      selector: { memberId, sessionDate: { $gte: from, $lte: to } },
      sort: [{ memberId: 'asc' }, { sessionDate: 'asc' }],
    });
}
