import type { RecordRefusal } from '../../shared/contract/refusal';
import type { Group } from '../../shared/domain/group';
import type { GroupKind } from '../../shared/domain/group-kind';
import { groupMeetingIdOf, roomIdOf, type SessionId } from '../../shared/domain/ids';
import {
  emptyLibrary,
  libraryEntrySchema,
  type LibraryDocument,
  type LibraryEntry,
  type LibraryRefusal,
} from '../../shared/domain/library';
import {
  entriesForKind,
  isInLibrary,
  shelvedEntries,
  withDefault,
  withEntry,
  withoutEntry,
} from '../../shared/domain/library-rules';
import { fillPosting, holdsWayIn } from '../../shared/domain/posting-text';
import { postingValues, type PostingSources } from '../../shared/domain/posting-values';
import type { Session } from '../../shared/domain/session';
import { ok, type Result } from '../../shared/lib/result';
import { tidyLine } from '../../shared/lib/text';
import { newIds } from './identify';
import { notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { SecretClipboard, TextClipboard, World } from './ports/world';
import { readBy } from './read-by';

type Kept =
  | 'getLibrary'
  | 'saveLibraryEntry'
  | 'removeLibraryEntry'
  | 'restoreLibraryEntry'
  | 'saveFeedbackAddress';

export interface LibraryTools {
  readonly world: World;
  readonly textClipboard: TextClipboard;
  /** For a posting that holds the way into the meeting. */
  readonly clipboard: SecretClipboard;
}

export function libraryUseCases(tools: LibraryTools): Handlers<Kept | 'copyPosting'> {
  return { ...shelfUseCases(tools.world), ...copyUseCases(tools) };
}

function shelfUseCases(world: World): Handlers<Kept> {
  const ids = newIds(world.randomIdText);
  return {
    getLibrary: async (_input, { records }) => {
      const document = await libraryOf(records);
      const { feedbackAddress } = document;
      return ok({ entries: shelvedEntries(document), feedbackAddress });
    },

    saveLibraryEntry: async ({ entryId, entry }, { records }) => {
      if (entryId && !isInLibrary(await libraryOf(records), entryId)) {
        return notFound('library-entry');
      }
      const read = readBy(libraryEntrySchema, { id: entryId ?? ids.libraryEntry(), ...entry });
      if (!read.ok) return read;
      const saved = await changeLibrary(records, (document) => withEntry(document, read.value));
      return saved.ok ? ok({ entryId: read.value.id }) : saved;
    },

    removeLibraryEntry: async ({ entryId }, { records }) => {
      await changeLibrary(records, (document) => ok(withoutEntry(document, entryId)));
      return ok({});
    },

    restoreLibraryEntry: async ({ entryId }, { records }) => {
      await changeLibrary(records, (document) => ok(withDefault(document, entryId)));
      return ok({});
    },

    saveFeedbackAddress: async ({ address }, { records }) => {
      const feedbackAddress = tidyLine(address);
      await changeLibrary(records, (document) => ok({ ...document, feedbackAddress }));
      return ok({});
    },
  };
}

function copyUseCases(tools: LibraryTools): Handlers<'copyPosting'> {
  return {
    copyPosting: async ({ groupId, sessionId, entryId }, { records }) => {
      const document = await libraryOf(records);
      const posting = postingIn(document, entryId);
      if (!posting) return notFound('library-entry');
      const group = await records.groups.find(groupId);
      if (!group) return notFound('group');
      const session = await sessionIn(records, group, sessionId);
      if (!session.ok) return session;
      const sources = await sourcesOf(records, group, session.value);
      const { clock } = tools.world;
      const values = postingValues({
        ...sources,
        feedbackAddress: document.feedbackAddress,
        now: clock.now(),
        timeZone: clock.timeZone(),
      });
      const filled = fillPosting(posting.text, values);
      if (!filled.ok) return filled;
      return ok(await copy(tools, filled.value, holdsWayIn(filled.value, values)));
    },
  };
}

/** What is on the shelves for one kind of group, in their order. */
export async function libraryEntriesFor(
  records: Pick<RecordsStore, 'library'>,
  kind: GroupKind,
): Promise<readonly LibraryEntry[]> {
  return entriesForKind(await libraryOf(records), kind);
}

async function libraryOf(records: Pick<RecordsStore, 'library'>): Promise<LibraryDocument> {
  return (await records.library.find('library')) ?? emptyLibrary;
}

function changeLibrary(
  records: RecordsStore,
  rule: (document: LibraryDocument) => Result<LibraryDocument, LibraryRefusal>,
): Promise<Result<LibraryDocument, LibraryRefusal>> {
  return records.library.put('library', () => emptyLibrary, rule);
}

function postingIn(document: LibraryDocument, id: LibraryEntry['id']): LibraryEntry | null {
  const shelved = shelvedEntries(document).find(({ entry }) => entry.id === id);
  return shelved?.entry.shelf === 'posting' ? shelved.entry : null;
}

async function sessionIn(
  records: RecordsStore,
  group: Group,
  sessionId: SessionId | null,
): Promise<Result<Session | null, RecordRefusal>> {
  if (sessionId === null) return ok(null);
  const session = await records.sessions.find(sessionId);
  return session?.groupId === group.id ? ok(session) : notFound('session');
}

async function sourcesOf(
  records: RecordsStore,
  group: Group,
  session: Session | null,
): Promise<Pick<PostingSources, 'practice' | 'groupName' | 'access' | 'session' | 'room'>> {
  const [practice, meeting, room] = await Promise.all([
    records.practice.find('practice'),
    records.meetings.find(groupMeetingIdOf(group.id)),
    session && records.rooms.find(roomIdOf(session.id)),
  ]);
  return {
    practice: practice?.profile ?? null,
    groupName: group.name,
    access: meeting?.meetingAccess ?? null,
    session,
    room,
  };
}

async function copy(
  { clipboard, textClipboard }: LibraryTools,
  text: string,
  isSecret: boolean,
): Promise<{ readonly forgottenAfterSeconds: number | null }> {
  if (!isSecret) {
    await textClipboard.copyText(text);
    return { forgottenAfterSeconds: null };
  }
  await clipboard.copy(text);
  return { forgottenAfterSeconds: clipboard.forgottenAfterSeconds };
}
