import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { finishPdf } from '../../electron/release/finish-pdf';
import { protectPdf } from '../../electron/release/protect-pdf';
import { claimsPdfUa, pdfUaFindings } from '../support/pdf-ua';

/** What leaves can be read aloud: checks of PDF/UA over a PDF that Chromium printed (M10). */

const printed = readFileSync(path.join(__dirname, 'printed/by-chromium.pdf'));
const metadata = {
  title: 'Personal record, release 2027-0001',
  author: 'Larkspur Group Practice',
  language: 'en-CA',
  madeAt: new Date('2027-07-02T14:20:00.000Z'),
};

const finished = async () => (await finishPdf(printed, metadata)).bytes;

test('a finished release meets every check of PDF/UA that a program can make', async () => {
  expect(await pdfUaFindings(await finished())).toEqual([]);
});

test('each link of the contents says on which page it ends', async () => {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const { context } = pdf;
  const place = context.obj([pdf.getPage(2).ref, 'XYZ', 0, 700, 0]);
  pdf.catalog.set(PDFName.of('Dests'), context.obj({ notes: place }));
  const known = context.obj({ Type: 'Annot', Subtype: 'Link', StructParent: 9, Dest: 'notes' });
  const unknown = context.obj({ Type: 'Annot', Subtype: 'Link', StructParent: 9, Dest: 'nowhere' });
  const links = [known, unknown].map((link) => context.register(link));
  pdf.getPage(0).node.set(PDFName.of('Annots'), context.obj(links));
  const { bytes } = await finishPdf(await pdf.save(), metadata);
  expect(await pdfUaFindings(bytes)).toEqual(['page 1: a link does not say where it leads']);
  const finished = await PDFDocument.load(bytes, { updateMetadata: false });
  const [first] = finished.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray).asArray();
  const link = finished.context.lookup(first, PDFDict);
  expect(link.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe('To page 3');
});

test('it does not claim to conform, which only a person could say', async () => {
  expect(await claimsPdfUa(await finished())).toBe(false);
});

test('what Chromium printed does not meet them until it is finished', async () => {
  const findings = await pdfUaFindings(printed);
  expect(findings).toContain('page 1: untagged content (Tj)');
  expect(findings).toContain('page 3: untagged content (f)');
});

type Spoil = (pdf: PDFDocument) => void;
const drop =
  (...keys: readonly string[]): Spoil =>
  ({ catalog }) =>
    keys.forEach((key) => catalog.delete(PDFName.of(key)));

/** Every element of the structure, to spoil one of them. */
function elementsOf(pdf: PDFDocument, kind: string): readonly PDFDict[] {
  const isOfKind = (object: PDFObject): object is PDFDict =>
    object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(kind);
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (isOfKind(object) ? [object] : []));
}

const retag =
  (from: string, to: string): Spoil =>
  (pdf) =>
    elementsOf(pdf, from)[0]?.set(PDFName.of('S'), PDFName.of(to));

const untag: Spoil = (pdf) => {
  const page = pdf.getPage(0);
  page.drawText('outside');
};

const linkNowhere: Spoil = (pdf) => {
  const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
  const annotations = PDFArray.withContext(pdf.context);
  annotations.push(pdf.context.register(link));
  pdf.getPage(0).node.set(PDFName.of('Annots'), annotations);
};

const unscope: Spoil = (pdf) =>
  elementsOf(pdf, 'TH').forEach((heading) => heading.delete(PDFName.of('A')));

const spoiled: readonly (readonly [string, Spoil, string])[] = [
  ['no mark that it is tagged', drop('MarkInfo'), 'it does not say that it is tagged'],
  ['no language', drop('Lang'), 'its language is not said'],
  [
    'an empty language',
    ({ catalog }) => catalog.set(PDFName.of('Lang'), PDFString.of('')),
    'its language is not said',
  ],
  ['a title that is not shown', drop('ViewerPreferences'), 'its title is not shown'],
  ['no title', (pdf) => pdf.setTitle('', { showInWindowTitleBar: true }), 'it has no title'],
  ['no bookmarks', drop('Outlines'), 'it has no bookmarks'],
  ['no structure', drop('StructTreeRoot'), 'there is no structure tree'],
  ['no first heading', retag('H1', 'P'), 'the first heading is an H2'],
  ['a heading that is skipped', retag('H2', 'H5'), 'an H5 follows an H1'],
  ['a heading cell without scope', unscope, 'a table heading has no scope'],
  ['a picture without words', retag('P', 'Figure'), 'a Figure has no text in its place'],
  ['a table with another thing in it', retag('TR', 'P'), 'a table holds what is no row'],
  [
    'another tab order',
    (pdf) => pdf.getPage(1).node.delete(PDFName.of('Tabs')),
    'page 2: its tab order is not that of its structure',
  ],
  ['text outside of the tags', untag, 'page 1: untagged content (Tj)'],
  ['a link without words', linkNowhere, 'page 1: a link does not say where it leads'],
];

test.each(spoiled)('the check finds %s', async (_what, spoil, finding) => {
  const pdf = await PDFDocument.load(await finished(), { updateMetadata: false });
  spoil(pdf);
  expect(await pdfUaFindings(await pdf.save())).toContain(finding);
});

test('a password takes none of it away', async () => {
  const password = 'K7MP-2XQR-WT4N-9HVC-D3FY-6JSB';
  const bytes = await protectPdf(await finished(), password);
  const opened = await PDFDocument.load(bytes, { password, updateMetadata: false });
  expect(opened.catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined();
});
