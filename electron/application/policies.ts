import type { policyOperations } from '../../shared/contract/policies';
import type { Refusal } from '../../shared/contract/refusal';
import { defaultPolicies } from '../../shared/domain/default-policies';
import { rulesOf } from '../../shared/domain/group-kind';
import { roomIdOf } from '../../shared/domain/ids';
import type { Policies, PolicyRefusal } from '../../shared/domain/policy';
import {
  addPolicy,
  adoptPolicies,
  changePolicy,
  newPolicy,
  noPolicies,
  policyReminders,
  removePolicy,
  repeatPolicy,
  repeatsOf,
  reviewPolicy,
  type RunningGroup,
} from '../../shared/domain/policy-rules';
import { ok, type Result } from '../../shared/lib/result';
import { newIds } from './identify';
import { allModules, asNotFound, findRecordedGroup, type PlacedModule } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

/** The practice's own rules, with their reviews (M119) and their repeats in groups (M108). */
export function policyUseCases(
  world: Pick<World, 'clock' | 'randomIdText'>,
): Handlers<keyof typeof policyOperations> {
  return { ...reading(world), ...writing(world) };
}

function reading({ clock }: Pick<World, 'clock'>) {
  return {
    listPolicies: async (_input, { records }) => {
      const { policies } = await policiesOf(records);
      const groups = await runningGroups(records, todayBy(clock));
      return ok(policies.map((policy) => ({ policy, repeats: repeatsOf(policy, groups) })));
    },

    listPolicyReminders: async (_input, { records }) => {
      const today = todayBy(clock);
      const groups = await runningGroups(records, today);
      return ok(policyReminders(await policiesOf(records), groups, today));
    },
  } satisfies Handlers<'listPolicies' | 'listPolicyReminders'>;
}

function writing({ clock, randomIdText }: Pick<World, 'clock' | 'randomIdText'>) {
  const ids = newIds(randomIdText);
  const today = () => todayBy(clock);
  return {
    addDefaultPolicies: async (_input, { records }) => {
      const adopted = defaultPolicies.map((typed) => ({ id: ids.policy(), typed }));
      return change(records, (all) => adoptPolicies(all, adopted, today()));
    },

    savePolicy: async ({ policyId, policy }, { records }) => {
      if (policyId) return change(records, (all) => changePolicy(all, policyId, policy, today()));
      const added = newPolicy(ids.policy(), policy, today());
      return change(records, (all) => addPolicy(all, added));
    },

    removePolicy: async ({ policyId }, { records }) =>
      change(records, (all) => removePolicy(all, policyId)),

    reviewPolicy: async ({ policyId, note }, { records }) =>
      change(records, (all) => reviewPolicy(all, policyId, { on: today(), note })),

    repeatPolicy: async ({ policyId, groupId, on }, { records }) => {
      const group = await findRecordedGroup(records, groupId);
      if (!group.ok) return group;
      return change(records, (all) => repeatPolicy(all, policyId, { on, groupId }, today()));
    },
  } satisfies Handlers<
    'addDefaultPolicies' | 'savePolicy' | 'removePolicy' | 'reviewPolicy' | 'repeatPolicy'
  >;
}

async function policiesOf(records: RecordsStore): Promise<Policies> {
  return (await records.policies.find('policies')) ?? noPolicies;
}

type Rule = (
  all: Policies,
) => Result<Policies, PolicyRefusal | { readonly code: 'document-missing' }>;

async function change(
  records: RecordsStore,
  rule: Rule,
): Promise<Result<Record<string, never>, Refusal>> {
  const changed = await records.policies.put('policies', () => noPolicies, rule);
  return changed.ok ? ok({}) : asNotFound(changed, 'policy');
}

/** Groups whose module is running, and that keep records: in the others nothing is kept at all. */
async function runningGroups(
  records: RecordsStore,
  today: string,
): Promise<readonly RunningGroup[]> {
  const running = (await allModules(records)).filter(
    ({ group, module: { schedule } }) =>
      rulesOf(group.kind).keepsRecords && schedule.from <= today && today <= schedule.to,
  );
  return Promise.all(running.map((placed) => runningGroup(records, placed, today)));
}

async function runningGroup(
  records: RecordsStore,
  { group, module }: PlacedModule,
  today: string,
): Promise<RunningGroup> {
  const sessions = await records.sessions.ofModule(module.id);
  const past = sessions.filter(({ date }) => date <= today).toReversed();
  const rooms = await records.rooms.ofSessions(past.map(({ id }) => id));
  const said = new Set(
    rooms.filter(({ confidentialitySaidAt }) => confidentialitySaidAt !== null).map(({ id }) => id),
  );
  const reminded = past.find(({ id }) => said.has(roomIdOf(id)));
  return {
    groupId: group.id,
    groupName: group.name,
    since: module.schedule.from,
    remindedOn: reminded?.date ?? null,
  };
}
