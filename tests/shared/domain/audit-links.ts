import { auditEvent, type AuditEventName } from '../../../shared/domain/audit-event';
import type { ChainEntry, ChainEvent, ChainLink } from '../../../shared/domain/chain';
import {
  memberIdSchema,
  noteIdOf,
  sessionIdSchema,
  type MemberId,
  type SessionId,
} from '../../../shared/domain/ids';

/** Links of a chain, for tests that read the trail. Their seals prove nothing. */

const idText = (prefix: string, count: number) => `${prefix}_${String(count).padStart(20, '0')}`;
export const member = (count: number): MemberId => memberIdSchema.parse(idText('mem', count));
export const session = (count: number): SessionId => sessionIdSchema.parse(idText('ses', count));
export const ada = member(1);
export const bo = member(2);
export const noteOf = (memberId: MemberId, count = 1): string => noteIdOf(session(count), memberId);

export function aSave(collection: string, documentId: string, deleted = false): ChainEntry {
  const written = { collection, schemaVersion: 0, documentId, deleted };
  return { kind: 'revision', ...written, revision: '1-test', digest: 'd'.repeat(64) };
}

export function aPurge(collection: string, documentId: string): ChainEntry {
  return { kind: 'purge', collection, schemaVersion: 0, documentId };
}

export function anEvent(
  name: AuditEventName,
  subject?: MemberId,
  detail?: ChainEvent['detail'],
): ChainEvent {
  return auditEvent(name, { subject, detail });
}

const EVENING = Date.parse('2026-03-04T01:01:00.000Z');
const MINUTE_MS = 60_000;

/** A chain of these entries, oldest first, one a minute unless `at` says otherwise. */
export function chainOf(
  entries: readonly ChainEntry[],
  at = (index: number): number => EVENING + index * MINUTE_MS,
): readonly ChainLink[] {
  return entries.map((entry, index) => ({
    sequence: index + 1,
    previous: '0'.repeat(64),
    at: at(index),
    author: 'clinician',
    entry,
    mac: String(index + 1).padStart(64, '0'),
  }));
}
