import { z } from 'zod';
import { paragraph, requiredLine } from '../../shared/domain/fields';
import type { GroupKind } from '../../shared/domain/group-kind';
import {
  libraryEntryIdSchema,
  occasionSchema,
  shelfSchema,
  type LibraryEntry,
  type Shelf,
} from '../../shared/domain/library';
import { entryTexts } from './texts';

/** The field of each kind of group. */
export const kindFields = {
  'closed-module': 'isForClosed',
  'drop-in': 'isForDropIn',
  'therapeutic-community': 'isForCommunity',
} as const satisfies Readonly<Record<GroupKind, string>>;
const kinds = Object.keys(kindFields) as readonly GroupKind[];

const MOST_ANSWERS = 10;

/** An entry as it is typed: the answers of a poll one on each line. */
export const typedEntrySchema = z
  .object({
    /** Which entry is open: its id, `new`, or nothing. Kept along, so that it comes back as itself. */
    about: z.string(),
    shelf: shelfSchema,
    occasion: occasionSchema,
    title: requiredLine,
    text: paragraph,
    answers: paragraph,
    isForClosed: z.boolean(),
    isForDropIn: z.boolean(),
    isForCommunity: z.boolean(),
  })
  .superRefine((typed, { addIssue }) => {
    const issue = (path: 'text' | 'answers' | 'isForCommunity', message: string) =>
      addIssue({ code: 'custom', path: [path], message });
    if (typed.shelf !== 'poll' && typed.text.trim() === '') issue('text', entryTexts.missing);
    if (kindsOf(typed).length === 0) issue('isForCommunity', entryTexts.kindMissing);
    const problem = typed.shelf === 'poll' ? problemOf(linesOf(typed.answers)) : null;
    if (problem) issue('answers', problem);
  })
  .transform((typed) => {
    const { about, shelf, occasion, title, text, answers } = typed;
    const options = shelf === 'poll' ? linesOf(answers) : [];
    const entry = { shelf, occasion, title, text: text.trim(), options, kinds: kindsOf(typed) };
    return { entryId: about === NEW ? null : libraryEntryIdSchema.parse(about), entry };
  });

export type TypedEntry = z.input<typeof typedEntrySchema>;
export type ReadEntry = z.output<typeof typedEntrySchema>;

export const NEW = 'new';

type ForKinds = Readonly<Record<(typeof kindFields)[GroupKind], boolean>>;

function kindsOf(typed: ForKinds): readonly GroupKind[] {
  return kinds.filter((kind) => typed[kindFields[kind]]);
}

function linesOf(answers: string): readonly string[] {
  return answers
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function problemOf(answers: readonly string[]): string | null {
  if (answers.length < 2) return entryTexts.fewAnswers;
  if (answers.length > MOST_ANSWERS) return entryTexts.manyAnswers;
  const isShort = answers.every((answer) => requiredLine.safeParse(answer).success);
  return isShort ? null : entryTexts.longAnswer;
}

/** While no entry is open. */
export const closedEntry: TypedEntry = {
  about: '',
  shelf: 'posting',
  occasion: 'opening',
  title: '',
  text: '',
  answers: '',
  isForClosed: true,
  isForDropIn: false,
  isForCommunity: true,
};

export function newEntry(shelf: Shelf): TypedEntry {
  return { ...closedEntry, about: NEW, shelf };
}

export function typedEntry(entry: LibraryEntry): TypedEntry {
  const { id, shelf, occasion, title, text, options, kinds: of } = entry;
  return {
    ...{ about: id, shelf, occasion, title, text },
    answers: options.join('\n'),
    isForClosed: of.includes('closed-module'),
    isForDropIn: of.includes('drop-in'),
    isForCommunity: of.includes('therapeutic-community'),
  };
}
