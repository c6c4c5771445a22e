import { act, screen, waitFor, within } from '@testing-library/react';
import type { LockReason } from '../../shared/contract/bridge';
import type { OperationName } from '../../shared/contract/contract';
import { textOf } from '../support/note-editor';
import { heldByReact } from '../support/react-memory';
import { sampleAlcove, SAMPLE_PASSPHRASE } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { showWindow, theLast } from '../support/show-window';

/** docs/security, Durability: text that the disk does not take is never lost without being asked. */

const CANARY = 'canary 9 on a full disk';
const FULL = { code: 'store-disk-full', store: 'records' } as const;

/** A draft with typing in it that the disk does not take. */
async function onFullDisk() {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const shown = showWindow(alcove.bridge);
  const { user, bridge } = shown;
  await user.click(theLast(await screen.findAllByRole('button', { name: 'Write notes' })));
  const text = await screen.findByRole('textbox', { name: 'Subjective' });
  alcove.refuse('saveDraft', FULL);
  await user.type(text, CANARY);
  const order = () => bridge.calls.map(({ operation }) => operation);
  const isBefore = (one: OperationName, other: OperationName) =>
    order().includes(one) && order().lastIndexOf(one) < order().indexOf(other);
  const request = (reason: LockReason, withinMs = 700) =>
    act(() => bridge.say({ kind: 'lock-requested', reason, withinMs }));
  const unlock = async () => {
    await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await screen.findByRole('heading', { name: 'Today', level: 1 });
  };
  return { ...shown, alcove, isBefore, request, unlock };
}

const locked = () => screen.findByRole('heading', { name: 'Alcove is locked' });
const held = (bridge: Awaited<ReturnType<typeof onFullDisk>>['bridge']) =>
  JSON.stringify(bridge.callsOf('holdUnsavedDrafts'));
const subjective = async () => textOf(await screen.findByRole('textbox', { name: 'Subjective' }));

test('what cannot be saved stays on screen, is said everywhere, and holds a lock back', async () => {
  const { user, bridge } = await onFullDisk();
  expect(await screen.findByText('Not saved: The disk is full')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('One note is not saved');
  expect(await subjective()).toContain(CANARY);
  await user.keyboard('{Control>}l{/Control}');
  expect(
    await screen.findByRole('dialog', { name: 'Lock although text is not saved?' }),
  ).toBeInTheDocument();
  expect(bridge.callsOf('lockVault')).toHaveLength(0);
});

test('a lock all the same keeps it in memory, and brings it back when the vault is opened', async () => {
  const { user, alcove, bridge, isBefore, unlock } = await onFullDisk();
  await user.keyboard('{Control>}l{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Lock and keep it in memory' }));
  await locked();
  expect(held(bridge)).toContain(CANARY);
  expect(isBefore('holdUnsavedDrafts', 'lockVault')).toBe(true);
  expect(document.body).not.toHaveTextContent(CANARY);

  await unlock();
  expect(await screen.findByRole('alert')).toHaveTextContent('One note is not saved');
  await user.click(screen.getByRole('button', { name: 'Open this note' }));
  expect(await subjective()).toContain(CANARY);
  const before = bridge.callsOf('saveDraft').length;
  alcove.refuse('saveDraft', null);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/^Saved \d\d:\d\d:\d\d$/);
  expect(bridge.callsOf('saveDraft').length).toBeGreaterThan(before);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(bridge.callsOf('dropHeldDrafts')).toHaveLength(1);
});

test('a lock that cannot keep the text says why, and goes on holding it on screen', async () => {
  const { user, alcove, bridge } = await onFullDisk();
  alcove.refuse('holdUnsavedDrafts', { code: 'input-too-large', bytes: 9, maxBytes: 8 });
  await user.keyboard('{Control>}l{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Lock and keep it in memory' }));
  const question = screen.getByRole('dialog', { name: 'Lock although text is not saved?' });
  expect(await within(question).findByRole('alert')).toHaveTextContent(/too (large|long|much)/i);
  expect(bridge.callsOf('lockVault')).toHaveLength(0);
  expect(await subjective()).toContain(CANARY);

  alcove.refuse('holdUnsavedDrafts', null);
  await user.click(screen.getByRole('button', { name: 'Lock and keep it in memory' }));
  await locked();
  expect(bridge.callsOf('lockVault')).toHaveLength(1);
});

test('a lock that may not wait locks, although the text cannot be kept', async () => {
  const { alcove, bridge, request } = await onFullDisk();
  alcove.refuse('holdUnsavedDrafts', { code: 'unexpected', incident: '7' });
  request('suspend');
  await locked();
  expect(bridge.callsOf('lockVault')).toHaveLength(1);
});

test('a vault for looking only keeps nothing: the question says so, and the lock goes on', async () => {
  const { user, alcove, bridge } = await onFullDisk();
  alcove.refuse('holdUnsavedDrafts', { code: 'vault-read-only' });
  await user.keyboard('{Control>}l{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Lock and keep it in memory' }));
  await locked();
  expect(bridge.callsOf('lockVault')).toHaveLength(1);
});

test('a window that ends before what was held is saved finds it again when it is back', async () => {
  const { user, alcove, bridge, unlock, unmount } = await onFullDisk();
  await user.keyboard('{Control>}l{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Lock and keep it in memory' }));
  await unlock();
  await screen.findByRole('alert');
  expect(bridge.callsOf('dropHeldDrafts')).toHaveLength(0);
  unmount();

  showWindow(alcove.bridge);
  expect(await screen.findByRole('alert')).toHaveTextContent('One note is not saved');
  await user.click(screen.getByRole('button', { name: 'Open this note' }));
  expect(await subjective()).toContain(CANARY);
});

test('a lock before the answer with what was held has come leaves it for the next unlock', async () => {
  const { user, bridge, request } = await onFullDisk();
  request('suspend');
  await locked();
  const { promise: onItsWay, resolve: arrive } = Promise.withResolvers<void>();
  const invoke = bridge.invoke;
  const late = jest.spyOn(bridge, 'invoke').mockImplementation(async (operation, input) => {
    const reply = await invoke(operation, input);
    if (operation === 'takeHeldDrafts') await onItsWay;
    return reply;
  });
  const typePassphrase = async () => {
    await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
  };
  await typePassphrase();
  await waitFor(() => expect(bridge.callsOf('takeHeldDrafts')).toHaveLength(2));
  request('suspend');
  await locked();
  arrive();
  late.mockRestore();
  await typePassphrase();
  expect(await screen.findByRole('alert')).toHaveTextContent('One note is not saved');
  expect(bridge.callsOf('holdUnsavedDrafts')).toHaveLength(1);
});

test.each(['idle', 'suspend', 'screen-lock'] as const)(
  'a lock for %s asks nobody: what is not saved is held, then it locks',
  async (reason) => {
    const { bridge, store, request, isBefore } = await onFullDisk();
    await screen.findByText('Not saved: The disk is full');
    request(reason);
    await locked();
    expect(held(bridge)).toContain(CANARY);
    expect(isBefore('holdUnsavedDrafts', 'lockVault')).toBe(true);
    expect(bridge.callsOf('keepVaultOpen')).toHaveLength(0);
    const left = document.documentElement.outerHTML + JSON.stringify(store.getState());
    expect(left).not.toContain(CANARY);
    expect(heldByReact([CANARY], [bridge])).toEqual([]);
  },
);

test('a save that hangs is held as well, within the time that the lock gives', async () => {
  const { alcove, bridge, request } = await onFullDisk();
  alcove.refuse('saveDraft', null);
  alcove.hold('saveDraft');
  request('suspend', 700);
  await act(() => new Promise((timeIsUp) => setTimeout(timeIsUp, 700)));
  expect(held(bridge)).toContain(CANARY);
  await waitFor(() => expect(bridge.callsOf('lockVault')).toHaveLength(1));
});

test('after a lock that held nothing, nothing comes back', async () => {
  const { user, alcove, bridge, request, unlock } = await onFullDisk();
  alcove.refuse('saveDraft', null);
  request('idle');
  await locked();
  expect(bridge.callsOf('holdUnsavedDrafts')).toHaveLength(0);
  await unlock();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await user.click(theLast(await screen.findAllByRole('button', { name: 'Write notes' })));
  expect(await subjective()).toContain(CANARY);
});

test('a quit is taken back and asks, and can be gone through with', async () => {
  const { user, bridge, request } = await onFullDisk();
  request('quit');
  await screen.findByRole('dialog', { name: 'Quit although text is not saved?' });
  expect(bridge.callsOf('keepVaultOpen')).toHaveLength(1);
  expect(bridge.callsOf('lockVault')).toHaveLength(0);
  expect(bridge.callsOf('holdUnsavedDrafts')).toHaveLength(0);
  expect(await subjective()).toContain(CANARY);
  await user.click(screen.getByRole('button', { name: 'Quit anyway' }));
  await waitFor(() => expect(bridge.callsOf('quitAnyway')).toHaveLength(1));
});

test('a quit goes on by itself once the text could be saved', async () => {
  const { user, alcove, bridge, request, isBefore } = await onFullDisk();
  request('quit');
  await screen.findByRole('dialog', { name: 'Quit although text is not saved?' });
  await user.click(screen.getByRole('button', { name: 'Stay and try again' }));
  await screen.findByRole('dialog', { name: 'Quit although text is not saved?' });
  expect(bridge.callsOf('quitAnyway')).toHaveLength(0);
  alcove.refuse('saveDraft', null);
  await user.click(screen.getByRole('button', { name: 'Stay and try again' }));
  await waitFor(() => expect(bridge.callsOf('quitAnyway')).toHaveLength(1));
  expect(isBefore('saveDraft', 'quitAnyway')).toBe(true);
});

test('a quit with everything saved asks nothing', async () => {
  const { alcove, bridge, request } = await onFullDisk();
  alcove.refuse('saveDraft', null);
  request('quit');
  await locked();
  expect(bridge.callsOf('keepVaultOpen')).toHaveLength(0);
  expect(bridge.callsOf('lockVault')).toHaveLength(1);
});

test('the lid shut while a quit asks: the text is held, and no question is left behind', async () => {
  const { bridge, request, unlock } = await onFullDisk();
  request('quit');
  await screen.findByRole('dialog', { name: 'Quit although text is not saved?' });
  request('suspend');
  await locked();
  expect(held(bridge)).toContain(CANARY);
  await unlock();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(await screen.findByRole('alert')).toHaveTextContent('One note is not saved');
});

test('a lock that overtakes a quit leaves no question behind', async () => {
  const { alcove, bridge, request, unlock } = await onFullDisk();
  alcove.refuse('saveDraft', null);
  const answer = alcove.hold('saveDraft');
  request('quit', 900);
  request('suspend', 300);
  await locked();
  await waitFor(() => expect(bridge.callsOf('keepVaultOpen')).toHaveLength(1));
  answer();
  await unlock();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(held(bridge)).toContain(CANARY);
});
