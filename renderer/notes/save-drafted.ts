import type { Reply } from '../../shared/contract/contract';
import type { Drafted } from '../../shared/contract/draft-histories';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import type { AskQuietly } from '../api/use-ask';

interface Typed {
  readonly body: GroupNoteBody;
  readonly basedOn: string | null;
}

/** Saves a draft where it belongs. What is said of a group is taken off a personal note on its way. */
export function saveDrafted(
  ask: AskQuietly,
  drafted: Drafted,
  typed: Typed,
): Promise<Reply<'saveDraft'>> {
  switch (drafted.kind) {
    case 'note': {
      const { sessionId, memberId } = drafted;
      return ask('saveDraft', { sessionId, memberId, ...typed });
    }
    case 'group-note':
      return ask('saveGroupDraft', { sessionId: drafted.sessionId, ...typed });
    case 'supervision-note':
      return ask('saveSupervisionDraft', { id: drafted.id, ...typed });
  }
}

export function saveAddendumDrafted(
  ask: AskQuietly,
  drafted: Drafted,
  text: string,
): Promise<Reply<'saveAddendumDraft'>> {
  switch (drafted.kind) {
    case 'note': {
      const { sessionId, memberId } = drafted;
      return ask('saveAddendumDraft', { sessionId, memberId, text });
    }
    case 'group-note':
      return ask('saveGroupAddendumDraft', { sessionId: drafted.sessionId, text });
    case 'supervision-note':
      return ask('saveSupervisionAddendumDraft', { id: drafted.id, text });
  }
}
