import type { Result } from '../../../shared/lib/result';
import type { RecordRefusal } from '../../../shared/contract/refusal';
import type { AgreementVersion } from '../../../shared/domain/agreement';
import type { Consent } from '../../../shared/domain/consent';
import type { MemberProfile } from '../../../shared/domain/member';
import type { SafetyPlan } from '../../../shared/domain/safety-plan';
import type { AuditFilter, AuditLine } from '../../../shared/domain/audit-trail';
import type { PracticeProfile } from '../../../shared/domain/practice';
import type {
  ReleaseContent,
  ReleaseRecipient,
  ReleaseScope,
} from '../../../shared/domain/release';
import type { TimelineEntry, TimelineFilter } from '../../../shared/domain/timeline';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import type { RecordsReader } from './stores';

/** What is printed on a release beside its content. */
export interface ReleaseStamp {
  readonly number: string;
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
    scope: ReleaseScope,
  ): Promise<Result<ReleaseContent, RecordRefusal>>;
  print(content: ReleaseContent, stamp: ReleaseStamp): Promise<PrintedRecord>;
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
