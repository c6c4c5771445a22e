import { screen } from '@testing-library/react';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, theLast } from '../support/show-window';

/** Of places that open at their first list or chapter. */
const headings: Readonly<Record<string, string>> = {
  Requests: 'Record requests',
  Settings: 'Practice profile',
};

test('no clinical text becomes a cache key, whatever is opened', async () => {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const { user, store } = showWindow(alcove.bridge);
  for (const place of ['Groups', 'Members', 'Notes', 'Requests', 'Settings', 'Today']) {
    await goTo(user, place);
    await screen.findByRole('heading', { name: headings[place] ?? place, level: 1 });
  }
  const buttons = await screen.findAllByRole('button', { name: 'Write notes' });
  await user.click(theLast(buttons));
  await screen.findByRole('textbox', { name: /Note|Subjective|Data/ });
  const keys = Object.keys(store.getState().alcove.queries);
  expect(keys.length).toBeGreaterThan(3);
  for (const key of keys) {
    const values = key.replace(/^\w+\(/u, '').match(/:("[^"]*"|[^,{}()]+)/gu) ?? [];
    for (const value of values) {
      expect(value).toMatch(/^:("(\w{3}_\w{20}|\d{4}-\d{2}-\d{2}|note|group-note)"|null|\d+)$/u);
    }
  }
});
