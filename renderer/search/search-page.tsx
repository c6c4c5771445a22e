import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { LONGEST_SEARCH } from '../../shared/domain/search';
import { WorkPage } from '../ui/page';
import { goThrough } from './go-through';
import { useSearchDesk, useSearchView } from './search-desk';
import { SearchFilters } from './search-filters';
import { SearchResults } from './search-results';
import css from './search.module.css';
import { searchTexts } from './texts';

/** Everything the clinician may read, as they type (M11: records and group process apart). */
export function SearchPage() {
  const desk = useSearchDesk();
  const { text } = useSearchView(desk).sought;
  const field = useArrivingIn();
  useEffect(() => {
    desk.again();
    return () => desk.rest();
  }, [desk]);
  return (
    <WorkPage title={searchTexts.title} lead={searchTexts.keys}>
      <div className={css.search} role="search">
        <TextInput
          ref={field}
          data-stop
          size="md"
          aria-label={searchTexts.field}
          placeholder={searchTexts.placeholder}
          leftSection={<IconSearch size={18} aria-hidden />}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={text}
          onKeyDown={goThrough}
          onChange={(event) => desk.seek({ text: event.currentTarget.value })}
        />
        <SearchFilters desk={desk} />
        <SearchResults desk={desk} />
      </div>
    </WorkPage>
  );
}

/** Whoever comes here, or asks for it once more, types at once; what was typed is replaced. */
function useArrivingIn() {
  const field = useRef<HTMLInputElement>(null);
  const arrival = useRef<string>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (arrival.current === key) return;
    arrival.current = key;
    field.current?.focus();
    field.current?.select();
  }, [key]);
  return field;
}
