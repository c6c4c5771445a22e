import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import { EmptyState } from '../ui/empty-state';
import { RefusalMessage } from '../ui/refusal-message';
import { Hit } from './hit';
import { useSearchView, type Found, type SearchDesk, type Side } from './search-desk';
import { isFiltering } from './search-filter';
import css from './search.module.css';
import { searchTexts } from './texts';

export function SearchResults({ desk }: { readonly desk: SearchDesk }) {
  const { sought, found, refusal } = useSearchView(desk);
  if (refusal) return <RefusalMessage refusal={refusal} />;
  if (!found) return sought.text.trim() === '' && <Intro />;
  const { records, groupProcess, isBeingBuilt } = found;
  const isNothing = records.count + groupProcess.count === 0;
  return (
    <>
      <p className={css.count} role="status">
        {searchTexts.found(records.count, groupProcess.count)}
        {isBeingBuilt && <span> {searchTexts.beingBuilt}</span>}
      </p>
      {isNothing && <Nothing isFiltered={isFiltering(sought.filter)} isBeingBuilt={isBeingBuilt} />}
      <div className={css.sides}>
        <HitList desk={desk} side="records" found={found} />
        <HitList desk={desk} side="groupProcess" found={found} />
      </div>
    </>
  );
}

function Intro() {
  return (
    <EmptyState
      icon={<IconSearch size={28} stroke={1.5} />}
      title={searchTexts.introTitle}
      text={searchTexts.introText}
    />
  );
}

interface NothingProps {
  readonly isFiltered: boolean;
  readonly isBeingBuilt: boolean;
}

function Nothing({ isFiltered, isBeingBuilt }: NothingProps) {
  if (isBeingBuilt) return <p className={css.soft}>{searchTexts.nothingYet}</p>;
  return (
    <EmptyState
      title={searchTexts.nothingTitle}
      text={isFiltered ? searchTexts.nothingFiltered : searchTexts.nothingText}
    />
  );
}

interface ListProps {
  readonly desk: SearchDesk;
  readonly side: Side;
  readonly found: Found;
}

/** One side alone: what is about the group never stands among what members may come to read (M11). */
function HitList({ desk, side, found }: ListProps) {
  const heading = useId();
  const { hits, count } = found[side];
  if (count === 0) return null;
  return (
    <section className={css.side} data-side={side} aria-labelledby={heading}>
      <h2 id={heading}>{searchTexts[side]}</h2>
      {side === 'groupProcess' && <p className={css.soft}>{searchTexts.onlyYours}</p>}
      <ul>
        {hits.map((hit, index) => (
          <Hit key={`${hit.kind} ${hit.id} ${index}`} hit={hit} />
        ))}
      </ul>
      {hits.length < count && (
        <Button variant="default" onClick={() => void desk.more(side)}>
          {searchTexts.more(searchTexts[side], count - hits.length)}
        </Button>
      )}
    </section>
  );
}
