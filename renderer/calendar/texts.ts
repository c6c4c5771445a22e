export const calendarTexts = {
  title: 'Calendar',
  period: (from: string, to: string) => `${from} to ${to}`,
  turning: { earlier: 'A month earlier', now: 'From this month', later: 'A month later' },
  strip: 'At a glance',
  list: 'Month by month',
  sessions: (count: number) => (count === 1 ? '1 session' : `${count} sessions`),
  emptyTitle: 'No session in these months',
  emptyText: 'Sessions appear here once a module is planned. Vacations can be entered before that.',
  planModule: 'Go to groups',
  nothing: 'Nothing in this month.',
  place: (group: string, module: string) => `${group} · ${module}`,
  away: (count: number, roster: number) => `${count} of ${roster} will be away`,
  held: 'held',
  calledOffBecause: (reason: string) => `Called off: ${reason}`,
  movedFrom: (date: string, time: string, reason: string) =>
    `Moved from ${date}, ${time}: ${reason}`,
  change: 'Move or call off…',
  changeOf: (date: string, group: string) => `Move or call off: ${date}, ${group}`,
  holdAfterAll: 'Hold it after all',
  holdAfterAllOf: (date: string, group: string) => `Hold it after all: ${date}, ${group}`,
  conflicts: {
    vacation: (from: string, to: string) =>
      `You are away from ${from} to ${to}. Move the session, or call it off.`,
    vacationDay: (day: string) => `You are away on ${day}. Move the session, or call it off.`,
    vacationUnknown: 'You are away on this day. Move the session, or call it off.',
    overlaps: (group: string, time: string) =>
      `${group} is on at the same time, from ${time}. Move one of the two.`,
    overlapsUnknown: 'Another session is on at the same time. Move one of the two.',
    capacity: (expected: number, capacity: number) =>
      `${expected} are expected, you included, and the meeting lets in ${capacity}. Choose another platform on the group’s meeting page.`,
  },
  meetingPage: 'Meeting page',
} as const;

export const changeTexts = {
  title: (date: string) => `Session of ${date}`,
  label: 'Change this session',
  way: 'What happens to it',
  ways: { move: 'Move it', 'call-off': 'Call it off' },
  moveNote: 'Where it was moved from stays with it. Its roster is that of the new day.',
  callOffNote:
    'Move it if you can: a group counts on its time. A session that is called off stays here with its reason, counts for nobody and can be held after all.',
  date: 'New day',
  startTime: 'Starts at',
  zone: (zone: string) => `In ${zone}.`,
  reason: 'Reason',
  reasonNote: 'For yourself. It stands in no exported calendar.',
  submit: { move: 'Move session', 'call-off': 'Call off session' },
} as const;

export const vacationTexts = {
  title: 'Your vacations',
  none: 'No vacation in these months.',
  form: 'Enter a vacation',
  from: 'First day',
  to: 'Last day',
  note: 'Note',
  add: 'Enter vacation',
  added: 'Entered',
  away: (from: string, to: string) => `You are away: ${from} to ${to}`,
  awayOn: (day: string) => `You are away: ${day}`,
  days: (from: string, to: string) => `${from} to ${to}`,
  remove: (days: string) => `Remove vacation: ${days}`,
} as const;

export const exportTexts = {
  open: 'Save as a calendar file…',
  title: 'Save as a calendar file',
  text: 'Sessions are called “Appointment”, vacations “Away” and announced absences “Absence announced”. No name, group, link, passcode or reason is in the file. What is opened in another calendar can be seen by whoever runs it.',
  form: 'Calendar file',
  group: 'Which sessions',
  all: 'All groups',
  save: 'Save calendar file…',
  close: 'Close',
  saved: (fileName: string, events: number) =>
    events === 1 ? `Saved 1 entry as ${fileName}` : `Saved ${events} entries as ${fileName}`,
} as const;
