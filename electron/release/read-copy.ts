import { err, ok } from '../../shared/lib/result';
import type { FileReading } from '../application/ports/world';

const ofText = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

const PNG = ofText('\x89PNG\r\n\x1a\n');
const IHDR = ofText('IHDR');
const IEND = ofText('IEND');
const JPEG = ofText('\xff\xd8\xff');

/**
 * A signed paper by its content. It comes from outside, so that nothing in it is unpacked: a few
 * kilobytes can unpack to gigabytes. Each kind is looked at once from end to end at most; half a
 * file, as a download that broke off leaves it, is refused.
 */
export const readSignedCopy: FileReading['signedCopy'] = (bytes) => {
  if (isPdf(bytes)) return ok('application/pdf');
  if (isPng(bytes)) return ok('image/png');
  if (isJpeg(bytes)) return ok('image/jpeg');
  return err({ code: 'copy-not-readable' });
};

function holdsAt(bytes: Uint8Array, part: Uint8Array, at: number): boolean {
  return part.every((byte, index) => bytes[at + index] === byte);
}

/** Bytes at the end in which a PDF has to say where its table of contents begins. */
const PDF_END = 2048;

function isPdf(bytes: Uint8Array): boolean {
  if (!/^%PDF-\d\.\d/u.test(String.fromCharCode(...bytes.subarray(0, 8)))) return false;
  const end = String.fromCharCode(...bytes.subarray(-PDF_END));
  const start = [...end.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/gu)].at(-1);
  if (!start) return false;
  const table = Number(start[1]);
  return table > 0 && table < bytes.length - end.length + start.index;
}

function isPng(bytes: Uint8Array): boolean {
  if (bytes.length < 24 || !holdsAt(bytes, PNG, 0) || !holdsAt(bytes, IHDR, 12)) return false;
  const view = viewOf(bytes);
  return view.getUint32(16) > 0 && view.getUint32(20) > 0 && endsByPieces(bytes, view);
}

function endsByPieces(bytes: Uint8Array, view: DataView): boolean {
  let at = PNG.length;
  while (at + 12 <= bytes.length) {
    if (holdsAt(bytes, IEND, at + 4)) return true;
    at += 12 + view.getUint32(at);
  }
  return false;
}

const SCAN = 0xda;
/** Markers in the range of the frames that are none. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];

/** Segment by segment to the picture: a frame with its sizes comes before it, an end after it. */
function isJpeg(bytes: Uint8Array): boolean {
  if (!holdsAt(bytes, JPEG, 0)) return false;
  const view = viewOf(bytes);
  let hasFrame = false;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === SCAN) return hasFrame && endsAfter(bytes, at);
    if (isFrame(marker)) hasFrame = view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    // Any number of ff may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return false;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
}

function endsAfter(bytes: Uint8Array, picture: number): boolean {
  for (let at = bytes.length - 2; at > picture; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
