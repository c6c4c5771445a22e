import { emptyGroupBody, type GroupNoteBody } from '../../../shared/domain/group-process';
import { inBuiltIn, inOwn, isBuiltIn } from '../../../shared/domain/note-body';
import type { TemplateUse } from '../../../shared/domain/note-template';
import { usualTemplate, type TemplateChoice, type Writing } from '../../../shared/domain/writing';

/** The same text under another template; one that is not there any more changes nothing. */
export function bodyIn(
  body: GroupNoteBody,
  choice: TemplateChoice,
  { templates }: Pick<Writing, 'templates'>,
): GroupNoteBody {
  if (isBuiltIn(choice)) return inBuiltIn(body, choice);
  const own = templates.find(({ id }) => id === choice);
  return own ? inOwn(body, own) : body;
}

/** What a note begins with in which nothing stands yet. */
export function blankBody(writing: Writing, use: TemplateUse): GroupNoteBody {
  return bodyIn({ ...emptyGroupBody, template: 'free' }, usualTemplate(writing, use), writing);
}
