import * as fs from 'node:fs';
import { join } from 'node:path';
import { aUserData, digestsIn, refusalOf, valueOf } from '../support/a-vault';
import { aLaptop, furnished, type Laptop, namesIn, putAway } from './a-laptop';
import { faultyStreams, type StreamFault } from './faulty-streams';

/** docs/security, Durability: ENOSPC and EIO at each call, 0 false "backup made". */

afterEach(putAway);

const OUTCOMES = /^(made|backup-not-written|backup-place-missing|backup-differs)$/;

const placeOf = ({ userData }: Laptop) => join(userData, 'backups');
const wrote = (it: Laptop, name: string) =>
  it.vault.use(({ records }) => records.recordEvent({ kind: 'event', name }));

/** A vault with one good backup, whose further ones meet the fault that `set` chooses. */
async function withOneBackup(): Promise<{
  it: Laptop;
  code: string;
  set: (fault?: StreamFault) => string[];
}> {
  let present = faultyStreams();
  const stream = new Proxy(present, {
    get: (_target, name: keyof typeof present) => present[name],
  });
  const it = aLaptop(aUserData(), { stream });
  const code = await furnished(it, 3);
  // Of the day before: a day keeps only its newest.
  it.clock.now = new Date('2026-11-20T14:30:00.000Z');
  valueOf(await it.backups.make());
  it.clock.now = new Date('2026-11-21T14:30:00.000Z');
  return {
    it,
    code,
    set: (fault) => {
      present = faultyStreams(fault);
      return present.calls;
    },
  };
}

/** Restored elsewhere in full: the only proof that a file is a backup. */
async function opens(path: string, code: string): Promise<boolean> {
  const other = aLaptop(aUserData());
  const chosen = await other.backups.choose({ path });
  if (!chosen.ok) return false;
  return (await other.backups.open(chosen.value.token, { by: 'recovery-code', typedCode: code }))
    .ok;
}

test.each(['ENOSPC', 'EIO'])(
  '%s at each file call of a backup: never a false one, and the old one stays as it was',
  async (code) => {
    const { it, set } = await withOneBackup();
    const before = digestsIn(placeOf(it));
    const counted = set();
    it.clock.now = new Date('2026-11-21T15:00:00.000Z');
    valueOf(await it.backups.make());
    const calls = counted.length;
    expect(calls).toBeGreaterThan(40);
    const [second = ''] = namesIn(placeOf(it)).filter((name) => !(name in before));
    fs.rmSync(join(placeOf(it), second));
    let refused = 0;
    for (let at = 1; at <= calls; at += 1) {
      const minute = new Date(Date.UTC(2026, 10, 21, 16, at));
      it.clock.now = minute;
      set({ at, code, forever: false });
      const made = await it.backups.make();
      set();
      const found = digestsIn(placeOf(it));
      for (const [name, digest] of Object.entries(before)) expect(found[name]).toBe(digest);
      const fresh = Object.keys(found).filter((name) => !(name in before));
      const named = fresh.filter((name) => name.startsWith('Alcove-'));
      expect(named).toEqual(made.ok ? [made.value.file.fileName] : []);
      expect(made.ok ? 'made' : made.error.code).toMatch(OUTCOMES);
      refused += Number(!made.ok);
      for (const name of fresh) fs.rmSync(join(placeOf(it), name));
    }
    expect(refused).toBeGreaterThan(calls * 0.6);
  },
  120_000,
);

test('a stick pulled out at any call leaves nothing under a name that is not whole, and is swept next time', async () => {
  const { it, code, set } = await withOneBackup();
  const stick = join(aUserData(), 'STICK');
  fs.mkdirSync(stick);
  valueOf(await it.backups.chooseFolder(stick));
  const counted = set({ at: 1_000_000, code: 'EIO', forever: true, under: 'STICK' });
  it.clock.now = new Date('2026-11-21T15:00:00.000Z');
  expect(valueOf(await it.backups.make()).places).toBe(2);
  const calls = counted.length;
  for (const name of namesIn(stick)) fs.rmSync(join(stick, name));
  const left = { torn: 0, whole: 0, named: 0 };
  for (let at = 1; at <= calls; at += 1) {
    it.clock.now = new Date(Date.UTC(2026, 10, 21, 16, at));
    set({ at, code: 'EIO', forever: true, under: 'STICK' });
    const made = valueOf(await it.backups.make());
    set();
    const named = namesIn(stick).filter((name) => !name.endsWith('.part'));
    expect(named).toEqual(made.places === 2 ? [made.file.fileName] : named);
    for (const name of named) {
      expect(await opens(join(stick, name), code)).toBe(true);
      fs.rmSync(join(stick, name));
    }
    left.named += named.length;
    left.whole += made.places - 1;
    left.torn += namesIn(stick).length;
  }
  expect(left.torn).toBeGreaterThan(0);
  expect(left.whole).toBeGreaterThan(0);
  // Only a stick that goes between the name and its syncing keeps a backup that was not reported.
  expect(left.named - left.whole).toBeLessThanOrEqual(3);
  expect(valueOf(await it.backups.make()).places).toBe(2);
  expect(namesIn(stick).filter((name) => name.endsWith('.part'))).toEqual([]);
}, 120_000);

test('a place that is away is told apart from one that fails, and the other place has its backup', async () => {
  const { it } = await withOneBackup();
  const stick = join(aUserData(), 'STICK');
  fs.mkdirSync(stick);
  valueOf(await it.backups.chooseFolder(stick));
  valueOf(await it.backups.make());
  fs.renameSync(stick, `${stick}-out`);
  valueOf(await wrote(it, 'seen'));
  expect(valueOf(await it.backups.make()).places).toBe(1);
  const state = await it.backups.state(3, it.clock.now);
  expect(state.failures).toEqual([{ kind: 'chosen', code: 'backup-place-missing' }]);
  expect(state.places.map(({ kind, isReachable }) => ({ kind, isReachable }))).toEqual([
    { kind: 'laptop', isReachable: true },
    { kind: 'chosen', isReachable: false },
  ]);
  // What lies on the stick is remembered, so that the reminder does not cry at once.
  expect(state.lastElsewhere).toEqual({ madeAt: '2026-11-21T14:30:00.000Z', place: 'chosen' });
  expect(state.isOverdue).toBe(false);
  const later = await it.backups.state(3, new Date('2026-11-25T12:00:00.000Z'));
  expect(later.isOverdue).toBe(true);
});

test('the empty place where a stick was is not taken for the stick', async () => {
  const streams = faultyStreams();
  let isIn = true;
  const it = aLaptop(aUserData(), {
    stream: {
      ...streams,
      stat: async (path) => {
        const facts = await streams.stat(path);
        return isIn && path.endsWith('STICK')
          ? Object.assign(facts, { dev: facts.dev + 1 })
          : facts;
      },
    },
  });
  await furnished(it, 1);
  const stick = join(aUserData(), 'STICK');
  fs.mkdirSync(stick);
  valueOf(await it.backups.chooseFolder(stick));
  expect(valueOf(await it.backups.make()).places).toBe(2);
  isIn = false;
  const held = namesIn(stick);
  it.clock.now = new Date('2026-11-22T14:30:00.000Z');
  expect(valueOf(await it.backups.make()).places).toBe(1);
  expect(namesIn(stick)).toEqual(held);
  expect(it.backups.failures()).toEqual([{ kind: 'chosen', code: 'backup-place-missing' }]);
});

test('a folder that cannot be written to, or is none, is refused when it is chosen', async () => {
  const { it, set } = await withOneBackup();
  const elsewhere = aUserData();
  const file = join(elsewhere, 'a-file');
  fs.writeFileSync(file, '');
  expect(refusalOf(await it.backups.chooseFolder(file)).code).toBe('backup-place-missing');
  expect(refusalOf(await it.backups.chooseFolder(join(elsewhere, 'none'))).code).toBe(
    'backup-place-missing',
  );
  for (const own of [it.userData, it.folder, placeOf(it)]) {
    expect(refusalOf(await it.backups.chooseFolder(own)).code).toBe('folder-in-vault');
  }
  const link = join(elsewhere, 'link');
  fs.symlinkSync(it.folder, link);
  expect(refusalOf(await it.backups.chooseFolder(link)).code).toBe('folder-in-vault');
  const shut = join(elsewhere, 'shut');
  fs.mkdirSync(shut);
  set({ at: 4, code: 'EROFS', forever: true, under: 'shut' });
  expect(refusalOf(await it.backups.chooseFolder(shut))).toEqual({
    code: 'vault-folder-unwritable',
    reason: 'read-only',
  });
  set();
  expect(await it.backups.places()).toHaveLength(1);
  expect(namesIn(shut)).toEqual([]);
});

test('a folder reached through a link takes backups', async () => {
  const { it } = await withOneBackup();
  const elsewhere = aUserData();
  fs.mkdirSync(join(elsewhere, 'synced'));
  fs.symlinkSync(join(elsewhere, 'synced'), join(elsewhere, 'link'));
  valueOf(await it.backups.chooseFolder(join(elsewhere, 'link')));
  expect(valueOf(await it.backups.make()).places).toBe(2);
  expect(namesIn(join(elsewhere, 'synced'))).toHaveLength(1);
});

test('two vaults that share a folder do not touch each other’s backups', async () => {
  const shared = aUserData();
  const one = aLaptop(aUserData());
  await furnished(one, 1);
  valueOf(await one.backups.chooseFolder(shared));
  valueOf(await one.backups.make());
  await one.vault.lock('quit');
  const [ofOne = ''] = namesIn(shared);
  const other = aLaptop(aUserData());
  await furnished(other, 1);
  valueOf(await other.backups.chooseFolder(shared));
  for (let day = 0; day < 40; day += 1) {
    other.clock.now = new Date(Date.UTC(2026, 10, 22 + day, 14, 30));
    valueOf(await other.backups.make());
  }
  expect(namesIn(shared)).toContain(ofOne);
  expect(namesIn(shared).length).toBeLessThan(20);
  const [, chosen] = (await other.backups.state(3, other.clock.now)).places;
  expect(chosen?.backups.map(({ fileName }) => fileName)).not.toContain(ofOne);
}, 60_000);

test('a torn copy that somebody put in the folder is not called verified, and not removed', async () => {
  const { it } = await withOneBackup();
  const [name = ''] = namesIn(placeOf(it));
  const torn = name.replace('20-143000', '20-153000');
  const bytes = fs.readFileSync(join(placeOf(it), name));
  fs.writeFileSync(join(placeOf(it), torn), bytes.subarray(0, bytes.length - 1));
  it.clock.now = new Date('2026-11-25T14:30:00.000Z');
  const state = await it.backups.state(3, it.clock.now);
  expect(state.last?.madeAt).toBe('2026-11-20T14:30:00.000Z');
  expect(state.places[0]?.backups.map(({ isVerified }) => isVerified)).toEqual([false, true]);
  valueOf(await it.backups.make());
  expect(namesIn(placeOf(it))).toContain(torn);
});

test('a lock ends a backup that is being made, and nothing of it is left', async () => {
  const { it, set } = await withOneBackup();
  const before = namesIn(placeOf(it));
  const calls = set();
  it.clock.now = new Date('2026-11-21T15:00:00.000Z');
  const making = it.backups.make();
  while (!calls.some((call) => call.startsWith('write'))) await new Promise(setImmediate);
  await it.vault.lock('suspend');
  expect(refusalOf(await making).code).toBe('vault-locked');
  expect(namesIn(placeOf(it))).toEqual(before);
  expect(namesIn(it.folder).filter((name) => name.endsWith('.making'))).toEqual([]);
  expect(it.backups.failures()).toEqual([]);
});

test('a file that is not what was copied is not kept as a backup', async () => {
  const { it } = await withOneBackup();
  let writes = 0;
  const streams = faultyStreams();
  const lying = aLaptop(aUserData(), {
    stream: {
      ...streams,
      open: async (path, flags, mode) => {
        const file = await streams.open(path, flags, mode);
        if (!path.endsWith('.part')) return file;
        return {
          ...file,
          write: async (bytes, offset, length) => {
            writes += 1;
            const copy = Buffer.from(bytes);
            if (writes === 2) copy.writeUInt8(copy.readUInt8(5000) ^ 4, 5000);
            return file.write(copy, offset, length);
          },
        };
      },
    },
  });
  await it.vault.lock('quit');
  await furnished(lying, 3);
  expect(refusalOf(await lying.backups.make()).code).toBe('backup-differs');
  expect(namesIn(placeOf(lying))).toEqual([]);
  expect(lying.backups.failures()).toEqual([{ kind: 'laptop', code: 'backup-differs' }]);
});

test('a copy that is sound but of an earlier moment is not kept as a backup', async () => {
  const userData = aUserData();
  const streams = faultyStreams();
  const earlier = join(aUserData(), 'records.db');
  let isSwapped = false;
  const it = aLaptop(userData, {
    stream: {
      ...streams,
      lstat: async (path) => {
        const isCopy = path === join(userData, 'vault', 'backup.making', 'records.db');
        if (isCopy && isSwapped) fs.copyFileSync(earlier, path);
        else if (isCopy) fs.copyFileSync(path, earlier);
        return streams.lstat(path);
      },
    },
  });
  await furnished(it, 3);
  valueOf(await it.backups.make());
  const before = namesIn(placeOf(it));
  isSwapped = true;
  valueOf(await wrote(it, 'record-viewed'));
  expect(refusalOf(await it.backups.make()).code).toBe('backup-differs');
  expect(namesIn(placeOf(it))).toEqual(before);
});
