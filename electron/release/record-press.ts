import type { ReleaseContent } from '../../shared/domain/release-content';
import type { Sha256 } from '../../shared/domain/signed-text';
import type {
  PrintedRecord,
  Printer,
  RecordPress,
  ReleaseStamp,
} from '../application/ports/release';
import { assembleRecord } from './assemble-record';
import { manifestOf } from './manifest';
import { pressPage } from './press-page';
import { protectPdf } from './protect-pdf';
import { recordPage } from './record-page';

/** One member's own record as a PDF: what goes in, its pages, and the finished file (M10). */
export function recordPress(printer: Printer, sha256: Sha256): RecordPress {
  return {
    assemble: (reader, choice) => assembleRecord(reader, choice, sha256),
    print: async (content, stamp, password) => {
      const printed = await printRecord(printer, content, stamp);
      if (password === null) return printed;
      return { ...printed, bytes: await protectPdf(printed.bytes, password) };
    },
    preview: async (content, stamp) => {
      const { bytes, pages } = await printRecord(printer, content, stamp);
      return { pdf: Buffer.from(bytes).toString('base64'), pages };
    },
    manifest: manifestOf,
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
