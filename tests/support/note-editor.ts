import './browser-gaps';
import { undo } from '@codemirror/commands';
import type { TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { act } from '@testing-library/react';

function editorOf(field: HTMLElement): EditorView {
  const view = EditorView.findFromDOM(field);
  if (!view) throw new Error('no editor here');
  return view;
}

function dispatch(field: HTMLElement, ...specs: readonly TransactionSpec[]): void {
  act(() => editorOf(field).dispatch(...specs));
}

/** The whole text of a section: of a long one only a part is drawn. */
export function textOf(field: HTMLElement): string {
  return editorOf(field).state.doc.toString();
}

export function setCaret(field: HTMLElement, anchor: number, head = anchor): void {
  dispatch(field, { selection: { anchor, head } });
}

/** Pastes in place of what is selected, as the clipboard does. */
export function paste(field: HTMLElement, words: string): void {
  dispatch(field, editorOf(field).state.replaceSelection(words), { userEvent: 'input.paste' });
}

/** What an input method puts in before it is done. */
export function compose(field: HTMLElement, words: string): void {
  const spec = editorOf(field).state.replaceSelection(words);
  dispatch(field, spec, { userEvent: 'input.type.compose' });
}

export function takeBack(field: HTMLElement): void {
  act(() => void undo(editorOf(field)));
}

/** The words that are underlined, each with what the underline says. */
export function underlined(field: HTMLElement, by: 'data-name' | 'data-repeated') {
  return [...field.querySelectorAll(`[${by}]`)].map(
    (mark) => [mark.textContent, mark.getAttribute(by)] as const,
  );
}
