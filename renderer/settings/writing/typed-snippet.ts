import { z } from 'zod';
import { snippetSchema, type Snippet } from '../../../shared/domain/writing';

export const NEW = 'new;';

const { abbreviation, text } = snippetSchema.unwrap().shape;

/** A snippet as it is typed; a semicolon before its abbreviation is what one types later. */
export const typedSnippetSchema = z
  .object({
    /** Which is open: its abbreviation, `NEW`, or nothing. Kept along, so that it comes back as itself. */
    about: z.string(),
    abbreviation: z
      .string()
      .transform((typed) => typed.trim().replace(/^;/u, '').normalize('NFC'))
      .pipe(abbreviation),
    text,
  })
  .transform(({ about, ...snippet }) => ({ replaces: about === NEW ? null : about, snippet }));

export type TypedSnippet = z.input<typeof typedSnippetSchema>;

/** While none is open. */
export const closedSnippet: TypedSnippet = { about: '', abbreviation: '', text: '' };

export const newSnippet: TypedSnippet = { ...closedSnippet, about: NEW };

export function typedSnippet(snippet: Snippet): TypedSnippet {
  return { about: snippet.abbreviation, ...snippet };
}
