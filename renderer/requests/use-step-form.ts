import type { BaseSyntheticEvent } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import type { StayingForm } from '../members/use-staying-form';
import { keptForm } from '../ui/kept-form';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';

interface Options<Values extends FieldValues, Read extends FieldValues> {
  readonly schema: z.ZodType<Read, Values>;
  readonly values: DefaultValues<NoInfer<Values>>;
  readonly keepAs: UnfinishedFormKey;
  /** Answers whether it was saved. */
  readonly save: (read: NoInfer<Read>) => Promise<boolean>;
  readonly onDone: () => void;
}

/** A form that gives way to what was written in it: it is kept as it is typed, until it is saved. */
export function useStepForm<Values extends FieldValues, Read extends FieldValues>({
  schema,
  values,
  keepAs,
  save,
  onDone,
}: Options<Values, Read>): StayingForm<Values, Read> {
  const form = useDomainForm(schema, values);
  const kept = useKeptForm(keepAs, keptForm(form));
  const submit = form.handleSubmit(async (read) => {
    if (!(await save(read))) return;
    kept.drop();
    onDone();
  });
  return {
    form,
    kept,
    isSaved: false,
    submit: (event: BaseSyntheticEvent) => void submit(event),
  };
}
