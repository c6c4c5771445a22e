import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useSaveLibraryEntryMutation } from '../api/hooks';
import type { KeptForm } from '../ui/kept-form';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { changesIn, withShapeOf } from '../ui/with-shape-of';
import { closedEntry, typedEntrySchema, type ReadEntry, type TypedEntry } from './typed-entry';

type EntryFormReturn = UseFormReturn<TypedEntry, unknown, ReadEntry>;

/** The one form of the library: closed while its list is shown, and kept while it is typed in. */
export function useEntryForm() {
  const [saveLibraryEntry, { error, reset: forgetError }] = useSaveLibraryEntryMutation();
  const form = useDomainForm(typedEntrySchema, closedEntry);
  const kept = useKeptForm('library-entry', keptWhole(form));
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => {
    kept.drop();
    forgetError();
    form.reset(closedEntry);
  };
  const open = (values: TypedEntry) => {
    setSaved(null);
    form.reset(values);
  };
  const submit = form.handleSubmit(async (read) => {
    const reply = await saveLibraryEntry(read);
    if (reply.error) return;
    setSaved(read.entry.title);
    close();
  });
  return { form, kept, saved, refusal: refusalOf(error), open, close, submit: () => void submit() };
}

export type EntryFormState = ReturnType<typeof useEntryForm>;

/**
 * All of what is typed, not the changes alone: it comes back before its entry was opened again, and
 * says itself which entry it is about.
 */
function keptWhole(form: EntryFormReturn): KeptForm {
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
      form.reset(withShapeOf(closedEntry, kept), { keepDefaultValues: true });
    },
    startAfresh: () => form.reset(closedEntry),
  };
}
