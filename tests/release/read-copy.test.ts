import { PDFDocument } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { readSignedCopy } from '../../electron/release/read-copy';
import { err, ok } from '../../shared/lib/result';
import { seededRandom } from '../support/demo/random';
import { busyMs, growthOf, LINEAR } from '../support/growth';

const printed = readFileSync(path.join(__dirname, 'printed/by-chromium.pdf'));

/** One grey pixel each. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const jpegHead = 'ffd8ffe000104a46494600010100000100010000';
const frame = 'ffc0000b080001000101011100';
const scan = 'ffda0008010100003f00';
const jpegOf = (...parts: readonly string[]) =>
  Buffer.concat([...parts.map((part) => Buffer.from(part, 'hex')), Buffer.alloc(40, 7)]);
const jpeg = Buffer.concat([jpegOf(jpegHead, frame, scan), Buffer.from('ffd9', 'hex')]);
const notReadable = err({ code: 'copy-not-readable' });

test('a PDF, a PNG and a JPEG are known by their content, whatever they are called', () => {
  expect(readSignedCopy(printed)).toEqual(ok('application/pdf'));
  expect(readSignedCopy(png)).toEqual(ok('image/png'));
  expect(readSignedCopy(jpeg)).toEqual(ok('image/jpeg'));
});

test('a PDF that is not a PDF is refused', () => {
  const wrong = [
    '',
    '%PDF-',
    '%PDF-1.7\nThis only begins like one.\n%%EOF',
    '%PDF-1.7\nIts table would begin behind its end.\nstartxref\n5000\n%%EOF',
    '%PDF-1.7\nIt says nowhere where its table begins.\nstartxref\n\n%%EOF',
    '<html><body>%PDF-1.7</body></html>',
    'PK\u0003\u0004 a document of another program',
    'MZ a program',
  ].map((text) => Buffer.from(text));
  expect(wrong.filter((bytes) => readSignedCopy(bytes).ok)).toEqual([]);
  expect(readSignedCopy(printed.subarray(0, printed.length >> 1))).toEqual(notReadable);
});

test('half a picture, as a download that broke off leaves it, is refused', () => {
  expect(readSignedCopy(png.subarray(0, 40))).toEqual(notReadable);
  expect(readSignedCopy(png.subarray(0, -1))).toEqual(notReadable);
  expect(readSignedCopy(jpeg.subarray(0, 40))).toEqual(notReadable);
  expect(readSignedCopy(jpeg.subarray(0, -1))).toEqual(notReadable);
});

test('a picture without sizes is none: a PNG has its first piece, a JPEG its frame', () => {
  const ends = Buffer.from('0000000049454e44ae426082', 'hex');
  expect(readSignedCopy(Buffer.concat([png.subarray(0, 8), ends]))).toEqual(notReadable);
  const flat = Buffer.from(png);
  flat.writeUInt32BE(0, 20);
  expect(readSignedCopy(flat)).toEqual(notReadable);
  expect(readSignedCopy(Buffer.from('ffd8ffffd9', 'hex'))).toEqual(notReadable);
  const end = 'ffd9';
  expect(readSignedCopy(jpegOf(jpegHead, scan, end))).toEqual(notReadable);
  expect(readSignedCopy(jpegOf(jpegHead, frame.replace('00010001', '00010000'), scan, end))).toEqual(notReadable); // prettier-ignore
});

test('fill bytes before a marker, and more after the end of a picture, do no harm', () => {
  expect(readSignedCopy(jpegOf(jpegHead, 'ffff', frame, scan, 'ffd9')).ok).toBe(true);
  expect(readSignedCopy(Buffer.concat([png, Buffer.alloc(9)])).ok).toBe(true);
});

test('a PDF that is locked against changes, as some scanners make them, is taken', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.encrypt({ ownerPassword: 'an invented owner', permissions: { modifying: false } });
  const bytes = await pdf.save({ useObjectStreams: false });
  await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/u);
  expect(readSignedCopy(bytes)).toEqual(ok('application/pdf'));
});

test('a PDF whose few bytes unpack to gigabytes is judged without unpacking them', () => {
  const once = deflateSync(Buffer.alloc(32 * 1024 * 1024, 0x20), { level: 9 });
  const packed = deflateSync(once, { level: 9 });
  const objects = Array.from({ length: 200 }, (_none, index) => [
    Buffer.from(`${index + 1} 0 obj\n<< /Type /ObjStm /N 1 /First 10 `),
    Buffer.from(`/Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]).flat();
  const bomb = Buffer.concat([
    Buffer.from('%PDF-1.5\n'),
    ...objects,
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ]);
  const judging = busyMs(() => readSignedCopy(bomb));
  expect(judging).toBeLessThan(busyMs(() => inflateSync(inflateSync(packed))));
});

describe('a large file is judged in time that grows with its size alone', () => {
  const filled = (size: number, byte: number, head: Buffer) => {
    const file = Buffer.alloc(size, byte);
    head.copy(file);
    return file;
  };
  const heads: Readonly<Record<string, Buffer>> = {
    jpeg: Buffer.from(`${jpegHead}${frame}${scan}`, 'hex'),
    png: png.subarray(0, 33),
    pdf: Buffer.from('%PDF-1.7'),
    'jpeg without segments': Buffer.from('ffd8', 'hex'),
  };

  test.each(
    Object.entries(heads).flatMap(([kind, head]) =>
      [0xff, 0xd9, 0x00, 0x20].map((byte) => [kind, byte, head] as const),
    ),
  )('%s filled with %i', (_kind, byte, head) => {
    const judge = (size: number) => readSignedCopy(filled(size, byte, head));
    expect(growthOf(judge, 2_500_000)).toBeLessThan(LINEAR);
  });
});

test('200 seeded damages of a PDF are taken or refused, never thrown', () => {
  const random = seededRandom(20260820);
  let refused = 0;
  for (let turn = 0; turn < 200; turn += 1) {
    const bytes = Buffer.from(printed);
    for (let flip = 0; flip < 40; flip += 1) {
      bytes.writeUInt8(random.below(256), random.below(bytes.length));
    }
    const cut = turn % 2 === 0 ? bytes : bytes.subarray(0, random.below(bytes.length));
    const read = readSignedCopy(cut);
    if (!read.ok) refused += 1;
  }
  expect(refused).toBeGreaterThan(20);
});
