import type { Refusal } from '../../shared/contract/refusal';
import {
  decidesByVote,
  noDecisions,
  struck,
  withDecision,
} from '../../shared/domain/decision-rules';
import { decisionsIdOf, type SessionId } from '../../shared/domain/ids';
import { err, ok, type Result } from '../../shared/lib/result';
import { newIds } from './identify';
import { asNotFound, findModule, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

/** Votes of a therapeutic community: about the group, and kept with its group notes (M11). */
export function decisionUseCases({
  clock,
  randomIdText,
}: World): Handlers<'listDecisions' | 'recordDecision' | 'strikeDecision'> {
  const ids = newIds(randomIdText);
  const now = () => clock.now().toISOString();
  return {
    listDecisions: async ({ sessionId }, { groupProcess }) => {
      const found = await groupProcess.decisions.find(decisionsIdOf(sessionId));
      return ok(found?.decisions ?? []);
    },

    recordDecision: async ({ sessionId, decision }, { records, groupProcess }) => {
      const refused = await refusalToVote(records, sessionId);
      if (!refused.ok) return refused;
      const made = { id: ids.entry(), decidedAt: now() };
      const written = await groupProcess.decisions.put(
        decisionsIdOf(sessionId),
        () => noDecisions(sessionId),
        (all) => ok(withDecision(all, decision, made)),
      );
      return written.ok ? ok({}) : written;
    },

    strikeDecision: async ({ sessionId, decisionId, reason }, { groupProcess }) => {
      const changed = await groupProcess.decisions.change(decisionsIdOf(sessionId), (all) => {
        const after = struck(all, decisionId, { at: now(), reason });
        return after ? ok(after) : notFound('decision');
      });
      const result = asNotFound(changed, 'decision');
      return result.ok ? ok({}) : result;
    },
  };
}

async function refusalToVote(
  records: RecordsStore,
  sessionId: SessionId,
): Promise<Result<void, Refusal>> {
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const placed = await findModule(records, session.moduleId);
  if (!placed.ok) return placed;
  return decidesByVote(placed.value.group.kind) ? ok() : err({ code: 'kind-does-not-vote' });
}
