import type { Participant } from '../../../shared/domain/participant-report';
import { sayLength } from '../../ui/say-dates';

export const reportTexts = {
  title: 'Attendance from the meeting’s report',
  chooseTitle: 'Fill attendance from a participant report',
  chooseText:
    'Save the participant report of this meeting as a CSV file and choose it. You see what it says before anything is taken, and nothing of the file is kept.',
  choose: 'Choose the report…',
  chooseOther: 'Choose another report…',
  otherTime:
    'The times in this report do not touch this session. Please check that it is the right meeting.',
  shifted: (minutes: number) =>
    minutes < 0
      ? `Most people in this report joined ${sayLength(-minutes)} or more before this session began`
      : `Most people in this report joined ${sayLength(minutes)} or more after this session began`,
  shiftedNote:
    'Its times may be those of another time zone, or of another meeting. Nothing is ticked: please check each mark.',
  tableLabel: 'What the report says of each member',
  take: 'Take',
  member: 'Member',
  inReport: 'In the report',
  proposed: 'Mark it gives',
  present: 'Mark now',
  none: 'None yet',
  notInReport: 'Not in the report during the session',
  tickOf: (name: string) => `Take the mark of ${name}`,
  joined: (time: string, minutes: string) => `Joined ${time}, there for ${minutes}`,
  doubts: 'Who could not be told',
  doubtsNote:
    'Nobody is guessed. Say who each one is, or leave them out. Until all are told, no absence is ticked by itself.',
  whoIs: (name: string, time: string) => `Who is ${name}, joined ${time}?`,
  nobody: 'None of the members',
  outside: 'At another time',
  takeMarks: (count: number) => (count === 1 ? 'Take 1 mark' : `Take ${count} marks`),
  nothingTicked: 'Tick the marks to take.',
  back: 'Back to the session',
} as const;

export const doubtTexts: Readonly<Record<NonNullable<Participant['doubt']>, string>> = {
  'unknown-name': 'No member has this name.',
  'several-members': 'More than one member is called this.',
  taken: 'Perhaps a second device of someone who is above.',
  'left-before-start': 'Left before the session began.',
  'not-in-session': 'Not there during the session: it gives no mark.',
};
