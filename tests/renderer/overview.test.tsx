import { screen, waitFor, within } from '@testing-library/react';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, theLast } from '../support/show-window';

/** A module on one page, over the real use cases. */

async function openOverview() {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-10-01T12:00:00.000Z'));
  alcove.setNow('2026-10-01T12:00:00.000Z');
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Ledger');
  await shown.user.click(await screen.findByRole('link', { name: 'Overview' }));
  await screen.findByRole('heading', { name: 'Attendance by session' });
  return { ...shown, alcove };
}

const press = async ({ user }: Awaited<ReturnType<typeof openOverview>>, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));

test('M42 M9 attendance is drawn, said in words, and stands in numbers below', async () => {
  const { user } = await openOverview();
  const plot = screen.getByRole('img', { name: /A bar for each session/ });
  expect(plot).toHaveAccessibleName(/Of 5 sessions held, \d+ of \d+ marks are present or late/);
  await user.click(screen.getByText(/^Every session in numbers/));
  const row = screen.getByRole('row', { name: /^1 September 2026/ });
  expect(row).toHaveTextContent('Held');
  const last = screen.getByRole('row', { name: /^29 September 2026/ });
  expect(within(last).getByText('Not signed')).toBeVisible();
});

test('M42 each member has share, standing, notes that are missing, consents and money', async () => {
  await openOverview();
  const [line] = screen.getAllByRole('row', { name: /Anabel Fictional/ });
  expect(line).toHaveTextContent(/Anabel Fictional\d+ %\d of 5/);
  const [, ledger] = screen.getAllByRole('row', { name: /Anabel Fictional/ });
  expect(ledger).toHaveTextContent('$0.00');
  expect(screen.getByRole('row', { name: /^All members/ })).toBeVisible();
  expect(screen.getByText('No agreement is needed for admission to this group.')).toBeVisible();
});

test('in numbers it is saved without a name, and with names the log has each member', async () => {
  const shown = await openOverview();
  await press(shown, 'Save PDF in numbers…');
  expect(await screen.findByText('The overview is saved in numbers')).toBeVisible();
  await press(shown, 'Save PDF with names for yourself…');
  expect(await screen.findByText('The overview is saved, and 7 disclosures logged')).toBeVisible();
  expect(shown.bridge.callsOf('saveModuleOverview').map(({ input }) => input)).toMatchObject([
    { form: 'numbers' },
    { form: 'names', party: null },
  ]);
});

test('M96 M104 to hand it over asks to whom, and for an authority that is stated', async () => {
  const shown = await openOverview();
  const { user, bridge } = shown;
  await press(shown, 'Hand over with names…');
  const form = within(
    await screen.findByRole('form', { name: 'Hand over the overview with names' }),
  );
  await user.type(form.getByRole('textbox', { name: /^Name/ }), 'Invented Court');
  await user.click(form.getByRole('button', { name: 'Save PDF and log 7 disclosures…' }));
  expect(form.getByRole('textbox', { name: /^The order/ })).toBeInvalid();
  expect(bridge.callsOf('saveModuleOverview')).toEqual([]);
  await user.type(form.getByRole('textbox', { name: /^The order/ }), 'Order 7');
  await user.click(form.getByRole('button', { name: 'Save PDF and log 7 disclosures…' }));
  await waitFor(() => expect(bridge.callsOf('saveModuleOverview')).toHaveLength(1));
  expect(theLast(bridge.callsOf('saveModuleOverview')).input).toMatchObject({
    form: 'names',
    party: {
      ...{ ground: 'legal-authority', authority: 'Order 7' },
      ...{ recipient: 'Invented Court', recipientKind: 'court' },
    },
  });
});

test('a file that could not be written is said, with what to do', async () => {
  const shown = await openOverview();
  shown.alcove.refuse('saveModuleOverview', { code: 'file-not-written', reason: 'vanished' });
  await press(shown, 'Save PDF in numbers…');
  expect(await screen.findByRole('alert')).toBeVisible();
});
