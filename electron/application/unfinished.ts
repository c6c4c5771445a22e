import { heldDraftsSchema } from '../../shared/contract/unfinished';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { groupIdSchema } from '../../shared/domain/ids';
import { unfinishedIdOf, type UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { err, ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
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
      const group = await groupToPlan(key, records);
      if (group && !rulesOf(group.kind).keepsRecords) return err({ code: 'kind-keeps-no-records' });
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

/** The group whose module is being planned; `null` for every other form. */
async function groupToPlan(key: UnfinishedFormKey, records: RecordsStore): Promise<Group | null> {
  const [form, id] = key.split(':');
  if (form !== 'new-module') return null;
  return records.groups.find(groupIdSchema.parse(id));
}
