import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import type { SignableText } from '../../shared/domain/signed-text';
import { takeLostFocus } from '../ui/focus-on-arrival';
import { FormActions } from '../ui/form';
import { NoteStateMark } from '../ui/marks';
import { WorkPage } from '../ui/page';
import { AddendumForm } from './addendum-form';
import { correctionTexts } from './correction/texts';
import css from './desk.module.css';
import type { DeskProps } from './note-desk';
import { NoteText } from './note-text';
import { useGuardOfDesk } from './guard/use-guard-of-desk';
import { KeptNames } from './signing/kept-names';
import { LeftOver } from './signing/left-over';
import { StepButtons } from './step-buttons';
import { noteTexts } from './texts';
import { useDrafts } from './use-drafts';
import { useWay } from './way';

interface Props extends DeskProps {
  readonly text: SignableText<GroupNoteBody>;
}

/** A signed note: as it was signed, by whom and when; only addenda and corrections follow. */
export function SignedDesk(props: Props) {
  const { text, title, lead, tone, aside } = props;
  const way = useWay();
  return (
    <WorkPage
      title={title}
      lead={lead}
      tone={tone ?? 'personal'}
      actions={
        <div className={css.actions}>
          <NoteStateMark state="signed" />
          <StepButtons />
          {way?.next && (
            <Button ref={takeLostFocus} onClick={way.goNext}>
              {noteTexts.next(way.next.name)}
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
          <KeptNames text={text} />
          <Adding {...props} />
        </div>
        <div className={css.beside}>{aside}</div>
      </div>
    </WorkPage>
  );
}

/** Adding to the note below it, or correcting a passage of it; what was begun is open again. */
function Adding({ drafted, text, guard, onAddendum }: Props) {
  const drafts = useDrafts();
  const names = useGuardOfDesk(guard);
  const [adding, setAdding] = useState<'addendum' | 'correction' | null>(() =>
    drafts.hasAddendum(drafted, text.unfinishedAddendum) ? 'addendum' : null,
  );
  // An addendum that is open already is opened anew, with what came into it.
  const [adopted, setAdopted] = useState(0);
  const adopt = () => {
    setAdding('addendum');
    setAdopted(adopted + 1);
  };
  return (
    <>
      <LeftOver drafted={drafted} text={text} onAdopted={adopt} />
      {adding && (
        <AddendumForm
          key={`${adding} ${adopted}`}
          drafted={drafted}
          text={text}
          guard={names}
          isCorrection={adding === 'correction'}
          onAdd={onAddendum}
          onDone={() => setAdding(null)}
        />
      )}
      {adding !== 'correction' && (
        <FormActions>
          {adding === null && (
            <Button variant="default" onClick={() => setAdding('addendum')}>
              {noteTexts.writeAddendum}
            </Button>
          )}
          <Button variant="default" onClick={() => setAdding('correction')}>
            {correctionTexts.correctPassage}
          </Button>
        </FormActions>
      )}
    </>
  );
}
