import type { AuditPlace } from '../../shared/contract/audit';
import { newestOf, runsOf, type AuditRun } from '../../shared/domain/audit-runs';
import type { AuditFilter } from '../../shared/domain/audit-trail';
import type { ChainLink } from '../../shared/domain/chain';
import type { StoreId } from '../../shared/domain/store-refusal';
import { addDays, instantOf } from '../../shared/lib/dates';
import type { AuditReader, LinksWanted } from './ports/audit';

type Wanted = Omit<LinksWanted, 'before' | 'limit'>;

/** Links read at a time: a page of 50 lines seldom needs more. */
const LINKS_AT_ONCE = 500;

/** A filter as the store looks it up: whole days by the practice's clock. */
export function wantedBy({ topic, memberId, from, to }: AuditFilter, timeZone: string): Wanted {
  const beginOf = (date: string) => instantOf(date, '00:00', timeZone).getTime();
  return {
    topic,
    memberId,
    fromMs: from === null ? null : beginOf(from),
    toMs: to === null ? null : beginOf(addDays(to, 1)) - 1,
  };
}

export interface TrailPage {
  readonly runs: readonly AuditRun[];
  /** `null` when nothing older is left. */
  readonly next: AuditPlace | null;
}

/** One page of both chains as one list, newest first. */
export function readTrail(
  audit: AuditReader,
  wanted: Wanted,
  before: AuditPlace | null,
  limit: number,
): TrailPage {
  const records = pending(audit, 'records', wanted, before?.records ?? null);
  const groupProcess = pending(audit, 'group-process', wanted, before?.groupProcess ?? null);
  const runs: AuditRun[] = [];
  while (runs.length < limit) {
    const run = newestOf(records.first(), groupProcess.first());
    if (!run) break;
    runs.push(run);
    (run.store === 'records' ? records : groupProcess).drop();
  }
  const isDone = !records.first() && !groupProcess.first();
  const next = { records: placeOf(records.first()), groupProcess: placeOf(groupProcess.first()) };
  return { runs, next: isDone ? null : next };
}

/** The sequence below which the run lies; below 1 there is nothing. */
function placeOf(run: AuditRun | null): number {
  return run ? run.newest.sequence + 1 : 1;
}

interface Pending {
  first(): AuditRun | null;
  drop(): void;
}

function pending(
  audit: AuditReader,
  store: StoreId,
  wanted: Wanted,
  before: number | null,
): Pending {
  const runs = runsOf(store, linksBelow(audit, store, wanted, before));
  const nextRun = (): AuditRun | null => {
    const { done, value } = runs.next();
    return done === true ? null : value;
  };
  let first = nextRun();
  return {
    first: () => first,
    drop: () => {
      first = nextRun();
    },
  };
}

function* linksBelow(
  audit: AuditReader,
  store: StoreId,
  wanted: Wanted,
  before: number | null,
): Generator<ChainLink> {
  let below = before;
  for (;;) {
    const links = audit.links(store, { ...wanted, before: below, limit: LINKS_AT_ONCE });
    yield* links;
    const last = links.at(-1);
    if (!last || links.length < LINKS_AT_ONCE) return;
    below = last.sequence;
  }
}
