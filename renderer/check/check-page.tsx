import { useForm, useWatch } from 'react-hook-form';
import { groupIdSchema } from '../../shared/domain/ids';
import type { Group } from '../../shared/domain/group';
import { useListGroupsQuery } from '../api/hooks';
import { SelectField } from '../ui/fields';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import css from './check.module.css';
import { TechCheckPanel } from './tech-check';
import { checkTexts } from './texts';

/** A rehearsal on any day (M86): the whole check, and nothing of it is kept. */
export function TechCheckPage() {
  const groups = useListGroupsQuery({});
  return (
    <WorkPage title={checkTexts.title} lead={checkTexts.lead} width="reading">
      <Loaded of={groups}>{(all) => <Rehearsed groups={all} />}</Loaded>
    </WorkPage>
  );
}

const NO_GROUP = 'none';

function Rehearsed({ groups }: { readonly groups: readonly Group[] }) {
  const { control } = useForm({ defaultValues: { group: groups[0]?.id ?? NO_GROUP } });
  const chosen = useWatch({ control, name: 'group' });
  const groupId = groupIdSchema.safeParse(chosen).data ?? null;
  const none = { value: NO_GROUP, label: checkTexts.noGroup };
  return (
    <div className={css.page}>
      <div className={css.group}>
        <SelectField
          control={control}
          name="group"
          label={checkTexts.group}
          options={[...groups.map(({ id, name }) => ({ value: id, label: name })), none]}
        />
      </div>
      <Section title={checkTexts.what}>
        <TechCheckPanel key={chosen} groupId={groupId} onResults={keepNothing} isMain />
      </Section>
    </div>
  );
}

function keepNothing(): void {}
