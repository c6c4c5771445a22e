import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { err, ok } from '../../shared/lib/result';
import type { FileReading } from '../application/ports/world';

const PDF = Buffer.from('%PDF-', 'latin1');

/** How each kind of picture begins, and what stands at its end: half a download is refused. */
const PNG = {
  begins: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  ends: Buffer.from('IEND\xae\x42\x60\x82', 'latin1'),
};
const JPEG = { begins: Buffer.from('\xff\xd8\xff', 'latin1'), ends: Buffer.from('ffd9', 'hex') };

/** A signed paper by its content: a PDF that opens, a PNG or a JPEG. Nothing in it is run. */
export const readSignedCopy: FileReading['signedCopy'] = async (bytes) => {
  if (isPicture(bytes, PNG)) return ok({ mediaType: 'image/png', pages: null });
  if (isPicture(bytes, JPEG)) return ok({ mediaType: 'image/jpeg', pages: null });
  const pages = beginsWith(bytes, PDF) ? await pagesOf(bytes) : 0;
  return pages > 0
    ? ok({ mediaType: 'application/pdf', pages })
    : err({ code: 'copy-not-readable' });
};

function isPicture(bytes: Uint8Array, { begins, ends }: typeof PNG): boolean {
  return beginsWith(bytes, begins) && Buffer.from(bytes).includes(ends, begins.length);
}

function beginsWith(bytes: Uint8Array, signature: Buffer): boolean {
  return signature.equals(bytes.subarray(0, signature.length));
}

/** 0 for what does not open. One that is locked against changes, as scanners make them, is taken. */
async function pagesOf(bytes: Uint8Array): Promise<number> {
  try {
    const options = { updateMetadata: false, ignoreEncryption: true, parseSpeed: ParseSpeeds.Fast };
    return (await PDFDocument.load(bytes, options)).getPageCount();
  } catch {
    return 0;
  }
}
