import type { LibraryEntry } from './library';

/** The result of a poll as it is shared back: the question, and a number for each answer. */
export function tallyText(
  { title, options }: Pick<LibraryEntry, 'title' | 'options'>,
  tallies: readonly number[],
): string {
  const answers = options.map((option, index) => `${option}: ${tallies[index] ?? 0}`);
  return [title, ...answers].join('\n');
}
