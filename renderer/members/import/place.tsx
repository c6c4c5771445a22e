import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { ReadInput } from '../../../shared/contract/contract';
import { overrideReasonSchema } from '../../../shared/domain/admission-needs';
import { localDateSchema } from '../../../shared/domain/fields';
import { moduleIdSchema } from '../../../shared/domain/ids';
import type { RosterPerson } from '../../../shared/domain/roster-doubts';
import { useImportRosterMutation } from '../../api/hooks';
import { DateField, ParagraphField, SelectField } from '../../ui/fields';
import { Fieldset, Form, FormActions } from '../../ui/form';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { Segments } from '../../ui/segments';
import { useDomainForm } from '../../ui/use-domain-form';
import { interestSchema, NO_MODULE } from '../member-form-schema';
import { sayPlace, useModuleChoices, type ModuleChoice } from '../module-choices';
import { memberTexts } from '../texts';
import css from './import.module.css';
import type { Added } from './import-page';
import { importTexts } from './texts';

interface Props {
  readonly people: readonly RosterPerson[];
  readonly onAdded: (added: Added) => void;
}

const ways = [
  { value: 'enquiries', label: importTexts.asEnquiries },
  { value: 'members', label: importTexts.asMembers },
] as const;

/** Where the people of a roster belong; adding them is all or nothing. */
export function Place({ people, onAdded }: Props) {
  const choices = useModuleChoices() ?? [];
  const [as, setAs] = useState<(typeof ways)[number]['value']>('enquiries');
  const [importRoster, { error }] = useImportRosterMutation();
  const add = async (place: Omit<ReadInput<'importRoster'>, 'rows'>) => {
    const { data } = await importRoster({ ...place, rows: [...people] });
    if (data) onAdded({ count: data.added, moduleId: place.admission?.moduleId ?? null });
  };
  const parts = { choices, count: people.length, add };
  const [newest] = choices.slice(-1);
  return (
    <div className={css.place}>
      <Fieldset legend={importTexts.place}>
        {newest && (
          <div>
            <Segments label={importTexts.as} options={ways} value={as} onChoose={setAs} />
          </div>
        )}
        <RefusalMessage refusal={refusalOf(error)} />
        {as === 'members' && newest ? (
          <MembersForm {...parts} newest={newest} />
        ) : (
          <EnquiriesForm {...parts} />
        )}
        {people.length === 0 && <p className={css.soft}>{importTexts.noneTicked}</p>}
      </Fieldset>
    </div>
  );
}

interface FormProps {
  readonly choices: readonly ModuleChoice[];
  readonly count: number;
  readonly add: (place: Omit<ReadInput<'importRoster'>, 'rows'>) => Promise<void>;
}

function EnquiriesForm({ choices, count, add }: FormProps) {
  const form = useDomainForm(interestSchema, { interestedIn: NO_MODULE });
  const submit = form.handleSubmit(({ interestedIn }) => add({ interestedIn, admission: null }));
  return (
    <Form label={importTexts.asEnquiries} onSubmit={(event) => void submit(event)}>
      <p className={css.note}>{importTexts.enquiriesNote}</p>
      {choices.length > 0 && (
        <SelectField
          control={form.control}
          name="interestedIn"
          label={memberTexts.interestedIn}
          options={[{ value: NO_MODULE, label: memberTexts.noModule }, ...optionsOf(choices)]}
        />
      )}
      <FormActions>
        <Button type="submit" disabled={count === 0} loading={form.formState.isSubmitting}>
          {importTexts.addEnquiries(count)}
        </Button>
      </FormActions>
    </Form>
  );
}

const admissionSchema = z.object({
  moduleId: moduleIdSchema,
  from: localDateSchema,
  overrideReason: overrideReasonSchema,
});

interface MembersProps extends FormProps {
  readonly newest: ModuleChoice;
}

function MembersForm({ choices, count, add, newest: { module } }: MembersProps) {
  const form = useDomainForm(admissionSchema, {
    moduleId: module.id,
    from: module.schedule.from,
    overrideReason: '',
  });
  const submit = form.handleSubmit((admission) => add({ interestedIn: null, admission }));
  return (
    <Form label={importTexts.asMembers} onSubmit={(event) => void submit(event)}>
      <p className={css.note}>{importTexts.membersNote}</p>
      <SelectField
        control={form.control}
        name="moduleId"
        label={importTexts.module}
        options={optionsOf(choices)}
      />
      <DateField control={form.control} name="from" label={importTexts.from} width="medium" />
      <ParagraphField
        control={form.control}
        name="overrideReason"
        label={importTexts.reason}
        description={importTexts.reasonNote}
        isRequired
      />
      <FormActions>
        <Button type="submit" disabled={count === 0} loading={form.formState.isSubmitting}>
          {importTexts.addMembers(count)}
        </Button>
      </FormActions>
    </Form>
  );
}

function optionsOf(choices: readonly ModuleChoice[]) {
  return choices.map((choice) => ({ value: choice.module.id, label: sayPlace(choice) }));
}
