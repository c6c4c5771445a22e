import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { err, ok } from '../../shared/lib/result';
import type { FileReading } from '../application/ports/world';

const ofText = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

const PDF = ofText('%PDF-');

/** How each kind of picture begins, and what stands at its end: half a download is refused. */
const PNG = { begins: ofText('\x89PNG\r\n\x1a\n'), ends: ofText('IEND\xae\x42\x60\x82') };
const JPEG = { begins: ofText('\xff\xd8\xff'), ends: ofText('\xff\xd9') };

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
  return beginsWith(bytes, begins) && holds(bytes.subarray(begins.length), ends);
}

function beginsWith(bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Looked for from the end, where it stands in a whole file. */
function holds(bytes: Uint8Array, part: Uint8Array): boolean {
  const [first = 0] = part;
  for (let at = bytes.lastIndexOf(first); at >= 0; at = bytes.subarray(0, at).lastIndexOf(first)) {
    if (beginsWith(bytes.subarray(at), part)) return true;
  }
  return false;
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
