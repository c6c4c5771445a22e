import { z } from 'zod';
import {
  builtInTemplates,
  builtInTemplateSchema,
  ownFormSchema,
  sectionKeySchema,
  templateIdSchema,
  type BuiltInTemplate,
  type OwnForm,
  type OwnTemplate,
  type SectionKey,
} from './note-template';

/** Longest text of one section, in characters. Far above any real note, below what would choke a screen. */
export const LONGEST_SECTION = 5_000_000;

const sectionText = z
  .string()
  .max(LONGEST_SECTION, 'This section is longer than 5 million characters.');

const bodyFields = {
  template: z.union([builtInTemplateSchema, templateIdSchema]),
  /** Of an own template: as it was when it was chosen, so that no later change of it alters a note. */
  form: ownFormSchema.optional(),
};

/**
 * What a note says. Sections of a template not chosen are kept, so that trying another template
 * loses nothing; only the chosen template's sections are shown, signed and released.
 */
export const noteBodySchema = z
  .object({ ...bodyFields, sections: z.partialRecord(sectionKeySchema, sectionText).readonly() })
  .readonly()
  .refine(hasItsForm, { message: 'A note in an own template carries its form.' });
export type NoteBody = z.infer<typeof noteBodySchema>;

/** As typed: a text that is too long for the vault is still held over a lock. */
export const typedBodySchema = z
  .object({ ...bodyFields, sections: z.partialRecord(sectionKeySchema, z.string()).readonly() })
  .readonly();

function hasItsForm({ template, form }: { template: string; form?: unknown }): boolean {
  return isBuiltIn(template) === (form === undefined);
}

export const emptyBody: NoteBody = { template: 'free', sections: {} };

export function isBuiltIn(template: string): template is BuiltInTemplate {
  return Object.hasOwn(builtInTemplates, template);
}

/** One section as it is shown. `title` is null where the built-in name says what it is. */
export interface NoteSection {
  readonly name: SectionKey;
  readonly title: string | null;
  readonly hint: string;
  readonly text: string;
}

/** The chosen template's sections in order, empty ones included. */
export function sectionsOf({ template, form, sections }: NoteBody): readonly NoteSection[] {
  if (isBuiltIn(template)) {
    const names: readonly SectionKey[] = builtInTemplates[template];
    return names.map((name) => ({ name, title: null, hint: '', text: sections[name] ?? '' }));
  }
  const own = form?.sections ?? [];
  return own.map(({ key, title, hint }) => ({
    name: key,
    title,
    hint,
    text: sections[key] ?? '',
  }));
}

export function isBlank(body: NoteBody): boolean {
  return sectionsOf(body).every(({ text }) => text.trim() === '');
}

/** Text in sections that the chosen template does not show: signing must not lose it unsaid. */
export function hiddenSectionsOf(
  body: NoteBody,
): readonly { readonly name: SectionKey; readonly text: string }[] {
  const shown = new Set(sectionsOf(body).map(({ name }) => name));
  const entries = Object.entries(body.sections) as [SectionKey, string][];
  return entries
    .filter(([name, text]) => !shown.has(name) && text.trim() !== '')
    .map(([name, text]) => ({ name, text }));
}

/** The body as it is signed: the chosen template's sections and nothing else, no hints either. */
export function bodyToSign<Body extends NoteBody>(body: Body): Body {
  const sections = Object.fromEntries(sectionsOf(body).map(({ name, text }) => [name, text]));
  return { ...body, ...(body.form && { form: withoutHints(body.form) }), sections };
}

function withoutHints(form: OwnForm): OwnForm {
  return { ...form, sections: form.sections.map((section) => ({ ...section, hint: '' })) };
}

/** The same text under a built-in template. What that template does not show is kept, unshown. */
export function inBuiltIn<Body extends NoteBody>(body: Body, template: BuiltInTemplate): Body {
  const { form: _left, ...rest } = body;
  return { ...rest, template } as Body;
}

/** The same text under an own template, which the note carries from here on. */
export function inOwn<Body extends NoteBody>(body: Body, { id, form }: OwnTemplate): Body {
  return { ...body, template: id, form };
}

/** The section whose text may be carried into the next note; `null` when the form has none. */
export function planSectionOf({ template, form }: NoteBody): SectionKey | null {
  if (form) return form.planSection;
  const names: readonly SectionKey[] = isBuiltIn(template) ? builtInTemplates[template] : [];
  return names.includes('plan') ? 'plan' : null;
}
