import { useEffect, useId, useMemo, useState } from 'react';
import type { Drafted } from '../../shared/contract/draft-histories';
import type { Undo } from '../../shared/domain/draft-history';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import type { NameGuard } from '../../shared/domain/name-guard';
import { sectionsOf, type NoteSection } from '../../shared/domain/note-body';
import type { SectionKey } from '../../shared/domain/note-template';
import type { RepeatedText } from '../../shared/domain/repeated-text';
import type { Snippet } from '../../shared/domain/writing';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { headingOf } from '../ui/texts';
import type { Autosave } from './autosave';
import css from './desk.module.css';
import { SectionEditor } from './editor/section-editor';
import { SaidNames } from './guard/said-names';
import { useFindings } from './guard/use-findings';
import { useGuardKeys } from './guard/use-guard-keys';
import type { UndoKeeper } from './undo-keeper';
import { useDrafts } from './use-drafts';

interface Props {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly drafted: Drafted;
  readonly label: string;
  readonly isClosed: boolean;
  /** Something is asked about it in front of it: its keys rest. */
  readonly isAsking?: boolean;
  readonly guard: NameGuard | null;
  readonly repeats: readonly RepeatedText[];
  readonly snippets: readonly Snippet[];
  /** What could be taken back when the note was left, as the vault kept it. */
  readonly undo: Undo;
  /** The section that takes the keyboard on arrival; `null` leaves it where it is. */
  readonly focus: SectionKey | null;
}

/** The sections of a draft as they stand on arrival; another form of it is another mount. */
export function DraftSections({ label, undo, focus, repeats, isAsking, ...props }: Props) {
  const { autosave, drafted, guard, isClosed } = props;
  const [sections] = useState(() => sectionsOf(autosave.content()));
  const keeper = useUndoKeeper(drafted, undo);
  const findings = useFindings(autosave, guard);
  useGuardKeys(findings, isClosed || isAsking === true);
  return (
    <div className={css.sections} role="group" aria-label={label}>
      {sections.map((section) => (
        <Section
          key={section.name}
          {...props}
          section={section}
          isAlone={sections.length === 1}
          hasFocus={section.name === focus}
          repeats={repeats}
          keeper={keeper}
        />
      ))}
      <SaidNames findings={findings} />
    </div>
  );
}

/** Leaving keeps what can be taken back, once what was typed is saved. */
function useUndoKeeper(drafted: Drafted, undo: Undo): UndoKeeper {
  const drafts = useDrafts();
  const [keeper] = useState(() => {
    const known = drafts.undoKeeper(drafted);
    known.knows(undo);
    return known;
  });
  useEffect(() => () => void keeper.keep(), [keeper]);
  return keeper;
}

interface SectionProps extends Omit<Props, 'label' | 'undo' | 'focus' | 'isAsking'> {
  readonly section: NoteSection;
  readonly isAlone: boolean;
  readonly hasFocus: boolean;
  readonly keeper: UndoKeeper;
}

function Section({ section, isAlone, hasFocus, drafted, repeats, ...props }: SectionProps) {
  const id = useId();
  const here = useMemo(
    () => repeats.filter((repeat) => repeat.section === section.name),
    [repeats, section.name],
  );
  return (
    <div className={css.section} data-alone={isAlone}>
      <p id={id} className={css.label}>
        {headingOf(section.name, section.title)}
      </p>
      <SectionEditor
        {...props}
        className={css.field}
        section={section.name}
        repeats={here}
        labelledBy={id}
        hint={section.hint}
        guardedText={drafted.kind === 'note' ? 'personal' : 'shared'}
        {...(hasFocus && { onArrival: focusOnArrival })}
      />
    </div>
  );
}
