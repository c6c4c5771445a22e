import type {
  AttendanceInNumbers,
  GroupStage,
  TherapeuticFactor,
} from '../../../shared/domain/group-process';

export const groupProcessTexts = {
  title: 'The group in this session',
  stage: 'Stage',
  factors: 'What helped',
  cohesion: 'Cohesion',
  attendance: 'Attendance',
  notSaid: 'Not said',
  fact: (title: string, said: string) => `${title}: ${said}`,
  nobodyExpected: 'Nobody was on the roster.',
  cohesionOf: (degree: number, word: string) => `${degree} of 5: ${word}`,
  course: 'Stage and cohesion so far',
  inSession: (date: string, stage: string, cohesion: string) => `${date}: ${stage}, ${cohesion}`,
  noStage: 'no stage said',
  noCohesion: 'no cohesion said',
  cohesionIn: (degree: number) => `cohesion ${degree} of 5`,
} as const;

interface Explained {
  readonly label: string;
  readonly explained: string;
}

export const stageTexts: Readonly<Record<GroupStage, Explained>> = {
  forming: {
    label: 'Forming',
    explained: 'Finding out whether it is safe here; looking to the clinician for the way.',
  },
  storming: {
    label: 'Storming',
    explained: 'Disagreeing, testing the rules and each other.',
  },
  norming: {
    label: 'Norming',
    explained: 'Settling how one speaks and listens here; growing closer.',
  },
  performing: {
    label: 'Performing',
    explained: 'Working on what matters, with each other more than with the clinician.',
  },
  adjourning: {
    label: 'Adjourning',
    explained: 'Ending: saying goodbye and taking stock.',
  },
};

export const factorTexts: Readonly<Record<TherapeuticFactor, Explained>> = {
  hope: { label: 'Hope', explained: 'Seeing that others got better, and that one may too.' },
  universality: { label: 'Universality', explained: 'Finding out that one is not the only one.' },
  information: { label: 'Information', explained: 'Learning something useful, or being advised.' },
  altruism: { label: 'Altruism', explained: 'Being of use to another, and feeling it.' },
  'family-recapitulation': {
    label: 'Family',
    explained: 'Living through an old pattern of the family again, with another ending.',
  },
  'socialising-techniques': {
    label: 'Social skills',
    explained: 'Trying out how to speak, to listen and to disagree.',
  },
  imitation: { label: 'Imitation', explained: 'Taking over what works for another.' },
  'interpersonal-learning': {
    label: 'Interpersonal learning',
    explained: 'Hearing how one is seen, and trying something else.',
  },
  cohesiveness: { label: 'Cohesiveness', explained: 'Belonging, and being taken as one is.' },
  catharsis: { label: 'Catharsis', explained: 'Letting out what was held back.' },
  existential: {
    label: 'Existential',
    explained: 'Facing that life is limited, at times unfair, and one’s own to answer for.',
  },
};

/** Cohesion in words, from 1 to 5. */
export const cohesionTexts: readonly string[] = [
  'hardly any',
  'a little',
  'can be felt',
  'strong',
  'very strong',
];

export const attendanceCountTexts: Readonly<
  Record<keyof AttendanceInNumbers, (count: number) => string>
> = {
  present: (count) => `${count} present`,
  late: (count) => `${count} late`,
  absentWithNotice: (count) => `${count} absent with notice`,
  absentWithoutNotice: (count) => `${count} absent without notice`,
  unmarked: (count) => `${count} not marked`,
};
