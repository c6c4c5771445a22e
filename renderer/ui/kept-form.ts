import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { withShapeOf } from './with-shape-of';

/** One form, as far as keeping what is typed in it goes. */
export interface KeptForm {
  values(): unknown;
  /** Listens to every change; returns the function that ends it. */
  watch(listener: (values: unknown, isDirty: boolean) => void): () => void;
  /** Fields that were typed in meanwhile stay as they are. */
  putBack(kept: unknown, isTypedMeanwhile: boolean): void;
  startAfresh(): void;
}

export function keptForm<Values extends FieldValues, Read>(
  form: UseFormReturn<Values, unknown, Read>,
): KeptForm {
  return {
    values: () => form.getValues(),
    watch: (listener) =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => listener(values, isDirty ?? false),
      }),
    putBack: (kept, isTypedMeanwhile) =>
      form.reset(withShapeOf(form.getValues(), kept), {
        keepDefaultValues: true,
        keepDirtyValues: isTypedMeanwhile,
      }),
    startAfresh: () => form.reset(),
  };
}
