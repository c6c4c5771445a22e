import type { ParticipantReportRefusal } from '../../shared/domain/participant-report';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ChosenFile } from '../application/ports/world';
import { tableRows } from './table-file';

/** More rows than any meeting has of people who come and go. */
const MOST_ROWS = 5_000;

/** Rejects: report-not-recognised, report-empty. */
export function readParticipantReportFile({
  bytes,
}: ChosenFile): Result<readonly (readonly string[])[], ParticipantReportRefusal> {
  const rows = tableRows(bytes);
  if (rows === null || rows.length > MOST_ROWS) return err({ code: 'report-not-recognised' });
  return rows.length === 0 ? err({ code: 'report-empty' }) : ok(rows.map(({ cells }) => cells));
}
