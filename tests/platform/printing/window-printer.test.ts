import { isOffered, servePrintPage } from '../../../electron/platform/printing/print-pages';
import {
  windowPrinter,
  type PrintWindow,
} from '../../../electron/platform/printing/window-printer';

const page = { language: 'en', title: 'x', body: '<p>x</p>', styles: '', footer: '' };
const fonts = async () => '';
const PDF = new Uint8Array([1, 2, 3]);

/** A window that fetches its page as Chromium would, and remembers what was done to it. */
function aWindow(changes: Partial<PrintWindow> = {}) {
  const seen = { url: '', destroyed: 0, options: {} };
  const window: PrintWindow = {
    load: async (url) => {
      seen.url = url;
      servePrintPage(url);
    },
    printToPdf: async (options) => {
      seen.options = options;
      return PDF;
    },
    destroy: () => void (seen.destroyed += 1),
    ...changes,
  };
  return { window, seen };
}

test('prints tagged and with an outline, on the paper the page asks for', async () => {
  const { window, seen } = aWindow();
  expect(await windowPrinter(() => window, fonts).toPdf(page)).toBe(PDF);
  expect(seen.options).toEqual({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  expect(seen.destroyed).toBe(1);
  expect(isOffered(seen.url)).toBe(false);
});

test.each<[string, string, Partial<PrintWindow>]>([
  ['loading fails', 'load', { load: () => Promise.reject(new Error('load')) }],
  ['printing fails', 'print', { printToPdf: () => Promise.reject(new Error('print')) }],
  ['the page was never fetched', 'not fetched', { load: () => Promise.resolve() }],
])('destroys its window and forgets the page when %s', async (_case, message, changes) => {
  const urls: string[] = [];
  const { window, seen } = aWindow(changes);
  const spying = { ...window, load: (url: string) => (urls.push(url), window.load(url)) };
  await expect(windowPrinter(() => spying, fonts).toPdf(page)).rejects.toThrow(message);
  expect(seen.destroyed).toBe(1);
  expect(urls.map(isOffered)).toEqual([false]);
});

test('gives up on a window that never answers, and destroys it', async () => {
  jest.useFakeTimers();
  const { window, seen } = aWindow({ printToPdf: () => new Promise(() => undefined) });
  const printing = windowPrinter(() => window, fonts)
    .toPdf(page)
    .catch((error: unknown) => String(error));
  await jest.advanceTimersByTimeAsync(120_000);
  expect(await printing).toContain('too long');
  expect(seen.destroyed).toBe(1);
  jest.useRealTimers();
});

test('prints two records at once without mixing them', async () => {
  const bodies: string[] = [];
  const open = () =>
    aWindow({ load: async (url) => void bodies.push((await servePrintPage(url)?.text()) ?? '') })
      .window;
  const printer = windowPrinter(open, fonts);
  await Promise.all(['one', 'two'].map((body) => printer.toPdf({ ...page, body })));
  expect(bodies.map((body) => /<body>(\w+)/u.exec(body)?.[1])).toEqual(['one', 'two']);
});
