import type { AccountingPress, Printer } from '../application/ports/release';
import { accountingCsv } from './accounting-csv';
import { accountingPage } from './accounting-page';
import { pressPage } from './press-page';

/** An accounting of disclosures as a PDF, or as a table. */
export function accountingPress(printer: Printer): AccountingPress {
  return {
    print: (rows, stamp) => {
      const { practiceName, clinicianName } = stamp.practice;
      const author = practiceName || clinicianName;
      return pressPage(printer, accountingPage(rows, stamp), { author, madeAt: stamp.madeAt });
    },
    table: accountingCsv,
  };
}
