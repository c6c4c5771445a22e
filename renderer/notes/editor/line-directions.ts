import { type Extension, type Range, RangeSet } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { directionOf } from '../../ui/direction';

const rightToLeft = Decoration.line({ attributes: { dir: 'rtl' } });
/** As much of a line as its direction is judged by. */
const LOOKED_AT = 1_000;

/** Each line in the direction of its own first letter: a Hebrew quotation in an English note. */
export const lineDirections: Extension = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.define(
    (view) => ({
      marks: marksIn(view),
      update({ view: updated, docChanged, viewportChanged }: ViewUpdate) {
        if (docChanged || viewportChanged) this.marks = marksIn(updated);
      },
    }),
    { decorations: ({ marks }: { readonly marks: DecorationSet }) => marks },
  ),
];

function marksIn({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
  const marks = new Map<number, Range<Decoration>>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      const isRightToLeft = directionOf(line.text.slice(0, LOOKED_AT)) === 'rtl';
      if (isRightToLeft) marks.set(line.from, rightToLeft.range(line.from));
      at = line.to + 1;
    }
  }
  return RangeSet.of([...marks.values()]);
}
