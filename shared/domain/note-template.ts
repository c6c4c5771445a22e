import { z } from 'zod';
import { requiredLine } from './fields';

/**
 * The forms a note can take that Alcove brings along; each lists its sections in order (M81, M29,
 * M31, M80; facts: Documentation). `process` follows one member through the group's process,
 * `group` is the summary of a session.
 */
export const builtInTemplates = {
  free: ['text'],
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  dap: ['data', 'assessment', 'plan'],
  birp: ['behaviour', 'intervention', 'response', 'plan'],
  girp: ['goal', 'intervention', 'response', 'plan'],
  process: ['participation', 'interaction', 'here-and-now', 'learning', 'plan'],
  group: ['themes', 'interaction', 'intervention', 'plan'],
} as const;

export const builtInTemplateSchema = z.enum([
  'free',
  'soap',
  'dap',
  'birp',
  'girp',
  'process',
  'group',
]);
export type BuiltInTemplate = z.infer<typeof builtInTemplateSchema>;

export const builtInSectionNames = [
  'text',
  'subjective',
  'objective',
  'assessment',
  'plan',
  'data',
  'behaviour',
  'intervention',
  'response',
  'goal',
  'participation',
  'interaction',
  'here-and-now',
  'learning',
  'themes',
] as const;
export type BuiltInSectionName = (typeof builtInSectionNames)[number];

/** A section of an own template: its id never changes, so that a new heading keeps its text. */
export const ownSectionKeySchema = z.templateLiteral(['sec_', z.string().regex(/^[0-9a-z]{20}$/)]);
export type OwnSectionKey = z.infer<typeof ownSectionKeySchema>;

export const sectionKeySchema = z.union([z.enum(builtInSectionNames), ownSectionKeySchema]);
export type SectionKey = z.infer<typeof sectionKeySchema>;

export const templateIdSchema = z.templateLiteral(['tpl_', z.string().regex(/^[0-9a-z]{20}$/)]);
export type TemplateId = z.infer<typeof templateIdSchema>;

/** What kind of text a template is for. A group note never takes a member's form, nor the reverse. */
export const templateUseSchema = z.enum(['personal', 'group']);
export type TemplateUse = z.infer<typeof templateUseSchema>;

export const MOST_SECTIONS = 12;

const ownSectionSchema = z
  .object({
    key: ownSectionKeySchema,
    title: requiredLine,
    /** Shown in the empty section; examples are fictional (M83). */
    hint: z.string().max(500, 'Please keep this under 500 characters.'),
  })
  .readonly();

/** The sections of an own template, with the one whose text may be carried forward as the plan. */
export const ownFormSchema = z
  .object({
    name: requiredLine,
    sections: z
      .array(ownSectionSchema)
      .min(1, 'A template needs at least one section.')
      .max(MOST_SECTIONS, `A template has at most ${MOST_SECTIONS} sections.`)
      .readonly(),
    planSection: ownSectionKeySchema.nullable(),
  })
  .readonly()
  .refine(({ sections }) => new Set(sections.map(({ key }) => key)).size === sections.length, {
    message: 'Two sections share one id.',
    path: ['sections'],
  })
  .refine(
    ({ sections, planSection }) =>
      planSection === null || sections.some(({ key }) => key === planSection),
    { message: 'The plan must be one of the sections.', path: ['planSection'] },
  );
export type OwnForm = z.infer<typeof ownFormSchema>;

/** A template of the clinician's own (M81). */
export const ownTemplateSchema = z
  .object({ id: templateIdSchema, use: templateUseSchema, form: ownFormSchema })
  .readonly();
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

const FOR_USE: Readonly<Record<TemplateUse, readonly BuiltInTemplate[]>> = {
  personal: ['free', 'process', 'soap', 'dap', 'birp', 'girp'],
  group: ['group', 'free'],
};

/** The built-in templates that are offered for a use, in the order of the menu. */
export function builtInFor(use: TemplateUse): readonly BuiltInTemplate[] {
  return FOR_USE[use];
}
