import {
  agreementIdSchema,
  emergencyRecordIdSchema,
  groupIdSchema,
  memberIdSchema,
  sessionIdSchema,
  type MemberId,
} from '../../shared/domain/ids';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { assertNever } from '../../shared/lib/assert-never';
import type { DraftPlace } from '../notes/draft-place';
import { pathToChangeMeeting } from '../meetings/changing';
import { pathToChange } from '../safety/parts';
import { paths } from './paths';

/** The screen on which something is being written. */
export function pathOfDraft(place: DraftPlace): string {
  if (place.kind === 'form') return pathOfForm(place.key);
  return place.memberId
    ? paths.note(place.sessionId, place.memberId)
    : paths.groupNote(place.sessionId);
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
      return pathOfMemberForm(form, memberIdSchema.parse(about));
  }
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
    case 'safety-plan':
      return pathToChange(memberId, 'steps');
    case 'emergency-contacts':
      return pathToChange(memberId, 'contacts');
    case 'call-locations':
      return pathToChange(memberId, 'places');
    default:
      return assertNever(form);
  }
}

type FormName = UnfinishedFormKey extends infer Key
  ? Key extends `${infer Name}:${string}`
    ? Name
    : Key
  : never;
type MemberFormName = Exclude<
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
  | 'emergency-entry'
  | 'new-agreement'
  | 'agreement'
  | 'publishing'
  | 'consent'
  | 'new-member'
>;
