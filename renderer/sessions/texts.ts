import type { AdmissionNeed } from '../../shared/domain/admission-needs';

export const sessionTexts = {
  planned: (time: string, length: string) => `${time}, ${length}`,
  times: 'Times',
  start: 'Started at',
  stop: 'Stopped at',
  endsNextDay: 'Ends next day',
  saveTimes: 'Save times',
  timesSaved: (length: string) => `Saved: ${length}`,
  attendance: 'Attendance',
  marked: (marked: number, all: number) => `${marked} of ${all} marked`,
  attendanceOf: (name: string) => `Attendance of ${name}`,
  minutesLateOf: (name: string) => `Minutes late: ${name}`,
  minutes: 'min',
  keyHelp:
    'Arrow keys move. P present, L late, N absent with notice, A absent without, Delete takes a mark back.',
  fillFromReport: 'Fill from the meeting’s report…',
  rosterEmpty: 'No member belonged to the module on this day.',
  addMember: 'Add member',
  writeDebrief: 'Write a debrief',
  writeNotes: 'Write notes',
  writeNoteOf: (name: string, state: string) => `Note about ${name}: ${state}`,
  groupNote: 'Group note',
  missing: 'Missing',
  nothingMissing: 'Nothing is missing.',
  missingTimes: 'The times the session started and stopped',
  missingMarks: (count: number) =>
    count === 1 ? '1 attendance mark' : `${count} attendance marks`,
  missingNotes: (count: number) =>
    count === 1 ? '1 note to write and sign' : `${count} notes to write and sign`,
  missingGroupNote: 'The group note to write and sign',
  notHeldYet: 'This session has not been held yet. Marks and times can be entered when it is.',
  opening: 'To bring up at the opening',
  broughtUp: 'Brought up',
  markBroughtUp: 'Mark as brought up',
  markBroughtUpOf: (name: string) => `Mark as brought up: ${name}`,
  takeBack: 'Not brought up yet',
  takeBackOf: (name: string) => `Not brought up yet: ${name}`,
  consents: (count: number) => `${count} consents`,
  notReady: (what: string) => `Missing: ${what}`,
  notReadyOf: (name: string, what: string) => `Missing: ${what} (${name})`,
  calledOff: 'This session was called off',
  toCalendar: 'Hold it after all in the calendar',
  calledAt: (zone: string) => `Times are in ${zone}.`,
  fromRoom: 'From the room',
  nothingFromRoom: 'Everyone let in had what is required; no break, and no tech check.',
  letInAllTheSame: 'Let in although something was missing',
  letInAt: (time: string) => `at ${time}. `,
  someoneElse: 'A member who is no longer on the roster',
  breaks: 'Breaks',
  breakFrom: (start: string, end: string | null) =>
    end === null ? `From ${start}` : `${start} to ${end}`,
  techCheck: 'Tech check',
  checked: (item: string, says: string) => `${item}: ${says}`,
  decisions: 'Decided by vote',
} as const;

/** As it was then: titles of agreements may have changed since, and are not kept. */
const missingTexts: Readonly<Record<AdmissionNeed['code'], string>> = {
  referral: 'referral',
  preparation: 'preparation meeting',
  goals: 'goals in their words',
  suitability: 'decision on suitability',
  'no-agreements': 'agreements for this group',
  'agreement-draft': 'an agreement that was not published',
  consent: 'a required consent',
  'emergency-contact': 'emergency contact',
};

export function sayMissing(code: string): string {
  const known: Readonly<Record<string, string>> = missingTexts;
  return known[code] ?? code;
}
