import type {
  BillingPress,
  PrintedOf,
  RunPrinter,
  StatementToPrint,
} from '../application/ports/release';
import { billingTable } from './billing-table';
import { finishPdf } from './finish-pdf';
import { statementPage } from './statement-page';

/** Statements as PDF, and the billing agent's table. */
export function billingPress(printer: RunPrinter): BillingPress {
  return {
    print: (statements) => printEach(printer, statements),
    table: billingTable,
  };
}

async function* printEach<Of extends StatementToPrint>(
  printer: RunPrinter,
  statements: readonly Of[],
): AsyncGenerator<PrintedOf<Of>> {
  const pages = statements.map((of) => ({ ...statementPage(of.stated, of.stamp), of }));
  for await (const { page, bytes } of printer.toPdfs(pages)) {
    const { title, language, of } = page;
    const { practice, madeAt } = of.stamp;
    const author = practice.practiceName || practice.clinicianName;
    yield { of, ...(await finishPdf(bytes, { title, author, language, madeAt })) };
  }
}
