import { useEffect, useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { useAskQuietly } from '../api/use-ask';
import { useDrafts } from '../notes/use-drafts';
import { paths } from './paths';
import { routes } from './routes';

/** The open vault. Where one has been lives in memory only, and ends with it. */
export function Workplace() {
  const [router] = useState(() => createMemoryRouter(routes, { initialEntries: [paths.today] }));
  const isReady = useHeldDrafts();
  return isReady ? <RouterProvider router={router} /> : null;
}

/** What the last lock had to hold is being written again before a screen can open it. */
function useHeldDrafts(): boolean {
  const ask = useAskQuietly();
  const drafts = useDrafts();
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    let isClosed = false;
    void ask('takeHeldDrafts', {}).then((held) => {
      if (isClosed) return;
      if (held.ok) drafts.takeBack(held.value);
      setIsReady(true);
    });
    return () => {
      isClosed = true;
      drafts.forget();
    };
  }, [ask, drafts]);
  return isReady;
}
