import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { PrintedRecord } from '../application/ports/release';
import { describeLinks } from './describe-links';
import { markArtifacts } from './mark-artifacts';

export interface PdfMetadata {
  /** Shown in the viewer's title bar and in recent-files lists: no person's name. */
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  readonly madeAt: Date;
}

const PROGRAM = 'Alcove';
/** Objects read or written before other work of the process gets its turn (20,000 in ten years). */
const OBJECTS_PER_TURN = ParseSpeeds.Fast;

/**
 * Gives a printed PDF its own metadata in place of Chromium's (which names the system it ran on) and
 * counts its pages. Tags and outline stay as they are; what has no tag is marked as none. Throws when the bytes are not a PDF.
 */
export async function finishPdf(
  printed: Uint8Array,
  metadata: PdfMetadata,
): Promise<PrintedRecord> {
  const pdf = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: OBJECTS_PER_TURN,
  });
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true });
  pdf.setAuthor(metadata.author);
  pdf.setCreator(PROGRAM);
  pdf.setProducer(PROGRAM);
  pdf.setLanguage(metadata.language);
  pdf.setCreationDate(metadata.madeAt);
  pdf.setModificationDate(metadata.madeAt);
  describeLinks(pdf);
  await markArtifacts(pdf);
  const bytes = await pdf.save({ objectsPerTick: OBJECTS_PER_TURN });
  return { bytes, pages: pdf.getPageCount() };
}
