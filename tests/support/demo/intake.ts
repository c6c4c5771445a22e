import { entryIdSchema, safetyPlanIdOf } from '../../../shared/domain/ids';
import type { Intake } from '../../../shared/domain/intake';
import type { Member } from '../../../shared/domain/member';
import type { SafetyPlan } from '../../../shared/domain/safety-plan';
import { addDays } from '../../../shared/lib/dates';
import { demoPractice } from './people';
import type { Random } from './random';

/** What came before a demo member's first session, and the plan that keeps them safe. */

export function demoIntake(joinedOn: string, random: Random): Intake {
  const day = (before: number): string => addDays(joinedOn, -before);
  return {
    referral: { receivedOn: day(40), note: 'Burnt out after a long winter of calls.' },
    preparations: [
      {
        id: entryIdSchema.parse(`ent_${random.idText()}`),
        heldOn: day(21),
        minutes: 50,
        note: 'Spoke about groups they have been in, and about what they are afraid of in one.',
        writtenAt: `${day(21)}T17:00:00.000Z`,
      },
    ],
    suitability: {
      decision: 'suitable',
      reason: 'Curious about the others, and able to say what goes on in them.',
      decidedOn: day(18),
    },
    relationships: { acquaintances: [], dualRelationships: [] },
  };
}

const HELPERS = ['Robin', 'Sacha', 'Kim', 'Dominique', 'Noa', 'Jules'] as const;

export function demoSafetyPlan(member: Member, number: number, random: Random): SafetyPlan {
  const joinedOn = member.memberships[0]?.from ?? '';
  const family = member.profile.legalName.split(' ').at(-1) ?? '';
  const phone = (shift: number): string =>
    `416-555-01${String((number + shift) % 100).padStart(2, '0')}`;
  return {
    id: safetyPlanIdOf(member.id),
    memberId: member.id,
    versions: [
      {
        number: 1,
        text: {
          steps: {
            'warning-signs':
              'I stop answering messages. I stay at work when nothing is left to do.',
            'own-coping': 'A walk by the water without the telephone. The breathing we practised.',
            distractions: 'The climbing hall on Fridays. The library on Main Street.',
            'people-who-help': 'My sister. My neighbour across the hall.',
            professionals: 'My family physician. The physicians’ health line of my province.',
            'safer-surroundings': 'Samples from work stay at work. My partner keeps the key.',
          },
          callBack: `Dr. Imaginary Clinician calls my mobile, ${phone(0)}, within two minutes.`,
          reviewOn: addDays(joinedOn, 180),
        },
        saved: { at: `${addDays(joinedOn, -10)}T16:00:00.000Z`, timeZone: demoPractice.timeZone },
      },
    ],
    contacts: [
      {
        name: `${random.pick(HELPERS)} ${family}`,
        relationship: random.pick(['Partner', 'Sister', 'Friend', 'Parent']),
        telephone: phone(31),
        otherTelephone: '',
        releaseToCall: 'agreed',
        releaseAskedOn: addDays(joinedOn, -10),
        note: '',
      },
    ],
    callLocations: [
      {
        label: 'Home',
        address: `${2 + number} Nowhere Lane\nImaginary`,
        country: 'CA',
        region: 'ON',
        emergencyNumber: '911',
        dispatchNumber: '',
      },
    ],
  };
}
