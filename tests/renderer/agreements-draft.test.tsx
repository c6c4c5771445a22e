import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { placeAsked } from '../../renderer/api/view-slice';
import { paths } from '../../renderer/shell/paths';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { showWindow, theLast } from '../support/show-window';

const NOW = new Date('2026-11-20T17:30:00.000Z');

async function openNew(given?: SampleAlcove) {
  const alcove = given ?? sampleAlcove();
  if (!given) await fillSample(alcove, 'full', NOW);
  const shown = showWindow(alcove.bridge);
  await screen.findByRole('navigation', { name: 'Alcove' });
  act(() => void shown.store.dispatch(placeAsked(paths.newAgreement)));
  await screen.findByRole('heading', { name: 'New agreement', level: 1 });
  return { ...shown, alcove };
}

const box = <Element extends HTMLElement = HTMLInputElement>(name: RegExp | string) =>
  screen.findByRole<Element>('textbox', { name });
const theText = () => box<HTMLTextAreaElement>(/^Text/);
const button = (name: string) => screen.findByRole('button', { name });

async function addStatement(user: UserEvent, index: number, statement: string) {
  await user.click(await button('Add a statement'));
  await user.type(await box(new RegExp(`^Statement ${index}`)), statement);
  await user.type(await box(new RegExp(`^Why, for statement ${index}`)), 'Because.');
}

test('begins an agreement of one’s own for one group, and shows it as it will be read', async () => {
  const { user, bridge } = await openNew();
  await user.click(screen.getByRole('combobox', { name: 'For which group' }));
  expect(screen.queryByRole('option', { name: /drop-in/, hidden: true })).not.toBeInTheDocument();
  const options = await screen.findAllByRole('option', { name: /Tuesday/, hidden: true });
  await user.click(theLast(options));
  await user.click(screen.getByRole('combobox', { name: 'When it is signed' }));
  await user.click(await screen.findByRole('option', { name: 'On leaving', hidden: true }));
  await user.type(await box(/^Title/), 'Saying goodbye');
  await user.type(await theText(), '## Why{Enter}We say it in the room.');
  const preview = screen.getByRole('region', { name: 'How it reads' });
  await waitFor(() => expect(preview).toHaveTextContent('Saying goodbyeWhyWe say it in the room.'));
  expect(preview.querySelector('h3')).toHaveTextContent('Why');
  await user.click(await button('Save draft'));
  await screen.findByRole('heading', { name: 'Saying goodbye', level: 1 });
  expect(bridge.callsOf('addAgreement')[0]?.input).toMatchObject({
    kind: 'other',
    neededAt: 'leaving',
    groupId: expect.stringMatching(/^grp_/u),
    draft: { title: 'Saying goodbye', expiresAfterMonths: null, questions: [] },
  });
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const { user, bridge } = await openNew();
  await user.type(await screen.findByLabelText(/^Months until/), '1.5');
  await user.click(await button('Save draft'));
  expect(await screen.findByText('Please write the text of the agreement.')).toBeVisible();
  expect(screen.getByText('Please fill this in.')).toBeVisible();
  expect(screen.getByText('A whole number of months from 1 to 120, or nothing.')).toBeVisible();
  expect(bridge.callsOf('addAgreement')).toHaveLength(0);
});

test('puts a placeholder where the cursor stands, and the keyboard back there', async () => {
  const { user } = await openNew();
  const text = await theText();
  await user.type(text, 'With  we agree.');
  text.setSelectionRange(5, 5);
  await user.click(screen.getByText('Insert what is filled in later'));
  await user.click(await button('Insert name of the practice'));
  expect(text).toHaveValue('With {{practiceName}} we agree.');
  expect(text).toHaveFocus();
  await user.keyboard('!');
  expect(text).toHaveValue('With {{practiceName}}! we agree.');
  const preview = screen.getByRole('region', { name: 'How it reads' });
  await waitFor(() => expect(preview).toHaveTextContent('With [name of the practice]! we agree.'));
});

test('points out a placeholder that nobody fills in while it is typed', async () => {
  const { user } = await openNew();
  await user.type(await theText(), 'For {{{{memberName}} and {{{{freind}}.');
  expect(await screen.findByText(/^Nobody fills in \{\{freind\}\}\./u)).toBeVisible();
  await user.type(await theText(), '{Backspace}'.repeat('{{freind}}.'.length));
  await waitFor(() => expect(screen.queryByText(/^Nobody fills in/u)).not.toBeInTheDocument());
});

test('statements are added, moved and removed by keyboard alone (M97)', async () => {
  const { user, bridge } = await openNew();
  await user.type(await box(/^Title/), 'Rules');
  await user.type(await theText(), 'Text.');
  await addStatement(user, 1, 'First');
  await addStatement(user, 2, 'Second');
  await addStatement(user, 3, 'Third');
  await user.click(screen.getAllByRole('radio', { name: 'Not true' })[1] ?? document.body);
  (await button('Move statement 3 up')).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Statement 3 is now statement 2.')).toBeVisible();
  expect(await button('Move statement 2 up')).toHaveFocus();
  await user.keyboard('{Enter}{Enter}');
  expect(await button('Move statement 1 up')).toHaveFocus();
  expect(await button('Move statement 1 up')).toHaveAttribute('aria-disabled', 'true');
  // Truly disabled, it would lose the keyboard in a browser (jsdom leaves it there).
  expect(await button('Move statement 1 up')).toBeEnabled();
  (await button('Remove statement 2')).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Statement 2 was removed.')).toBeVisible();
  expect(await button('Add a statement')).toHaveFocus();
  await user.click(await button('Save draft'));
  await waitFor(() => expect(bridge.callsOf('addAgreement')).toHaveLength(1));
  expect(bridge.callsOf('addAgreement')[0]?.input).toMatchObject({
    draft: {
      questions: [
        { statement: 'Third', isTrue: true, explanation: 'Because.' },
        { statement: 'Second', isTrue: false, explanation: 'Because.' },
      ],
    },
  });
});

test('the form of a new agreement is back, whole, after the end of Alcove', async () => {
  const { user, alcove, bridge, unmount } = await openNew();
  await user.type(await box(/^Title/), 'Half a thought');
  await addStatement(user, 1, 'Kept as well');
  const kept = () => JSON.stringify(bridge.callsOf('keepUnfinishedForm').at(-1)?.input ?? '');
  await waitFor(() => expect(kept()).toContain('Because.'), { timeout: 5_000 });
  expect(kept()).toContain('"key":"new-agreement"');
  unmount();
  await openNew(alcove);
  expect(await screen.findByText(/what you typed is back\.$/u)).toBeVisible();
  expect(await box(/^Title/)).toHaveValue('Half a thought');
  expect(await box(/^Statement 1/)).toHaveValue('Kept as well');
  expect(await screen.findByLabelText(/^Months until/)).toHaveDisplayValue('');
});

test('a draft is kept under its own agreement, and asked about before it is left', async () => {
  const alcove = sampleAlcove();
  const { agreementId } = await alcove.ask('addAgreement', {
    kind: 'other',
    neededAt: 'admission',
    groupId: null,
    draft: { title: 'Rules', text: 'Text.', questions: [], expiresAfterMonths: 6 },
  });
  const { user, store, bridge } = showWindow(alcove.bridge);
  await screen.findByRole('navigation', { name: 'Alcove' });
  act(() => void store.dispatch(placeAsked(paths.agreementDraft(agreementId))));
  expect(await screen.findByLabelText(/^Months until/)).toHaveDisplayValue('6');
  await user.type(await theText(), ' More.');
  await waitFor(() => expect(bridge.callsOf('keepUnfinishedForm')).toHaveLength(1), {
    timeout: 5_000,
  });
  expect(bridge.callsOf('keepUnfinishedForm')[0]?.input).toMatchObject({
    key: `agreement:${agreementId}`,
  });
  act(() => void store.dispatch(placeAsked(paths.today)));
  await user.click(await button('Keep writing'));
  await user.click(await button('Save draft'));
  await screen.findByRole('heading', { name: 'Rules', level: 1 });
  await waitFor(() => expect(bridge.callsOf('dropUnfinishedForm')).toHaveLength(1));
});
