import type { Refusal } from '../../shared/contract/refusal';
import { beginGroupNote, type GroupNote } from '../../shared/domain/group-note';
import type { SessionId } from '../../shared/domain/ids';
import type { SignableText, SignedTextRefusal } from '../../shared/domain/signed-text';
import { ok, type Result } from '../../shared/lib/result';
import { asNotFound, notFound } from './lookup';
import { onText, savedOr } from './notes';
import type { Handlers } from './ports/handlers';
import type { OpenVault } from './ports/stores';
import type { World } from './ports/world';
import { authorFrom, pen } from './signing';

type GroupNoteHandlers = Handlers<
  | 'getGroupNote'
  | 'saveGroupDraft'
  | 'signGroupNote'
  | 'saveGroupAddendumDraft'
  | 'addGroupAddendum'
>;

export function groupNoteUseCases(world: World): GroupNoteHandlers {
  const write = pen(world);
  return {
    getGroupNote: async ({ sessionId }, { records, groupProcess }) => {
      const session = await records.sessions.find(sessionId);
      if (!session) return notFound('session');
      return ok({ note: await groupProcess.groupNotes.find(sessionId) });
    },

    saveGroupDraft: async ({ sessionId, body }, vault) => {
      const { savedAt, rule } = write.draft(body);
      return savedOr(await putGroupNote(sessionId, vault, savedAt, rule), savedAt);
    },

    signGroupNote: async ({ sessionId, body }, vault) => {
      const author = await authorFrom(vault.records);
      if (!author.ok) return author;
      const { savedAt, rule } = write.sign(body, author.value);
      return savedOr(await putGroupNote(sessionId, vault, savedAt, rule), savedAt);
    },

    saveGroupAddendumDraft: async ({ sessionId, text }, { groupProcess }) => {
      const { savedAt, rule } = write.addendumDraft(text);
      const changed = await groupProcess.groupNotes.change(sessionId, onText<GroupNote>(rule));
      return savedOr(asNotFound(changed, 'group-note'), savedAt);
    },

    addGroupAddendum: async ({ sessionId, text }, { records, groupProcess }) => {
      const author = await authorFrom(records);
      if (!author.ok) return author;
      const { savedAt, rule } = write.addAddendum(text, author.value);
      const changed = await groupProcess.groupNotes.change(sessionId, onText<GroupNote>(rule));
      return savedOr(asNotFound(changed, 'group-note'), savedAt);
    },
  };
}

async function putGroupNote(
  sessionId: SessionId,
  { records, groupProcess }: OpenVault,
  savedAt: string,
  rule: (text: SignableText) => Result<SignableText, SignedTextRefusal>,
): Promise<Result<GroupNote, Refusal>> {
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const begin = () => beginGroupNote(session, savedAt);
  return groupProcess.groupNotes.put(sessionId, begin, onText(rule));
}
