import {
  acceptCompletion,
  autocompletion,
  pickedCompletion,
  type Completion,
  type CompletionSource,
} from '@codemirror/autocomplete';
import { isolateHistory } from '@codemirror/commands';
import { Facet, Prec, type Extension } from '@codemirror/state';
import { keymap, type Command, type EditorView } from '@codemirror/view';
import type { Snippet } from '../../../shared/domain/writing';

/** What can be put in by a few letters after a semicolon (M81). */
export const snippetsOf = Facet.define<readonly Snippet[], readonly Snippet[]>({
  combine: ([first = []]) => first,
});

const LETTERS = /(?<![\p{L}\p{N};]);[\p{L}\p{N}-]*$/u;
const LONGEST_ABBREVIATION = 20;
const SHOWN = 60;

const offered: CompletionSource = ({ state, pos }) => {
  const begun = begunAt(state.doc.lineAt(pos), pos);
  const snippets = state.facet(snippetsOf);
  if (begun === null || snippets.length === 0) return null;
  return { from: pos - begun.length, options: snippets.map(completionOf), validFor: /^;\S*$/u };
};

function completionOf({ abbreviation, text }: Snippet): Completion {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const detail = line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line;
  return {
    label: `;${abbreviation}`,
    detail,
    apply: (view, completion, from, to) => putIn(view, { from, to, text }, completion),
  };
}

function begunAt(
  line: { readonly text: string; readonly from: number },
  pos: number,
): string | null {
  const end = pos - line.from;
  const near = line.text.slice(Math.max(0, end - LONGEST_ABBREVIATION - 2), end);
  return LETTERS.exec(near)?.[0] ?? null;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One step by itself, so that one undo gives the letters back. */
function putIn(view: EditorView, { from, to, text }: Place, completion?: Completion): void {
  const insert = view.state.toText(text);
  const picked = completion ? [pickedCompletion.of(completion)] : [];
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: [...picked, isolateHistory.of('full')],
    scrollIntoView: true,
    userEvent: 'input.complete',
  });
}

/** Tab puts in what the letters before it stand for; without such letters it leaves the field. */
const putInWholeOne: Command = (view) => {
  const { main } = view.state.selection;
  if (!main.empty || view.state.readOnly) return false;
  const begun = begunAt(view.state.doc.lineAt(main.head), main.head);
  const wanted = begun?.slice(1).toLocaleLowerCase();
  const snippet = view.state
    .facet(snippetsOf)
    .find(({ abbreviation }) => abbreviation.toLocaleLowerCase() === wanted);
  if (!begun || !snippet) return false;
  putIn(view, { from: main.head - begun.length, to: main.head, text: snippet.text });
  return true;
};

export const snippets: Extension = [
  autocompletion({ override: [offered], icons: false, aboveCursor: false }),
  Prec.high(
    keymap.of([{ key: 'Tab', run: (view) => putInWholeOne(view) || acceptCompletion(view) }]),
  ),
];
