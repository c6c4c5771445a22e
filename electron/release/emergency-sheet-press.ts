import type { EmergencySheetPress, Printer } from '../application/ports/release';
import { emergencySheetPage } from './emergency-sheet-page';
import { pressPage } from './press-page';

/** The emergency sheet as a PDF; its author is the program, for it names no person. */
export function emergencySheetPress(printer: Printer): EmergencySheetPress {
  return {
    print: async (sheet) =>
      pressPage(printer, emergencySheetPage(sheet), { author: 'Alcove', madeAt: sheet.madeAt }),
  };
}
