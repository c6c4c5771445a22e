import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  type PDFDocument,
} from '@cantoo/pdf-lib';

/** What a reader says of a link besides the words it stands on. */
const toPage = (page: number) => `To page ${page}`;

/**
 * Says of each link of the contents on which page it ends: one that only the eye can follow is no
 * link to someone who listens (PDF/UA-1, 7.18.5). Chromium gives them a place and no words.
 */
export function describeLinks(pdf: PDFDocument): void {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const link of linksIn(pdf)) {
    const to = link.get(PDFName.of('Dest'));
    const place = to instanceof PDFName ? places?.lookupMaybe(to, PDFArray) : undefined;
    const target = place?.get(0);
    const page = target instanceof PDFRef ? pages.get(target) : undefined;
    if (page !== undefined) link.set(PDFName.of('Contents'), PDFHexString.fromText(toPage(page)));
  }
}

function linksIn(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    const found = annotations.map((entry) => pdf.context.lookup(entry));
    return found.filter((annotation) => annotation instanceof PDFDict);
  });
}
