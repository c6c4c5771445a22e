import type { CertificatePress, Printer } from '../application/ports/release';
import { certificatePage } from './certificate-page';
import { pressPage } from './press-page';

/** A certificate of destruction as a PDF. */
export function certificatePress(printer: Printer): CertificatePress {
  return {
    print: (destruction, stamp) => {
      const { practiceName, clinicianName } = stamp.practice;
      const author = practiceName || clinicianName;
      const { madeAt } = stamp;
      return pressPage(printer, certificatePage(destruction, stamp), { author, madeAt });
    },
  };
}
