import type { PrintedRecord, Printer, SafetySheetPress } from '../application/ports/release';
import { pressPage } from './press-page';
import { safetySheetPage, type SafetySheet } from './safety-sheet-page';

/** Points. Smaller than the last is not read in a hurry, nor after a photocopier. */
const TYPE_SIZES = [11, 10, 9.5, 9, 8.5] as const;

/** The sheet as a PDF: set smaller until it fits one page; what never does runs on to another. */
export function safetySheetPress(printer: Printer): SafetySheetPress {
  return {
    print: (plan, member, stamp) => pressed(printer, { plan, member, stamp }, TYPE_SIZES),
  };
}

async function pressed(
  printer: Printer,
  sheet: SafetySheet,
  [points, ...smaller]: readonly [number, ...number[]],
): Promise<PrintedRecord> {
  const { practice, madeAt } = sheet.stamp;
  const author = practice.practiceName || practice.clinicianName;
  const printed = await pressPage(printer, safetySheetPage(sheet, points), { author, madeAt });
  const [next, ...rest] = smaller;
  if (printed.pages === 1 || next === undefined) return printed;
  return pressed(printer, sheet, [next, ...rest]);
}
