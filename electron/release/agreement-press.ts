import type { AgreementPress, PaperStamp, Printer } from '../application/ports/release';
import { agreementPage } from './agreement-page';
import { consentCopyPage } from './consent-copy-page';
import { pressPage } from './press-page';

/** The form of an agreement and the copy of what was signed, as PDFs under the practice's name. */
export function agreementPress(printer: Printer): AgreementPress {
  return {
    form: (version, stamp) => pressPage(printer, agreementPage(version, stamp), madeBy(stamp)),
    copy: (consent, stamp) => pressPage(printer, consentCopyPage(consent, stamp), madeBy(stamp)),
  };
}

function madeBy({ practice, madeAt }: PaperStamp) {
  return { author: practice.practiceName || practice.clinicianName, madeAt };
}
