import { Button } from '@mantine/core';
import type { SerializedError } from '@reduxjs/toolkit';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Refusal } from '../../shared/contract/refusal';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { BegunLine } from '../ui/begun-form';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { uiTexts } from '../ui/texts';
import { useKeptForm } from '../ui/use-kept-form';

interface Props<Values extends FieldValues, Read extends FieldValues> {
  readonly label: string;
  readonly form: UseFormReturn<Values, unknown, Read>;
  readonly keepAs: UnfinishedFormKey;
  readonly error: Refusal | SerializedError | undefined;
  readonly button: string;
  /** Answers whether it was saved. */
  readonly save: (read: Read) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: what is typed is kept when it is closed, until it is saved. */
export function DialogForm<V extends FieldValues, R extends FieldValues>(props: Props<V, R>) {
  const { form, save, onClose } = props;
  const kept = useKeptForm(props.keepAs, keptForm(form));
  const submit = form.handleSubmit(async (read) => {
    if (!(await save(read))) return;
    kept.drop();
    onClose();
  });
  return (
    <Form label={props.label} onSubmit={(event) => void submit(event)}>
      <BegunLine of={kept} />
      {props.children}
      <RefusalMessage refusal={refusalOf(props.error)} />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {uiTexts.cancel}
        </Button>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {props.button}
        </Button>
      </FormActions>
    </Form>
  );
}
