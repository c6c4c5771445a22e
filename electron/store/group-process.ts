import type { RxDatabase } from 'rxdb';
import { sessionDecisionsSchema } from '../../shared/domain/decision';
import { draftHistoryOf } from '../../shared/domain/draft-history';
import { groupNoteSchema } from '../../shared/domain/group-note';
import { groupNoteBodySchema } from '../../shared/domain/group-process';
import { supervisionNoteSchema } from '../../shared/domain/supervision-note';
import type { GroupProcessStore } from '../application/ports/stores';
import type { groupProcessCollections } from './collections';
import { destroyDocuments, presentIn } from './destroy-documents';
import { documentStore } from './repository';
import type { Collection } from './stored-form';

export type GroupProcessDatabase = RxDatabase<
  Record<keyof typeof groupProcessCollections, Collection>
>;

/** The repositories of the group-process database: what no member may ever read (M11). */
export function groupProcessStore(
  database: GroupProcessDatabase,
  search: GroupProcessStore['search'],
): GroupProcessStore {
  const { repository, select, count } = documentStore(database.groupNotes, {
    schema: groupNoteSchema,
    lookup: ({ text }) => ({ isSigned: text.signature !== null }),
  });
  const groupNotes = {
    ...repository,
    ofModule: (moduleId: string) =>
      select({ selector: { moduleId }, sort: [{ moduleId: 'asc' }, { sessionDate: 'asc' }] }),
    countSigned: (moduleId: string) => count({ moduleId, isSigned: true }),
  };
  const decisions = documentStore(database.groupNotes, {
    schema: sessionDecisionsSchema,
    lookup: ofNoModule,
  }).repository;
  return {
    groupNotes,
    decisions,
    supervisionNotes: supervisionNotesIn(database.groupNotes),
    draftHistories: draftHistoriesIn(database.groupNotes),
    present: (ids) => presentIn(database.groupNotes, ids),
    destroy: (ids) => destroyDocuments(database.groupNotes, ids),
    search,
  };
}

/** Found by its id alone, and among the notes of no module. */
const ofNoModule = () => ({ moduleId: '', sessionDate: '', isSigned: false });

function supervisionNotesIn(collection: Collection): GroupProcessStore['supervisionNotes'] {
  const { repository, select, destroy } = documentStore(collection, {
    schema: supervisionNoteSchema,
    lookup: ofNoModule,
  });
  const selector = { id: { $gte: 'sup_', $lt: 'sup`' } };
  return { ...repository, all: () => select({ selector }), remove: destroy };
}

function draftHistoriesIn(collection: Collection): GroupProcessStore['draftHistories'] {
  const { repository, destroy } = documentStore(collection, {
    schema: draftHistoryOf(groupNoteBodySchema),
    lookup: ofNoModule,
  });
  return { ...repository, remove: destroy };
}
