import { useEffect, useState } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { useAskQuietly } from '../api/use-ask';
import { useDrafts } from '../notes/use-drafts';
import { SearchDesk, SearchDeskContext } from '../search/search-desk';
import { paths } from './paths';
import { routes } from './routes';

/** The open vault. Where one has been lives in memory only, and ends with it. */
export function Workplace() {
  const place = useFirstPlace();
  return place === null ? null : <Places first={place} />;
}

function Places({ first }: { readonly first: string }) {
  const [router] = useState(() => createMemoryRouter(routes, { initialEntries: [first] }));
  const ask = useAskQuietly();
  const [desk] = useState(() => new SearchDesk(ask));
  return (
    <SearchDeskContext value={desk}>
      <RouterProvider router={router} />
    </SearchDeskContext>
  );
}

/**
 * Today, or the room that was open when the vault was locked or Alcove was ended: known before any
 * screen is shown. What the last lock had to hold is being written again by then.
 */
function useFirstPlace(): string | null {
  const ask = useAskQuietly();
  const drafts = useDrafts();
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    let isClosed = false;
    void Promise.all([ask('takeHeldDrafts', {}), ask('getOpenRoom', {})]).then(([held, open]) => {
      if (isClosed) return;
      if (held.ok) drafts.takeBack(held.value);
      const room = open.ok ? open.value : null;
      setPlace(room ? paths.room(room.sessionId) : paths.today);
    });
    return () => {
      isClosed = true;
      drafts.forget();
    };
  }, [ask, drafts]);
  return place;
}
