import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { anything, groupProcessKinds, recordKinds } from '../../shared/domain/search';
import { useListGroupsQuery, useListMembersQuery } from '../api/hooks';
import { choicesOf as modulesOf, sayPlace } from '../members/module-choices';
import { memberOptions } from '../records/choose-member';
import { ALL } from '../ui/choices';
import { DateField, SelectField } from '../ui/fields';
import { Toggles } from '../ui/toggles';
import type { SearchDesk } from './search-desk';
import { useSearchView } from './search-desk';
import { choicesOf, filterOf, isFiltering, NO_CHOICE, SIGNED, UNSIGNED } from './search-filter';
import css from './search.module.css';
import { searchKindTexts, searchTexts } from './texts';

const kindOptions = [...recordKinds, ...groupProcessKinds].map((value) => ({
  value,
  label: searchKindTexts[value].many,
}));

const stateOptions = [
  { value: ALL, label: searchTexts.anyState },
  { value: SIGNED, label: searchTexts.signed },
  { value: UNSIGNED, label: searchTexts.unsigned },
];

/** Every choice takes effect at once; none has to be confirmed. */
export function SearchFilters({ desk }: { readonly desk: SearchDesk }) {
  const { filter } = useSearchView(desk).sought;
  const { control, reset } = useFilterFields(desk);
  const showAll = () => {
    reset(NO_CHOICE);
    desk.seek({ filter: anything });
  };
  return (
    <div className={css.filters} role="group" aria-label={searchTexts.filters}>
      <Toggles
        label={searchTexts.kinds}
        options={kindOptions}
        values={filter.kinds}
        onChange={(kinds) => desk.seek({ filter: { ...filter, kinds } })}
      />
      <div className={css.fields}>
        <SelectField
          control={control}
          name="memberId"
          label={searchTexts.member}
          isSearchable
          options={useMemberChoices()}
        />
        <SelectField
          control={control}
          name="moduleId"
          label={searchTexts.module}
          options={useModuleOptions()}
        />
        <SelectField
          control={control}
          name="state"
          label={searchTexts.state}
          options={stateOptions}
        />
        <DateField control={control} name="from" label={searchTexts.from} />
        <DateField control={control} name="to" label={searchTexts.to} />
      </div>
      {isFiltering(filter) && (
        <div>
          <Button variant="default" onClick={showAll}>
            {searchTexts.showAll}
          </Button>
        </div>
      )}
    </div>
  );
}

function useFilterFields(desk: SearchDesk) {
  const form = useForm({ defaultValues: choicesOf(desk.view().sought.filter) });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const { kinds } = desk.view().sought.filter;
          desk.seek({ filter: { kinds, ...filterOf(values) } });
        },
      }),
    [form, desk],
  );
  return form;
}

function useMemberChoices() {
  const members = useListMembersQuery({ moduleId: null }).data ?? [];
  return [{ value: ALL, label: searchTexts.everyone }, ...memberOptions(members)];
}

function useModuleOptions() {
  const groups = useListGroupsQuery({}).data ?? [];
  const modules = modulesOf(groups).map((choice) => ({
    value: choice.module.id,
    label: sayPlace(choice),
  }));
  return [{ value: ALL, label: searchTexts.everyModule }, ...modules];
}
