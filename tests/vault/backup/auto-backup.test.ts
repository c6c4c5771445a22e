import { recordedBackup } from '../../../electron/application/backups';
import {
  AFTER_UNLOCK_MS,
  AT_MOST_EVERY_MS,
  autoBackup,
  QUIET_MS,
  QUIT_WITHIN_MS,
} from '../../../electron/vault/backup/auto-backup';
import type { Timer } from '../../../electron/vault/timer';
import { auditEvent } from '../../../shared/domain/audit-event';
import { err, ok } from '../../../shared/lib/result';
import { aUserData, PASSPHRASE, valueOf } from '../support/a-vault';
import { aLaptop, furnished, putAway } from './a-laptop';

afterEach(putAway);

/** A clock that is moved by hand; what falls due runs, and what it began is waited for. */
function aHandTimer() {
  const waiting = new Map<number, { at: number; run: () => void }>();
  let now = 0;
  let last = 0;
  const timer: Timer = {
    after: (milliseconds, run) => {
      const id = (last += 1);
      waiting.set(id, { at: now + milliseconds, run });
      return () => void waiting.delete(id);
    },
  };
  const pass = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    for (;;) {
      const due = [...waiting]
        .filter(([, { at }]) => at <= end)
        .sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      waiting.delete(due[0]);
      now = due[1].at;
      due[1].run();
      await new Promise(setImmediate);
    }
    now = end;
  };
  return { timer, pass, monotonicMs: () => now };
}

const heads = (sequence: number) => ({
  records: { sequence, mac: '0'.repeat(64) },
  groupProcess: { sequence: 0, mac: '0'.repeat(64) },
});

/** An open vault that writes when told, and a place that always takes a backup. */
function anOpenVault() {
  const hand = aHandTimer();
  const it = {
    hand,
    written: 1,
    backedUp: 0,
    made: 0,
    isOpen: true,
    isReadOnly: false,
    answer: async () => {
      it.made += 1;
      it.backedUp = it.written;
      return ok();
    },
    thrown: [] as unknown[],
  };
  const auto = autoBackup({
    ...hand,
    vault: {
      opened: () => (it.isOpen ? ({ heads: () => heads(it.written) } as never) : null),
      status: () => ({ isReadOnly: it.isReadOnly }) as never,
    },
    backups: { isBehind: async () => it.written !== it.backedUp },
    backUp: () => it.answer(),
    onThrown: (thrown) => it.thrown.push(thrown),
  });
  return Object.assign(it, { auto });
}

test('soon after an unlock, what an earlier run left behind is backed up', async () => {
  const it = anOpenVault();
  await it.hand.pass(AFTER_UNLOCK_MS);
  expect(it.made).toBe(0);
  await it.hand.pass(10_000);
  expect(it.made).toBe(1);
});

test('nothing is made when every place holds all that was written', async () => {
  const it = anOpenVault();
  it.backedUp = it.written;
  await it.hand.pass(3 * AT_MOST_EVERY_MS);
  expect(it.made).toBe(0);
});

test('while somebody works there is no backup; after a quiet minute there is', async () => {
  const it = anOpenVault();
  await it.hand.pass(10_000);
  for (let write = 0; write < 40; write += 1) {
    it.written += 1;
    await it.hand.pass(QUIET_MS / 2);
  }
  expect(it.made).toBe(0);
  await it.hand.pass(QUIET_MS);
  expect(it.made).toBe(1);
});

test('at most one in half an hour, a failed one included', async () => {
  const it = anOpenVault();
  it.answer = async () => {
    it.made += 1;
    return err({ code: 'backup-not-written', reason: 'disk-full' }) as never;
  };
  await it.hand.pass(AFTER_UNLOCK_MS + 10_000);
  expect(it.made).toBe(1);
  await it.hand.pass(AT_MOST_EVERY_MS - 20_000);
  expect(it.made).toBe(1);
  await it.hand.pass(20_000);
  expect(it.made).toBe(2);
  expect(it.thrown).toEqual([]);
});

test('a locked vault and one that is open for looking only are left alone', async () => {
  const it = anOpenVault();
  it.isReadOnly = true;
  await it.hand.pass(AT_MOST_EVERY_MS);
  it.isReadOnly = false;
  it.isOpen = false;
  await it.hand.pass(AT_MOST_EVERY_MS);
  expect(it.made).toBe(0);
});

test('a bug in a backup is reported and the next one is tried all the same', async () => {
  const it = anOpenVault();
  const bug = new Error('a bug');
  it.answer = () => Promise.reject(bug);
  await it.hand.pass(AT_MOST_EVERY_MS * 2);
  expect(it.thrown[0]).toBe(bug);
  expect(it.thrown.length).toBeGreaterThan(1);
});

test('a quit makes what is missing first, and waits ten seconds for it and no longer', async () => {
  const it = anOpenVault();
  await it.auto.beforeQuit();
  expect(it.made).toBe(1);
  await it.auto.beforeQuit();
  expect(it.made).toBe(1);
  it.written += 1;
  it.answer = () => new Promise(() => {});
  let hasEnded = false;
  const quit = it.auto.beforeQuit().then(() => (hasEnded = true));
  await it.hand.pass(QUIT_WITHIN_MS - 1);
  expect(hasEnded).toBe(false);
  await it.hand.pass(1);
  await quit;
});

test('a quit is not held up by a bug', async () => {
  const it = anOpenVault();
  it.answer = () => Promise.reject(new Error('a bug'));
  await it.auto.beforeQuit();
  expect(it.thrown).toHaveLength(1);
});

test('once stopped it looks no more', async () => {
  const it = anOpenVault();
  it.auto.stop();
  await it.hand.pass(AT_MOST_EVERY_MS);
  expect(it.made).toBe(0);
});

test('that a backup was written into the trail calls for no other backup; anything else does', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 2);
  expect(await it.backups.isBehind()).toBe(true);
  const { made } = { made: valueOf(await recordedBackup(it)()) };
  expect(made.places).toBe(1);
  expect(await it.backups.isBehind()).toBe(false);
  const event = auditEvent('record-viewed');
  valueOf(await it.vault.use(({ records }) => records.recordEvent(event)));
  expect(await it.backups.isBehind()).toBe(true);
});

test('what was written while a backup was being made is not taken for backed up', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 2);
  const making = it.backups.make();
  await new Promise(setImmediate);
  valueOf(await it.vault.use(({ records }) => records.recordEvent(auditEvent('record-viewed'))));
  valueOf(await making);
  expect(await it.backups.isBehind()).toBe(true);
});

test('after a new start, how far the last backup had come is read from it', async () => {
  const userData = aUserData();
  const one = aLaptop(userData);
  await furnished(one, 2);
  valueOf(await one.backups.make());
  await one.vault.lock('quit');
  const two = aLaptop(userData);
  expect(await two.backups.isBehind()).toBe(false);
  valueOf(await two.vault.unlock(PASSPHRASE));
  expect(await two.backups.isBehind()).toBe(false);
  valueOf(await two.vault.use(({ records }) => records.recordEvent(auditEvent('record-viewed'))));
  expect(await two.backups.isBehind()).toBe(true);
});
