import { z } from 'zod';
import {
  builtInTemplates,
  ownFormSchema,
  ownSectionKeySchema,
  templateUseSchema,
  type BuiltInSectionName,
  type BuiltInTemplate,
  type OwnTemplate,
  type TemplateUse,
} from '../../../shared/domain/note-template';
import { sectionTexts } from '../../ui/texts';
import { newSectionKey } from './section-key';

/** While no section is the plan. */
export const NO_PLAN = 'none';

/** A template as it is typed. */
export const typedTemplateSchema = z
  .object({
    use: templateUseSchema,
    name: z.string(),
    sections: z.array(z.object({ key: ownSectionKeySchema, title: z.string(), hint: z.string() })),
    plan: z.string(),
  })
  .transform(({ use, name, sections, plan }, context) => {
    const planSection = plan === NO_PLAN ? null : plan;
    const form = ownFormSchema.safeParse({ name, sections, planSection });
    if (form.success) return { use, form: form.data };
    for (const { path, message } of form.error.issues) {
      const isPlan = path[0] === 'planSection';
      context.addIssue({ code: 'custom', path: isPlan ? ['plan'] : [...path], message });
    }
    return z.NEVER;
  });

export type TypedTemplate = z.input<typeof typedTemplateSchema>;
export type ReadTemplate = z.output<typeof typedTemplateSchema>;
export type TypedSection = TypedTemplate['sections'][number];

export function blankSection(): TypedSection {
  return { key: newSectionKey(), title: '', hint: '' };
}

/** A new template with the headings of a built-in one, or with one section that has none. */
export function beginTemplate(use: TemplateUse, from: BuiltInTemplate | null): TypedTemplate {
  if (from === null) return { use, name: '', sections: [blankSection()], plan: NO_PLAN };
  const names: readonly BuiltInSectionName[] = builtInTemplates[from];
  const sections = names.map((name) => ({ ...blankSection(), title: sectionTexts[name] }));
  const plan = sections[names.indexOf('plan')]?.key ?? NO_PLAN;
  return { use, name: '', sections, plan };
}

export function typedTemplate({ use, form }: OwnTemplate): TypedTemplate {
  const sections = form.sections.map((section) => ({ ...section }));
  return { use, name: form.name, sections, plan: form.planSection ?? NO_PLAN };
}
