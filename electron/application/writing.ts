import type { TemplateId } from '../../shared/domain/note-template';
import { usualWriting, type Writing } from '../../shared/domain/writing';
import {
  withHabits,
  withoutSnippet,
  withoutTemplate,
  withSnippet,
  withTemplate,
} from '../../shared/domain/writing-rules';
import { ok, type Result } from '../../shared/lib/result';
import { newIds } from './identify';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type Kept =
  | 'getWriting'
  | 'saveTemplate'
  | 'removeTemplate'
  | 'saveSnippet'
  | 'removeSnippet'
  | 'saveWritingHabits';

/** Templates, snippets, and when a note is reminded of (M29, M31, M80, M81). */
export function writingUseCases({ randomIdText }: Pick<World, 'randomIdText'>): Handlers<Kept> {
  const ids = newIds(randomIdText);
  return {
    getWriting: async (_input, { records }) => ok(await writingOf(records)),

    saveTemplate: async ({ id: known, use, form }, { records }) => {
      const id: TemplateId = known ?? ids.template();
      const saved = await change(records, (writing) => withTemplate(writing, { id, use, form }));
      return saved.ok ? ok({ id }) : saved;
    },

    removeTemplate: async ({ id }, { records }) =>
      done(await change(records, (writing) => withoutTemplate(writing, id))),

    saveSnippet: async ({ replaces, snippet }, { records }) =>
      done(await change(records, (writing) => withSnippet(writing, replaces, snippet))),

    removeSnippet: async ({ abbreviation }, { records }) =>
      done(await change(records, (writing) => withoutSnippet(writing, abbreviation))),

    saveWritingHabits: async (habits, { records }) =>
      done(await change(records, (writing) => withHabits(writing, habits))),
  };
}

/** How the clinician writes; as Alcove suggests until something is chosen. */
export async function writingOf(records: Pick<RecordsStore, 'writing'>): Promise<Writing> {
  return (await records.writing.find('writing')) ?? usualWriting;
}

function change<R>(
  records: Pick<RecordsStore, 'writing'>,
  rule: (writing: Writing) => Result<Writing, R>,
): Promise<Result<Writing, R>> {
  return records.writing.put('writing', () => usualWriting, rule);
}

function done<R>(saved: Result<Writing, R>) {
  return saved.ok ? ok({}) : saved;
}
