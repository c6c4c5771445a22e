import { goingOn } from '../../electron/application/going-on';
import type { Refusal } from '../../shared/contract/refusal';
import { memoryVault } from '../support/memory-vault';

/** What is settled at an unlock: whatever becomes of it, the vault opens. */

const FULL: Refusal = { code: 'store-disk-full', store: 'records' };

async function settle(thrown: unknown, refusal: Refusal | null) {
  const reported: unknown[] = [];
  const done: string[] = [];
  const failing = {
    refusalOfThrown: () => refusal,
    reportIncident: (bug: unknown) => void reported.push(bug),
  };
  const goOn = goingOn(failing, [
    async () => Promise.reject(thrown),
    async () => void done.push('the next'),
  ]);
  await goOn(memoryVault());
  return { reported, done };
}

test('a bug in what was cut off is logged, and neither the next nor the unlock waits for it', async () => {
  const bug = new Error('a document that cannot be read');
  expect(await settle(bug, null)).toEqual({ reported: [bug], done: ['the next'] });
});

test('a disk that takes nothing is no bug: it is tried again at the next unlock', async () => {
  expect(await settle(new Error('full'), FULL)).toEqual({ reported: [], done: ['the next'] });
});
