import { eventNamesOf, type AuditTopic } from '../../shared/domain/audit-trail';
import { chainLinkSchema, type ChainLink } from '../../shared/domain/chain';
import type { MemberId } from '../../shared/domain/ids';
import type { LinksWanted } from '../application/ports/audit';
import { recordsCollections } from './collections';
import { ABOUT, EVENT_NAME } from './storage/chain-indexes';
import { storedLink, type ChainRow } from './storage/chain-table';
import type { Connection } from './storage/connection';
import type { SqlValue } from './storage/driver';
import { documentPlaceOf, documentTables } from './storage/document-tables';
import { quoteName } from './storage/sql-text';
import { NOT_WHOLE, StoreFailure } from './storage/store-failure';

interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Reads a file's chain backwards. A link that cannot be understood is damage and is thrown. */
export function chainReader(connection: Connection): {
  readonly links: (wanted: LinksWanted) => readonly ChainLink[];
} {
  return {
    links: (wanted) => {
      const conditions = conditionsOf(connection, wanted);
      const where = conditions.map(({ sql }) => `(${sql})`).join(' AND ');
      const params = conditions.flatMap((condition) => condition.params);
      const sql = `SELECT * FROM chain WHERE ${where} ORDER BY sequence DESC LIMIT ?`;
      const rows = connection.all<ChainRow>(sql, ...params, wanted.limit);
      return rows.map((row) => linkOf(row, connection));
    },
  };
}

function conditionsOf(connection: Connection, wanted: LinksWanted): readonly Condition[] {
  const { before, topic, memberId } = wanted;
  return [
    { sql: 'sequence<?', params: [before ?? Number.MAX_SAFE_INTEGER] },
    ...(topic === null ? [] : [aboutTopic(topic)]),
    ...(memberId === null ? [] : [aboutMember(connection, memberId)]),
    ...within(wanted),
  ];
}

function aboutTopic(topic: AuditTopic): Condition {
  if (topic === 'writing') return { sql: `${EVENT_NAME} IS NULL`, params: [] };
  const names = JSON.stringify(eventNamesOf(topic));
  return { sql: `${EVENT_NAME} IN (SELECT value FROM json_each(?))`, params: [names] };
}

function aboutMember(connection: Connection, memberId: MemberId): Condition {
  const ids = JSON.stringify([memberId, ...documentsOf(connection, memberId)]);
  return { sql: `${ABOUT} IN (SELECT value FROM json_each(?))`, params: [ids] };
}

const collectionsOfMembers = Object.entries(recordsCollections)
  .filter(([name, { schema }]) => name !== 'notes' && 'memberId' in schema.properties)
  .map(([name]) => name);

/** Documents with ids of their own that name the member; a note's id holds the member's. */
function documentsOf(connection: Connection, memberId: MemberId): readonly string[] {
  const tables = documentTables(connection).filter((table) =>
    collectionsOfMembers.includes(documentPlaceOf(table).collection),
  );
  return tables.flatMap((table) => {
    const sql = `SELECT id FROM ${quoteName(table)} WHERE json_extract(data,'$."memberId"')=?`;
    return connection.all<{ readonly id: string }>(sql, memberId).map(({ id }) => id);
  });
}

/**
 * The clock is not the order: after it went back, links of one day lie apart. Links that another
 * index has found are few and are asked for their time; else the index of times finds them.
 */
function within({ fromMs, toMs, topic, memberId }: LinksWanted): readonly Condition[] {
  if (fromMs === null && toMs === null) return [];
  const params = [fromMs ?? Number.MIN_SAFE_INTEGER, toMs ?? Number.MAX_SAFE_INTEGER];
  const areFew = memberId !== null || (topic !== null && topic !== 'writing');
  if (areFew) return [{ sql: '+at BETWEEN ? AND ?', params }];
  return [{ sql: 'sequence IN (SELECT sequence FROM chain WHERE at BETWEEN ? AND ?)', params }];
}

function linkOf(row: ChainRow, { store }: Connection): ChainLink {
  const link = chainLinkSchema.safeParse(storedLink(row));
  if (link.success) return link.data;
  throw new StoreFailure({ code: 'store-damaged', store, detail: NOT_WHOLE }, link.error);
}
