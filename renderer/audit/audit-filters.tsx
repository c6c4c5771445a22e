import { Button } from '@mantine/core';
import { useWatch, type Control } from 'react-hook-form';
import { auditTopics } from '../../shared/domain/audit-trail';
import { useListMembersQuery } from '../api/hooks';
import { memberOptions } from '../records/choose-member';
import { ALL } from '../ui/choices';
import { DateField, SelectField } from '../ui/fields';
import { filterOf, isFiltering, type FilterChoices } from './audit-filter';
import css from './audit.module.css';
import { auditTexts, auditTopicTexts } from './texts';

interface Props {
  readonly control: Control<FilterChoices>;
  readonly onShowAll: () => void;
}

const topicOptions = [
  { value: ALL, label: auditTexts.everything },
  ...auditTopics.map((topic) => ({ value: topic, label: auditTopicTexts[topic] })),
];

/** Every choice takes effect at once; none has to be confirmed. */
export function AuditFilters({ control, onShowAll }: Props) {
  const members = useListMembersQuery({ moduleId: null }).data ?? [];
  const everyone = [{ value: ALL, label: auditTexts.everyone }, ...memberOptions(members)];
  const filtering = isFiltering(filterOf(useWatch({ control })));
  return (
    <div className={css.filters} role="search" aria-label={auditTexts.filters}>
      <SelectField control={control} name="topic" label={auditTexts.topic} options={topicOptions} />
      <SelectField
        control={control}
        name="memberId"
        label={auditTexts.member}
        isSearchable
        options={everyone}
      />
      <DateField control={control} name="from" label={auditTexts.from} />
      <DateField control={control} name="to" label={auditTexts.to} />
      {filtering && (
        <Button className={css.showAll ?? ''} variant="default" onClick={onShowAll}>
          {auditTexts.showAll}
        </Button>
      )}
    </div>
  );
}
