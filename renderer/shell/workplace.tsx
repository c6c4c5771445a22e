import { useEffect, useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { useDrafts } from '../notes/use-drafts';
import { paths } from './paths';
import { routes } from './routes';

/** The open vault. Where one has been lives in memory only, and ends with it. */
export function Workplace() {
  const [router] = useState(() => createMemoryRouter(routes, { initialEntries: [paths.today] }));
  const drafts = useDrafts();
  useEffect(() => () => drafts.forget(), [drafts]);
  return <RouterProvider router={router} />;
}
