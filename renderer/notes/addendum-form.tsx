import { Button } from '@mantine/core';
import { useId, useState, type SyntheticEvent } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { directionOf } from '../ui/direction';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { SavedMark } from '../ui/saved-mark';
import type { Autosave } from './autosave';
import css from './desk.module.css';
import type { NoteKey } from './draft-place';
import { noteTexts } from './texts';
import { useDrafts, useSaveState, useSavingOnLeave } from './use-drafts';

interface Props {
  readonly noteKey: NoteKey;
  /** What was typed before and not added. */
  readonly unfinished: string | null;
  readonly onAdd: (text: string) => Promise<Refusal | null>;
  readonly onDone: () => void;
}

/** Where an addendum is written. It saves itself as a note does; adding it freezes it. */
export function AddendumForm({ noteKey, unfinished, onAdd, onDone }: Props) {
  const drafts = useDrafts();
  const [autosave] = useState(() => drafts.addendum(noteKey, unfinished));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [isBlank, setIsBlank] = useState(autosave.content() === '');
  useSavingOnLeave({ kind: 'addendum', ...noteKey });
  const add = async () => {
    if (autosave.content().trim() === '') return setRefusal({ code: 'addendum-is-empty' });
    setIsAdding(true);
    await autosave.flush();
    const refused = await onAdd(autosave.content());
    setRefusal(refused);
    setIsAdding(false);
    if (refused) return undefined;
    void drafts.drop({ kind: 'addendum', ...noteKey });
    return onDone();
  };
  return (
    <Form
      label={noteTexts.addendum}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <AddendumText autosave={autosave} isClosed={isAdding} onBlank={setIsBlank} />
      <RefusalMessage refusal={refusal} />
      <FormActions>
        <Button type="submit" loading={isAdding}>
          {noteTexts.addAddendum}
        </Button>
        {isBlank && (
          <Button variant="default" onClick={onDone}>
            {noteTexts.cancel}
          </Button>
        )}
        <SavedMark state={useSaveState(autosave)} />
      </FormActions>
    </Form>
  );
}

interface TextProps {
  readonly autosave: Autosave<string>;
  readonly isClosed: boolean;
  readonly onBlank: (isBlank: boolean) => void;
}

/** A plain text area that React does not write to while it is typed in, as in `DraftSections`. */
function AddendumText({ autosave, isClosed, onBlank }: TextProps) {
  const id = useId();
  const onInput = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    const direction = directionOf(currentTarget.value);
    if (currentTarget.dir !== direction) currentTarget.dir = direction;
    autosave.change(currentTarget.value);
    onBlank(currentTarget.value === '');
  };
  return (
    <div className={css.section} data-alone="false">
      <label className={css.label} htmlFor={id}>
        {noteTexts.addendum}
      </label>
      <textarea
        id={id}
        className={css.text}
        defaultValue={autosave.content()}
        readOnly={isClosed}
        ref={focusOnArrival}
        spellCheck={false}
        autoComplete="off"
        dir={directionOf(autosave.content())}
        aria-describedby={`${id}-note`}
        onInput={onInput}
        onBlur={() => void autosave.flush()}
      />
      <p id={`${id}-note`} className={css.explained}>
        {noteTexts.addendumNote}
      </p>
    </div>
  );
}
