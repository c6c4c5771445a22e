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

describe('a run of pages', () => {
  const pages = ['one', 'two', 'three', 'four', 'five'].map((title) => ({ ...page, title }));
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

  /** Windows that print the title of the page they show, when `ready` lets them. */
  function aHouse(ready: (title: string) => Promise<void> = () => Promise.resolve()) {
    const seen = { opened: 0, open: 0 };
    const open = (): PrintWindow => {
      let title = '';
      seen.opened += 1;
      seen.open += 1;
      return {
        load: async (url) => {
          title = /<title>(\w+)/u.exec((await servePrintPage(url)?.text()) ?? '')?.[1] ?? '';
        },
        printToPdf: async () => {
          const shown = title;
          await ready(shown);
          return Buffer.from(shown);
        },
        destroy: () => void (seen.open -= 1),
      };
    };
    return { printer: windowPrinter(open, fonts), seen };
  }

  test('gives each page its own file, in the order given, whichever was ready first', async () => {
    let endFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (endFirst = resolve));
    const { printer, seen } = aHouse(async (title) => {
      if (title === 'one') return first;
      endFirst();
    });
    const told: string[] = [];
    for await (const { page: of, bytes } of printer.toPdfs(pages)) {
      told.push(`${of.title} ${textOf(bytes)}`);
    }
    expect(told).toEqual(pages.map(({ title }) => `${title} ${title}`));
    expect(seen).toEqual({ opened: 2, open: 0 });
  });

  test('ends with the one who takes: no window is left, and no page waits to be fetched', async () => {
    const { printer, seen } = aHouse();
    for await (const { page: of } of printer.toPdfs(pages)) if (of.title === 'two') break;
    expect(seen.open).toBe(0);
  });

  test('throws what failed at its turn, after the files before it', async () => {
    const { printer, seen } = aHouse(async (title) => {
      if (title === 'three') throw new Error('paper jam');
    });
    const told: string[] = [];
    const taking = async () => {
      for await (const { bytes } of printer.toPdfs(pages)) told.push(textOf(bytes));
    };
    await expect(taking()).rejects.toThrow('paper jam');
    expect(told).toEqual(['one', 'two']);
    expect(seen.open).toBe(0);
  });

  test('opens no window for no page, and one for one', async () => {
    const { printer, seen } = aHouse();
    for (const some of [[], pages.slice(0, 1)]) {
      for await (const { bytes } of printer.toPdfs(some)) expect(textOf(bytes)).toBe('one');
    }
    expect(seen).toEqual({ opened: 1, open: 0 });
  });
});
