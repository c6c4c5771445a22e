import type { Notice } from '../../shared/domain/notice';
import type { EndWarning } from '../../shared/domain/room-phase';
import { sayLength } from '../ui/say-dates';

/** The words of the room's frame: before, while and after the session. */
export const roomTexts = {
  lead: (module: string, planned: string) => `${module} · ${planned}`,
  planned: (date: string, time: string, length: string) => `${date}, ${time}, ${length}`,
  rehearsal: 'Rehearsal',
  rehearsalText:
    'Try everything as often as you like. Nothing here is marked or kept, and nobody is told; only that ' +
    'the meeting was opened stands in the audit trail.',
  leave: 'Leave the room',
  leaveRehearsal: 'End the rehearsal',
  calledOff: 'This session was called off',
  calledOffText: (reason: string) => `Reason: ${reason}`,
  toSession: 'See the session',

  opensIn: (span: string) => `Opens in ${span}`,
  startsIn: (span: string) => `Starts in ${span}`,
  startedAt: (time: string) => `Started at ${time}`,
  untilStart: 'Time until the session starts',
  opensAt: (time: string) => `The meeting can be opened from ${time}.`,
  meeting: 'Meeting',
  withoutMeeting: 'Go on without opening it here',
  withoutMeetingText: 'The meeting may already be open, on this laptop or elsewhere.',
  tryMeeting: 'The meeting is opened for a try. Leave it again before members join.',

  timeLeft: 'Time left',
  left: (span: string) => `${span} left`,
  over: (span: string) => `${span} over`,
  onBreak: (span: string) => `Break for ${span}`,
  isOver: 'The time is over',

  people: 'People',
  tools: 'Tools',
  votes: 'Votes',
  parts: 'Parts of the room',
  safety: 'Safety',
  safetyHint: 'Where a member is, and whom to call',
  endSession: 'End session',
  notBegun: 'It has not begun yet. You can leave the room and come back.',
  endWithVote: 'A vote is not recorded yet',
  voteStays:
    'What is typed of the vote stays: it can still be recorded after the session, until you leave the room.',
  unrecordedVote: 'A vote that is not recorded',
  endedWhen: 'When did the session end?',
  endedAsPlanned: (time: string) => `It ended at ${time} as planned`,
  endedNow: (time: string) => `It ended now, at ${time}`,
  notEnded: 'It goes on',
  shapes: { usual: 'Wide window', slim: 'Slim window' },

  startBreak: (minutes: number) => `${minutes}`,
  startBreakOf: (minutes: number) => `Start a break of ${minutes} minutes`,
  breaks: 'Breaks',
  breakOf: 'Break for',
  breakUnit: 'min',
  backIn: (span: string) => `Back in ${span}`,
  breakIsOver: 'The break is over',
  endBreak: 'End the break',

  opening: 'To say at the opening',
  nothingToSay: 'Nothing was announced, and nothing is to be brought up.',
  announced: 'Announced',
  confidentiality: 'Confidentiality',
  confidentialityWords:
    'What is said here stays here: who is in the group, and what each of us says. Outside, please ' +
    'speak of your own story only, and name nobody; with your own therapist you are free. Nobody ' +
    'records, in any way.',
  saidAt: (time: string) => `Said at ${time}`,
  markSaid: 'Said',
  notSaid: 'Not said yet',
  contacts: 'Between sessions',

  prompt: 'Prompt',
  dismissPrompt: 'Next prompt',
  lastPrompt: 'Done',
  promptsAgain: 'Show the prompts again',

  missing: 'Missing',
  nobodyMissing: 'Everyone has what is required, and a safety plan.',
  rosterEmpty: 'No member is on the roster for that day.',
  noPlan: 'No safety plan',
  missingOf: (name: string, what: string) => `${what} (${name})`,

  check: 'Tech check',
  checked: (when: string) => `Last checked ${when}`,
  notChecked: 'Not checked for this session yet',

  afterTitle: 'After the session',
  times: 'Start and stop',
  calledAt: (zone: string) => `Times are in ${zone}.`,
  unmarked: 'Without a mark',
  unmarkedText: 'Nobody said whether they were there.',
  markThem: 'Mark attendance',
  fillFromReport: 'Fill attendance from the meeting’s report…',
  followUp: 'To follow up',
  followUpText: 'Absent without notice. A call or a message is written down between sessions.',
  followUpOf: (name: string) => `Between sessions: ${name}`,
  allMarked: 'Everyone is marked, and nobody was absent without notice.',
  debrief: 'Debrief',
  debriefNote: 'Fifteen minutes, nothing identifying',
  writeNotes: 'Write notes',
  backIntoRoom: 'Go back into the room',
  backIntoRoomText: 'The session goes on as if it had not been ended.',
  attendance: 'Attendance',

  openRoom: 'Open the room',
  prepareRoom: 'Prepare the room',
  rehearse: 'Rehearse',
  backToRoom: 'Back to the room',
} as const;

/** What the timer warns of, by the minutes that are left (M55). */
export const warningTexts: Readonly<Record<EndWarning, string>> = {
  10: 'Ten minutes: time to come to a close',
  2: 'Two minutes: the last words',
};

/** What a member announced, without the name, which stands before it. */
export function sayNotice({ kind, minutes }: Notice): string {
  if (kind === 'absent') return 'Will be away';
  return minutes === null ? 'Will be late' : `Will be late: ${sayLength(minutes)}`;
}

/** The same in one line, where there is no room for the reason beside it. */
export function sayNoticeWithReason(notice: Notice): string {
  const said = sayNotice(notice);
  return notice.reason === '' ? said : `${said}, ${notice.reason}`;
}
