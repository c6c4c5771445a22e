import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { z } from 'zod';
import type { Refusal } from '../../shared/contract/refusal';
import { ParagraphField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { LeaveGuard } from '../ui/leave-guard';
import { RefusalMessage } from '../ui/refusal-message';
import { useDomainForm } from '../ui/use-domain-form';
import { noteTexts } from './texts';

const addendumFormSchema = z.object({
  text: z
    .string()
    .max(1_000_000)
    .refine((text) => text.trim() !== '', noteTexts.addendumEmpty),
});

interface Props {
  readonly onAdd: (text: string) => Promise<Refusal | null>;
  readonly onDone: () => void;
}

export function AddendumForm({ onAdd, onDone }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isAdded, setIsAdded] = useState(false);
  const form = useDomainForm(addendumFormSchema, { text: '' });
  const { isDirty, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ text }) => {
    const refused = await onAdd(text);
    setRefusal(refused);
    setIsAdded(refused === null);
  });
  const close = useEffectEvent(onDone);
  // Only after the guard has let go of whoever went on meanwhile.
  useEffect(() => {
    if (isAdded) close();
  }, [isAdded]);
  return (
    <Form label={noteTexts.addendum} onSubmit={(event) => void submit(event)}>
      <ParagraphField
        control={form.control}
        name="text"
        label={noteTexts.addendum}
        description={noteTexts.addendumNote}
      />
      <RefusalMessage refusal={refusal} />
      <FormActions>
        <Button type="submit" loading={isSubmitting}>
          {noteTexts.addAddendum}
        </Button>
        {!isDirty && (
          <Button variant="default" onClick={onDone}>
            {noteTexts.cancel}
          </Button>
        )}
      </FormActions>
      <LeaveGuard isDirty={isDirty && !isAdded} isSaving={isSubmitting} />
    </Form>
  );
}
