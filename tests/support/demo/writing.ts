import type { Group } from '../../../shared/domain/group';
import { supervisionNoteIdSchema } from '../../../shared/domain/ids';
import {
  ownFormSchema,
  ownSectionKeySchema,
  templateIdSchema,
} from '../../../shared/domain/note-template';
import { saveDraft, sign } from '../../../shared/domain/signed-text';
import {
  beginSupervisionNote,
  type SupervisionNote,
} from '../../../shared/domain/supervision-note';
import { usualWriting, type Writing } from '../../../shared/domain/writing';
import { addDays } from '../../../shared/lib/dates';
import { demoPractice } from './people';
import type { Random } from './random';
import { sha256, valueOf } from './real';

const SUPERVISION = [
  {
    kind: 'supervision',
    daysAgo: 16,
    minutes: 50,
    text: 'Took the pull to rescue the quietest voice. Understood as my own share in the group’s wish for a good parent. To try: wait three breaths longer, and ask the whole group what the silence does.',
  },
  {
    kind: 'consultation',
    daysAgo: 5,
    minutes: 20,
    text: 'Asked about the limits of a platform’s waiting room for a group of this size, and about what to say when somebody joins from a shared office.',
  },
] as const;

/** Two notes of supervision: the older one signed, the newer one a draft. Nobody is named. */
export function demoSupervision(
  group: Group,
  today: string,
  random: Random,
): readonly SupervisionNote[] {
  return SUPERVISION.map(({ kind, daysAgo, minutes, text }, index) => {
    const date = addDays(today, -daysAgo);
    const savedAt = `${date}T22:00:00.000Z`;
    const id = supervisionNoteIdSchema.parse(`sup_${random.idText()}`);
    const colleague = 'Dr. Fictional Colleague';
    const facts = { kind, date, colleague, minutes, groupId: group.id };
    const note = beginSupervisionNote(id, facts, savedAt);
    const draft = valueOf(saveDraft(note.text, { template: 'free', sections: { text } }, savedAt));
    if (index > 0) return { ...note, text: draft };
    const signed = { at: savedAt, timeZone: demoPractice.timeZone };
    const signing = { author: demoPractice.clinicianName, signed, occasion: null, beside: facts };
    return { ...note, text: valueOf(sign(draft, signing, sha256)) };
  });
}

/** One template of the clinician's own and three snippets. */
export function demoWriting(random: Random): Writing {
  const key = () => ownSectionKeySchema.parse(`sec_${random.idText()}`);
  const [moved, met, ahead] = [key(), key(), key()];
  const form = ownFormSchema.parse({
    name: 'Three questions',
    sections: [
      {
        key: moved,
        title: 'What moved',
        hint: 'For example: spoke of the shift before being asked.',
      },
      { key: met, title: 'How it was met', hint: 'By the group, and by me.' },
      { key: ahead, title: 'What is ahead', hint: 'One thing to come back to.' },
    ],
    planSection: ahead,
  });
  return {
    ...usualWriting,
    templates: [{ id: templateIdSchema.parse(`tpl_${random.idText()}`), use: 'personal', form }],
    snippets: [
      { abbreviation: 'nosafety', text: 'No concern about safety was voiced or observed.' },
      { abbreviation: 'camera', text: 'The camera was on throughout.' },
      { abbreviation: 'goals', text: 'Goals reviewed together and kept as they are.' },
    ],
  };
}
