import type { Result } from '../../../shared/lib/result';
import type { RecordRefusal } from '../../../shared/contract/refusal';
import type { AccountingFilter, AccountingRow } from '../../../shared/domain/accounting';
import type { AgreementVersion } from '../../../shared/domain/agreement';
import type { Billing } from '../../../shared/domain/billing';
import type { Consent } from '../../../shared/domain/consent';
import type { BilledSession } from '../../../shared/domain/ledger-entry';
import type { MemberProfile } from '../../../shared/domain/member';
import type { SafetyPlan } from '../../../shared/domain/safety-plan';
import type { Conversation } from '../../../shared/domain/consultation-log';
import type { Certificate } from '../../../shared/domain/destruction';
import type { AuditFilter, AuditLine } from '../../../shared/domain/audit-trail';
import type { LetterText } from '../../../shared/domain/letter';
import type { ModuleOverview, OverviewForm } from '../../../shared/domain/module-overview';
import type { PracticeProfile } from '../../../shared/domain/practice';
import type { AssembledRelease } from '../../../shared/domain/assemble-release';
import type { RecordRequestRefusal } from '../../../shared/domain/record-request';
import type { ReleaseRecipient } from '../../../shared/domain/release';
import type { ReleaseChoice } from '../../../shared/domain/release-choice';
import type { ReleaseContent } from '../../../shared/domain/release-content';
import type { ReleaseRefusal } from '../../../shared/domain/release-refusal';
import type { Stated } from '../../../shared/domain/statement-rules';
import type { TimelineEntry, TimelineFilter } from '../../../shared/domain/timeline';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import type { RecordsReader } from './stores';

/** What is printed on a release beside its content. */
export interface ReleaseStamp {
  /** `null`: a preview, which is no release and says so on every page. */
  readonly number: string | null;
  readonly madeAt: Date;
  /** The zone in which dates and times on the pages are given. */
  readonly timeZone: string;
  readonly recipient: ReleaseRecipient;
  /** The newest links when it was made: on paper they tell a later roll-back (docs/security). */
  readonly heads: ChainHeads;
}

export interface PrintedRecord {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Makes the PDF of one member's own record. Receives a reader that cannot reach group notes (M11). */
export interface RecordPress {
  assemble(
    reader: RecordsReader,
    choice: ReleaseChoice,
  ): Promise<Result<AssembledRelease, RecordRefusal | RecordRequestRefusal | ReleaseRefusal>>;
  /** @param password without it the file can be opened by anyone who has it */
  print(
    content: ReleaseContent,
    stamp: ReleaseStamp,
    password: string | null,
  ): Promise<PrintedRecord>;
  /** The pages of a preview, which are shown and never saved; `pdf` is base 64. */
  preview(
    content: ReleaseContent,
    stamp: ReleaseStamp,
  ): Promise<{ readonly pdf: string; readonly pages: number }>;
  /** A line by which standard tools compare the file with what it was when it was made. */
  manifest(fileName: string, sha256: string): Uint8Array;
}

/** What is printed on an audit trail beside its lines. */
export interface AuditStamp {
  readonly practice: PracticeProfile;
  readonly madeAt: Date;
  readonly timeZone: string;
  readonly filter: AuditFilter;
  /** Whose lines alone were asked for; `null` for everyone's. */
  readonly memberName: string | null;
  readonly heads: ChainHeads;
  /** There are older lines that were left out. */
  readonly isCut: boolean;
}

/** Makes the PDF of the audit trail. */
export interface AuditPress {
  print(lines: readonly AuditLine[], stamp: AuditStamp): Promise<PrintedRecord>;
}

export interface EmergencySheet {
  /** In its groups, as it is written down. */
  readonly recoveryCode: string;
  readonly madeAt: Date;
  readonly timeZone: string;
}

/** Makes the PDF of the emergency sheet: one page, and nothing of the record on it. */
export interface EmergencySheetPress {
  print(sheet: EmergencySheet): Promise<PrintedRecord>;
}

/** Makes the PDFs of an agreement: the form to send out, and the copy of what was signed. */
export interface AgreementPress {
  /** Placeholders that are still open become lines to write on. */
  form(version: AgreementVersion, stamp: PaperStamp): Promise<PrintedRecord>;
  copy(consent: Consent, stamp: PaperStamp): Promise<PrintedRecord>;
}

/** Makes the one-page sheet of a safety plan. */
export interface SafetySheetPress {
  print(plan: SafetyPlan, member: MemberProfile, stamp: PaperStamp): Promise<PrintedRecord>;
}

/** What is printed on a timeline beside its entries. */
export interface TimelineStamp extends PaperStamp {
  readonly member: MemberProfile;
  /** What was left in and what out. */
  readonly filter: TimelineFilter;
  readonly timeZone: string;
}

/** Makes the PDF of a member's timeline, for the clinician alone: it is no release and says so. */
export interface TimelinePress {
  print(entries: readonly TimelineEntry[], stamp: TimelineStamp): Promise<PrintedRecord>;
}

/** What is printed on an accounting of disclosures beside its rows. */
export interface AccountingStamp extends PaperStamp {
  readonly filter: AccountingFilter;
  readonly timeZone: string;
  /** Whose it is; `null`: everyone's. */
  readonly memberName: string | null;
  /** To whom it is handed; `null` for the clinician's own use. */
  readonly handedTo: string | null;
}

/** Makes an accounting of disclosures. */
export interface AccountingPress {
  print(rows: readonly AccountingRow[], stamp: AccountingStamp): Promise<PrintedRecord>;
  /** As CSV. */
  table(rows: readonly AccountingRow[]): Uint8Array;
}

/** Makes the PDF of a letter on the practice's letterhead. */
export interface LetterPress {
  print(letter: LetterText, stamp: PaperStamp): Promise<PrintedRecord>;
}

/** Backups in which a destroyed record still lies. */
export interface OlderBackups {
  /** That this laptop knows of. */
  readonly count: number;
  /** The first day on which none of them has to be there any more (local date). */
  readonly agesOutFrom: string;
}

/** What is printed on a certificate of destruction beside what it certifies. */
export interface CertificateStamp extends PaperStamp {
  readonly olderBackups: OlderBackups;
}

/** Makes the certificate of a destroyed record as a PDF. */
export interface CertificatePress {
  print(destruction: Certificate, stamp: CertificateStamp): Promise<PrintedRecord>;
}

/** What is printed on the log of supervision and consultation beside its lines. */
export interface ConsultationLogStamp extends PaperStamp {
  readonly year: string;
  readonly timeZone: string;
}

/** Makes the PDF of a year's conversations; what was spoken of never reaches it. */
export interface ConsultationLogPress {
  print(
    conversations: readonly Conversation[],
    stamp: ConsultationLogStamp,
  ): Promise<PrintedRecord>;
}

/** What is printed on a member's statement beside its entries. */
export interface StatementStamp extends PaperStamp {
  readonly number: string;
  /** `yyyy-mm`. */
  readonly month: string;
  readonly currency: Billing['currency'];
  readonly memberName: string;
  readonly timeZone: string;
}

/** An insured session as a payer is told of it: the minimum, and no word of what was said (M104). */
export interface BilledRow {
  readonly date: string;
  readonly billed: BilledSession;
  /** A reversal takes back what an earlier file held. */
  readonly kind: 'session' | 'reversal';
  /** Negative in a reversal. */
  readonly amountCents: number;
  readonly legalName: string;
  /** Empty when it is not written down. */
  readonly healthNumber: string;
}

export interface StatementToPrint {
  readonly stated: Stated;
  readonly stamp: StatementStamp;
}

export interface PrintedOf<Of> extends PrintedRecord {
  readonly of: Of;
}

/** Makes members' statements as PDF, and the billing agent's table. */
export interface BillingPress {
  /** A file for each statement, in the order given. A failure to print is thrown at its turn. */
  print<Of extends StatementToPrint>(statements: readonly Of[]): AsyncIterable<PrintedOf<Of>>;
  /** CSV. */
  table(rows: readonly BilledRow[], currency: Billing['currency']): Uint8Array;
}

/** What is printed on the overview of a module beside its content. */
export interface OverviewStamp extends PaperStamp {
  readonly form: OverviewForm;
  readonly timeZone: string;
  /** To whom it is handed; `null` for the clinician's own use. */
  readonly handedTo: string | null;
}

/** Makes the PDF of the overview of a module. */
export interface OverviewPress {
  print(overview: ModuleOverview, stamp: OverviewStamp): Promise<PrintedRecord>;
}

/** What stands on every paper of the practice. */
export interface PaperStamp {
  readonly practice: PracticeProfile;
  readonly madeAt: Date;
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

/** A printed page beside its file: whose file it is, nobody has to count. */
export interface PdfOf<Page> {
  readonly page: Page;
  readonly bytes: Uint8Array;
}

/** Prints many pages, each to a file of its own, in the order given. */
export interface RunPrinter {
  /** The next pages are printed while one is taken; whoever stops taking ends the run. */
  toPdfs<Page extends PrintPage>(pages: readonly Page[]): AsyncIterable<PdfOf<Page>>;
}

/**
 * An appointment without anything to tell whose it is: neither a name, a group, a link nor a reason
 * can get this far (M44).
 */
export type CalendarEntry =
  | {
      readonly kind: 'session';
      readonly uid: string;
      /** Grows with each move, with being called off and with being held after all. */
      readonly sequence: number;
      readonly isCalledOff: boolean;
      /** UTC, ISO 8601. */
      readonly startsAt: string;
      readonly minutes: number;
      readonly timeZone: string;
    }
  | {
      readonly kind: 'vacation' | 'absence';
      readonly uid: string;
      /** Local dates, both included. */
      readonly from: string;
      readonly to: string;
    };

/** Makes an iCalendar file (RFC 5545). */
export interface IcalendarPress {
  /** The file's bytes, in UTF-8. */
  print(entries: readonly CalendarEntry[], madeAt: Date): Uint8Array;
}
