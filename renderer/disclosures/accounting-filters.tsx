import type { Control } from 'react-hook-form';
import { recipientKindSchema } from '../../shared/domain/disclosure';
import { useListMembersQuery } from '../api/hooks';
import { memberOptions } from '../records/choose-member';
import { ALL } from '../ui/choices';
import { CheckField, DateField, SelectField } from '../ui/fields';
import type { AccountingChoices } from './accounting-filter';
import css from './disclosures.module.css';
import { disclosureTexts, recipientKindTexts } from './texts';

const kindOptions = [
  { value: ALL, label: disclosureTexts.anyone },
  ...recipientKindSchema.options.map((value) => ({ value, label: recipientKindTexts[value] })),
];

/** Every choice takes effect at once; none has to be confirmed. */
export function AccountingFilters({ control }: { readonly control: Control<AccountingChoices> }) {
  const members = useListMembersQuery({ moduleId: null }).data ?? [];
  const everyone = [{ value: ALL, label: disclosureTexts.everyone }, ...memberOptions(members)];
  return (
    <div role="search" aria-label={disclosureTexts.filters}>
      <div className={css.filters}>
        <SelectField
          control={control}
          name="memberId"
          label={disclosureTexts.member}
          isSearchable
          options={everyone}
        />
        <SelectField
          control={control}
          name="kind"
          label={disclosureTexts.kind}
          options={kindOptions}
        />
        <DateField control={control} name="from" label={disclosureTexts.from} />
        <DateField control={control} name="to" label={disclosureTexts.to} />
      </div>
      <CheckField control={control} name="withOwnUse" label={disclosureTexts.withOwnUse} />
    </div>
  );
}
