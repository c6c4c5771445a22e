import type { AuditPress, Printer } from '../application/ports/release';
import { auditPage } from './audit-page';
import { finishPdf } from './finish-pdf';

/** The audit trail as a PDF. */
export function auditPress(printer: Printer): AuditPress {
  return {
    print: async (lines, stamp) => {
      const page = auditPage(lines, stamp);
      const { practiceName, clinicianName } = stamp.practice;
      return finishPdf(await printer.toPdf(page), {
        title: page.title,
        author: practiceName || clinicianName,
        language: page.language,
        madeAt: stamp.madeAt,
      });
    },
  };
}
