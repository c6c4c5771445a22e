import { heldDraftsSchema } from '../../shared/contract/unfinished';
import { unfinishedIdOf } from '../../shared/domain/unfinished-form';
import { err, ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { HeldText } from './ports/vault';
import type { Clock } from './ports/world';

type UnfinishedHandlers = Handlers<
  | 'getUnfinishedForm'
  | 'keepUnfinishedForm'
  | 'dropUnfinishedForm'
  | 'holdUnsavedDrafts'
  | 'takeHeldDrafts'
  | 'dropHeldDrafts'
>;

export function unfinishedUseCases(
  { clock }: { readonly clock: Clock },
  held: HeldText,
): UnfinishedHandlers {
  return {
    getUnfinishedForm: async ({ key }, { records }) => {
      const form = await records.unfinishedForms.find(unfinishedIdOf(key));
      return ok(form && { values: form.values, savedAt: form.savedAt });
    },

    keepUnfinishedForm: async ({ key, values }, { records }) => {
      const savedAt = clock.now().toISOString();
      const form = { id: unfinishedIdOf(key), key, values, savedAt };
      await records.unfinishedForms.put(
        form.id,
        () => form,
        () => ok(form),
      );
      return ok({ savedAt });
    },

    dropUnfinishedForm: async ({ key }, { records }) => {
      await records.unfinishedForms.remove(unfinishedIdOf(key));
      return ok({});
    },

    holdUnsavedDrafts: async ({ drafts }) =>
      held.keep(JSON.stringify(drafts)) ? ok({}) : err({ code: 'vault-locked' }),

    takeHeldDrafts: async () =>
      ok(held.read().flatMap((text) => heldDraftsSchema.parse(JSON.parse(text)))),

    dropHeldDrafts: async () => {
      held.drop();
      return ok({});
    },
  };
}
