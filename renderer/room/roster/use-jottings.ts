import { useRef, useState } from 'react';
import { jottingsIn, lineBegun, onNewLine, withJottings } from '../../../shared/domain/jotting';
import type { NoteBody } from '../../../shared/domain/note-body';
import type { Autosave } from '../../notes/autosave';
import type { NoteKey } from '../../notes/draft-place';
import type { SavedDraft } from '../../notes/open-drafts';
import { useDrafts, useSavingOnLeave } from '../../notes/use-drafts';

interface Asked {
  readonly noteKey: NoteKey;
  /** The draft note as the vault holds it. */
  readonly saved: SavedDraft;
  /** "19:12", by the room's clock in the session's zone. */
  readonly time: string;
}

interface Jottings {
  readonly autosave: Autosave<NoteBody>;
  /** What the field begins with. */
  readonly begun: string;
  /** Takes over what stands in the field; a line that was just begun gets its time first. */
  readonly take: (field: HTMLTextAreaElement, isComposing: boolean) => void;
}

/** Binds a field to one member's draft note of the session: it is the note that is written in. */
export function useJottings({ noteKey, saved, time }: Asked): Jottings {
  const drafts = useDrafts();
  const [autosave] = useState(() => drafts.note(noteKey, saved));
  const [begun] = useState(() => onNewLine(jottingsIn(autosave.content())));
  const before = useRef(begun);
  useSavingOnLeave({ kind: 'note', ...noteKey });

  const take: Jottings['take'] = (field, isComposing) => {
    // What an input method is still composing must not be moved under it.
    if (!isComposing) {
      const at = lineBegun(before.current, field.value, field.selectionStart);
      if (at !== null) field.setRangeText(`${time} `, at, at, 'preserve');
      before.current = field.value;
    }
    autosave.change(withJottings(autosave.content(), field.value));
  };
  return { autosave, begun, take };
}
