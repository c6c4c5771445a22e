import type { RxDatabase } from 'rxdb';
import { sessionDecisionsSchema } from '../../shared/domain/decision';
import { groupNoteSchema } from '../../shared/domain/group-note';
import type { GroupProcessStore } from '../application/ports/stores';
import type { groupProcessCollections } from './collections';
import { documentStore } from './repository';
import type { Collection } from './stored-form';

export type GroupProcessDatabase = RxDatabase<
  Record<keyof typeof groupProcessCollections, Collection>
>;

/** The repositories of the group-process database: what no member may ever read (M11). */
export function groupProcessStore(database: GroupProcessDatabase): GroupProcessStore {
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
    // Found by its id alone, and among the notes of no module.
    lookup: () => ({ moduleId: '', sessionDate: '', isSigned: false }),
  }).repository;
  return { groupNotes, decisions };
}
