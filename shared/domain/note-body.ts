import { z } from 'zod';

/** The forms a note can take; each lists its sections in order (M81, facts: Documentation). */
export const noteTemplates = {
  free: ['text'],
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  dap: ['data', 'assessment', 'plan'],
} as const;

export const noteTemplateSchema = z.enum(['free', 'soap', 'dap']);
export type NoteTemplate = z.infer<typeof noteTemplateSchema>;

export const noteSectionNames = [
  'text',
  'subjective',
  'objective',
  'assessment',
  'plan',
  'data',
] as const;
export type NoteSectionName = (typeof noteSectionNames)[number];

/** Longest text of one section, in characters. Far above any real note, below what would choke a screen. */
export const LONGEST_SECTION = 5_000_000;

const sectionText = z
  .string()
  .max(LONGEST_SECTION, 'This section is longer than 5 million characters.');

/**
 * What a note says. Sections of a template not chosen are kept, so that trying another template
 * loses nothing; only the chosen template's sections are shown, signed and released.
 */
export const noteBodySchema = z
  .object({
    template: noteTemplateSchema,
    sections: z.partialRecord(z.enum(noteSectionNames), sectionText).readonly(),
  })
  .readonly();
export type NoteBody = z.infer<typeof noteBodySchema>;

export const emptyBody: NoteBody = { template: 'free', sections: {} };

/** The chosen template's sections in order, empty ones included. */
export function sectionsOf(
  body: NoteBody,
): readonly { readonly name: NoteSectionName; readonly text: string }[] {
  return noteTemplates[body.template].map((name) => ({ name, text: body.sections[name] ?? '' }));
}

export function isBlank(body: NoteBody): boolean {
  return sectionsOf(body).every(({ text }) => text.trim() === '');
}

/** Sections of other templates in which something stands: signing must not lose them unsaid. */
export function hiddenSectionsOf(body: NoteBody): readonly NoteSectionName[] {
  const shown: readonly NoteSectionName[] = noteTemplates[body.template];
  return noteSectionNames.filter(
    (name) => !shown.includes(name) && (body.sections[name] ?? '').trim() !== '',
  );
}

/** The body as it is signed: the chosen template's sections and nothing else. */
export function bodyToSign(body: NoteBody): NoteBody {
  const sections = Object.fromEntries(sectionsOf(body).map(({ name, text }) => [name, text]));
  return { template: body.template, sections };
}
