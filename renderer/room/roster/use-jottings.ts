import { useState } from 'react';
import type { Drafted } from '../../../shared/contract/draft-histories';
import { jottingSectionOf, jottingsIn, onNewLine } from '../../../shared/domain/jotting';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import type { SectionKey } from '../../../shared/domain/note-template';
import type { Autosave } from '../../notes/autosave';
import type { SavedDraft } from '../../notes/open-drafts';
import { useDrafts, useSavingOnLeave } from '../../notes/use-drafts';

interface Jottings {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly section: SectionKey;
  /** What the field begins with. */
  readonly begun: string;
}

/** Binds a field to one member's draft note of the session: it is the note that is written in. */
export function useJottings(drafted: Drafted, saved: SavedDraft): Jottings {
  const drafts = useDrafts();
  const [autosave] = useState(() => drafts.note(drafted, saved));
  const [section] = useState(() => jottingSectionOf(autosave.content()));
  const [begun] = useState(() => onNewLine(jottingsIn(autosave.content())));
  useSavingOnLeave({ kind: 'note', drafted });
  return { autosave, section, begun };
}
