import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { groupIdSchema } from '../../shared/domain/ids';
import { rulesOf } from '../../shared/domain/group-kind';
import { useExportCalendarMutation, useListGroupsQuery } from '../api/hooks';
import { Dialog } from '../ui/dialog';
import { SelectField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import css from './calendar.module.css';
import { exportTexts } from './texts';

/** The way out to another calendar, with neutral titles only (M44). */
export function ExportButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {exportTexts.open}
      </Button>
      {isOpen && (
        <Dialog title={exportTexts.title} onClose={() => setIsOpen(false)}>
          <ExportForm onClose={() => setIsOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

const ALL = 'all';
const exportSchema = z.object({
  group: z
    .string()
    .transform((chosen) => (chosen === ALL ? null : chosen))
    .pipe(groupIdSchema.nullable()),
});

function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const [exportCalendar, { data, error }] = useExportCalendarMutation();
  const form = useDomainForm(exportSchema, { group: ALL });
  const options = useGroupOptions();
  const submit = form.handleSubmit(async ({ group }) => {
    await exportCalendar({ groupId: group });
  });
  return (
    <Form label={exportTexts.form} onSubmit={(event) => void submit(event)}>
      <p>{exportTexts.text}</p>
      {options.length > 2 && (
        <SelectField
          control={form.control}
          name="group"
          label={exportTexts.group}
          options={options}
        />
      )}
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {data ? exportTexts.close : uiTexts.cancel}
        </Button>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {exportTexts.save}
        </Button>
      </FormActions>
      <p role="status" className={css.soft}>
        {data && exportTexts.saved(data.fileName, data.events)}
      </p>
    </Form>
  );
}

/** All of them, and each group that has sessions. */
function useGroupOptions() {
  const { data = [] } = useListGroupsQuery({});
  const kept = data.filter(({ kind }) => rulesOf(kind).keepsRecords);
  return [
    { value: ALL, label: exportTexts.all },
    ...kept.map(({ id, name }) => ({ value: id, label: name })),
  ];
}
