import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { embeddedFontFaces } from '../../../electron/platform/printing/fonts';
import { printDocument } from '../../../electron/platform/printing/print-document';

const page = {
  language: 'en-CA',
  title: 'Release </title><script>',
  body: '<main>text</main>',
  styles: 'p { color: red }',
  footer: "Release 1 \\'; } body { display: none } </style>",
};
const assets = path.join(__dirname, '../../../assets/fonts');

test('allows nothing but its own styles, by their hashes, and fonts that it holds itself', () => {
  const { html, contentSecurityPolicy } = printDocument(page, '/* fonts */');
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, style = '']) => style);
  const hashes = styles.map((style) => createHash('sha256').update(style).digest('base64'));
  expect(styles).toHaveLength(3);
  expect(contentSecurityPolicy.split('; ')).toEqual([
    "default-src 'none'",
    `style-src ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-same-origin',
  ]);
});

test('says its language and shows its title as text', () => {
  const { html } = printDocument(page, '');
  expect(html).toContain('<html lang="en-CA">');
  expect(html).toContain('<title>Release &#60;/title&#62;&#60;script&#62;</title>');
});

test('counts pages beside a footer that cannot leave its string', () => {
  const footer = printDocument(page, '').html.split('<style>')[3] ?? '';
  expect(footer).toContain("'page ' counter(page) ' of ' counter(pages)");
  expect(footer.split('</style>')[0]).not.toContain('display: none');
  expect(footer).toContain("content: 'Release\\20 1\\20 \\5c \\27 \\3b \\20 \\7d ");
});

test('refuses styles that would end their element', () => {
  expect(() => printDocument({ ...page, styles: '</style><b>' }, '')).toThrow('styles');
});

test('holds the fonts themselves, the same files as the package they come from', async () => {
  const faces = await embeddedFontFaces(assets);
  const files = [...faces.matchAll(/base64,([A-Za-z0-9+/=]+)\)/gu)].map(([, text = '']) => text);
  const names = ['400-normal', '400-italic', '600-normal'].flatMap((style) =>
    ['latin', 'latin-ext'].map((subset) => `${subset}-${style}`),
  );
  const packaged = path.dirname(
    require.resolve('@fontsource/atkinson-hyperlegible-next/package.json'),
  );
  const sources = await Promise.all(
    names.map((name) =>
      readFile(path.join(packaged, 'files', `atkinson-hyperlegible-next-${name}.woff2`), 'base64'),
    ),
  );
  expect(files).toEqual(sources);
});
