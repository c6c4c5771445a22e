import type { ConsultationLogPress, Printer } from '../application/ports/release';
import { consultationLogPage } from './consultation-log-page';
import { pressPage } from './press-page';

/** The log of supervision and consultation as a PDF. */
export function consultationLogPress(printer: Printer): ConsultationLogPress {
  return {
    print: (conversations, stamp) => {
      const { practiceName, clinicianName } = stamp.practice;
      const author = practiceName || clinicianName;
      const { madeAt } = stamp;
      return pressPage(printer, consultationLogPage(conversations, stamp), { author, madeAt });
    },
  };
}
