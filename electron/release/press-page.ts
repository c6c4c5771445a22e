import type { PrintedRecord, Printer, PrintPage } from '../application/ports/release';
import { finishPdf, type PdfMetadata } from './finish-pdf';

/** Prints a page and gives the file its own title and language. Throws when printing fails. */
export async function pressPage(
  printer: Printer,
  page: PrintPage,
  { author, madeAt }: Pick<PdfMetadata, 'author' | 'madeAt'>,
): Promise<PrintedRecord> {
  const { title, language } = page;
  return finishPdf(await printer.toPdf(page), { title, author, language, madeAt });
}
