import type { BillingPress, Printer } from '../application/ports/release';
import { billingTable } from './billing-table';
import { pressPage } from './press-page';
import { statementPage } from './statement-page';

/** Statements as PDF, and the billing agent's table. */
export function billingPress(printer: Printer): BillingPress {
  return {
    print: (stated, stamp) => {
      const { practiceName, clinicianName } = stamp.practice;
      const author = practiceName || clinicianName;
      return pressPage(printer, statementPage(stated, stamp), { author, madeAt: stamp.madeAt });
    },
    table: billingTable,
  };
}
