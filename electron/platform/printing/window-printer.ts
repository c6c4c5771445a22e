import type { PrintToPDFOptions } from 'electron';
import type { PdfOf, Printer, PrintPage, RunPrinter } from '../../application/ports/release';
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

/** Windows of one run: while one loads its page, another prints. A third is slower on two cores. */
const AT_ONCE = 2;

/**
 * Prints in windows that exist only for that, one for a page or a few for a run. Throws when a page
 * could not be shown or printed; whatever happens, the windows are gone and the pages forgotten.
 * @param openWindow a hidden window without script or network
 * @param fontFaces `@font-face` rules with the fonts inside
 */
export function windowPrinter(
  openWindow: () => PrintWindow,
  fontFaces: () => Promise<string>,
): Printer & RunPrinter {
  return {
    toPdf: async (page) => printOne(openWindow, page, await fontFaces()),
    async *toPdfs(pages) {
      yield* printRun(openWindow, pages, await fontFaces());
    },
  };
}

async function printOne(
  openWindow: () => PrintWindow,
  page: PrintPage,
  fontFaces: string,
): Promise<Uint8Array> {
  const window = openWindow();
  try {
    return await printIn(window, page, fontFaces);
  } finally {
    window.destroy();
  }
}

interface Begun<Page> {
  readonly page: Page;
  readonly window: PrintWindow;
  readonly bytes: Promise<Uint8Array>;
}

async function* printRun<Page extends PrintPage>(
  openWindow: () => PrintWindow,
  pages: readonly Page[],
  fontFaces: string,
): AsyncGenerator<PdfOf<Page>> {
  const windows: PrintWindow[] = [];
  const waiting = [...pages];
  const begun: Begun<Page>[] = [];
  const begin = (window: PrintWindow) => {
    const page = waiting.shift();
    if (!page) return;
    const bytes = printIn(window, page, fontFaces);
    // What fails is thrown at its turn; a run that has ended before has no use for it.
    bytes.catch(() => undefined);
    begun.push({ page, window, bytes });
  };
  try {
    while (windows.length < AT_ONCE && waiting.length > 0) {
      const window = openWindow();
      windows.push(window);
      begin(window);
    }
    for (let first = begun.shift(); first; first = begun.shift()) {
      const bytes = await first.bytes;
      begin(first.window);
      yield { page: first.page, bytes };
    }
  } finally {
    for (const window of windows) window.destroy();
  }
}

async function printIn(
  window: PrintWindow,
  page: PrintPage,
  fontFaces: string,
): Promise<Uint8Array> {
  const offered = offerPrintPage(printDocument(page, fontFaces));
  try {
    return await withinTime(show(window, offered));
  } finally {
    offered.withdraw();
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
