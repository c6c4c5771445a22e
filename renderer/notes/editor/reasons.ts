import { Facet, StateField, type EditorState, type Extension } from '@codemirror/state';
import {
  hoverTooltip,
  showTooltip,
  tooltips,
  type EditorView,
  type Tooltip,
} from '@codemirror/view';
import type { NameFinding } from '../../../shared/domain/name-guard';
import { keysOf, shortcuts } from '../../ui/keys';
import { sayExactDate } from '../../ui/say-dates';
import { findingAt } from '../guard/finding-marks';
import { guardTexts, reasonOf, type GuardedText } from '../guard/texts';
import { replaceName } from './replace-name';
import { repeatAt, type RepeatHere } from './repeat-marks';

export const guardedTextOf = Facet.define<GuardedText, GuardedText>({
  combine: ([first = 'personal']) => first,
});

type By = 'cursor' | 'pointer';

/** Why the words at this place are underlined; `null` where none are. */
function reasonsAt(state: EditorState, place: number, by: By): Tooltip | null {
  const finding = findingAt(state, place);
  const repeat = repeatAt(state, place);
  const pos = finding?.from ?? repeat?.from;
  if (pos === undefined) return null;
  return {
    pos,
    end: finding?.to ?? repeat?.to ?? pos,
    create: (view) => ({ dom: domOf(view, by, { finding, repeat }) }),
  };
}

interface Underlined {
  readonly finding: NameFinding | null;
  readonly repeat: RepeatHere | null;
}

function domOf(view: EditorView, by: By, { finding, repeat }: Underlined): HTMLElement {
  const dom = document.createElement('div');
  dom.dataset['reasonBy'] = by;
  if (finding) dom.append(...reasonsOfName(view, finding));
  if (repeat) {
    const { preferredFirstName, sessionDate } = repeat.repeat;
    dom.append(paragraph(guardTexts.repeats(preferredFirstName, sayExactDate(sessionDate))));
  }
  return dom;
}

function reasonsOfName(view: EditorView, finding: NameFinding): readonly HTMLElement[] {
  const why = paragraph(reasonOf(finding, view.state.facet(guardedTextOf)));
  const maybe = finding.certainty === 'maybe' ? [paragraph(guardTexts.maybeExplained)] : [];
  return [why, ...maybe, ...(view.state.readOnly ? [] : [replaceButton(view, finding)])];
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** For the pointer: the keyboard has its own key, which it shows. */
function replaceButton(view: EditorView, finding: NameFinding): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  const key = document.createElement('kbd');
  key.textContent = keysOf(shortcuts.replaceName).join(' ');
  button.append(guardTexts.replace, key);
  // The keyboard stays in the text, else this would be gone before it is clicked.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    replaceName(view, finding);
    view.focus();
  });
  return button;
}

const byCursor = StateField.define<Tooltip | null>({
  create: () => null,
  update(before, { state, docChanged, selection, effects }) {
    if (!docChanged && !selection && effects.length === 0) return before;
    const after = reasonsAt(state, state.selection.main.head, 'cursor');
    const isSame = before?.pos === after?.pos && before?.end === after?.end && effects.length === 0;
    return isSame ? before : after;
  },
  provide: (field) => showTooltip.from(field),
});

const byPointer = hoverTooltip(
  (view, place) => {
    const here = view.state.field(byCursor);
    const isShown = here && view.hasFocus && here.pos <= place && place <= (here.end ?? here.pos);
    return isShown ? null : reasonsAt(view.state, place, 'pointer');
  },
  { hoverTime: 300 },
);

/** Says why words are underlined, under the pointer and at the cursor. */
export const reasons: Extension = [tooltips({ position: 'fixed' }), byCursor, byPointer];
