import { Button } from '@mantine/core';
import { useState } from 'react';
import { directionOf } from '../../ui/direction';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import { hiddenSectionsOf } from '../../../shared/domain/note-body';
import type { SectionKey } from '../../../shared/domain/note-template';
import { Hint } from '../../ui/hint';
import { ariaKeysOf, shortcuts } from '../../ui/keys';
import { headingOf } from '../../ui/texts';
import { useShortcut } from '../../ui/use-shortcut';
import type { Autosave } from '../autosave';
import { deskTexts } from '../desk-texts';
import { useContent } from '../use-content';
import css from './templates.module.css';

interface Props {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly isClosed: boolean;
  /** Puts a text where the cursor is. False when it could not be put there. */
  readonly onPutIn: (text: string) => boolean;
}

/** Text in sections that the chosen form does not show; nothing is signed before it is dealt with. */
export function OtherForm({ autosave, isClosed, onPutIn }: Props) {
  const content = useContent(autosave);
  const [, setDone] = useState(0);
  const hidden = hiddenSectionsOf(content);
  const takeOut = (name: SectionKey) => {
    const body = autosave.content();
    const { [name]: _out, ...sections } = body.sections;
    autosave.change({ ...body, sections });
    setDone((count) => count + 1);
  };
  const putIn = ({ name, text }: (typeof hidden)[number]) => {
    if (onPutIn(text)) takeOut(name);
  };
  const [first] = hidden;
  useShortcut(shortcuts.otherForm, () => {
    if (first && !isClosed) putIn(first);
  });
  if (!first) return null;
  return (
    <section className={css.left} aria-label={deskTexts.otherForm}>
      <h2>{deskTexts.otherForm}</h2>
      <p>{deskTexts.otherFormExplained}</p>
      {hidden.map((part) => (
        <Part
          key={part.name}
          {...part}
          isFirst={part === first}
          isClosed={isClosed}
          onPutIn={() => putIn(part)}
          onTakeOut={() => takeOut(part.name)}
        />
      ))}
    </section>
  );
}

interface PartProps {
  readonly name: SectionKey;
  readonly text: string;
  readonly isFirst: boolean;
  readonly isClosed: boolean;
  readonly onPutIn: () => void;
  readonly onTakeOut: () => void;
}

function Part({ name, text, isFirst, isClosed, onPutIn, onTakeOut }: PartProps) {
  const heading = headingOf(name);
  const keys = isFirst ? { 'aria-keyshortcuts': ariaKeysOf(shortcuts.otherForm) } : {};
  const putIn = (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={deskTexts.putInPart(heading)}
      disabled={isClosed}
      {...keys}
      onClick={onPutIn}
    >
      {deskTexts.putIn}
    </Button>
  );
  return (
    <>
      <h3>{heading}</h3>
      <p className={css.text} dir={directionOf(text)}>
        {text}
      </p>
      <div className={css.acts}>
        {isFirst ? (
          <Hint label={deskTexts.putIn} shortcut={shortcuts.otherForm}>
            {putIn}
          </Hint>
        ) : (
          putIn
        )}
        <Button
          size="compact-sm"
          variant="default"
          aria-label={deskTexts.takeOutPart(heading)}
          disabled={isClosed}
          onClick={onTakeOut}
        >
          {deskTexts.takeOut}
        </Button>
      </div>
    </>
  );
}
