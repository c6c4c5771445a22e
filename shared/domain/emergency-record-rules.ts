import { err, ok, type Result } from '../lib/result';
import {
  reportSteps,
  type EmergencyEntry,
  type EmergencyRecord,
  type EmergencyRecordRefusal,
  type ReportStep,
} from './emergency-record';

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

/** Of a mandatory report: what nothing was written about yet (M103). It may be closed all the same. */
export function missingReportSteps({ kind, entries }: EmergencyRecord): readonly ReportStep[] {
  if (kind !== 'mandatory-report') return [];
  return reportSteps.filter((step) => !entries.some((entry) => entry.step === step));
}
