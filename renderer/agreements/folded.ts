import type { ComparedParagraph, TextPart } from '../../shared/domain/compare-texts';

/** A comparison laid out to be read: long unchanged stretches folded, the mark-up shown as shape. */

export type Entry =
  | { readonly kind: 'shown'; readonly paragraph: ComparedParagraph }
  | { readonly kind: 'folded'; readonly count: number };

/** Lines beside a change stay, so that one sees where it is; empty unchanged lines are not counted. */
export function folded(
  paragraphs: readonly ComparedParagraph[],
  isWhole: boolean,
): readonly Entry[] {
  const written = paragraphs.filter(({ kind, parts }) => kind !== 'same' || hasWords(parts));
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((near) => (written[near]?.kind ?? 'same') !== 'same');
  const entries: Entry[] = [];
  let count = 0;
  const fold = () => {
    if (count > 0) entries.push({ kind: 'folded', count });
    count = 0;
  };
  written.forEach((paragraph, index) => {
    if (!isWhole && !isNear(index)) {
      count += 1;
      return;
    }
    fold();
    entries.push({ kind: 'shown', paragraph });
  });
  fold();
  return entries;
}

function hasWords(parts: readonly TextPart[]): boolean {
  return parts.some(({ text }) => text.trim() !== '');
}

const marks = { '## ': 'heading', '- ': 'item' } as const;

interface Shaped {
  readonly shape: 'heading' | 'item' | undefined;
  readonly parts: readonly TextPart[];
}

/** Where the mark of a line was changed itself, it stays to be seen. */
export function shaped(parts: readonly TextPart[]): Shaped {
  const [first, ...rest] = parts;
  const isWholeLine = first?.kind === 'same' || rest.length === 0;
  for (const [mark, shape] of Object.entries(marks)) {
    if (first && isWholeLine && first.text.startsWith(mark)) {
      return { shape, parts: [{ ...first, text: first.text.slice(mark.length) }, ...rest] };
    }
  }
  return { shape: undefined, parts };
}
