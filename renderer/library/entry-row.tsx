import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ListedEntry } from '../../shared/contract/library';
import type { LibraryEntry } from '../../shared/domain/library';
import { useRemoveLibraryEntryMutation, useRestoreLibraryEntryMutation } from '../api/hooks';
import { kindTexts } from '../groups/texts';
import { PostingText } from '../room/tools/posting-text';
import { occasionTexts } from '../room/tools/texts';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './library.module.css';
import { libraryTexts } from './texts';

interface Props {
  readonly listed: ListedEntry;
  readonly onOpen: () => void;
  /** What was done, to be said where it is still on screen. */
  readonly onDone: (said: string) => void;
}

export function EntryRow({ listed, onOpen, onDone }: Props) {
  const { entry, origin } = listed;
  const { title } = entry;
  const [asked, setAsked] = useState<'remove' | 'original' | null>(null);
  const actions = useEntryActions(entry, onDone);
  // What can be brought back is taken away without a question.
  const remove = () => (origin === 'default' ? void actions.remove() : setAsked('remove'));
  return (
    <li className={css.entry}>
      <EntryWords {...listed} />
      <div className={css.actions}>
        <Act label={libraryTexts.change} name={libraryTexts.changeOf(title)} onAct={onOpen} />
        {origin === 'changed' && (
          <Act
            label={libraryTexts.original}
            name={libraryTexts.originalOf(title)}
            onAct={() => setAsked('original')}
          />
        )}
        <Act label={libraryTexts.remove} name={libraryTexts.removeOf(title)} onAct={remove} />
      </div>
      <RefusalMessage refusal={asked === null ? actions.refusal : null} />
      {asked !== null && (
        <ConfirmDialog
          {...questionOf(asked, listed)}
          isDanger
          onConfirm={asked === 'remove' ? actions.remove : actions.restore}
          onClose={() => setAsked(null)}
        />
      )}
    </li>
  );
}

function useEntryActions({ id, title }: LibraryEntry, onDone: Props['onDone']) {
  const [removeEntry, { error }] = useRemoveLibraryEntryMutation();
  const [restoreEntry] = useRestoreLibraryEntryMutation();
  const remove = async () => {
    const reply = await removeEntry({ entryId: id });
    if (!reply.error) onDone(libraryTexts.isGone(title));
    return reply.error;
  };
  const restore = async () => {
    const reply = await restoreEntry({ entryId: id });
    if (!reply.error) onDone(libraryTexts.isBack(title));
    return reply.error;
  };
  return { remove, restore, refusal: refusalOf(error) };
}

function questionOf(asked: 'remove' | 'original', { entry: { title }, origin }: ListedEntry) {
  if (asked === 'original') {
    return {
      title: libraryTexts.originalTitle,
      text: libraryTexts.originalText(title),
      confirm: libraryTexts.confirmOriginal,
    };
  }
  const isOwn = origin === 'own';
  return {
    title: isOwn ? libraryTexts.removeTitle : libraryTexts.removeChangedTitle,
    text: isOwn ? libraryTexts.removeText(title) : libraryTexts.removeChangedText(title),
    confirm: libraryTexts.confirmRemove,
  };
}

function EntryWords({ entry, origin }: ListedEntry) {
  const { title, text, options, kinds, occasion } = entry;
  const about = [
    occasionTexts[occasion],
    libraryTexts.for(kinds.map((kind) => kindTexts[kind].label)),
  ];
  return (
    <details className={css.words}>
      <summary>
        <span className={css.title}>{title}</span>
        {origin !== 'default' && <span className={css.mark}>{libraryTexts[origin]}</span>}
        <span className={css.about}>{about.join(' · ')}</span>
      </summary>
      <PostingText text={text} />
      {options.length > 0 && <p className={css.soft}>{libraryTexts.answers(options)}</p>}
    </details>
  );
}

interface ActProps {
  readonly label: string;
  readonly name: string;
  readonly onAct: () => void;
}

function Act({ label, name, onAct }: ActProps) {
  return (
    <Button size="compact-sm" variant="subtle" aria-label={name} onClick={onAct}>
      {label}
    </Button>
  );
}
