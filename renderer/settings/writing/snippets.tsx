import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Snippet } from '../../../shared/domain/writing';
import { snippetsWith } from '../../../shared/domain/writing-rules';
import { useRemoveSnippetMutation, useSaveSnippetMutation } from '../../api/hooks';
import { Section } from '../../ui/page';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { GoneLine } from './gone-line';
import { Row } from './row';
import { snippetTexts, writingTexts } from './texts';
import { newSnippet, typedSnippet } from './typed-snippet';
import type { SnippetFormState } from './use-snippet-form';
import css from './writing.module.css';

interface Props {
  readonly snippets: readonly Snippet[];
  readonly of: Pick<SnippetFormState, 'open' | 'saved'>;
}

/** Texts that a few letters put in; taken away without a question, and put back at one. */
export function Snippets({ snippets, of: { open, saved } }: Props) {
  const [typed, setTyped] = useState('');
  const { gone, refusal, remove, putBack } = useRemoving();
  const shown = snippetsWith(snippets, typed);
  return (
    <Section title={snippetTexts.title}>
      <p className={css.soft}>{snippetTexts.note}</p>
      <div className={css.begin}>
        {snippets.length > 0 && (
          <TextInput
            className={css.choice ?? ''}
            label={snippetTexts.search}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => open(newSnippet)}
        >
          {snippetTexts.write}
        </Button>
      </div>
      <p role="status" className={css.said}>
        {saved !== null && writingTexts.saved(snippetTexts.called(saved))}
      </p>
      {shown.length === 0 && (
        <p className={css.soft}>{typed === '' ? snippetTexts.none : snippetTexts.noneFound}</p>
      )}
      <ul className={css.rows}>
        {shown.map((snippet) => (
          <Row
            key={snippet.abbreviation}
            name={snippetTexts.called(snippet.abbreviation)}
            about={snippet.text}
            onChange={() => open(typedSnippet(snippet))}
            onRemove={() => void remove(snippet)}
          />
        ))}
      </ul>
      {gone && (
        <GoneLine
          name={snippetTexts.called(gone.abbreviation)}
          onPutBack={() => void putBack(gone)}
        />
      )}
      <RefusalMessage refusal={refusal} />
    </Section>
  );
}

function useRemoving() {
  const [gone, setGone] = useState<Snippet | null>(null);
  const [removeSnippet, removal] = useRemoveSnippetMutation();
  const [saveSnippet, saving] = useSaveSnippetMutation();
  return {
    gone,
    refusal: refusalOf(removal.error ?? saving.error),
    remove: async (snippet: Snippet) => {
      const reply = await removeSnippet({ abbreviation: snippet.abbreviation });
      if (!reply.error) setGone(snippet);
    },
    putBack: async (snippet: Snippet) => {
      const reply = await saveSnippet({ replaces: null, snippet });
      if (!reply.error) setGone(null);
    },
  };
}
