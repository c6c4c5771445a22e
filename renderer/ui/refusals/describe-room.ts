import type { MeetingRefusal, Refusal } from '../../../shared/contract/refusal';
import type { EmergencyRecordRefusal } from '../../../shared/domain/emergency-record';
import type { LibraryRefusal } from '../../../shared/domain/library';
import type { MeetingLinkRefusal } from '../../../shared/domain/meeting-link';
import type { ParticipantReportRefusal } from '../../../shared/domain/participant-report';
import type { RoomRefusal } from '../../../shared/domain/session-room';
import { describeLinkRefusal } from '../../meetings/texts';
import { sayExactDate, sayMoment, sayTime } from '../say-dates';
import { laptopTimeZone } from '../use-now';
import { describeWriting } from './describe-writing';
import type { Description } from './description';
import { roomTexts } from './room-texts';

type InTheRoom =
  | MeetingRefusal
  | MeetingLinkRefusal
  | RoomRefusal
  | LibraryRefusal
  | EmergencyRecordRefusal
  | ParticipantReportRefusal
  | Extract<Refusal, { code: 'session-already-held' | 'session-not-moved' | 'session-overlaps' }>;
type Other = Parameters<typeof describeWriting>[0];

/** Words what the session room and what belongs to it can refuse. */
export function describeRoom(refusal: InTheRoom | Other): Description {
  switch (refusal.code) {
    case 'meeting-missing':
      return roomTexts.meetingMissing;
    case 'meeting-not-opened':
      return roomTexts.meetingNotOpened;
    case 'host-not-reached':
      return hostNotReached[refusal.reason];
    case 'kind-does-not-vote':
      return roomTexts.doesNotVote;
    case 'room-not-open-yet':
      return roomTexts.notOpenYet(sayTime(refusal.opensAt));
    case 'room-over':
      return roomTexts.over(sayMoment(refusal.endedAt, laptopTimeZone()));
    case 'room-not-entered':
      return roomTexts.notEntered;
    case 'session-called-off':
      return roomTexts.calledOff;
    case 'member-not-ready':
      return roomTexts.memberNotReady(refusal.missing.length);
    case 'break-under-way':
      return roomTexts.breakUnderWay;
    case 'no-break-under-way':
      return roomTexts.noBreak;
    case 'posting-has-gaps':
      return roomTexts.postingHasGaps(refusal.gaps);
    case 'library-full':
      return roomTexts.libraryFull(refusal.most);
    case 'emergency-record-closed':
      return roomTexts.recordClosed;
    case 'report-not-recognised':
      return roomTexts.reportNotRecognised;
    case 'report-empty':
      return roomTexts.reportEmpty;
    case 'session-already-held':
      return roomTexts.alreadyHeld;
    case 'session-not-moved':
      return roomTexts.notMoved;
    case 'session-overlaps':
      return roomTexts.overlaps(sayExactDate(refusal.date), refusal.startTime);
    case 'link-missing':
    case 'link-too-long':
    case 'link-not-https':
    case 'link-unknown-host':
    case 'link-unknown-shape':
    case 'link-starts-meeting':
    case 'link-has-user':
    case 'link-ambiguous':
      return describeLinkRefusal(refusal);
    default:
      return describeWriting(refusal);
  }
}

type HostRefusal = Extract<MeetingRefusal, { code: 'host-not-reached' }>;

const hostNotReached: Readonly<Record<HostRefusal['reason'], Description>> = {
  offline: roomTexts.hostOffline,
  'no-answer': roomTexts.hostSilent,
  refused: roomTexts.hostRefused,
};
