import type { GroupKind } from '../../shared/domain/group-kind';
import type { Weekday } from '../../shared/lib/dates';

export const groupTexts = {
  list: 'Groups',
  newGroup: 'New group',
  listEmpty: 'No group yet.',
  keepsNoRecords: 'Keeps no records',
  openRoom: 'Open the room',
  planModule: 'Plan a module',
  meeting: 'Online meeting',
  offerTitle: 'Groups',
  offerEmptyTitle: 'Begin with a group',
  offerEmptyText:
    'A group is planned in modules: one run from September to June, on a weekday and at a time. ' +
    'Its sessions are made from that.',
  offerTitleChoose: 'Choose a module',
  offerChooseText: 'On the left are your groups with their modules.',
  newGroupTitle: 'New group',
  groupName: 'Group name',
  kind: 'Kind of group',
  module: 'Module',
  moduleNote: 'One run of the group. Sessions are made for each week, minus the days you skip.',
  moduleName: 'Module name',
  weekday: 'Weekday',
  startTime: 'Starts at',
  minutes: 'Length in minutes',
  minutesNote: (min: number, max: number) => `${min} to ${max} minutes`,
  timeZone: 'Time zone',
  from: 'First day',
  to: 'Last day',
  skipped: 'Skipped days',
  skippedNote: 'Holidays and vacations on which the group does not meet.',
  skipsNothing: 'No session falls on this day.',
  skippedDate: (index: number) => `Skipped day ${index}`,
  skippedReason: (index: number) => `Reason for skipped day ${index}`,
  addSkipped: 'Skip a day',
  removeSkipped: (index: number) => `Remove skipped day ${index}`,
  createGroup: 'Make group',
  createModule: 'Plan module',
  newModuleTitle: (group: string) => `New module of ${group}`,
  preview: 'Sessions',
  previewCount: (count: number) => (count === 1 ? '1 session' : `${count} sessions`),
  previewNone: 'Fill in the weekday, time and dates to see the sessions.',
  previewEmpty: 'No session falls into these dates.',
  dropInTitle: 'A drop-in group keeps no records',
  dropInText: 'No members, no attendance and no notes can be written down for it, by design.',
  roster: 'Members',
  rosterOf: (count: number, capacity: number) => `${count} of ${capacity}`,
  rosterCount: (count: number) => (count === 1 ? '1 member' : `${count} members`),
  addMember: 'Add member',
  rosterEmpty: 'No member yet. Attendance and notes begin with the first one.',
  enquiries: 'Enquiries',
  enquiriesNote: 'Open one to see what is missing, and to admit them.',
  full: (count: number, capacity: number) => `${count} of ${capacity}, all places are taken`,
  sessions: 'Sessions',
  calendar: 'Calendar',
  held: 'held',
  next: 'next',
  planned: 'planned',
  sessionOn: (facts: readonly (string | undefined)[]) =>
    facts.filter((fact) => fact !== undefined).join(', '),
  'called-off': 'called off',
  doesNotFit: 'something does not fit',
  skippedOn: (date: string, reason: string) =>
    reason === '' ? `${date}, skipped` : `${date}, skipped: ${reason}`,
  everyWeek: (module: string, weekday: string, time: string, length: string) =>
    `${module} · ${weekday} at ${time}, ${length}`,
  marks: (marked: number, roster: number) => `${marked} of ${roster} marked`,
  date: 'Date',
  time: 'Time',
  attendance: 'Attendance',
  state: 'State',
} as const;

export const kindTexts: Readonly<
  Record<GroupKind, { readonly label: string; readonly note: string }>
> = {
  'closed-module': {
    label: 'Closed module',
    note: 'Weekly, at most 12 members, with attendance and notes.',
  },
  'drop-in': {
    label: 'Drop-in peer support',
    note: 'Nothing is recorded: no members, no attendance, no notes.',
  },
  'therapeutic-community': {
    label: 'Therapeutic community',
    note: 'Days up to 24 hours, with attendance and notes.',
  },
};

export const weekdayTexts: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};
