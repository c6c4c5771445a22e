import type { Decision, DecisionTyped, SessionDecisions } from './decision';
import { rulesOf, type GroupKind } from './group-kind';
import { decisionsIdOf, type EntryId, type SessionId } from './ids';

/** Only where the group itself decides: its agreements are voted (mission, Three kinds of group). */
export function decidesByVote(kind: GroupKind): boolean {
  return rulesOf(kind).agreements === 'voted';
}

export function noDecisions(sessionId: SessionId): SessionDecisions {
  return { id: decisionsIdOf(sessionId), sessionId, decisions: [] };
}

export function withDecision(
  all: SessionDecisions,
  typed: DecisionTyped,
  { id, decidedAt }: Pick<Decision, 'id' | 'decidedAt'>,
): SessionDecisions {
  const decision: Decision = { id, ...typed, decidedAt, struck: null };
  return { ...all, decisions: [...all.decisions, decision] };
}

/** `null` when there is no such decision; one that is struck already stays as it was. */
export function struck(
  all: SessionDecisions,
  id: EntryId,
  striking: NonNullable<Decision['struck']>,
): SessionDecisions | null {
  if (!all.decisions.some((decision) => decision.id === id)) return null;
  const decisions = all.decisions.map((decision) =>
    decision.id === id && decision.struck === null ? { ...decision, struck: striking } : decision,
  );
  return { ...all, decisions };
}
