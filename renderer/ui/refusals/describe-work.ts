import type { Refusal, RequestRefusal, RecordRefusal } from '../../../shared/contract/refusal';
import type { GroupRefusal } from '../../../shared/domain/group';
import type { SessionRefusal } from '../../../shared/domain/session';
import type { SignedTextRefusal } from '../../../shared/domain/signed-text';
import { assertNever } from '../../../shared/lib/assert-never';
import { sayExactDate } from '../say-dates';
import { headingOf } from '../texts';
import type { Description } from './description';
import { workTexts } from './work-texts';

/** What the calendar and the room refuse of a session has its words there. */
type MarkingRefusal = Exclude<
  SessionRefusal,
  {
    code: 'session-already-held' | 'session-called-off' | 'session-not-moved' | 'session-overlaps';
  }
>;
export type WorkRefusal =
  | RequestRefusal
  | RecordRefusal
  | GroupRefusal
  | MarkingRefusal
  | Exclude<SignedTextRefusal, { code: 'passage-missing' }>;

/** Words what a request, a rule of the daily work or a release can refuse. */
export function describeWork(refusal: WorkRefusal): Description {
  switch (refusal.code) {
    case 'unknown-operation':
      return workTexts.unknownOperation;
    case 'untrusted-sender':
      return workTexts.untrustedSender;
    case 'input-too-large':
      return workTexts.inputTooLarge(refusal.bytes, refusal.maxBytes);
    case 'input-invalid':
      return workTexts.inputInvalid(refusal.problems);
    case 'unexpected':
      return workTexts.unexpected(refusal.incident);
    case 'not-found':
      return workTexts.notFound(refusal.term);
    case 'practice-missing':
      return workTexts.practiceMissing;
    case 'signed-note-altered':
      return workTexts.noteAltered(sayExactDate(refusal.sessionDate));
    case 'scope-reversed':
      return workTexts.scopeReversed;
    case 'release-cancelled':
      return workTexts.releaseCancelled;
    case 'save-cancelled':
      return workTexts.saveCancelled;
    case 'audit-trail-empty':
      return workTexts.auditTrailEmpty;
    case 'file-not-written':
      return fileNotWritten(refusal.reason);
    case 'kind-keeps-no-records':
      return workTexts.keepsNoRecords;
    case 'session-length-not-allowed':
      return workTexts.lengthNotAllowed(refusal.min, refusal.max);
    case 'schedule-has-no-meetings':
      return workTexts.noMeetings;
    case 'module-full':
      return workTexts.moduleFull(refusal.capacity);
    case 'not-on-roster':
      return workTexts.notOnRoster;
    case 'end-before-start':
      return workTexts.endBeforeStart;
    case 'session-too-long':
      return workTexts.sessionTooLong(refusal.minutes);
    case 'late-beyond-session':
      return workTexts.lateBeyondSession(refusal.sessionMinutes);
    case 'already-signed':
      return workTexts.alreadySigned;
    case 'not-signed-yet':
      return workTexts.notSignedYet;
    case 'nothing-to-sign':
      return workTexts.nothingToSign;
    case 'text-in-other-form':
      return workTexts.textInOtherForm(refusal.sections.map((name) => headingOf(name)));
    case 'addendum-is-empty':
      return workTexts.addendumEmpty;
    default:
      return assertNever(refusal);
  }
}

type FileRefusal = Extract<Refusal, { code: 'file-not-written' }>;

function fileNotWritten(reason: FileRefusal['reason']): Description {
  switch (reason) {
    case 'read-only':
      return workTexts.fileReadOnly;
    case 'disk-full':
      return workTexts.fileDiskFull;
    case 'vanished':
      return workTexts.fileVanished;
    case 'other':
      return workTexts.fileOther;
  }
}
