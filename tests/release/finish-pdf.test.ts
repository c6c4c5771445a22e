import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finishPdf, type PdfMetadata } from '../../electron/release/finish-pdf';

/** Three pages of a fictional record as Debian's Chromium printed them, tagged and with an outline. */
const printed = readFileSync(path.join(__dirname, 'printed/by-chromium.pdf'));

const metadata: PdfMetadata = {
  title: 'Personal record, release 2027-0001',
  author: 'Larkspur Group Practice שלום',
  language: 'en-CA',
  madeAt: new Date('2027-07-02T14:20:00.000Z'),
};

const ofCatalog = (pdf: PDFDocument, key: string) => pdf.catalog.get(PDFName.of(key));

test('gives the file its own title, author, language and dates', async () => {
  const { bytes } = await finishPdf(printed, metadata);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pdf.getTitle()).toBe(metadata.title);
  expect(pdf.getAuthor()).toBe(metadata.author);
  expect([pdf.getCreator(), pdf.getProducer()]).toEqual(['Alcove', 'Alcove']);
  expect(pdf.getCreationDate()).toEqual(metadata.madeAt);
  expect(pdf.getModificationDate()).toEqual(metadata.madeAt);
  expect(String(ofCatalog(pdf, 'Lang'))).toBe('(en-CA)');
});

test('has the viewer show the title rather than the file name', async () => {
  const { bytes } = await finishPdf(printed, metadata);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
});

test('keeps nothing that names the program or the system it was printed on', async () => {
  expect(printed.toString('latin1')).toMatch(/Chrom|Skia|Linux/u);
  const { bytes } = await finishPdf(printed, metadata);
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Chrom|Skia|Linux|Mozilla/u);
});

test('keeps tags, structure and outline, and counts the pages', async () => {
  const before = await PDFDocument.load(printed, { updateMetadata: false });
  const { bytes, pages } = await finishPdf(printed, metadata);
  const after = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pages).toBe(before.getPageCount());
  for (const key of ['StructTreeRoot', 'Outlines', 'MarkInfo']) {
    expect(ofCatalog(after, key)).toBeDefined();
    expect(String(ofCatalog(after, key))).toBe(String(ofCatalog(before, key)));
  }
  expect(ofCatalog(after, 'StructTreeRoot')).toBeInstanceOf(PDFRef);
});

test('gives the same bytes for the same record', async () => {
  const [one, other] = [await finishPdf(printed, metadata), await finishPdf(printed, metadata)];
  expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
});

test('throws on what is not a PDF', async () => {
  await expect(finishPdf(new TextEncoder().encode('<html>'), metadata)).rejects.toThrow(
    'No PDF header found',
  );
});

const run = (program: string, ...given: string[]) => execFileSync(program, given).toString();

interface Verdict {
  readonly check: string;
  readonly info: string;
  readonly structure: string;
  readonly fonts: readonly string[];
}

/** What qpdf and poppler say of the finished file; `null` on a machine that has neither. */
async function verdict(): Promise<Verdict | null> {
  if (!['qpdf', 'pdfinfo', 'pdffonts'].every((tool) => existsSync(`/usr/bin/${tool}`))) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'alcove-pdf-'));
  const file = path.join(folder, 'finished.pdf');
  writeFileSync(file, (await finishPdf(printed, metadata)).bytes);
  const said = {
    check: run('qpdf', '--check', file),
    info: run('pdfinfo', file),
    structure: run('pdfinfo', '-struct', file),
    fonts: run('pdffonts', file).trim().split('\n').slice(2),
  };
  rmSync(folder, { recursive: true });
  return said;
}

test('is sound, tagged and carries its fonts, where qpdf and poppler are there to say so', async () => {
  const said = await verdict();
  expect(said?.check ?? 'No syntax').toContain('No syntax');
  expect(said?.info ?? 'Tagged: yes').toMatch(/Tagged: +yes/u);
  const tags = ['H1', 'H2', 'H3', 'H4', 'Table', 'TH'];
  expect(tags.filter((tag) => !(said?.structure ?? tags).includes(tag))).toEqual([]);
  const fonts = said?.fonts ?? ['AtkinsonHyperlegibleNext yes yes yes 4 0'];
  expect(fonts.some((font) => font.includes('AtkinsonHyperlegibleNext'))).toBe(true);
  expect(fonts.filter((font) => !/ yes +yes +yes +\d+ +\d+$/u.test(font))).toEqual([]);
});
