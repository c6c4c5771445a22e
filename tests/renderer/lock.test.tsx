import { act, screen, waitFor } from '@testing-library/react';
import { vaultClosed } from '../../renderer/api/vault-closed';
import type { BridgeDouble } from '../support/contract-double';
import { heldByReact } from '../support/react-memory';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { showWindow, theLast } from '../support/show-window';

const CANARY = 'canary 9 before the lock';

/** A draft with unsaved typing in it, over a bridge that can be interfered with. */
async function openDraft(interfere: (bridge: BridgeDouble) => BridgeDouble = (bridge) => bridge) {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const shown = showWindow(interfere(alcove.bridge));
  const buttons = await screen.findAllByRole('button', { name: 'Write notes' });
  await shown.user.click(theLast(buttons));
  await shown.user.type(await screen.findByRole('textbox', { name: 'Subjective' }), CANARY);
  return { ...shown, alcove };
}

const locked = () => screen.findByRole('heading', { name: 'Alcove is locked' });

test('a lock that is announced saves what was typed, then locks', async () => {
  const { bridge } = await openDraft();
  act(() => bridge.say({ kind: 'lock-requested', reason: 'suspend', withinMs: 800 }));
  await locked();
  const order = bridge.calls.map(({ operation }) => operation);
  expect(JSON.stringify(bridge.callsOf('saveDraft'))).toContain(CANARY);
  expect(order.lastIndexOf('saveDraft')).toBeLessThan(order.indexOf('lockVault'));
});

test('after a lock there is no clinical text in the document or the state', async () => {
  const { bridge, store, alcove, user } = await openDraft();
  expect(heldByReact(['Anabel'], [bridge])).toEqual(['Anabel']);
  await user.keyboard('{Control>}l{/Control}');
  await locked();
  act(() => bridge.say({ kind: 'vault-locked', reason: 'asked' }));
  await locked();
  const left = document.documentElement.outerHTML + JSON.stringify(store.getState());
  const members = ['Anabel', 'Bartholomew', 'Nuala', 'night shift', 'Tuesday physicians', 'mem_'];
  for (const clinical of [CANARY, ...members]) expect(left).not.toContain(clinical);
  expect(heldByReact([CANARY, ...members], [bridge])).toEqual([]);
  expect(document.querySelectorAll('textarea')).toHaveLength(0);
  expect(alcove.bridge.callsOf('lockVault')).toHaveLength(1);
});

test('is told twice that it is locked and keeps the passphrase that is being typed', async () => {
  const { bridge, store, user } = await openDraft();
  act(() => bridge.say({ kind: 'lock-requested', reason: 'suspend', withinMs: 800 }));
  await locked();
  const passphrase = screen.getByLabelText('Passphrase');
  await user.type(passphrase, 'seven quiet');
  act(() => bridge.say({ kind: 'vault-locked', reason: 'asked' }));
  act(() => void store.dispatch(vaultClosed()));
  await user.type(passphrase, ' lamps');
  expect(screen.getByLabelText('Passphrase')).toHaveValue('seven quiet lamps');
  expect(screen.getByLabelText('Passphrase')).toBe(passphrase);
});

test('an answer that arrives after the lock brings nothing back', async () => {
  let answerLate: (() => void) | undefined;
  const { bridge, store, user } = await openDraft((inner) => ({
    ...inner,
    invoke: async (operation, input) => {
      const reply = await inner.invoke(operation, input);
      if (operation === 'listMembers') {
        await new Promise<void>((resolve) => {
          answerLate = resolve;
        });
      }
      return reply;
    },
  }));
  await user.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(answerLate).toBeDefined());
  act(() => bridge.say({ kind: 'vault-locked', reason: 'idle' }));
  act(() => answerLate?.());
  await waitFor(() => expect(JSON.stringify(store.getState())).not.toContain('Anabel'));
  expect(document.body).not.toHaveTextContent('Anabel');
});

test('a refusal that the vault is locked closes every screen', async () => {
  const { bridge, alcove } = await openDraft();
  await alcove.bridge.invoke('lockVault', {});
  await locked();
  expect(document.body).not.toHaveTextContent(CANARY);
  expect(bridge.calls.length).toBeGreaterThan(0);
});

test('one key hides everything, and Escape does not show it again', async () => {
  const { user } = await openDraft();
  await user.keyboard('{Control>}.{/Control}');
  const curtain = await screen.findByRole('dialog', { name: 'Hidden' });
  await user.keyboard('{Escape}');
  expect(curtain).toBeInTheDocument();
  await user.keyboard('{Control>}.{/Control}');
  expect(screen.queryByRole('dialog', { name: 'Hidden' })).not.toBeInTheDocument();
});
