import { REPLACEMENT, type NameFinding } from '../../../shared/domain/name-guard';

const SENTENCE_BEGINS = /(?:^|[.!?…]["'”’)]*\s+|\n)\s*$/u;
const POSSESSIVE = /['’]s?$/u;
/** As much of the text before a name as tells whether a sentence begins with it. */
const LOOKED_AT = 40;

/** The replacement as the sentence wants it: with its capital, with its possessive. */
export function replacementOf({ shown }: Pick<NameFinding, 'shown'>, textBefore: string): string {
  const isFirst = SENTENCE_BEGINS.test(textBefore.slice(-LOOKED_AT));
  const words = isFirst
    ? REPLACEMENT.replace(/^./u, (letter) => letter.toUpperCase())
    : REPLACEMENT;
  return POSSESSIVE.test(shown) ? `${words}’s` : words;
}
