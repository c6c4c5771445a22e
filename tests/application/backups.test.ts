import {
  type BackupTools,
  backupUseCases,
  recordedBackup,
  restoredEvents,
} from '../../electron/application/backups';
import type { Backups } from '../../electron/application/ports/backups';
import type { OpenVault } from '../../electron/application/ports/stores';
import type { Refusal } from '../../shared/contract/refusal';
import type { ChainEvent } from '../../shared/domain/chain';
import { err, ok, type Result } from '../../shared/lib/result';

const file = {
  fileName: 'Alcove-2026-11-21-143000-3fa9c1d2.alcove',
  madeAt: '2026-11-21T14:30:00.000Z',
  bytes: 4096,
  isVerified: true,
};

interface Parts {
  readonly backups?: Partial<Backups>;
  readonly folder?: string | null;
  readonly chosenFile?: string | null;
  readonly use?: 'locked' | 'full';
}

function aDesk({ backups = {}, folder = null, chosenFile = null, use }: Parts = {}) {
  const events: ChainEvent[] = [];
  const discounted: [number, number][] = [];
  const calls: unknown[] = [];
  const heads = () => ({
    records: { sequence: events.length, mac: '0'.repeat(64) },
    groupProcess: { sequence: 0, mac: '0'.repeat(64) },
  });
  const open = {
    heads,
    records: {
      recordEvent: async (event: ChainEvent) => void events.push(event),
      settings: { find: async () => null },
    },
  } as unknown as OpenVault;
  const port = {
    make: async () => ok({ file, places: 2, documents: 32 }),
    failures: () => [],
    discount: (before: ReturnType<typeof heads>, after: ReturnType<typeof heads>) =>
      void discounted.push([before.records.sequence, after.records.sequence]),
    choose: async (chosen: unknown) => {
      calls.push(chosen);
      return ok({ token: 'a'.repeat(32), fileName: file.fileName, bytes: 1 });
    },
    ...backups,
  } as unknown as Backups;
  const tools: BackupTools = {
    backups: port,
    dialogs: { chooseFolder: async () => folder, chooseFile: async () => chosenFile },
    clock: { now: () => new Date('2026-11-21T15:00:00.000Z') },
    vault: {
      use: async <T>(work: (vault: OpenVault) => Promise<T>): Promise<Result<T, Refusal>> => {
        if (use === 'locked') return err({ code: 'vault-locked' });
        if (use === 'full') throw new Error('SQLITE_FULL');
        return ok(await work(open));
      },
    },
  };
  return { events, discounted, calls, tools, open, useCases: backupUseCases(tools) };
}

test('a backup is written into the trail with counts, and calls for no other backup', async () => {
  const it = aDesk();
  expect(await it.useCases.backUpNow({}, it.open)).toEqual(ok({ file, places: 2 }));
  expect(it.events).toEqual([
    { kind: 'event', name: 'backup-made', detail: { places: 2, bytes: 4096, documents: 32 } },
  ]);
  expect(it.discounted).toEqual([[0, 1]]);
});

test('what was written beside that event still calls for a backup', async () => {
  const it = aDesk();
  const { records } = it.open;
  const recordEvent = records.recordEvent.bind(records);
  Object.assign(records, {
    recordEvent: async (event: ChainEvent) => {
      await recordEvent(event);
      await recordEvent({ kind: 'event', name: 'record-viewed' });
    },
  });
  await it.useCases.backUpNow({}, it.open);
  expect(it.discounted).toEqual([]);
});

test('a place that fails is written down by its code; a stick that is out is not', async () => {
  const failures = [
    { kind: 'laptop', code: 'backup-differs' },
    { kind: 'chosen', code: 'backup-place-missing' },
  ] as const;
  const refused = err({ code: 'backup-differs' });
  const it = aDesk({ backups: { make: async () => refused, failures: () => failures } });
  expect(await it.useCases.backUpNow({}, it.open)).toEqual(refused);
  expect(it.events).toEqual([
    { kind: 'event', name: 'backup-failed', detail: { place: 'laptop', code: 'backup-differs' } },
  ]);
});

test('a backup that stands is told as made, although the trail could not take it', async () => {
  for (const use of ['locked', 'full'] as const) {
    const it = aDesk({ use });
    expect((await recordedBackup(it.tools)()).ok).toBe(true);
    expect(it.events).toEqual([]);
  }
});

test('a folder is chosen, written down without its name, and a cancelled dialog changes nothing', async () => {
  const chooseFolder = async () => ok();
  const it = aDesk({ backups: { chooseFolder }, folder: '/media/STICK' });
  expect(await it.useCases.chooseBackupFolder({}, it.open)).toEqual(ok({ folder: '/media/STICK' }));
  expect(it.events).toEqual([
    { kind: 'event', name: 'backup-folder-chosen', detail: { chosen: true } },
  ]);
  const cancelled = aDesk({ backups: { chooseFolder } });
  expect(await cancelled.useCases.chooseBackupFolder({}, cancelled.open)).toEqual(
    err({ code: 'save-cancelled' }),
  );
  expect(cancelled.events).toEqual([]);
});

test('a file is asked for only when none of the listed was picked', async () => {
  const it = aDesk({ chosenFile: '/media/STICK/x.alcove' });
  await it.useCases.chooseBackup({ file: null });
  await it.useCases.chooseBackup({ file: { kind: 'laptop', fileName: file.fileName } });
  expect(it.calls).toEqual([
    { path: '/media/STICK/x.alcove' },
    { kind: 'laptop', fileName: file.fileName },
  ]);
  expect(await aDesk().useCases.chooseBackup({ file: null })).toEqual(
    err({ code: 'save-cancelled' }),
  );
});

test('a restore leaves one event for the next unlock', () => {
  const restored = { restoredAt: '2026-11-22T08:00:00.000Z', madeAt: file.madeAt };
  expect(restoredEvents({ takeRestored: () => restored })).toEqual([
    { kind: 'event', name: 'vault-restored', detail: restored },
  ]);
  expect(restoredEvents({ takeRestored: () => null })).toEqual([]);
});

test('removing a vault kept aside is written down, a refusal is not', async () => {
  const it = aDesk({ backups: { removeKeptAside: async () => ok() } });
  expect(await it.useCases.removeKeptAside({ id: 'flat' }, it.open)).toEqual(ok({}));
  expect(it.events.map((event) => event.name)).toEqual(['kept-aside-removed']);
  const missing = err({ code: 'kept-aside-missing' });
  const none = aDesk({ backups: { removeKeptAside: async () => missing } });
  expect(await none.useCases.removeKeptAside({ id: 'flat' }, none.open)).toEqual(missing);
  expect(none.events).toEqual([]);
});
