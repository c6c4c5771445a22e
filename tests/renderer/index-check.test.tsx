import '../support/browser-gaps';
import { screen } from '@testing-library/react';
import { IndexCheck } from '../../renderer/settings/index-check';
import type { Answers } from '../support/contract-double';
import { err, ok } from '../../shared/lib/result';
import { showPlaces } from '../support/show-places';

async function check(answers: Answers) {
  const shown = showPlaces({ '/check': <IndexCheck /> }, answers, '/check');
  await shown.user.click(screen.getByRole('button', { name: 'Check the search index' }));
  return shown;
}

test('says that the search index is right, and how much it holds', async () => {
  await check({ checkSearchIndex: () => ok({ documents: 4812, mended: 0 }) });
  expect(await screen.findByRole('status')).toHaveTextContent(
    'The search index is right: it holds 4,812 documents.',
  );
});

test('says what was mended, and checks anew each time it is asked to', async () => {
  let mended = 2;
  const { user, bridge } = await check({
    checkSearchIndex: () => ok({ documents: 10, mended }),
  });
  expect(await screen.findByRole('status')).toHaveTextContent(/2 documents were not found/u);
  mended = 0;
  await user.click(screen.getByRole('button', { name: 'Check the search index' }));
  expect(await screen.findByText(/holds 10 documents/u)).toBeVisible();
  expect(bridge.callsOf('checkSearchIndex')).toHaveLength(2);
});

test('says why it could not be checked', async () => {
  await check({ checkSearchIndex: () => err({ code: 'vault-read-only' }) });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});
