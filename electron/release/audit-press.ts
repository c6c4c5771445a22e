import type { AuditPress, Printer } from '../application/ports/release';
import { auditPage } from './audit-page';
import { pressPage } from './press-page';

/** The audit trail as a PDF. */
export function auditPress(printer: Printer): AuditPress {
  return {
    print: async (lines, stamp) => {
      const { practiceName, clinicianName } = stamp.practice;
      const author = practiceName || clinicianName;
      return pressPage(printer, auditPage(lines, stamp), { author, madeAt: stamp.madeAt });
    },
  };
}
