import { sayFullDate, sayLength, saySpan } from '../../ui/say-dates';

export const rosterTexts = {
  members: 'Members',
  letInCount: (count: number, all: number) => `${count} of ${all} let in`,
  keyHelp: '↑ ↓ members · Delete takes back',
  empty: 'No member belonged to the module on this day.',
  attendanceOf: (name: string) => `Attendance of ${name}`,
  announced: (mark: string) => `${mark}, as announced`,
  late: (minutes: number) => `${minutes} min late`,
  changeMinutesOf: (name: string, minutes: string) => `Change: ${name} ${minutes}`,
  notHereYet: 'Not here yet',
  inSince: (time: string) => `In since ${time}`,
  inWithReason: (time: string) => `In since ${time}, with a reason`,
  notReady: (count: number) => (count === 1 ? '1 thing missing' : `${count} things missing`),

  jot: 'Jot',
  jotAbout: (name: string) => `Jot about ${name}`,
  where: 'Where they are',
  whereIs: (name: string) => `Where ${name} is`,
  safety: 'Safety',
  safetyOf: (name: string) => `Safety of ${name}`,
  telephone: 'Telephone',
  telephoneOf: (name: string) => `Telephone of ${name}`,

  notAskedYet: 'Place not asked yet',
  askedNow: 'asked just now',
  askedAgo: (minutes: number) => `asked ${sayLength(minutes)} ago`,
  askedAt: (time: string) => `asked at ${time}; the clock was changed: age not known`,
  whereQuestion: (name: string) => `Where is ${name} now?`,
  lastSession: (milliseconds: number) => `Last session, ${saySpan(milliseconds)} ago`,
  lastSessionOn: (date: string) =>
    `Last session, ${sayFullDate(date)}; the clock was changed: age not known`,
  placeIn: (address: string, number: string) => `${address} · Emergency ${number}`,
  somewhereElse: 'Somewhere else…',
  somewhereElseOf: (name: string) => `Where ${name} is, somewhere else`,
  confirmPlace: 'Confirm this place',
  takeBackPlace: 'Take back: not asked',

  jottingsOf: (name: string) => `Jottings about ${name}`,
  jottingsGo: (name: string) => `Goes into your draft note about ${name} and nowhere else.`,
  noteSigned: 'This note is signed: what you jot now is added to it as an addendum.',
  writeAddendum: 'Write an addendum',

  noTelephone: 'No telephone number is written down.',
  addTelephone: 'Write it down',

  missing: (count: number) =>
    count === 1
      ? '1 thing is missing before they may be let in'
      : `${count} things are missing before they may be let in`,
  reason: 'Why they are let in all the same',
  reasonNote: 'It stays in the record, and the audit trail says that you decided so.',
  letInAllTheSame: 'Let in all the same',
  letInAllTheSameOf: (name: string) => `Let ${name} in all the same`,
} as const;
