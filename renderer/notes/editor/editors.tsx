import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { createContext, use, useState, type ReactNode } from 'react';
import type { NameFinding } from '../../../shared/domain/name-guard';
import type { SectionKey } from '../../../shared/domain/note-template';
import { replaceName, replaceText } from './replace-name';

/** The sections that are on screen, for what acts on their text from beside them. */
export class Editors {
  readonly #views = new Map<SectionKey, EditorView>();

  /** Answers with what takes it away again. */
  add(section: SectionKey, view: EditorView): () => void {
    this.#views.set(section, view);
    return () => {
      if (this.#views.get(section) === view) this.#views.delete(section);
    };
  }

  /**
   * On lines of its own where the cursor is or was last, in place of what is selected. The keyboard
   * goes there. False when nothing was put in: the section is closed, or not on screen.
   */
  insertAtCursor(section: SectionKey, text: string): boolean {
    const view = this.#views.get(section);
    if (!view || view.state.readOnly) return false;
    const { from, to } = view.state.selection.main;
    replaceText(view, from, to, onItsOwnLines(view.state.doc, { from, to, text }));
    view.focus();
    return true;
  }

  /** Offsets in UTF-16 units of the text as it stands; one undo takes it back. */
  replace(section: SectionKey, from: number, to: number, text: string): void {
    const view = this.#views.get(section);
    if (view) replaceText(view, from, to, text);
  }

  /** Puts "another member" where this name stands, unless it stands there no longer (M109). */
  replaceName(section: SectionKey, finding: NameFinding): void {
    const view = this.#views.get(section);
    if (view) replaceName(view, finding);
  }

  /** Shows this place and takes the keyboard there. */
  select(section: SectionKey, from: number, to: number): void {
    const view = this.#views.get(section);
    if (!view) return;
    const within = (at: number) => Math.min(at, view.state.doc.length);
    const selection = { anchor: within(from), head: within(to) };
    view.dispatch({ selection, scrollIntoView: true });
    view.focus();
  }

  /** Where the keyboard is; `null` when it is in no section. */
  cursor(): { readonly section: SectionKey; readonly at: number } | null {
    for (const [section, view] of this.#views) {
      if (view.hasFocus) return { section, at: view.state.selection.main.head };
    }
    return null;
  }
}

interface Inserted {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function onItsOwnLines(doc: Text, { from, to, text }: Inserted): string {
  const before = doc.lineAt(from).from < from ? '\n' : '';
  const after = to < doc.lineAt(to).to ? '\n' : '';
  return `${before}${text}${after}`;
}

const EditorsContext = createContext<Editors | null>(null);

export function EditorsProvider({ children }: { readonly children: ReactNode }) {
  const [editors] = useState(() => new Editors());
  return <EditorsContext value={editors}>{children}</EditorsContext>;
}

export function useEditors(): Editors {
  const editors = use(EditorsContext);
  if (!editors) throw new Error('no editors above this component');
  return editors;
}
