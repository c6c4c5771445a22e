import type { OpenVault } from '../../electron/application/ports/stores';
import type { FailedAttempts, Vault } from '../../electron/application/ports/vault';
import { auditTrail } from '../../electron/application/trail';
import { vaultUseCases } from '../../electron/application/vault';
import type { ChainEvent } from '../../shared/domain/chain';
import { usualSettings, type Settings } from '../../shared/domain/settings';
import { err, ok } from '../../shared/lib/result';

const passphrase = 'a quiet lantern by the third window';

const trailOf = (vault: Vault) =>
  auditTrail({
    vault,
    clock: { now: () => new Date('2026-11-21T20:00:00.000Z') },
    refusalOfThrown: (thrown) =>
      thrown instanceof DiskFull ? { code: 'store-disk-full', store: 'records' } : null,
    later: (_milliseconds, run) => void later.push(run),
  });

class DiskFull extends Error {}
const later: (() => void)[] = [];

function vaultThat(use: Vault['use'], attempts: readonly FailedAttempts[] = []) {
  const locked: string[] = [];
  const applied: Settings[] = [];
  const takenBack: OpenVault[] = [];
  const vault = {
    unlock: async () => ok(),
    takeFailedAttempts: () => attempts,
    use,
    lock: async (reason: string) => void locked.push(reason),
  } as unknown as Vault;
  const around = {
    lockNow: async () => {},
    keepOpen: () => {},
    quitAnyway: () => {},
    applySettings: (settings: Settings) => void applied.push(settings),
    takeRestored: () => [],
    goOn: async (open: OpenVault) => void takenBack.push(open),
    trail: trailOf(vault),
  };
  return { locked, applied, takenBack, useCases: vaultUseCases(vault, around) };
}

test('an unlock is chained after the wrong tries before it, and the settings are put to work', async () => {
  const events: ChainEvent[] = [];
  const settings = { ...usualSettings, idleMinutes: 12 };
  const records = {
    recordEvent: async (event: ChainEvent) => void events.push(event),
    settings: { find: async () => ({ id: 'settings', settings }) },
  };
  const tries = { by: 'passphrase', count: 3, firstAt: 'then', lastAt: 'later' } as const;
  const open = { records } as unknown as OpenVault;
  const { locked, applied, takenBack, useCases } = vaultThat(
    async (work) => ok(await work(open)),
    [tries],
  );
  expect(await useCases.unlockVault({ passphrase })).toEqual(ok({}));
  expect(events).toEqual([
    { kind: 'event', name: 'unlock-failed', detail: tries },
    { kind: 'event', name: 'vault-unlocked', detail: { by: 'passphrase' } },
  ]);
  expect(applied).toEqual([settings]);
  expect(takenBack).toEqual([open]);
  expect(locked).toEqual([]);
});

test('an unlock whose event cannot be written leaves the vault locked', async () => {
  const broken = new Error('SQLITE_IOERR');
  const { locked, useCases } = vaultThat(() => Promise.reject(broken));
  await expect(useCases.unlockVault({ passphrase })).rejects.toBe(broken);
  expect(locked).toEqual(['asked']);
});

test('an unlock that a lock overtook leaves the vault locked', async () => {
  const { locked, useCases } = vaultThat(async () => err({ code: 'vault-locked' }));
  expect(await useCases.unlockVault({ passphrase })).toEqual(err({ code: 'vault-locked' }));
  expect(locked).toEqual(['asked']);
});

test('a full disk does not keep the vault shut: the unlock is chained once there is room', async () => {
  const events: ChainEvent[] = [];
  let isFull = true;
  const records = {
    recordEvent: async (event: ChainEvent) => {
      if (isFull) throw new DiskFull();
      events.push(event);
    },
    settings: { find: async () => null },
  };
  const open = { records } as unknown as OpenVault;
  const { locked, useCases } = vaultThat(async (work) => ok(await work(open)));
  later.length = 0;
  expect(await useCases.unlockVault({ passphrase })).toEqual(ok({}));
  expect(locked).toEqual([]);
  expect(events).toEqual([]);
  later.shift()?.();
  await new Promise(setImmediate);
  expect(events).toEqual([]);
  isFull = false;
  later.shift()?.();
  await new Promise(setImmediate);
  const happenedAt = '2026-11-21T20:00:00.000Z';
  const detail = { by: 'passphrase', happenedAt };
  expect(events).toEqual([{ kind: 'event', name: 'vault-unlocked', detail }]);
  expect(later).toEqual([]);
});
