import {
  memberIn,
  sessionIn,
  thingOf,
  topicOf,
  type AuditLine,
  type AuditTopic,
} from './audit-trail';
import type { ChainEntry, ChainLink, ChainRevision } from './chain';
import type { MemberId, SessionId } from './ids';
import type { StoreId } from './store-refusal';

/** Links that make one line of the trail: one link, or a document saved again and again. */
export interface AuditRun {
  readonly store: StoreId;
  readonly newest: ChainLink;
  readonly oldest: ChainLink;
  readonly times: number;
}

/** After an hour without a save, the next one is another piece of work and another line. */
const LONGEST_PAUSE_MS = 60 * 60_000;

/**
 * Collapses links of one store, newest first. Only saves that follow one another in the chain
 * itself make a run, so that a filter never changes what a line says.
 */
export function* runsOf(store: StoreId, links: Iterable<ChainLink>): Generator<AuditRun> {
  let run: AuditRun | undefined;
  for (const link of links) {
    const longer: AuditRun | undefined = run && continued(run, link);
    if (run && !longer) yield run;
    run = longer ?? { store, newest: link, oldest: link, times: 1 };
  }
  if (run) yield run;
}

function continued(run: AuditRun, link: ChainLink): AuditRun | undefined {
  return continues(run.oldest, link) ? { ...run, oldest: link, times: run.times + 1 } : undefined;
}

function continues(later: ChainLink, earlier: ChainLink): boolean {
  return (
    earlier.sequence === later.sequence - 1 &&
    earlier.author === later.author &&
    Math.abs(later.at - earlier.at) <= LONGEST_PAUSE_MS &&
    isSameSave(later.entry, earlier.entry)
  );
}

function isSameSave(one: ChainEntry, other: ChainEntry): boolean {
  if (one.kind !== 'revision' || other.kind !== 'revision') return false;
  return documentOf(one) === documentOf(other) && !one.deleted && !other.deleted;
}

/** What the database keeps for itself is no document to a person: it is all one. */
function documentOf({ collection, documentId }: ChainRevision): string {
  const isOwn = thingOf(collection, documentId) === 'other';
  return isOwn ? collection : `${collection} ${documentId}`;
}

/**
 * Both stores' runs as one list, newest first. Each chain has its own order, which stands whatever
 * its clock says; between the two there is only the clock.
 */
export function newestOf(records: AuditRun | null, groupProcess: AuditRun | null): AuditRun | null {
  if (!records || !groupProcess) return records ?? groupProcess;
  return records.newest.at >= groupProcess.newest.at ? records : groupProcess;
}

/** What the links name by id, looked up. */
export interface AuditNames {
  readonly memberName: (id: MemberId) => string | null;
  readonly sessionDate: (id: SessionId) => string | null;
  /** Whom a release, a consent or a disclosure is about: their ids do not say. */
  readonly memberOf: (documentId: string) => MemberId | null;
}

export function lineOf({ store, newest, oldest, times }: AuditRun, names: AuditNames): AuditLine {
  const { entry, sequence: lastSequence, at, author, mac } = newest;
  const span = { store, sequence: oldest.sequence, lastSequence, firstAt: oldest.at, at };
  const memberId = memberOf(entry, names);
  const sessionId = sessionIn(entry);
  return {
    ...span,
    author,
    mac,
    times,
    topic: topicOfEntry(entry),
    what: whatIn(entry),
    thing: entry.kind === 'event' ? null : thingOf(entry.collection, entry.documentId),
    memberId,
    memberName: memberId && names.memberName(memberId),
    sessionDate: sessionId && names.sessionDate(sessionId),
    detail: entry.kind === 'event' ? (entry.detail ?? {}) : {},
  };
}

function topicOfEntry(entry: ChainEntry): AuditTopic | null {
  return entry.kind === 'event' ? topicOf(entry.name) : 'writing';
}

function whatIn(entry: ChainEntry): string {
  if (entry.kind === 'event') return entry.name;
  if (entry.kind === 'purge') return 'purged';
  return entry.deleted ? 'deleted' : 'saved';
}

function memberOf(entry: ChainEntry, names: AuditNames): MemberId | null {
  if (entry.kind === 'event') return memberIn(entry);
  return memberIn(entry) ?? names.memberOf(entry.documentId);
}
