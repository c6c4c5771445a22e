import { z } from 'zod';
import type { ChainEvent } from './chain';

/**
 * Every audit event there is: a closed list, so that the trail can be put into words. A detail
 * holds numbers, counts and codes, never clinical text and never a name.
 */
export const auditEventNames = [
  'vault-unlocked',
  'unlock-failed',
  'vault-locked',
  'record-viewed',
  'record-released',
  'release-not-written',
  'passphrase-changed',
  'recovery-code-renewed',
  'keychain-unlock-allowed',
  'keychain-unlock-forbidden',
  'vault-re-keyed',
  'vault-migrated',
  'emergency-sheet-saved',
  'backup-made',
  'backup-failed',
  'backup-folder-chosen',
  'vault-restored',
  'kept-aside-removed',
  'vault-verified',
  'finding-accepted',
  'settings-changed',
  'audit-trail-printed',
  'member-admitted',
  'admission-overridden',
  'member-left',
  'roster-imported',
  'enquiry-removed',
  'agreement-published',
  'agreement-retired',
  'consent-given',
  'consent-taken-in',
  'consent-withdrawn',
  'consent-copy-saved',
  'disclosure-recorded',
  'safety-sheet-saved',
  'meeting-opened',
  'room-entered',
  'room-left',
  'let-in-overridden',
  'safety-panel-opened',
  'emergency-record-begun',
  'session-moved',
  'session-called-off',
  'session-held-after-all',
  'attendance-imported',
  'calendar-exported',
  'names-kept',
  'timeline-saved',
  'search-index-mended',
  'request-received',
  'request-extended',
  'request-answered',
  'letter-saved',
  'statements-made',
  'billing-file-saved',
  'billing-file-never-left',
  'charges-made',
  'entry-reversed',
  'accounting-saved',
  'overview-saved',
  'incident-begun',
  'incident-closed',
  'record-held',
  'record-hold-lifted',
  'record-destroyed',
  'certificate-saved',
  'sealed-export-made',
  'sealed-export-taken-in',
] as const;
export const auditEventNameSchema = z.enum(auditEventNames);
export type AuditEventName = z.infer<typeof auditEventNameSchema>;

/** An audit event, ready for the chain. `subject` is the id of the member it is about. */
export function auditEvent(
  name: AuditEventName,
  { subject, detail }: Pick<ChainEvent, 'subject' | 'detail'> = {},
): ChainEvent {
  return {
    kind: 'event',
    name,
    ...(subject === undefined ? {} : { subject }),
    ...(detail === undefined ? {} : { detail }),
  };
}
