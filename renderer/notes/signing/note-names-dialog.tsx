import { useEffect, useRef, useState } from 'react';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import type { NameGuard } from '../../../shared/domain/name-guard';
import type { SectionKey } from '../../../shared/domain/note-template';
import type { Autosave } from '../autosave';
import { useEditors } from '../editor/editors';
import { textsOf, type FoundName } from './found-names';
import { NamesDialog, type Asking } from './names-dialog';
import { signingTexts } from './texts';
import { useFoundNames } from './use-found-names';

interface Props {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly guard: NameGuard | null;
  readonly isPersonal: boolean;
  readonly freezing: Asking;
}

/** Names in a draft: replaced in its editors, so that it can be taken back there. */
export function NoteNamesDialog({ autosave, guard, isPersonal, freezing }: Props) {
  const editors = useEditors();
  const [texts, setTexts] = useState(() => textsOf(autosave.content()));
  const names = useFoundNames(texts, guard, freezing.names);
  const goTo = useRef<FoundName<SectionKey> | null>(null);
  // The dialog gives the keyboard back as it closes; only then the text can take it.
  useEffect(
    () => () => {
      if (goTo.current) editors.select(goTo.current.place, goTo.current.from, goTo.current.to);
    },
    [editors],
  );
  const replace = (replaced: readonly FoundName<SectionKey>[]) => {
    for (const name of replaced.toReversed()) editors.replaceName(name.place, name);
    setTexts(textsOf(autosave.content()));
  };
  const back = () => {
    goTo.current = names[0] ?? null;
    freezing.back();
  };
  return (
    <NamesDialog
      text={isPersonal ? signingTexts.personal : signingTexts.shared}
      isPersonal={isPersonal}
      names={names}
      onReplace={replace}
      asking={{ ...freezing, back }}
      withNames={signingTexts.signAnyway}
      without={signingTexts.sign}
    />
  );
}
