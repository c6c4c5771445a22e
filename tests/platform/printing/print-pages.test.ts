import {
  isOffered,
  offerPrintPage,
  servePrintPage,
} from '../../../electron/platform/printing/print-pages';

const document = { html: '<p>text</p>', contentSecurityPolicy: "default-src 'none'" };

test('serves an offered page once, under an address that cannot be guessed', async () => {
  const { url, wasServed } = offerPrintPage(document);
  expect(url).toMatch(/^app:\/\/alcove\/print\/[0-9a-f]{32}$/u);
  expect(wasServed()).toBe(false);
  const response = servePrintPage(url);
  expect(await response?.text()).toBe('<p>text</p>');
  expect(Object.fromEntries(response?.headers ?? [])).toEqual({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(wasServed()).toBe(true);
  expect(servePrintPage(url)).toBeNull();
});

test('forgets a page that is withdrawn', () => {
  const { url, withdraw } = offerPrintPage(document);
  expect(isOffered(url)).toBe(true);
  withdraw();
  expect(isOffered(url)).toBe(false);
  expect(servePrintPage(url)).toBeNull();
});

test('serves nothing under any other address', () => {
  const { url, withdraw } = offerPrintPage(document);
  const others = [`${url}/`, `${url}?x`, `${url}#x`, url.toUpperCase(), 'app://alcove/print/', ''];
  for (const other of others) expect(servePrintPage(other)).toBeNull();
  withdraw();
});
