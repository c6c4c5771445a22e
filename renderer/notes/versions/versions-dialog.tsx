import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Drafted } from '../../../shared/contract/draft-histories';
import { compareNotes, wordsIn } from '../../../shared/domain/compare-notes';
import type { DraftVersion } from '../../../shared/domain/draft-history';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import { sectionsOf, type NoteBody } from '../../../shared/domain/note-body';
import { localDateOf } from '../../../shared/lib/dates';
import { useGetDraftHistoryQuery } from '../../api/hooks';
import { Dialog } from '../../ui/dialog';
import { FormActions } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { sayDate, sayTime } from '../../ui/say-dates';
import { ScrollPane } from '../../ui/scroll-pane';
import { headingOf } from '../../ui/texts';
import { laptopTimeZone, useToday } from '../../ui/use-now';
import { ComparedNote } from '../compare/compare-pane';
import { deskTexts } from '../desk-texts';
import css from './versions.module.css';

type Version = DraftVersion<GroupNoteBody>;

interface Props {
  readonly drafted: Drafted;
  readonly now: GroupNoteBody;
  readonly onBringBack: (body: GroupNoteBody) => void;
  readonly onClose: () => void;
}

/** How this draft stood before: to be read, compared with what stands there now, brought back. */
export function VersionsDialog({ drafted, onClose, ...rest }: Props) {
  const history = useGetDraftHistoryQuery({ drafted }, { refetchOnMountOrArgChange: true });
  return (
    <Dialog title={deskTexts.versions} onClose={onClose}>
      <p className={css.soft}>{deskTexts.versionsExplained}</p>
      <Loaded of={{ ...history, data: history.isFetching ? undefined : history.data }}>
        {({ versions }) => (
          <Versions versions={versions.toReversed()} onClose={onClose} {...rest} />
        )}
      </Loaded>
    </Dialog>
  );
}

interface ListProps extends Omit<Props, 'drafted'> {
  /** Newest first. */
  readonly versions: readonly Version[];
}

function Versions({ versions, now, onBringBack, onClose }: ListProps) {
  const [chosen, setChosen] = useState(versions[0] ?? null);
  const [isCompared, setIsCompared] = useState(false);
  const close = (
    <Button variant="default" onClick={onClose}>
      {deskTexts.close}
    </Button>
  );
  if (!chosen) {
    return (
      <>
        <p>{deskTexts.noVersions}</p>
        <div>{close}</div>
      </>
    );
  }
  return (
    <>
      <fieldset className={css.versions} aria-label={deskTexts.versions}>
        {versions.map((version) => (
          <label key={version.savedAt} className={css.version}>
            <input
              type="radio"
              name="version"
              checked={version === chosen}
              onChange={() => setChosen(version)}
            />
            <Named version={version} />
          </label>
        ))}
      </fieldset>
      <Checkbox
        label={deskTexts.comparedWithNow}
        checked={isCompared}
        onChange={({ currentTarget }) => setIsCompared(currentTarget.checked)}
      />
      <ScrollPane className={css.text} label={deskTexts.versionText}>
        {isCompared ? <Compared before={chosen.body} now={now} /> : <Read body={chosen.body} />}
      </ScrollPane>
      <p className={css.soft}>{deskTexts.bringBackExplained}</p>
      <FormActions>
        {close}
        <Button onClick={() => onBringBack(chosen.body)}>{deskTexts.bringBack}</Button>
      </FormActions>
    </>
  );
}

function Named({ version: { savedAt, body } }: { readonly version: Version }) {
  const today = useToday();
  const day = sayDate(localDateOf(new Date(savedAt), laptopTimeZone()), today);
  return <span>{deskTexts.version(day, sayTime(savedAt), wordsIn(body))}</span>;
}

function Compared({ before, now }: { readonly before: NoteBody; readonly now: NoteBody }) {
  return <ComparedNote of={useMemo(() => compareNotes(before, now), [before, now])} />;
}

function Read({ body }: { readonly body: NoteBody }) {
  const written = sectionsOf(body).filter(({ text }) => text.trim() !== '');
  return written.map(({ name, title, text }) => (
    <section key={name}>
      {name !== 'text' && <h3>{headingOf(name, title)}</h3>}
      <p className={css.lines} dir="auto">
        {text}
      </p>
    </section>
  ));
}
