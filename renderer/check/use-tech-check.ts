import { useRef, useState } from 'react';
import {
  techCheckItems,
  type TechCheckItem,
  type TechCheckResults,
} from '../../shared/domain/tech-check';
import type { TechCheckOutcome } from '../../shared/domain/tech-check-rules';

interface Looking {
  readonly active: TechCheckItem | null;
  /** The one that was looked at before. */
  readonly last: TechCheckItem | null;
  /** After this one the next follows. */
  readonly isAll: boolean;
}

/** One thing is looked at at a time; all of them in their order. */
export function useTechCheck(onResults: (results: TechCheckResults) => void) {
  const [looking, setLooking] = useState<Looking>({ active: null, last: null, isAll: false });
  const [results, setResults] = useState<TechCheckResults>({});
  const newest = useRef(results);
  const begin = (active: TechCheckItem) => setLooking({ active, last: null, isAll: false });
  const beginAll = () => setLooking({ active: techCheckItems[0], last: null, isAll: true });
  const take = <Item extends TechCheckItem>(item: Item, outcome: TechCheckOutcome<Item>) => {
    newest.current = { ...newest.current, [item]: outcome };
    setResults(newest.current);
    onResults(newest.current);
    setLooking(({ isAll }) => {
      const next = isAll ? techCheckItems[techCheckItems.indexOf(item) + 1] : undefined;
      return { active: next ?? null, last: item, isAll };
    });
  };
  return { ...looking, results, begin, beginAll, take };
}
