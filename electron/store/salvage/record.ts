export type Column = string | number | Uint8Array | null;

/** SQLite's variable-length integer: its value and where the next thing begins. */
export function readVarint(bytes: Buffer, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + index + 1];
  }
  return [value * 256 + bytes.readUInt8(at + 8), at + 9];
}

/** The columns of one record: serial types first, then their bytes. */
export function readRecord(record: Buffer): readonly Column[] {
  const [headerBytes, begins] = readVarint(record, 0);
  const columns: Column[] = [];
  let at = headerBytes;
  for (let place = begins; place < headerBytes;) {
    const [type, next] = readVarint(record, place);
    const length = bytesOf(type);
    columns.push(columnOf(type, record.subarray(at, at + length)));
    at += length;
    place = next;
  }
  return columns;
}

const FIXED_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function bytesOf(type: number): number {
  return FIXED_BYTES[type] ?? Math.floor((type - 12) / 2);
}

function columnOf(type: number, bytes: Buffer): Column {
  switch (type) {
    case 0:
      return null;
    case 6:
      return Number(bytes.readBigInt64BE(0));
    case 7:
      return bytes.readDoubleBE(0);
    case 8:
      return 0;
    case 9:
      return 1;
    default:
      if (type < 6) return bytes.readIntBE(0, bytes.length);
      return type % 2 === 0 ? Uint8Array.from(bytes) : bytes.toString('utf8');
  }
}
