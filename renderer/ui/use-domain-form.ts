import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

/** A form whose rules are a schema of the domain: what is typed goes in, what it reads comes out. */
export function useDomainForm<Values extends FieldValues, Read extends FieldValues>(
  schema: z.ZodType<Read, Values>,
  values: DefaultValues<NoInfer<Values>>,
): UseFormReturn<Values, unknown, Read> {
  return useForm<Values, unknown, Read>({
    resolver: zodResolver(schema),
    defaultValues: values,
    mode: 'onTouched',
  });
}
