import {
  groupStageSchema,
  therapeuticFactorSchema,
  type GroupNoteBody,
} from '../../../shared/domain/group-process';
import type { NoteBody } from '../../../shared/domain/note-body';
import { EVENING, EVENING_PLANS } from './evening';
import type { Random } from './random';

/** Invented process notes. No person is named in them, so that the caseload is clean by itself. */

/** How it speaks of whoever is not the note's own member. */
const UNNAMED = 'another member';

const OPENINGS = [
  'Arrived a minute before the start and settled quickly.',
  'Joined from the hospital call room; the camera was on throughout.',
  'Said at the opening that it had been a hard week and that little sleep was part of it.',
  'Began by picking up where the last session ended, without being asked.',
  'Was quiet through the first twenty minutes and said so when the silence was noticed.',
] as const;

const MIDDLES = [
  'Spoke about a night shift that went wrong and about the hour in the car afterwards, and then stopped at the point where the shame began.',
  'Was able to stay with anger toward the group for longer than before, and found that nobody left.',
  `Offered advice to ${UNNAMED} three times before wondering aloud what the advice was protecting.`,
  'Described the complaint process as a room with no door; the image was taken up and changed by the group.',
  'Named a wish to be looked after, laughed at it, and then let it stand.',
  'Noticed the pull to take care of whoever was crying and put it into words instead of acting on it.',
  'Compared the group with a family dinner at which nothing is said, and was surprised to be contradicted kindly.',
  'Came back to the question of being enough at work, this time with a concrete memory from residency.',
  'Asked directly for a response and received two that differed; tolerated the difference without choosing between them.',
  'Linked the lateness of the last weeks to not wanting to be waited for.',
  'Spoke of envy toward a member who cries easily, which was new and seemed to relieve the room.',
  'Held back when interrupted, and with some help went back and finished the sentence.',
] as const;

const CLOSINGS = [
  'At the closing round the word given was "lighter".',
  'Left the session thoughtful; no concern about safety was voiced or observed.',
  'Said that the coming week holds an inspection and that the group will be in mind.',
  'Thanked the group in one sentence and meant it.',
] as const;

const PLANS = [
  'Return to the unfinished sentence next week. Goal reviewed and kept.',
  'Ask about the inspection. Watch for withdrawal after closeness.',
  'Follow up on sleep. Encourage direct requests in the group.',
] as const;

/**
 * A note of roughly `length` characters, in one of the three templates.
 * @param another how it calls the other member it speaks of
 */
export function demoBody(random: Random, length: number, another: string = UNNAMED): NoteBody {
  const part = (share: number): string =>
    passage(random, length * share).replaceAll(UNNAMED, another);
  switch (random.below(3)) {
    case 0:
      return { template: 'free', sections: { text: part(1) } };
    case 1:
      return {
        template: 'soap',
        sections: {
          subjective: part(0.4),
          objective: part(0.3),
          assessment: part(0.25),
          plan: random.pick(PLANS),
        },
      };
    default:
      return {
        template: 'dap',
        sections: { data: part(0.6), assessment: part(0.35), plan: random.pick(PLANS) },
      };
  }
}

const THEMES = [
  'Rank at work and rank in the room; who may be tired first.',
  'Leaving: a contract, a marriage, a city. The group’s own ending was named once and put aside.',
  'Silence as kindness and silence as punishment.',
  'What is owed to patients after a mistake, and what to oneself.',
  'Envy, spoken aloud for the first time this season.',
] as const;

const INTERVENTIONS = [
  'Asked the group to look at the quick comfort it gave. Linked it with the week before.',
  'Held the frame when the time was over. Named the late arrival without excusing it.',
  'Process comment on advice; invited feelings toward one another instead.',
] as const;

/**
 * @param at how far the season has gone, 0 to 1: stages and cohesion follow it roughly
 */
export function demoGroupBody(random: Random, at: number): GroupNoteBody {
  const stages = groupStageSchema.options;
  const factors = therapeuticFactorSchema.options.filter(() => random.chance(0.28));
  const stage = stages[Math.min(stages.length - 1, Math.floor(at * stages.length))] ?? null;
  const cohesion = Math.max(1, Math.min(5, 2 + Math.round(at * 3) - random.below(2)));
  return {
    template: 'group',
    sections: {
      themes: random.pick(THEMES),
      interaction: passage(random, 1400),
      intervention: random.pick(INTERVENTIONS),
      plan: random.pick(PLANS),
    },
    process: { stage, factors, cohesion, attendance: null },
  };
}

/** A note of the last evening. */
export function demoEveningBody(index: number): NoteBody {
  const said = EVENING[index % EVENING.length] ?? '';
  const plan = EVENING_PLANS[index % EVENING_PLANS.length] ?? '';
  if (index % 3 === 0) return { template: 'free', sections: { text: `${said}\n\n${plan}` } };
  return { template: 'dap', sections: { data: said, assessment: '', plan } };
}

export function demoAddendum(random: Random): string {
  return `On reading this again: ${random.pick(MIDDLES)}`;
}

function passage(random: Random, length: number): string {
  const sentences: string[] = [random.pick(OPENINGS)];
  let size = 0;
  while (size < length - 120) {
    const sentence = random.pick(MIDDLES);
    sentences.push(random.chance(0.2) ? `\n\n${sentence}` : sentence);
    size += sentence.length + 1;
  }
  sentences.push(random.pick(CLOSINGS));
  return sentences.join(' ').replace(/ \n/gu, '\n');
}
