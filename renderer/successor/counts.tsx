import type { SealedCounts } from '../../shared/domain/sealed-export';
import css from './successor.module.css';
import { countLines, successorTexts } from './texts';

export function Counts({ counts }: { readonly counts: SealedCounts }) {
  return (
    <>
      <ul className={css.list}>
        {countLines(counts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {counts.leftOut > 0 && <p>{successorTexts.leftOut(counts.leftOut)}</p>}
    </>
  );
}
