import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SignableText } from '../../shared/domain/signed-text';
import { takeLostFocus } from '../ui/focus-on-arrival';
import { NoteStateMark } from '../ui/marks';
import { WorkPage } from '../ui/page';
import { AddendumForm } from './addendum-form';
import css from './desk.module.css';
import type { DeskProps } from './note-desk';
import { NoteText } from './note-text';
import { useRunway } from './runway';
import { StepButtons } from './step-buttons';
import { noteTexts } from './texts';
import { useDrafts } from './use-drafts';

interface Props extends DeskProps {
  readonly text: SignableText;
}

/** A signed note: as it was signed, by whom and when; only addenda follow. */
export function SignedDesk({ text, noteKey, title, lead, tone, aside, onAddendum }: Props) {
  const drafts = useDrafts();
  const [isAdding, setIsAdding] = useState(() =>
    drafts.hasAddendum(noteKey, text.unfinishedAddendum),
  );
  const { next, goNext } = useRunway();
  return (
    <WorkPage
      title={title}
      lead={lead}
      tone={tone ?? 'personal'}
      actions={
        <div className={css.actions}>
          <NoteStateMark state="signed" />
          <StepButtons />
          {next && (
            <Button ref={takeLostFocus} onClick={goNext}>
              {noteTexts.next(next.name)}
            </Button>
          )}
        </div>
      }
    >
      <div className={css.desk}>
        <div className={css.writing}>
          <article className={css.signed}>
            <NoteText text={text} />
          </article>
          {isAdding ? (
            <AddendumForm
              noteKey={noteKey}
              unfinished={text.unfinishedAddendum}
              onAdd={onAddendum}
              onDone={() => setIsAdding(false)}
            />
          ) : (
            <div>
              <Button variant="default" onClick={() => setIsAdding(true)}>
                {noteTexts.writeAddendum}
              </Button>
            </div>
          )}
        </div>
        {aside}
      </div>
    </WorkPage>
  );
}
