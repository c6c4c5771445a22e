import { err, ok, type Result } from '../lib/result';
import type { EmergencyEntry, EmergencyRecord, EmergencyRecordRefusal } from './emergency-record';

type Changed = Result<EmergencyRecord, EmergencyRecordRefusal>;

/** Adds what was done as the last entry, whatever its clock says: the order is that of arrival. */
export function withEntry(record: EmergencyRecord, entry: EmergencyEntry): Changed {
  if (record.closedAt !== null) return err({ code: 'emergency-record-closed' });
  return ok({ ...record, entries: [...record.entries, entry] });
}

/** Nothing is left to be done. What comes up later belongs into a record of its own. */
export function close(record: EmergencyRecord, closedAt: string): Changed {
  if (record.closedAt !== null) return err({ code: 'emergency-record-closed' });
  return ok({ ...record, closedAt });
}
