import { useState } from 'react';
import { useSaveSnippetMutation } from '../../api/hooks';
import { keptWhole } from '../../ui/kept-form';
import { refusalOf } from '../../ui/refusal-of';
import { useDomainForm } from '../../ui/use-domain-form';
import { useKeptForm } from '../../ui/use-kept-form';
import { closedSnippet, typedSnippetSchema, type TypedSnippet } from './typed-snippet';

/** The one form for snippets: closed while their list is shown, and kept while it is typed in. */
export function useSnippetForm() {
  const [saveSnippet, { error, reset: forgetError }] = useSaveSnippetMutation();
  const form = useDomainForm(typedSnippetSchema, closedSnippet);
  const kept = useKeptForm('snippet', keptWhole(form, closedSnippet));
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => {
    kept.drop();
    forgetError();
    form.reset(closedSnippet);
  };
  const open = (values: TypedSnippet) => {
    setSaved(null);
    form.reset(values);
  };
  const submit = form.handleSubmit(async (read) => {
    const reply = await saveSnippet(read);
    if (reply.error) return;
    setSaved(read.snippet.abbreviation);
    close();
  });
  return { form, kept, saved, refusal: refusalOf(error), open, close, submit: () => void submit() };
}

export type SnippetFormState = ReturnType<typeof useSnippetForm>;
