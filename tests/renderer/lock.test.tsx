import { act, screen, waitFor } from '@testing-library/react';
import { vaultClosed } from '../../renderer/api/vault-closed';
import type { Reply } from '../../shared/contract/contract';
import { err } from '../../shared/lib/result';
import type { BridgeDouble } from '../support/contract-double';
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

/** Refuses to save drafts, as a full disk does. */
function withFullDisk(bridge: BridgeDouble): BridgeDouble {
  const invoke: BridgeDouble['invoke'] = async (operation, input) =>
    operation === 'saveDraft'
      ? (err({ code: 'store-disk-full', store: 'records' }) as Reply<typeof operation>)
      : bridge.invoke(operation, input);
  return { ...bridge, invoke };
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
  await user.keyboard('{Control>}l{/Control}');
  await locked();
  act(() => bridge.say({ kind: 'vault-locked', reason: 'asked' }));
  await locked();
  const left = document.documentElement.outerHTML + JSON.stringify(store.getState());
  const members = ['Anabel', 'Bartholomew', 'Nuala', 'night shift', 'Tuesday physicians', 'mem_'];
  for (const clinical of [CANARY, ...members]) expect(left).not.toContain(clinical);
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

test('what cannot be saved stays on screen, is said everywhere, and holds a lock back', async () => {
  const { user, bridge } = await openDraft(withFullDisk);
  expect(await screen.findByText('Not saved: The disk is full')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('One note is not saved');
  expect(
    (screen.getByRole('textbox', { name: 'Subjective' }) as HTMLTextAreaElement).value,
  ).toContain(CANARY);
  await user.keyboard('{Control>}l{/Control}');
  expect(
    await screen.findByRole('dialog', { name: 'Lock although text is not saved?' }),
  ).toBeInTheDocument();
  expect(bridge.callsOf('lockVault')).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Lock and lose this text' }));
  await locked();
  expect(document.body).not.toHaveTextContent(CANARY);
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
