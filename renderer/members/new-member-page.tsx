import { Button } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import type { Group, Module } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { useListGroupsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { NewMemberForm } from './new-member-form';
import { memberTexts } from './texts';

export interface ModuleChoice {
  readonly group: Group;
  readonly module: Module;
}

export function NewMemberPage() {
  const groups = useListGroupsQuery({});
  return (
    <WorkPage title={memberTexts.newTitle} width="reading">
      <Loaded of={groups}>{(all) => <FormOrFirstStep choices={choicesOf(all)} />}</Loaded>
    </WorkPage>
  );
}

function FormOrFirstStep({ choices }: { readonly choices: readonly ModuleChoice[] }) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const wanted = search.get('module');
  const chosen = choices.find(({ module }) => module.id === wanted) ?? choices.at(-1);
  if (chosen) return <NewMemberForm key={chosen.module.id} choices={choices} chosen={chosen} />;
  return (
    <EmptyState
      title={memberTexts.noModuleTitle}
      text={memberTexts.noModuleText}
      action={<Button onClick={() => void navigate(paths.groups)}>{memberTexts.toGroups}</Button>}
    />
  );
}

/** Modules a member can be added to: those of groups that keep records. */
function choicesOf(groups: readonly Group[]): readonly ModuleChoice[] {
  return groups
    .filter(({ kind }) => rulesOf(kind).keepsRecords)
    .flatMap((group) => group.modules.map((module) => ({ group, module })));
}
