import type { AttendanceState } from '../../shared/domain/attendance-ledger';
import type { AttendanceMark } from '../../shared/domain/attendance';

/** Words of the attendance ledger, as the clinician reads them (M42). */
export const ledgerAttendanceTexts = {
  title: 'Attendance',
  lead: 'Who came, how each member’s share stands against 75 %, and how it can end.',
  module: 'Module',
  rule: 'Sessions attended, late ones among them, of those held while a member. What was called off counts for nobody; what was held without a mark counts neither way.',
  pace: 'The forecast reckons to the module’s last session: at worst they come to none that is left, at best to all but those they announced to miss, and in between they go on as so far.',
  noModuleTitle: 'No module keeps attendance yet',
  noModuleText:
    'Once a closed group has a module with sessions, this shows each member’s marks, their share of the sessions, and whether 75 % is still within reach.',
  toGroups: 'Plan a module',
  noMemberTitle: 'Nobody is in this module yet',
  noMemberText:
    'Members appear here once they are admitted to it. Their marks come from the sessions.',
  toMembers: 'Go to the members',
  noSessionTitle: 'This member is in no module with the rule of 75 %',
  noSessionText: 'Attendance is reckoned for members of closed groups, module by module.',
  toLedger: 'Attendance of everyone',
  table: 'Members and their attendance, those who need a word first',
  member: 'Member',
  marks: 'Sessions so far',
  share: 'Attended',
  forecast: 'Forecast',
  forecastNote: 'at worst – as so far – at best',
  standing: 'How they stand',
  attended: (attended: number, counted: number) => `${attended} of ${counted}`,
  percent: (percent: number) => `${percent} %`,
  nothingCounts: 'No session counts yet',
  range: (worst: number, current: number, best: number) => `${worst} – ${current} – ${best} %`,
  plot: (worst: number, current: number, best: number) =>
    `Forecast to the end of the module: ${worst} % at worst, ${current} % as so far, ${best} % at best. The line stands at 75 %.`,
  legend: 'What the signs mean',
  notMarked: 'Not marked',
  markOn: (date: string, mark: string) => `${date}: ${mark}`,
  noMarks: 'No session was held yet',
  unmarked: (sessions: number) =>
    sessions === 1
      ? '1 held session has no mark and counts neither way.'
      : `${sessions} held sessions have no mark and count neither way.`,
  over: (percent: number) => `No session is left: it ended at ${percent} %.`,
  endsAt: (percent: number) => `By coming to every session that is left it ends at ${percent} %.`,
  mayMiss: (misses: number, ahead: number) =>
    misses === 0
      ? `May miss none of the ${sessionsOf(ahead)} ahead.`
      : `May miss ${misses} of the ${sessionsOf(ahead)} ahead.`,
  announced: (absences: number) =>
    absences === 1
      ? '1 absence among them is announced.'
      : `${absences} absences among them are announced.`,
  announcedTooMany: (absences: number, best: number) =>
    absences === 1
      ? `With the absence that is announced it ends at ${best} % at best.`
      : `With the ${absences} absences that are announced it ends at ${best} % at best.`,
  outOfReachOn: (date: string) =>
    `If they came to none from now on, it is out of reach on ${date}.`,
  modulePlace: (group: string, module: string) => `${group}, ${module}`,
  memberLead: 'Every session that was held while a member, and how it counts.',
  date: 'Date',
  mark: 'Mark',
  counts: 'Counts',
} as const;

function sessionsOf(count: number): string {
  return count === 1 ? '1 session' : `${count} sessions`;
}

export const standingTexts: Readonly<Record<AttendanceState, string>> = {
  'not-begun': 'Not begun',
  'on-track': 'On track',
  'at-risk': 'One or two more misses decide',
  below: 'Below 75 %, still within reach',
  'out-of-reach': '75 % is out of reach',
};

/** How a mark counts, said beside it. */
export const countsTexts: Readonly<Record<AttendanceMark['kind'], string>> = {
  present: 'Attended',
  late: 'Attended',
  'absent-with-notice': 'Missed',
  'absent-without-notice': 'Missed',
};
export const countsNeitherWay = 'Neither way';

/** How often each mark was made: "9 present, 2 late". */
export const marksSaid: Readonly<Record<AttendanceMark['kind'] | 'none', (n: number) => string>> = {
  present: (n) => `${n} present`,
  late: (n) => `${n} late`,
  'absent-with-notice': (n) => `${n} absent with notice`,
  'absent-without-notice': (n) => `${n} absent without notice`,
  none: (n) => `${n} not marked`,
};
