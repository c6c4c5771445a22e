import { PDFDocument } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSignedCopy } from '../../electron/release/read-copy';
import { err, ok } from '../../shared/lib/result';
import { seededRandom } from '../support/demo/random';

const printed = readFileSync(path.join(__dirname, 'printed/by-chromium.pdf'));

/** One grey pixel each. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(40, 7),
  Buffer.from('ffd9', 'hex'),
]);
const notReadable = err({ code: 'copy-not-readable' });

test('a PDF is taken with the number of its pages', async () => {
  expect(await readSignedCopy(printed)).toEqual(ok({ mediaType: 'application/pdf', pages: 3 }));
});

test('pictures are known by their content, whatever they are called', async () => {
  expect(await readSignedCopy(png)).toEqual(ok({ mediaType: 'image/png', pages: null }));
  expect(await readSignedCopy(jpeg)).toEqual(ok({ mediaType: 'image/jpeg', pages: null }));
});

test('a PDF that is not a PDF is refused', async () => {
  const wrong = [
    '',
    '%PDF-',
    '%PDF-1.7\nThis only begins like one.\n%%EOF',
    '<html><body>%PDF-1.7</body></html>',
    'PK\u0003\u0004 a document of another program',
    'MZ a program',
  ].map((text) => Buffer.from(text));
  for (const bytes of wrong) expect(await readSignedCopy(bytes)).toEqual(notReadable);
});

test('half a picture, as a download that broke off leaves it, is refused', async () => {
  expect(await readSignedCopy(png.subarray(0, 40))).toEqual(notReadable);
  expect(await readSignedCopy(jpeg.subarray(0, 40))).toEqual(notReadable);
});

test('a PDF without a page is refused', async () => {
  const empty = await PDFDocument.create();
  const bytes = await empty.save({ addDefaultPage: false });
  expect(await readSignedCopy(bytes)).toEqual(notReadable);
});

test('a PDF that is locked against changes, as some scanners make them, is taken', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.encrypt({ ownerPassword: 'an invented owner', permissions: { modifying: false } });
  const bytes = await pdf.save({ useObjectStreams: false });
  await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/u);
  expect(await readSignedCopy(bytes)).toEqual(ok({ mediaType: 'application/pdf', pages: 1 }));
});

test('a PDF whose pages name each other in a circle ends', async () => {
  const objects = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj',
    'trailer<</Root 1 0 R/Size 3>>',
  ];
  const bytes = Buffer.from(`%PDF-1.4\n${objects.join('\n')}\n%%EOF`);
  expect(await readSignedCopy(bytes)).toEqual(notReadable);
});

test('200 seeded damages of a PDF are taken or refused, never thrown', async () => {
  const random = seededRandom(20260820);
  let refused = 0;
  for (let turn = 0; turn < 200; turn += 1) {
    const bytes = Buffer.from(printed);
    for (let flip = 0; flip < 40; flip += 1) {
      bytes.writeUInt8(random.below(256), random.below(bytes.length));
    }
    const cut = turn % 2 === 0 ? bytes : bytes.subarray(0, random.below(bytes.length));
    const read = await readSignedCopy(cut);
    if (!read.ok) refused += 1;
  }
  expect(refused).toBeGreaterThan(20);
}, 60_000);
