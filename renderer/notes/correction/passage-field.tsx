import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Passage } from '../../../shared/domain/passage';
import { adoptEditorStyles } from '../editor/adopt-styles';
import { plainText } from '../editor/plain-text';
import css from './correction.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
  /** Takes the keyboard as it comes on screen. */
  readonly isFirst: boolean;
  /** `null` when the selection is taken back. */
  readonly onSelect: (passage: Passage | null) => void;
}

/** A signed text in which a passage is selected by mouse or keyboard. It cannot be typed in. */
export function PassageField({ label, text, isFirst, onSelect }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const select = useEffectEvent(onSelect);
  const open = useEffectEvent((parent: HTMLElement) => {
    adoptEditorStyles();
    const view = new EditorView({ parent, state: stateOf(label, text, select) });
    if (isFirst) view.focus();
    return () => view.destroy();
  });
  useEffect(() => (host.current ? open(host.current) : undefined), []);
  return <div ref={host} className={css.passage} />;
}

function stateOf(
  label: string,
  text: string,
  onSelect: (passage: Passage | null) => void,
): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      // Offsets are those of the signed text, whatever line ends stand in it.
      EditorState.lineSeparator.of('\n'),
      EditorState.readOnly.of(true),
      plainText,
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
      EditorView.updateListener.of(({ selectionSet, state }) => {
        if (!selectionSet) return;
        const { from, to, empty } = state.selection.main;
        onSelect(empty ? null : { from, to });
      }),
    ],
  });
}
