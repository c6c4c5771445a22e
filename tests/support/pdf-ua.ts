import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { structureOf, type Tag } from './pdf-structure';
import { untaggedIn } from './pdf-content';

/**
 * What of PDF/UA-1 (ISO 14289-1) a program can tell: the conditions of the Matterhorn protocol that
 * need no human eye and concern what these files hold. An empty answer is no proof of conformance,
 * for whether a heading is one, and whether the order makes sense, a person has to judge.
 */
export async function pdfUaFindings(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const tags = structureOf(pdf);
  return [
    ...inCatalog(pdf),
    ...(tags.length === 0 ? ['there is no structure tree'] : []),
    ...headingsIn(tags),
    ...tags.flatMap(tagFindings),
    ...pdf.getPages().flatMap((page, index) => inPage(pdf, page, index + 1)),
  ];
}

/** Whether the file says of itself that it conforms: only a whole validation would justify that. */
export async function claimsPdfUa(bytes: Uint8Array): Promise<boolean> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return false;
  return Buffer.from(decodePDFRawStream(metadata).decode()).includes('pdfuaid');
}

function inCatalog(pdf: PDFDocument): readonly string[] {
  const { catalog } = pdf;
  const dict = (key: string) => catalog.lookupMaybe(PDFName.of(key), PDFDict);
  const isTrue = (holder: PDFDict | undefined, key: string) =>
    holder?.lookupMaybe(PDFName.of(key), PDFBool)?.asBoolean() === true;
  const findings = [
    isTrue(dict('MarkInfo'), 'Marked') || 'it does not say that it is tagged',
    !isTrue(dict('MarkInfo'), 'Suspects') || 'its tags are said to be suspect',
    textOf(catalog.lookup(PDFName.of('Lang'))) !== '' || 'its language is not said',
    isTrue(dict('ViewerPreferences'), 'DisplayDocTitle') || 'its title is not shown',
    (pdf.getTitle() ?? '') !== '' || 'it has no title',
    pdf.getPageCount() < 2 || dict('Outlines') !== undefined || 'it has no bookmarks',
  ];
  return findings.filter((finding) => typeof finding === 'string');
}

function headingsIn(tags: readonly Tag[]): readonly string[] {
  const levels = tags.flatMap(({ kind }) => {
    const level = /^H([1-6])$/u.exec(kind)?.[1];
    return level === undefined ? [] : [Number(level)];
  });
  if (levels.length === 0) return ['there is no heading'];
  const first = levels[0] === 1 ? [] : [`the first heading is an H${levels[0]}`];
  const gaps = levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? level;
    return level > before + 1 ? [`an H${level} follows an H${before}`] : [];
  });
  return [...first, ...gaps];
}

function tagFindings(tag: Tag): readonly string[] {
  if (tag.kind === 'Table') return tableFindings(tag);
  if (tag.kind === 'Figure' || tag.kind === 'Formula') {
    return tag.alternative === '' ? [`a ${tag.kind} has no text in its place`] : [];
  }
  if (tag.kind === 'L') {
    return tag.children.every(({ kind }) => kind === 'LI') ? [] : ['a list holds what is no item'];
  }
  if (tag.kind === 'TH' && tag.scope === null) return ['a table heading has no scope'];
  return [];
}

const ROW_GROUPS = new Set(['THead', 'TBody', 'TFoot']);

function tableFindings(table: Tag): readonly string[] {
  const rows = table.children.flatMap((tag) => (ROW_GROUPS.has(tag.kind) ? tag.children : [tag]));
  const isRegular = rows.every(({ kind }) => kind === 'TR' || kind === 'Caption');
  const cells = rows.flatMap(({ children }) => children);
  const findings = [
    isRegular || 'a table holds what is no row',
    cells.some(({ kind }) => kind === 'TH') || 'a table has no heading cell',
  ];
  return findings.filter((finding) => typeof finding === 'string');
}

function inPage(pdf: PDFDocument, { node }: PDFPage, number: number): readonly string[] {
  const tabs = node.lookup(PDFName.of('Tabs'));
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  const links = (annotations?.asArray() ?? []).map((entry) => pdf.context.lookup(entry));
  const said = [
    tabs === PDFName.of('S') || 'its tab order is not that of its structure',
    node.get(PDFName.of('StructParents')) !== undefined || 'it leads to no structure',
    ...links.flatMap(linkFindings),
    ...untaggedIn(pdf, node),
  ];
  return said
    .filter((finding) => typeof finding === 'string')
    .map((one) => `page ${number}: ${one}`);
}

function linkFindings(link: PDFObject | undefined): readonly string[] {
  if (!(link instanceof PDFDict)) return [];
  const findings = [
    link.get(PDFName.of('StructParent')) !== undefined || 'a link stands outside of the structure',
    textOf(link.lookup(PDFName.of('Contents'))) !== '' || 'a link does not say where it leads',
  ];
  return findings.filter((finding) => typeof finding === 'string');
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
