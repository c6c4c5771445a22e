import { USABLE_BYTES } from '../storage/page-proof';
import type { Pages } from './pages';
import { readRecord, readVarint, type Column } from './record';

/** SQLite's file format (sqlite.org/fileformat2.html), as far as tables with row numbers go. */
const LEAF = 0x0d;
const INTERIOR = 0x05;
const FILE_HEADER_BYTES = 100;
const INTERIOR_HEADER_BYTES = 12;
const LEAF_HEADER_BYTES = 8;

export interface Row {
  readonly rowNumber: number;
  readonly columns: readonly Column[];
}

/** What kind of page this is; anything but a table's is `other`, an overflow page included. */
export function kindOf(page: Buffer, number: number): 'leaf' | 'interior' | 'other' {
  const type = page.readUInt8(headerAt(number));
  if (type === LEAF) return 'leaf';
  return type === INTERIOR ? 'interior' : 'other';
}

/** The pages below an interior page. */
export function childrenOf(page: Buffer, number: number): readonly number[] {
  const header = headerAt(number);
  const below = cellsOf(page, header, INTERIOR_HEADER_BYTES).map((at) => page.readUInt32BE(at));
  return [...below, page.readUInt32BE(header + 8)];
}

/** The rows of a leaf page; `null` stands for one whose overflow pages cannot all be read. */
export function rowsOf(pages: Pages, page: Buffer, number: number): readonly (Row | null)[] {
  const cells = cellsOf(page, headerAt(number), LEAF_HEADER_BYTES);
  return cells.map((at) => rowAt(pages, page, at));
}

function headerAt(number: number): number {
  return number === 1 ? FILE_HEADER_BYTES : 0;
}

function cellsOf(page: Buffer, header: number, headerBytes: number): readonly number[] {
  const count = page.readUInt16BE(header + 3);
  return Array.from({ length: count }, (_, index) =>
    page.readUInt16BE(header + headerBytes + 2 * index),
  );
}

function rowAt(pages: Pages, page: Buffer, at: number): Row | null {
  const [length, afterLength] = readVarint(page, at);
  const [rowNumber, begins] = readVarint(page, afterLength);
  const local = localBytes(length);
  const ends = begins + local;
  const here = page.subarray(begins, ends);
  const rest = local === length ? [] : overflow(pages, page.readUInt32BE(ends), length - local);
  return rest && { rowNumber, columns: readRecord(Buffer.concat([here, ...rest])) };
}

/** How much of a record stays on its leaf page. */
function localBytes(length: number): number {
  const most = USABLE_BYTES - 35;
  if (length <= most) return length;
  const least = Math.floor(((USABLE_BYTES - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (USABLE_BYTES - 4));
  return fitting <= most ? fitting : least;
}

function overflow(pages: Pages, first: number, bytes: number): readonly Buffer[] | null {
  const parts: Buffer[] = [];
  let next = first;
  for (let left = bytes; left > 0; left -= USABLE_BYTES - 4) {
    const page = next === 0 ? undefined : pages.page(next);
    if (!page) return null;
    parts.push(page.subarray(4, 4 + Math.min(left, USABLE_BYTES - 4)));
    next = page.readUInt32BE(0);
  }
  return parts;
}
