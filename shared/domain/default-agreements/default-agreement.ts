import type { AgreementKind, AgreementText, NeededAt } from '../agreement';

/**
 * A text to begin with, written for Alcove from the checklist and facts.md. The clinician reads it,
 * makes it true for the practice and publishes it. Each line is one paragraph (agreement-text.ts).
 */
export interface DefaultAgreement {
  readonly kind: Exclude<AgreementKind, 'other'>;
  readonly neededAt: NeededAt;
  readonly draft: AgreementText;
}

/** Who speaks: every text says it once, so that plain "I" and "you" can be used after it. */
export const WHO_SPEAKS =
  'In this text, “I” means {{clinicianName}} and “you” means the member who signs.';

/** How every text ends. @param changeOfMind what follows when this consent is withdrawn */
export function closingWords(changeOfMind: string): string {
  return `## Questions, a copy, a change of mind

- Ask me about anything that is unclear, before you sign or at any time after. Take the time you need.
- You receive a copy of what you sign, and you can ask for another at any time.
- ${changeOfMind}`;
}
