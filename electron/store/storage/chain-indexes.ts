import type { Connection } from './connection';

/** A link's entry that is no JSON must not stop a write: the verification finds it (chain.ts). */
const ofEntry = (path: string): string =>
  `CASE WHEN json_valid(entry) THEN json_extract(entry,'$.${path}') END`;

/** How many characters an id has (shared/domain/ids): a prefix of three, a line and twenty. */
export const ID_LENGTH = 24;

/** The collection of a document that was written or removed. */
export const COLLECTION = ofEntry('collection');

/** The name of an event, null for a document that was written. */
export const EVENT_NAME = ofEntry('name');

/**
 * Whom or what a link is about: an event's subject, else the last id in the document's own id. A
 * note's id ends with its member's, so that a member's links lie together.
 */
export const ABOUT = `coalesce(${ofEntry('subject')},substr(${ofEntry('documentId')},-${ID_LENGTH}))`;

/**
 * What the audit trail looks links up by. Expressions and not columns: the links' MACs do not cover
 * a column, and a false one would hide a link from the reader. The time stands in them so that a
 * link of another time is passed over without being read.
 */
export function createChainIndexes(connection: Connection): void {
  connection.define(`CREATE INDEX IF NOT EXISTS "chain/about" ON chain(${ABOUT},sequence,at);
    CREATE INDEX IF NOT EXISTS "chain/event" ON chain(${EVENT_NAME},sequence,at)
      WHERE ${EVENT_NAME} IS NOT NULL;
    CREATE INDEX IF NOT EXISTS "chain/at" ON chain(at)`);
}
