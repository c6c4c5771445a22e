const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** One line of text as it is kept: NFC, no blanks at either end, runs of blanks made one. */
export function tidyLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** True when the text holds a line break or another control character. */
export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

/** The text without characters that take no room on screen (zero-width, direction marks …). */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Invisible characters made visible as `‹U+200B›`, for names on screen (docs/security, Hostile input). */
export function revealInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/** What is compared when two names are held side by side: no case, no accents, nothing invisible. */
export function foldForComparison(text: string): string {
  return withoutInvisible(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .trim();
}
