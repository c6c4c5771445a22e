import type { Drafted } from '../../shared/contract/draft-histories';
import {
  agreementIdSchema,
  emergencyRecordIdSchema,
  groupIdSchema,
  incidentIdSchema,
  memberIdSchema,
  moduleIdSchema,
  recordRequestIdSchema,
  sessionIdSchema,
  type MemberId,
} from '../../shared/domain/ids';
import { templateIdSchema } from '../../shared/domain/note-template';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { assertNever } from '../../shared/lib/assert-never';
import type { DraftPlace } from '../notes/draft-place';
import { pathToChangeMeeting } from '../meetings/changing';
import { pathToChange } from '../safety/parts';
import { paths } from './paths';

/** The screen on which something is being written. */
export function pathOfDraft(place: DraftPlace): string {
  if (place.kind === 'form') return pathOfForm(place.key);
  return pathOfDrafted(place.drafted);
}

function pathOfDrafted(drafted: Drafted): string {
  switch (drafted.kind) {
    case 'note':
      return paths.note(drafted.sessionId, drafted.memberId);
    case 'group-note':
      return paths.groupNote(drafted.sessionId);
    case 'supervision-note':
      return paths.supervisionNote(drafted.id);
  }
}

function pathOfForm(key: UnfinishedFormKey): string {
  const [form, about = '', beside = ''] = key.split(':') as [FormName, string?, string?];
  switch (form) {
    case 'practice':
      return paths.practice;
    case 'new-group':
      return paths.newGroup;
    case 'new-module':
      return paths.newModule(groupIdSchema.parse(about));
    case 'session-times':
    case 'moving':
      return paths.session(sessionIdSchema.parse(about));
    case 'let-in':
    case 'place':
      return paths.room(sessionIdSchema.parse(about));
    case 'meeting':
      return pathToChangeMeeting(groupIdSchema.parse(about));
    case 'vacation':
      return paths.calendar;
    case 'library-entry':
      return paths.library;
    case 'snippet':
      return paths.writing;
    case 'template':
      return pathOfTemplate(about);
    case 'emergency-entry':
      return paths.emergency(memberIdSchema.parse(about), emergencyRecordIdSchema.parse(beside));
    case 'new-agreement':
      return paths.newAgreement;
    case 'agreement':
      return paths.agreementDraft(agreementIdSchema.parse(about));
    case 'publishing':
      return paths.publishAgreement(agreementIdSchema.parse(about));
    case 'consent':
      return paths.sign(memberIdSchema.parse(about), agreementIdSchema.parse(beside));
    case 'new-member':
      return paths.newMember(null);
    default:
      return pathOfOfficeForm(form, about);
  }
}

/** What leaves, what is owed and what went wrong. */
function pathOfOfficeForm(form: OfficeFormName, about: string): string {
  switch (form) {
    case 'new-incident':
      return paths.newIncident;
    case 'incident-entry':
    case 'incident-letter':
    case 'incident-report':
      return paths.incident(incidentIdSchema.parse(about));
    case 'policy':
      return paths.policies;
    case 'insured-rate':
    case 'missed-session-fee':
    case 'billing-code':
    case 'billing-units':
      return paths.rates;
    case 'billing-file':
      return paths.statements;
    case 'new-request':
      return paths.newRequest;
    case 'request':
      return paths.request(recordRequestIdSchema.parse(about));
    case 'module-overview':
      return paths.moduleOverview(moduleIdSchema.parse(about));
    default:
      return pathOfMemberForm(form, memberIdSchema.parse(about));
  }
}

/** What a new one began with is in what was typed. */
function pathOfTemplate(about: string): string {
  const id = templateIdSchema.safeParse(about);
  return id.success ? paths.template(id.data) : paths.newTemplate('personal', null);
}

function pathOfMemberForm(form: MemberFormName, memberId: MemberId): string {
  switch (form) {
    case 'change-member':
      return paths.changeMember(memberId);
    case 'release':
      return paths.newRelease(memberId);
    case 'referral':
    case 'preparation':
    case 'suitability':
    case 'admission':
    case 'leaving':
      return paths.intake(memberId, form);
    case 'relationships':
      return paths.intake(memberId);
    case 'outside-contact':
    case 'notice':
      return paths.betweenSessions(memberId);
    case 'withdrawal':
    case 'disclosure':
      return paths.memberAgreements(memberId);
    case 'new-disclosure':
      return paths.disclosureAbout(memberId);
    case 'accounting':
      return paths.accountingOf(memberId);
    case 'safety-plan':
      return pathToChange(memberId, 'steps');
    case 'emergency-contacts':
      return pathToChange(memberId, 'contacts');
    case 'call-locations':
      return pathToChange(memberId, 'places');
    case 'payment':
    case 'waiver':
    case 'reversal':
    case 'fee-arrangement':
      return paths.memberLedger(memberId);
    default:
      return assertNever(form);
  }
}

type FormName = UnfinishedFormKey extends infer Key
  ? Key extends `${infer Name}:${string}`
    ? Name
    : Key
  : never;
type OfficeFormName = Exclude<
  FormName,
  | 'practice'
  | 'new-group'
  | 'new-module'
  | 'session-times'
  | 'moving'
  | 'let-in'
  | 'place'
  | 'meeting'
  | 'vacation'
  | 'library-entry'
  | 'snippet'
  | 'template'
  | 'emergency-entry'
  | 'new-agreement'
  | 'agreement'
  | 'publishing'
  | 'consent'
  | 'new-member'
>;
type MemberFormName = Exclude<
  OfficeFormName,
  | 'module-overview'
  | 'new-incident'
  | 'incident-entry'
  | 'incident-letter'
  | 'incident-report'
  | 'policy'
  | 'new-request'
  | 'request'
  | 'insured-rate'
  | 'missed-session-fee'
  | 'billing-code'
  | 'billing-units'
  | 'billing-file'
>;
