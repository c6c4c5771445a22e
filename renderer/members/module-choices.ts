import { runsOf, type Group, type Module, type ModuleRuns } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { useListGroupsQuery } from '../api/hooks';
import { memberTexts } from './texts';

export interface ModuleChoice {
  readonly group: Group;
  readonly module: Module;
}

/** Modules a member can join: those of groups that keep records. `null` while they are being read. */
export function useModuleChoices(): readonly ModuleChoice[] | null {
  const { data } = useListGroupsQuery({});
  return data ? choicesOf(data) : null;
}

/** What the rules about memberships ask of modules; of none while they are being read. */
export function useModuleRuns(): ModuleRuns {
  return runsOf(useListGroupsQuery({}).data ?? []);
}

export function choicesOf(groups: readonly Group[]): readonly ModuleChoice[] {
  return groups
    .filter(({ kind }) => rulesOf(kind).keepsRecords)
    .flatMap((group) => group.modules.map((module) => ({ group, module })));
}

export function sayPlace({ group, module }: ModuleChoice): string {
  return memberTexts.moduleOption(group.name, module.name);
}
