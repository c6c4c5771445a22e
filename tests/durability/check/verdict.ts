/** What a cut, a kill or a fault has cost: sentences, empty when all is well. */
export interface Verdict {
  /** Acknowledged and not there any more. */
  readonly lost: readonly string[];
  /** Not whole: pages, chain, documents, or something that should open and does not. */
  readonly damaged: readonly string[];
}

export const ALL_WELL: Verdict = { lost: [], damaged: [] };

export function damage(...damaged: readonly string[]): Verdict {
  return { lost: [], damaged };
}

export function both(...verdicts: readonly Verdict[]): Verdict {
  return {
    lost: verdicts.flatMap(({ lost }) => lost),
    damaged: verdicts.flatMap(({ damaged }) => damaged),
  };
}
