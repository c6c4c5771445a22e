import type { EmergencySheetPress, Printer } from '../application/ports/release';
import { emergencySheetPage } from './emergency-sheet-page';
import { finishPdf } from './finish-pdf';

/** The emergency sheet as a PDF; its author is the program, for it names no person. */
export function emergencySheetPress(printer: Printer): EmergencySheetPress {
  return {
    print: async (sheet) => {
      const page = emergencySheetPage(sheet);
      return finishPdf(await printer.toPdf(page), {
        title: page.title,
        author: 'Alcove',
        language: page.language,
        madeAt: sheet.madeAt,
      });
    },
  };
}
