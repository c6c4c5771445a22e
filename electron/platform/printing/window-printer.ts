import type { PrintToPDFOptions } from 'electron';
import type { Printer, PrintPage } from '../../application/ports/release';
import { printDocument } from './print-document';
import { offerPrintPage } from './print-pages';

/** The little that printing asks of a window. */
export interface PrintWindow {
  readonly load: (url: string) => Promise<void>;
  readonly printToPdf: (options: PrintToPDFOptions) => Promise<Uint8Array>;
  readonly destroy: () => void;
}

/** Paper and margins come from the page's own `@page` rule. */
const OPTIONS: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** Far beyond the largest record: a window that has not answered by then never will. */
const LONGEST_MS = 120_000;

/**
 * Prints in a window that exists only for that. Throws when the page could not be shown or printed;
 * whatever happens, the window is gone and the page forgotten.
 * @param openWindow a hidden window without script or network
 * @param fontFaces `@font-face` rules with the fonts inside
 */
export function windowPrinter(
  openWindow: () => PrintWindow,
  fontFaces: () => Promise<string>,
): Printer {
  return {
    toPdf: async (page) => printIn(openWindow, page, await fontFaces()),
  };
}

async function printIn(
  openWindow: () => PrintWindow,
  page: PrintPage,
  fontFaces: string,
): Promise<Uint8Array> {
  const offered = offerPrintPage(printDocument(page, fontFaces));
  let window: PrintWindow | null = null;
  try {
    window = openWindow();
    return await withinTime(show(window, offered));
  } finally {
    offered.withdraw();
    window?.destroy();
  }
}

async function show(
  window: PrintWindow,
  { url, wasServed }: ReturnType<typeof offerPrintPage>,
): Promise<Uint8Array> {
  await window.load(url);
  // A refused page loads too, as an empty one: that must never pass for a record.
  if (!wasServed()) throw new Error('the print page was not fetched');
  return window.printToPdf(OPTIONS);
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('printing took too long')), LONGEST_MS);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
