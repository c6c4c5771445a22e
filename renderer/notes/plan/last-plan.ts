import { planSectionOf, type NoteBody } from '../../../shared/domain/note-body';
import type { SectionKey } from '../../../shared/domain/note-template';

/** The plan of the last note; `null` when it has none. Nothing else of a note is carried over. */
export function lastPlanOf(previous: NoteBody | null): string | null {
  const section = previous && planSectionOf(previous);
  const plan = (section && previous.sections[section])?.trim();
  return plan === undefined || plan === '' || plan === null ? null : plan;
}

export interface PlanToAdd {
  readonly section: SectionKey;
  /** UTF-16 units: the end of what stands in the plan. */
  readonly at: number;
  readonly text: string;
}

/** Where the last plan goes in this note; `null` where its form has no plan. */
export function planToAdd(body: NoteBody, plan: string): PlanToAdd | null {
  const section = planSectionOf(body);
  if (section === null) return null;
  const before = body.sections[section] ?? '';
  const isOnNewLine = before === '' || before.endsWith('\n');
  return { section, at: before.length, text: isOnNewLine ? plan : `\n${plan}` };
}
