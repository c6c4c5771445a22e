import { Button } from '@mantine/core';
import type { SerializedError } from '@reduxjs/toolkit';
import type { ReactNode } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { Refusal } from '../../shared/contract/refusal';
import type { MemberId } from '../../shared/domain/ids';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunForm } from '../ui/begun-form';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm, type Keeping } from '../ui/use-kept-form';
import css from './safety.module.css';
import { safetyTexts } from './texts';

interface Options<Values extends FieldValues, Read extends FieldValues> {
  readonly memberId: MemberId;
  readonly schema: z.ZodType<Read, Values>;
  readonly values: DefaultValues<NoInfer<Values>>;
  readonly keepAs: UnfinishedFormKey;
  /** Answers whether it was saved. */
  readonly save: (read: NoInfer<Read>) => Promise<boolean>;
}

export interface OpenPart<Values extends FieldValues, Read extends FieldValues> {
  readonly memberId: MemberId;
  readonly form: UseFormReturn<Values, unknown, Read>;
  readonly kept: Keeping;
  readonly submit: () => void;
}

/** The form of one part of the plan; saved, it gives way to the plan. */
export function usePartForm<Values extends FieldValues, Read extends FieldValues>(
  options: Options<Values, Read>,
): OpenPart<Values, Read> {
  const navigate = useNavigate();
  const form = useDomainForm(options.schema, options.values);
  const kept = useKeptForm(options.keepAs, keptForm(form));
  const submit = form.handleSubmit(async (read) => {
    if (!(await options.save(read))) return;
    kept.drop();
    await navigate(paths.safetyPlan(options.memberId), AFTER_SAVING);
  });
  return { memberId: options.memberId, form, kept, submit: () => void submit() };
}

interface Props<Values extends FieldValues, Read extends FieldValues> {
  readonly of: OpenPart<Values, Read>;
  readonly title: string;
  readonly note: string;
  readonly error: Refusal | SerializedError | undefined;
  readonly button: string;
  readonly children: ReactNode;
}

export function PartForm<Values extends FieldValues, Read extends FieldValues>(
  props: Props<Values, Read>,
) {
  const { form, kept, submit, memberId } = props.of;
  const navigate = useNavigate();
  const { isDirty, isSubmitting } = form.formState;
  const onSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    submit();
  };
  return (
    <div className={css.form}>
      <h2 className={css.arrival} tabIndex={-1} ref={focusOnArrival}>
        {props.title}
      </h2>
      <p className={css.soft}>{props.note}</p>
      <Form label={props.title} onSubmit={onSubmit}>
        <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
        {props.children}
        <RefusalMessage refusal={refusalOf(props.error)} />
        <FormActions>
          <Button type="submit" loading={isSubmitting}>
            {props.button}
          </Button>
          <Button variant="default" onClick={() => void navigate(paths.safetyPlan(memberId))}>
            {safetyTexts.goBack}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
