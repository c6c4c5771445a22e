import { contract, type OperationName } from '../../shared/contract/contract';
import { auditEvent } from '../../shared/domain/audit-event';
import type { MemberId } from '../../shared/domain/ids';
import type { Refusal } from '../../shared/contract/refusal';
import type { Result } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { OpenVault } from './ports/stores';
import type { Vault } from './ports/vault';
import type { Clock } from './ports/world';
import type { Trail } from './trail';

export interface AuditingParts {
  readonly vault: Pick<Vault, 'status'>;
  readonly clock: Clock;
  readonly trail: Trail;
}

/** Turning pages within one record is one view. */
const ONE_VIEW_MS = 10 * 60_000;

type AnyHandler = (input: never, vault: OpenVault) => Promise<Result<never, Refusal>>;

/**
 * Chains `record-viewed` for every query that opens a member's record (`views` in the contract),
 * once it has something to show. A view that cannot be written down is not shown: the failure is
 * thrown and the IPC server makes a refusal of it. A vault opened for looking only has no chain to
 * write to: there the views are not kept.
 */
export function auditingViews(handlers: Handlers, parts: AuditingParts): Handlers {
  const recordView = viewRecorder(parts);
  const names = Object.keys(contract) as OperationName[];
  const wrapped = names.flatMap((name) => {
    const views = viewsOf(name);
    if (!views) return [];
    // The handler's type follows from its name, which the compiler cannot see through a lookup.
    const handler = handlers[name] as AnyHandler;
    const audited: AnyHandler = async (input, vault) => {
      const reply = await handler(input, vault);
      const viewed = reply.ok ? views(input, reply.value) : null;
      if (viewed !== null) await recordView(vault, viewed);
      return reply;
    };
    return [[name, audited] as const];
  });
  return { ...handlers, ...Object.fromEntries(wrapped) };
}

type Views = (input: never, answer: never) => MemberId | null;

function viewsOf(name: OperationName): Views | null {
  const operation = contract[name];
  return 'views' in operation && operation.views ? operation.views : null;
}

interface View {
  readonly atMs: number;
  readonly written: Promise<void>;
}

/** Each unlocked session has stores of its own, so that with them its views are forgotten. */
function viewRecorder({ vault, clock, trail }: AuditingParts) {
  const sessions = new WeakMap<OpenVault, Map<MemberId, View>>();
  return async (opened: OpenVault, memberId: MemberId): Promise<void> => {
    if (vault.status().isReadOnly) return;
    const views = sessions.get(opened) ?? new Map<MemberId, View>();
    sessions.set(opened, views);
    const atMs = clock.now().getTime();
    const known = views.get(memberId);
    const begun = (subject: MemberId): View => ({
      atMs,
      written: trail.record(opened, [auditEvent('record-viewed', { subject })]),
    });
    const view = known && isSameView(known, atMs) ? known : begun(memberId);
    views.set(memberId, view);
    await view.written.catch((thrown: unknown) => {
      if (views.get(memberId) === view) views.delete(memberId);
      throw thrown;
    });
  };
}

/** A clock that was set back makes another view, never a longer one. */
function isSameView({ atMs }: View, now: number): boolean {
  return now >= atMs && now - atMs < ONE_VIEW_MS;
}
