import type { MemberProfile } from '../../shared/domain/member';
import type { SampleSize } from './sample-caseload';

/** Fictional people only. The full caseload has the names that are hardest to set. */

const usual: readonly (readonly [string, string, string])[] = [
  ['Anabel Fictional', 'Ana', 'To say what I feel before it turns into silence.'],
  ['Bartholomew Nowhere', 'Bo', 'To notice when I take over, and to let others finish.'],
  ['Chiara Imaginary', 'Chiara', 'To come late less often, and to say why when I do.'],
  ['Dmitri Invented', 'Dmitri', 'To be angry in the room and still be there the week after.'],
  ['Esi Madeup', 'Esi', 'To ask for help before I am exhausted.'],
  ['Fionnuala Example', 'Nuala', 'To find out what I want from a week without calls.'],
  ['Grégoire Devant-Lalune', 'Grégoire', 'To be less alone with the mistakes I remember.'],
];

const full: readonly (readonly [string, string, string])[] = [
  ...usual,
  [
    'Wilhelmina Alexandrovna Konstantinopoulos-Featherstonehaugh',
    'Wilhelmina-Alexandrovna',
    'To be called by a shorter name by people who mean it, and to say so the first time.',
  ],
  ['יוסף דמיוני', 'יוסף', 'לדבר לפני שאני שותק.'],
  ['ليلى الخيالية', 'ليلى', 'أن أقول ما أشعر به قبل أن أصمت.'],
  ['Zoë Ångström-Øre', 'Zoë', 'To stop apologising for taking time.'],
  ['Anabel\u200b Otherwise', 'Ana', 'To be told apart from others.'],
];

export function sampleMembers(size: SampleSize): readonly MemberProfile[] {
  const people = size === 'full' ? full : usual;
  return people.map(([legalName, preferredFirstName, goals], index) => ({
    legalName,
    preferredFirstName,
    otherNames: index % 3 === 0 ? ['Nan', 'Dr. Fictional'] : [],
    dateOfBirth: null,
    contact: {
      telephone: `416-555-01${String(index + 10)}`,
      email: `member${index + 1}@example.org`,
      address: `${index + 2} Nowhere Lane\nImaginary, ON`,
    },
    referringPhysician: 'Dr. Invented Referrer',
    goals,
  }));
}

export const sampleNoteTexts: readonly string[] = [
  'Spoke early, and for the first time about the night shift in March. Looked at the others while ' +
    'speaking, not at the screen’s edge. When asked what it had been like to hear the answer, said ' +
    '“warm, and a bit much”.',
  'Quiet in the first half. Came in when the talk turned to being thanked, and corrected someone ' +
    'gently. Stayed with the correction when it was not welcome.',
  'Named being irritated with me for ending on time. We looked at what ending on time has meant ' +
    'before. Less guarded at the close than at the start.',
  'To bring the letter next week, or to say that it was not written. No change to the goals.',
  'Laughed at the wrong moment and said so. Was surprised that no one had minded, and then that ' +
    'two people had.',
];
