import type { ReleaseContent } from '../../shared/domain/release';
import type { Sha256 } from '../../shared/domain/signed-text';
import type {
  PrintedRecord,
  Printer,
  RecordPress,
  ReleaseStamp,
} from '../application/ports/release';
import { assembleRecord } from './assemble-record';
import { pressPage } from './press-page';
import { recordPage } from './record-page';

/** One member's own record as a PDF: what goes in, its pages, and the finished file (M10). */
export function recordPress(printer: Printer, sha256: Sha256): RecordPress {
  return {
    assemble: (reader, scope) => assembleRecord(reader, scope, sha256),
    print: (content, stamp) => printRecord(printer, content, stamp),
  };
}

async function printRecord(
  printer: Printer,
  content: ReleaseContent,
  stamp: ReleaseStamp,
): Promise<PrintedRecord> {
  const { practiceName, clinicianName } = content.practice;
  const author = practiceName || clinicianName;
  return pressPage(printer, recordPage(content, stamp), { author, madeAt: stamp.madeAt });
}
