import { Button } from '@mantine/core';
import type { SerializedError } from '@reduxjs/toolkit';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Refusal } from '../../shared/contract/refusal';
import { BegunLine } from '../ui/begun-form';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './members.module.css';
import type { StayingForm } from './use-staying-form';

interface Props<Values extends FieldValues, Read extends FieldValues> {
  readonly label: string;
  readonly of: StayingForm<Values, Read>;
  readonly error: Refusal | SerializedError | undefined;
  readonly button: string;
  /** What is said once it was saved. */
  readonly saved: string;
  /** Other things to do beside the button. */
  readonly actions?: ReactNode;
  readonly tone?: 'filled' | 'default';
  readonly children: ReactNode;
}

/** One form among several on a screen: its fields, its refusal, its button, and that it was saved. */
export function FormFrame<Values extends FieldValues, Read extends FieldValues>(
  props: Props<Values, Read>,
) {
  const { form, kept, isSaved, submit } = props.of;
  return (
    <Form label={props.label} onSubmit={submit}>
      <BegunLine of={kept} />
      {props.children}
      <RefusalMessage refusal={refusalOf(props.error)} />
      <FormActions>
        <Button
          type="submit"
          variant={props.tone ?? 'default'}
          loading={form.formState.isSubmitting}
        >
          {props.button}
        </Button>
        {props.actions}
        <span role="status" className={css.soft}>
          {isSaved && props.saved}
        </span>
      </FormActions>
    </Form>
  );
}
