import { act, screen, waitFor, within } from '@testing-library/react';
import type { BridgeDouble } from '../support/contract-double';
import { paste, textOf } from '../support/note-editor';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { showWindow, theLast } from '../support/show-window';

const CANARY = 'canary 7 in the night';

/** The notes of the last session, at the first that is not signed: Bo's draft. */
async function openRunway(interfere: (bridge: BridgeDouble) => BridgeDouble = (same) => same) {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const shown = showWindow(interfere(alcove.bridge));
  const buttons = await screen.findAllByRole('button', { name: 'Write notes' });
  await shown.user.click(theLast(buttons));
  await screen.findByRole('heading', { name: 'Bo', level: 1 });
  return { ...shown, alcove };
}

const roster = () => screen.getByRole('navigation', { name: 'Notes of this session' });
const section = (name: string) => screen.findByRole('textbox', { name });
const write = async (name: string, words: string) => {
  const field = await section(name);
  act(() => paste(field, words));
};

test('saves what is typed, says when, and shows the draft in the roster', async () => {
  const { user, bridge } = await openRunway();
  await user.click(within(roster()).getByRole('link', { name: /Chiara/ }));
  await screen.findByRole('heading', { name: 'Chiara', level: 1 });
  await write('Note', CANARY);
  expect(await screen.findByText(/^Saved \d\d:\d\d:\d\d$/)).toBeInTheDocument();
  expect(bridge.callsOf('saveDraft')).toHaveLength(1);
  await waitFor(() =>
    expect(within(roster()).getByRole('link', { name: /Chiara/ })).toHaveAccessibleName(/Draft/),
  );
});

test('turning to another member saves at once, and comes back to what was typed last', async () => {
  const { user, bridge } = await openRunway();
  await write('Subjective', ` ${CANARY}`);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByRole('heading', { name: 'Chiara', level: 1 });
  expect(document.body).not.toHaveTextContent(CANARY);
  expect(JSON.stringify(bridge.callsOf('saveDraft'))).toContain(CANARY);
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(textOf(await section('Subjective'))).toContain(CANARY);
});

test('another form of the note loses nothing of the first', async () => {
  const { user } = await openRunway();
  const form = screen.getByRole('combobox', { name: 'Form of the note' });
  await user.selectOptions(form, 'Free form');
  await write('Note', CANARY);
  await user.selectOptions(form, 'SOAP');
  expect(textOf(await section('Subjective'))).not.toBe('');
  await user.selectOptions(form, 'Free form');
  expect(textOf(await section('Note'))).toBe(CANARY);
});

test('signing freezes the note under name and time; an addendum follows', async () => {
  const { user } = await openRunway();
  await user.click(screen.getByRole('button', { name: 'Sign note' }));
  await screen.findByRole('button', { name: 'Write addendum' });
  const signatures = screen.getAllByText('Signed by Dr. Imogen Fictional, MD, FRCPC');
  expect(signatures.length).toBeGreaterThan(0);
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Write addendum' }));
  await user.type(await section('Addendum'), CANARY);
  await user.click(screen.getByRole('button', { name: 'Add addendum' }));
  expect(await screen.findByText(CANARY)).toBeInTheDocument();
  expect(screen.getByText('Addendum by Dr. Imogen Fictional, MD, FRCPC')).toBeInTheDocument();
});

test('who goes on while an addendum is being added arrives, and is not asked', async () => {
  let answer: (() => void) | undefined;
  const { user } = await openRunway((inner) => ({
    ...inner,
    invoke: async (operation, input) => {
      if (operation === 'addAddendum') {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      }
      return inner.invoke(operation, input);
    },
  }));
  await user.click(screen.getByRole('button', { name: 'Sign note' }));
  await user.click(await screen.findByRole('button', { name: 'Write addendum' }));
  await user.type(await section('Addendum'), CANARY);
  await user.click(screen.getByRole('button', { name: 'Add addendum' }));
  await waitFor(() => expect(answer).toBeDefined());
  await user.click(screen.getByRole('button', { name: 'Next: Chiara' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  answer?.();
  expect(await screen.findByRole('heading', { name: 'Chiara', level: 1 })).toBeInTheDocument();
});

test('an empty note is not signed', async () => {
  const { user, bridge } = await openRunway();
  await user.click(within(roster()).getByRole('link', { name: /Chiara/ }));
  await screen.findByRole('heading', { name: 'Chiara', level: 1 });
  await user.click(screen.getByRole('button', { name: 'Sign note' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There is nothing to sign');
  expect(bridge.callsOf('signNote')).toHaveLength(0);
});

test('the group note is another screen that says who may never read it', async () => {
  const { user, bridge } = await openRunway();
  await user.click(within(roster()).getByRole('link', { name: /Group note/ }));
  await screen.findByRole('heading', { name: 'Group note', level: 1 });
  expect(
    screen.getByText('No member may ever read this note, and no release can hold it.'),
  ).toBeInTheDocument();
  await write('Themes', CANARY);
  await screen.findByText(/^Saved \d/);
  expect(JSON.stringify(bridge.callsOf('saveGroupDraft'))).toContain(CANARY);
  expect(JSON.stringify(bridge.callsOf('saveDraft'))).not.toContain(CANARY);
});
