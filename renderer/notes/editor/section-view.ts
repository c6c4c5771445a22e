import { Compartment, EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, placeholder } from '@codemirror/view';
import type { NameFinding, NameGuard } from '../../../shared/domain/name-guard';
import type { RepeatedText } from '../../../shared/domain/repeated-text';
import type { Snippet } from '../../../shared/domain/writing';
import { findingsTold, guardOf, lookingOver } from '../guard/looking-over';
import type { GuardedText } from '../guard/texts';
import { adoptEditorStyles } from './adopt-styles';
import { plainText } from './plain-text';
import { guardedTextOf, reasons } from './reasons';
import { repeatMarks, repeatsFound } from './repeat-marks';
import { snippets, snippetsOf } from './snippets';
import { stateOf } from './undo-history';

/** What may change while a section is on screen. */
export interface GivenToSection {
  readonly guard: NameGuard | null;
  readonly guardedText: GuardedText;
  readonly snippets: readonly Snippet[];
  readonly isClosed: boolean;
}

export interface SectionOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** What can be taken back, as it was kept; `null` for nothing. */
  readonly undo: string | null;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly hint: string;
  readonly given: GivenToSection;
  readonly more?: Extension | undefined;
  readonly onTyped: (text: Text) => void;
  readonly onFindings: (findings: readonly NameFinding[]) => void;
  readonly onLeft: () => void;
}

const given = new Compartment();

/** The text of one section, which nothing writes to while it is typed in. */
export function openSection(options: SectionOptions): EditorView {
  adoptEditorStyles();
  const { parent, text, undo } = options;
  return new EditorView({ parent, state: stateOf(text, undo, extensionsOf(options)) });
}

function extensionsOf({ hint, more, ...options }: SectionOptions): Extension {
  return [
    ...(more ? [more] : []),
    snippets,
    plainText,
    lookingOver,
    repeatMarks,
    reasons,
    given.of(facetsOf(options.given)),
    findingsTold.of(options.onFindings),
    labelOf(options),
    ...(hint === '' ? [] : [placeholder(hint)]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) options.onTyped(state.doc);
    }),
    EditorView.domEventHandlers({ blur: options.onLeft }),
  ];
}

function labelOf({ labelledBy, describedBy }: Omit<SectionOptions, 'hint' | 'more'>): Extension {
  return EditorView.contentAttributes.of({
    'aria-labelledby': labelledBy,
    ...(describedBy && { 'aria-describedby': describedBy }),
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
  });
}

function facetsOf({ guard, guardedText, snippets: known, isClosed }: GivenToSection): Extension {
  return [
    guardOf.of(guard),
    guardedTextOf.of(guardedText),
    snippetsOf.of(known),
    EditorState.readOnly.of(isClosed),
    EditorView.contentAttributes.of({ 'aria-readonly': String(isClosed) }),
  ];
}

export function giveToSection(view: EditorView, changed: GivenToSection): void {
  view.dispatch({ effects: given.reconfigure(facetsOf(changed)) });
}

export function showRepeats(view: EditorView, repeats: readonly RepeatedText[]): void {
  view.dispatch({ effects: repeatsFound.of(repeats) });
}
