import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkVault } from './check/check-vault';
import { failEachCall } from './faults';
import { killAgainAndAgain } from './kills';
import { cutAfterFailedSyncs, cutWorkload } from './power-cuts';
import { fastFolder } from './trace/run-traced';
import { whyNotTraced } from './trace/strace';

/** The short form of `npm run durability` (docs/security, Durability): what it says in README.md. */

const made = spawnSync(process.execPath, [path.resolve('build/durability.mjs'), 'bundle']);
const reason = made.status === 0 ? whyNotTraced() : null;
if (reason) console.warn(`No power is cut in this run: ${reason}`);
const describeWhereTraced = reason ? describe.skip : describe;

let scratch = '';
beforeAll(() => {
  if (made.status !== 0) throw new Error(String(made.stderr));
  scratch = mkdtempSync(path.join(fastFolder(), 'alcove-durability-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const MOST_MS = 180_000;
const evening = {
  ...({ work: 'notes', rounds: 8, cuts: 12 } as const),
  ...{ roundsBetweenLocks: 4, hasKeyRing: false },
};
const once = { rounds: 1, roundsBetweenLocks: 1, hasKeyRing: true };

describeWhereTraced('a disk that loses power or fails', () => {
  test(
    'the power goes at 40 moments of writing, strictly and torn: nothing called saved is lost',
    async () => {
      const notes = await cutWorkload({ ...evening, cuts: 20 }, scratch);
      expect(notes).toMatchObject({ losing: 0, damaging: 0, examples: [] });
      expect(notes.acknowledged).toBeGreaterThan(25);
      expect(notes.cuts).toBeGreaterThanOrEqual(40);
    },
    MOST_MS,
  );

  test.each(['headers', 're-key', 'migration', 'backups', 'restore'] as const)(
    'the power goes during %s: old or new, whole',
    async (work) => {
      const made = await cutWorkload({ ...once, work, cuts: 6 }, scratch);
      expect(made).toMatchObject({ losing: 0, damaging: 0, examples: [] });
      expect(made.acknowledged).toBeGreaterThan(0);
    },
    MOST_MS,
  );

  test(
    'the harness would see a loss: under synchronous NORMAL the same cuts lose notes',
    async () => {
      const control = await cutWorkload({ ...evening, synchronous: 'NORMAL' }, scratch);
      expect(control.losing).toBeGreaterThan(control.cuts / 4);
    },
    MOST_MS,
  );

  test.each(['files', 'folders'] as const)(
    'the harness would see a loss: without a sync of %s no vault survives',
    async (ignored) => {
      const control = await cutWorkload({ ...evening, ...once, cuts: 4, ignored }, scratch);
      expect(control.losing + control.damaging).toBeGreaterThan(0);
    },
    MOST_MS,
  );

  test(
    'a disk that fails a sync and then loses power takes nothing that was called saved',
    async () => {
      const made = await cutAfterFailedSyncs(2, scratch);
      expect(made).toMatchObject({ losing: 0, damaging: 0, examples: [] });
    },
    MOST_MS,
  );

  test(
    'a write that fails is never called saved',
    async () => {
      const faults = await failEachCall({
        ...{ calls: 6, from: 'vault-made', work: 'notes', rounds: 1, template: null },
        ...{ check: checkVault, scratch: path.join(scratch, 'faults'), lanes: 2 },
      });
      expect(faults).toMatchObject({ falseSaves: [], damaged: [], crashes: [], incidents: [] });
      expect(faults.faults).toBe(12);
    },
    MOST_MS,
  );
});

test(
  'a process killed in the middle, four times, loses nothing it called saved',
  async () => {
    const kills = await killAgainAndAgain(4, scratch);
    expect(kills).toMatchObject({ lost: [], damaged: [] });
    expect(kills.acknowledged).toBeGreaterThan(4);
  },
  MOST_MS,
);
