import type { Result } from '../../../shared/lib/result';
import type { RecordRefusal } from '../../../shared/contract/refusal';
import type {
  ReleaseContent,
  ReleaseRecipient,
  ReleaseScope,
} from '../../../shared/domain/release';
import type { RecordsReader } from './stores';

/** What is printed on a release beside its content. */
export interface ReleaseStamp {
  readonly number: string;
  readonly madeAt: Date;
  /** The zone in which dates and times on the pages are given. */
  readonly timeZone: string;
  readonly recipient: ReleaseRecipient;
}

export interface PrintedRecord {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Makes the PDF of one member's own record. Receives a reader that cannot reach group notes (M11). */
export interface RecordPress {
  assemble(
    reader: RecordsReader,
    scope: ReleaseScope,
  ): Promise<Result<ReleaseContent, RecordRefusal>>;
  print(content: ReleaseContent, stamp: ReleaseStamp): Promise<PrintedRecord>;
}

/** A self-contained page to print: escaped, script-free, fed from memory (docs/security). */
export interface PrintPage {
  /** Language, BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Body mark-up in which every text is escaped. */
  readonly body: string;
  readonly styles: string;
  /** Plain text at the foot of each page, beside "page n of m"; the printer encodes it. */
  readonly footer: string;
}

/** Turns a page into a tagged PDF with embedded fonts, in a window without script or network. */
export interface Printer {
  toPdf(page: PrintPage): Promise<Uint8Array>;
}
