import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A PDF that is open in the window, to be looked at page by page. */
export interface OpenPdf {
  readonly pages: number;
  /**
   * Draws a page, counted from 1. `false` when `signal` ended it: the canvas then holds a part.
   * @param dots device pixels for each CSS pixel, where the page is as large as on paper
   */
  draw(
    page: number,
    canvas: HTMLCanvasElement,
    dots: number,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** The lines of a page in the order in which they are read. */
  linesOf(page: number): Promise<readonly string[]>;
  /** Forgets the file and everything drawn from it. */
  close(): void;
}

/** CSS pixels for each point of paper. */
const PER_POINT = 96 / 72;

/**
 * Reads a PDF that Alcove made. The reader is loaded when it is first needed and works in the
 * window's own thread: the policy of the window lets no script be started from an address
 * (`trusted-types 'none'`), and a worker would be one. Fonts come out of the file; nothing is
 * fetched, and no picture in it needs WebAssembly.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const [{ getDocument, VerbosityLevel }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.mjs'),
  ]);
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    disableAutoFetch: true,
  });
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    draw: (page, canvas, dots, signal) => draw(pdf, page, { canvas, dots, signal }),
    linesOf: async (page) => linesIn(await pdf.getPage(page)),
    close: () => void task.destroy(),
  };
}

interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly dots: number;
  readonly signal: AbortSignal;
}

async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  { canvas, dots, signal }: Drawing,
): Promise<boolean> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return false;
  const viewport = page.getViewport({ scale: PER_POINT * dots });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  const stop = () => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    page.cleanup();
  }
}

/** Running feet and other ornaments are left out, as a screen reader leaves them out of the file. */
async function linesIn(page: PDFPageProxy): Promise<readonly string[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marks: boolean[] = [];
  let text = '';
  for (const item of items) {
    if ('str' in item) {
      if (!marks.includes(true)) text += item.str + (item.hasEOL ? '\n' : '');
    } else if (item.type === 'endMarkedContent') marks.pop();
    else marks.push('tag' in item && item.tag === 'Artifact');
  }
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}
