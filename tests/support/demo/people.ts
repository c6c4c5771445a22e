import type { MemberProfile } from '../../../shared/domain/member';
import type { PracticeProfile } from '../../../shared/domain/practice';
import type { Random } from './random';

/** Invented people only; example.org and 555-01xx by rule. */

const FIRST_NAMES = [
  'Amara',
  'Bennett',
  'Chiara',
  'Desmond',
  'Elspeth',
  'Farid',
  'Giselle',
  'Hamish',
  'Ilse',
  'Jovan',
  'Keziah',
  'Lorcan',
  'Maëlle',
  'Nadim',
  'Odette',
  'Priya',
  'Quentin',
  'Rosalind',
  'Soren',
  'Tamsin',
  'Ursule',
  'Viggo',
  'Wilhelmina',
  'Xanthe',
  'Yusuf',
  'Zelda',
  'Anouk',
  'Bastien',
  'Cosima',
  'Dashiell',
  'Eulalie',
  'Fintan',
  'Guinevere',
  'Håkon',
  'Isolde',
  'Jocasta',
  'Kasimir',
  'Leocadia',
  'Montague',
  'Noémie',
] as const;

const LAST_NAMES = [
  'Fictionworth',
  'Imaginarsson',
  'Inventedby',
  'Madeupson',
  'Notarealname',
  'Pretendwell',
  'Storybourne',
  'Talespinner',
  'Yarnsworth',
  'Fablehurst',
  'Mythenberg',
  'Legendre-Faux',
  'Ficticio',
  'Dreamtová',
  'Novelstad',
  'Fantasme',
  'Sagaström',
  'Parableton',
  'Whimsley',
  'Nowherian',
  'Anecdotou',
  'Chapterlain',
  'Proserpin-Vane',
  'Verseltine',
  'Plotnikova',
  'Scenario-Low',
  'Episodius',
  'Prologov',
  'Allegoriou',
  'Metaphorsen',
] as const;

const GOALS = [
  'To notice when I go quiet, and to say that I have gone quiet while it is happening.',
  'To let other people see me tired without making a joke of it.',
  'To ask for something directly once in each session, however small.',
  'To stop rescuing whoever is upset and find out what I feel first.',
  'To hear that someone is angry with me and still be in the room ten minutes later.',
  'To talk about the complaint and the year after it, and not only about the medicine.',
] as const;

export const demoPractice: PracticeProfile = {
  clinicianName: 'Dr. Ottilie Imaginaire',
  credentials: 'MD, FRCPC',
  practiceName: 'Lanternside Group Psychotherapy (fictional)',
  address: '100 Nowhere Crescent\nImaginary, Ontario',
  telephone: '416-555-0100',
  email: 'practice@example.org',
  timeZone: 'America/Toronto',
  jurisdiction: 'CA-ON',
};

/** The invented person with this number: all first names differ for the first forty. */
export function demoProfile(number: number, random: Random): MemberProfile {
  const first = FIRST_NAMES[number % FIRST_NAMES.length] ?? 'Amara';
  const round = Math.floor(number / FIRST_NAMES.length);
  const last = LAST_NAMES[(number * 7 + round * 11) % LAST_NAMES.length] ?? 'Fictionworth';
  const mailbox = `${first}.${last}`
    .normalize('NFKD')
    .replace(/[^A-Za-z.]/gu, '')
    .toLowerCase();
  return {
    legalName: `${first} ${last}`,
    preferredFirstName: random.chance(0.15) ? first.slice(0, 3) : first,
    otherNames: random.chance(0.2) ? [`${first.slice(0, 2)}. ${last}`] : [],
    dateOfBirth: null,
    contact: {
      telephone: `416-555-01${String(number % 100).padStart(2, '0')}`,
      email: `${mailbox}@example.org`,
      address: `${number + 1} Fictional Street\nImaginary, Ontario`,
    },
    referringPhysician: `Dr. Referring ${LAST_NAMES[(number * 3) % LAST_NAMES.length]}`,
    goals: twoGoals(random),
  };
}

function twoGoals(random: Random): string {
  const first = random.below(GOALS.length);
  const second = (first + 1 + random.below(GOALS.length - 1)) % GOALS.length;
  return `${GOALS[first]}\n${GOALS[second]}`;
}
