import { useState, type BaseSyntheticEvent } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { keptForm } from '../ui/kept-form';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm, type Keeping } from '../ui/use-kept-form';

interface Options<Values extends FieldValues, Read extends FieldValues> {
  readonly schema: z.ZodType<Read, Values>;
  readonly values: DefaultValues<NoInfer<Values>>;
  readonly keepAs: UnfinishedFormKey;
  /** Answers whether it was saved. */
  readonly save: (read: NoInfer<Read>) => Promise<boolean>;
  /** For a form that adds to a list: what it shows once that was saved. */
  readonly afterwards?: DefaultValues<NoInfer<Values>>;
}

export interface StayingForm<Values extends FieldValues, Read extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Read>;
  readonly kept: Keeping;
  readonly isSaved: boolean;
  readonly submit: (event: BaseSyntheticEvent) => void;
}

/**
 * A form that stays on its screen when it is saved, beside others: it is kept as it is typed, so it
 * may be left without being asked.
 */
export function useStayingForm<Values extends FieldValues, Read extends FieldValues>(
  options: Options<Values, Read>,
): StayingForm<Values, Read> {
  const form = useDomainForm(options.schema, options.values);
  const kept = useKeptForm(options.keepAs, keptForm(form));
  const [wasSaved, setWasSaved] = useState(false);
  const { isDirty } = form.formState;
  const submit = form.handleSubmit(async (read) => {
    const isDone = await options.save(read);
    setWasSaved(isDone);
    if (isDone) form.reset(options.afterwards ?? form.getValues());
  });
  return { form, kept, isSaved: wasSaved && !isDirty, submit: (event) => void submit(event) };
}
