/** What a verification came to; the exit code of the command. */
export const EXIT_CODES = { whole: 0, damaged: 1, 'not-opened': 2 } as const;
export type Verdict = keyof typeof EXIT_CODES;

/** In plain words, a line each. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly lines: readonly string[];
}

/** Asks a person in the terminal, without showing what is typed; `null` when nobody answers. */
export type AskSecret = (question: string) => Promise<string | null>;
