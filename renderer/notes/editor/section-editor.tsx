import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { NameGuard } from '../../../shared/domain/name-guard';
import type { SectionKey } from '../../../shared/domain/note-template';
import type { RepeatedText } from '../../../shared/domain/repeated-text';
import type { Snippet } from '../../../shared/domain/writing';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import type { Autosave } from '../autosave';
import { findingsOf } from '../guard/findings';
import type { GuardedText } from '../guard/texts';
import type { UndoKeeper } from '../undo-keeper';
import { useEditors } from './editors';
import css from './editor.module.css';
import { giveToSection, openSection, showRepeats, type GivenToSection } from './section-view';
import { undoOf } from './undo-history';

export interface SectionEditorProps {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly section: SectionKey;
  /** What it begins with, where that is not what the draft holds. */
  readonly begun?: string;
  readonly className?: string | undefined;
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly hint?: string;
  readonly isClosed: boolean;
  readonly guard: NameGuard | null;
  readonly guardedText: GuardedText;
  readonly repeats: readonly RepeatedText[];
  readonly snippets: readonly Snippet[];
  /** Keeps what can be taken back; `null` where nothing is kept. */
  readonly keeper: UndoKeeper | null;
  /** Asked for once, as it is opened. */
  readonly more?: () => Extension;
  /** Takes the keyboard as it comes on screen, or decides whether to. */
  readonly onArrival?: (content: HTMLElement) => void;
}

/**
 * One section of a draft. React does not write to it: a keystroke costs what the editor needs for
 * it, whatever else is on screen.
 */
export function SectionEditor(props: SectionEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const editors = useEditors();
  const { section, guard, guardedText, snippets, isClosed, repeats } = props;

  const open = useEffectEvent((parent: HTMLElement) => openFor(props, parent));
  const arrive = useEffectEvent((opened: EditorView) => props.onArrival?.(opened.contentDOM));
  const watch = useEffectEvent((opened: EditorView) => {
    props.keeper?.watch(section, () => undoOf(opened.state));
    const remove = editors.add(section, opened);
    return () => {
      remove();
      findingsOf(props.autosave).drop(section);
    };
  });
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const opened = open(host.current);
    const leave = watch(opened);
    setView(opened);
    arrive(opened);
    return () => {
      leave();
      opened.destroy();
    };
  }, []);
  useEffect(() => {
    if (view) giveToSection(view, { guard, guardedText, snippets, isClosed });
  }, [view, guard, guardedText, snippets, isClosed]);
  useEffect(() => {
    if (view) showRepeats(view, repeats);
  }, [view, repeats]);

  return (
    <div ref={host} className={`${css.editor} ${props.className ?? ''}`} data-closed={isClosed} />
  );
}

function openFor(props: SectionEditorProps, parent: HTMLElement): EditorView {
  const { autosave, section, keeper, begun, hint = '', more } = props;
  const { guard, guardedText, snippets, isClosed } = props;
  const given: GivenToSection = { guard, guardedText, snippets, isClosed };
  return openSection({
    parent,
    text: begun ?? autosave.content().sections[section] ?? '',
    undo: keeper?.undoIn(section) ?? null,
    labelledBy: props.labelledBy,
    describedBy: props.describedBy,
    hint,
    given,
    more: more?.(),
    onTyped: (text) => {
      keeper?.changed();
      autosave.typed(section, (body) => ({
        ...body,
        sections: { ...body.sections, [section]: text.toString() },
      }));
    },
    onFindings: (findings) => findingsOf(autosave).found(section, findings),
    onLeft: () => void autosave.flush(),
  });
}
