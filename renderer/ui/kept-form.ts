import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { changesIn, withShapeOf } from './with-shape-of';

/**
 * One form, as far as keeping what is typed in it goes. Only what was changed is kept: what is
 * saved elsewhere before the form is opened again is not undone by it.
 */
export interface KeptForm {
  changes(): unknown;
  /** Listens to every change; returns the function that ends it. */
  watch(listener: (changes: unknown, isChanged: boolean) => void): () => void;
  /** Fields that were typed in meanwhile stay as they are. */
  putBack(kept: unknown, isTypedMeanwhile: boolean): void;
  startAfresh(): void;
}

/** @param never fields that are neither kept nor put back */
export function keptForm<Values extends FieldValues, Read>(
  form: UseFormReturn<Values, unknown, Read>,
  never: readonly (keyof Values & string)[] = [],
): KeptForm {
  const changesOf = (values: unknown, begun: unknown) => {
    const all = Object.entries(changesIn(values, begun));
    return Object.fromEntries(all.filter(([name]) => !never.includes(name)));
  };
  return {
    changes: () => changesOf(form.getValues(), form.formState.defaultValues),
    watch: (listener) =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, defaultValues }) => {
          const changes = changesOf(values, defaultValues);
          listener(changes, Object.keys(changes).length > 0);
        },
      }),
    putBack: (kept, isTypedMeanwhile) => {
      const now = form.getValues();
      const asItIs = Object.fromEntries(never.map((name) => [name, now[name]]));
      form.reset(
        { ...withShapeOf(now, kept), ...asItIs },
        { keepDefaultValues: true, keepDirtyValues: isTypedMeanwhile },
      );
    },
    startAfresh: () => form.reset(),
  };
}

/**
 * All of what is typed, not the changes alone: for values that hang together, and for a form that
 * comes back before what it is about was opened again, and says so itself.
 * @param closed what the form holds while nothing is typed in it
 */
export function keptWhole<Values extends FieldValues, Read>(
  form: UseFormReturn<Values, unknown, Read>,
  closed: Values,
): KeptForm {
  return {
    changes: () => form.getValues(),
    watch: (listener) =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, defaultValues }) =>
          listener(values, Object.keys(changesIn(values, defaultValues)).length > 0),
      }),
    putBack: (kept, isTypedMeanwhile) => {
      if (isTypedMeanwhile) return;
      form.reset(withShapeOf(closed, kept), { keepDefaultValues: true });
    },
    startAfresh: () => form.reset(closed),
  };
}
