import { useState } from 'react';
import { useSaveLibraryEntryMutation } from '../api/hooks';
import { keptWhole } from '../ui/kept-form';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { closedEntry, typedEntrySchema, type TypedEntry } from './typed-entry';

/** The one form of the library: closed while its list is shown, and kept while it is typed in. */
export function useEntryForm() {
  const [saveLibraryEntry, { error, reset: forgetError }] = useSaveLibraryEntryMutation();
  const form = useDomainForm(typedEntrySchema, closedEntry);
  const kept = useKeptForm('library-entry', keptWhole(form, closedEntry));
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
