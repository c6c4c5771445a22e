import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ListedEntry } from '../../shared/contract/library';
import { libraryShelves, type LibraryEntry, type Shelf } from '../../shared/domain/library';
import { takenAway } from '../../shared/domain/library-rules';
import { useRestoreLibraryEntryMutation } from '../api/hooks';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { Segments } from '../ui/segments';
import { EntryRow } from './entry-row';
import css from './library.module.css';
import { libraryTexts, shelfTexts } from './texts';
import { newEntry, typedEntry, type TypedEntry } from './typed-entry';

interface Props {
  readonly entries: readonly ListedEntry[];
  /** The title of the text that was just saved. */
  readonly saved: string | null;
  readonly onOpen: (values: TypedEntry) => void;
}

/** One shelf at a time. */
export function Shelves({ entries, saved, onOpen }: Props) {
  const [shelf, setShelf] = useState<Shelf>('posting');
  const [said, setSaid] = useState(saved === null ? '' : libraryTexts.saved(saved));
  const shown = entries.filter(({ entry }) => entry.shelf === shelf);
  const hidden = takenAway(entries).filter((entry) => entry.shelf === shelf);
  return (
    <>
      <div className={css.head}>
        <Segments
          label={libraryTexts.shelves}
          value={shelf}
          onChoose={setShelf}
          options={libraryShelves.map((value) => ({ value, label: shelfTexts[value].label }))}
        />
        <Button variant="default" onClick={() => onOpen(newEntry(shelf))}>
          {libraryTexts.write}
        </Button>
      </div>
      <p role="status" className={css.said}>
        {said}
      </p>
      <Section title={shelfTexts[shelf].label} note={shelfTexts[shelf].note}>
        {shown.length === 0 && <p className={css.soft}>{libraryTexts.empty}</p>}
        <ul className={css.entries}>
          {shown.map((listed) => (
            <EntryRow
              key={listed.entry.id}
              listed={listed}
              onOpen={() => onOpen(typedEntry(listed.entry))}
              onDone={setSaid}
            />
          ))}
        </ul>
      </Section>
      {hidden.length > 0 && <TakenAway entries={hidden} onDone={setSaid} />}
    </>
  );
}

interface TakenAwayProps {
  readonly entries: readonly LibraryEntry[];
  readonly onDone: (said: string) => void;
}

function TakenAway({ entries, onDone }: TakenAwayProps) {
  const [restore, { error }] = useRestoreLibraryEntryMutation();
  const bringBack = async ({ id, title }: LibraryEntry) => {
    const reply = await restore({ entryId: id });
    if (!reply.error) onDone(libraryTexts.isBack(title));
  };
  return (
    <Section title={libraryTexts.takenAway} note={libraryTexts.takenAwayNote}>
      <ul className={css.entries}>
        {entries.map((entry) => (
          <li key={entry.id} className={css.entry}>
            <span className={css.words}>{entry.title}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={libraryTexts.bringBackOf(entry.title)}
              onClick={() => void bringBack(entry)}
            >
              {libraryTexts.bringBack}
            </Button>
          </li>
        ))}
      </ul>
      <RefusalMessage refusal={refusalOf(error)} />
    </Section>
  );
}
