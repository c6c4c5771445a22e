import type { RecordRefusal } from '../../shared/contract/refusal';
import { rulesOf } from '../../shared/domain/group-kind';
import type { Group } from '../../shared/domain/group';
import type { GroupId } from '../../shared/domain/ids';
import { emptyLibrary } from '../../shared/domain/library';
import { shelvedEntries } from '../../shared/domain/library-rules';
import { tallyText } from '../../shared/domain/poll';
import { ok, type Result } from '../../shared/lib/result';
import { libraryEntriesFor } from './library';
import { notFound } from './lookup';
import { meetingViewOf } from './meeting-view';
import type { Handlers } from './ports/handlers';
import type { Wakefulness } from './ports/room';
import type { RecordsStore } from './ports/stores';
import type { TextClipboard } from './ports/world';

export interface DropInTools {
  readonly wakefulness: Wakefulness;
  readonly textClipboard: TextClipboard;
}

type DropInHandlers = Handlers<
  'getDropInRoom' | 'enterDropInRoom' | 'leaveDropInRoom' | 'copyPollResult'
>;

const AFTER_THE_END_MS = 30 * 60_000;

/** Reads and copies; there is nothing here that writes (docs/adr/0015). */
export function dropInUseCases({ wakefulness, textClipboard }: DropInTools): DropInHandlers {
  return {
    getDropInRoom: async ({ groupId }, { records }) => {
      const group = await dropInGroup(records, groupId);
      if (!group.ok) return group;
      const entries = await libraryEntriesFor(records, group.value.kind);
      const meeting = await meetingViewOf(records, groupId, 0);
      return ok({ groupName: group.value.name, meeting, entries });
    },

    enterDropInRoom: async ({ groupId, minutes }, { records }) => {
      const group = await dropInGroup(records, groupId);
      if (!group.ok) return group;
      wakefulness.stayAwake(minutes * 60_000 + AFTER_THE_END_MS);
      return ok({});
    },

    leaveDropInRoom: async () => {
      wakefulness.rest();
      return ok({});
    },

    copyPollResult: async ({ entryId, tallies }, { records }) => {
      const document = (await records.library.find('library')) ?? emptyLibrary;
      const shelved = shelvedEntries(document).find(({ entry }) => entry.id === entryId);
      const poll = shelved?.entry;
      // Only a poll has answers, and it may have other ones by now.
      if (poll?.options.length !== tallies.length) return notFound('library-entry');
      await textClipboard.copyText(tallyText(poll, tallies));
      return ok({});
    },
  };
}

async function dropInGroup(
  records: RecordsStore,
  groupId: GroupId,
): Promise<Result<Group, RecordRefusal>> {
  const group = await records.groups.find(groupId);
  return group && !rulesOf(group.kind).keepsRecords ? ok(group) : notFound('group');
}
