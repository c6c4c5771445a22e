import type { ChosenFileRefusal } from '../../shared/contract/refusal';
import { MOST_ROSTER_ROWS, type RosterTable } from '../../shared/contract/roster-import';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ChosenFile } from '../application/ports/world';
import { isFilled, tableRows, type TableRow } from './table-file';

/**
 * Reads a CSV file, whatever wrote it. The first line that says something holds the headings. Cells
 * stay text: nothing in them is computed. Rejects: roster-not-readable, roster-empty,
 * roster-too-long.
 */
export function readRosterFile({
  name,
  bytes,
}: ChosenFile): Result<RosterTable, ChosenFileRefusal> {
  const rows = tableRows(bytes);
  if (rows === null) return err({ code: 'roster-not-readable' });
  const [first, ...others] = rows;
  if (!first || others.length === 0) return err({ code: 'roster-empty' });
  if (others.length > MOST_ROSTER_ROWS) {
    return err({ code: 'roster-too-long', rows: others.length, most: MOST_ROSTER_ROWS });
  }
  const headings = first.cells.map((heading) => heading.trim());
  return ok({ fileName: name, headings, rows: others.map((row) => fitted(row, headings.length)) });
}

function fitted({ line, cells }: TableRow, length: number): RosterTable['rows'][number] {
  const beyond = cells.slice(length);
  return {
    line,
    cells: Array.from({ length }, (_none, index) => cells[index] ?? ''),
    hasOtherLength: cells.length < length || beyond.some(isFilled),
  };
}
