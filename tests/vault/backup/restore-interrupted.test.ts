import * as fs from 'node:fs';
import { join } from 'node:path';
import type { VaultKeys } from '../../../electron/application/ports/vault';
import { closedStores } from '../../../electron/store/closed-stores';
import { FolderBackups } from '../../../electron/vault/backup/folder-backups';
import type { FileCalls } from '../../../electron/vault/files';
import { aUserData, headerOf, PASSPHRASE, refusalOf, valueOf } from '../support/a-vault';
import {
  aLaptop,
  aNote,
  filesOf,
  furnished,
  type Laptop,
  namesIn,
  putAway,
  sealerOf,
} from './a-laptop';

/** docs/security, Durability and Keys: what cuts a restore off loses no file and keeps no key. */

afterEach(putAway);

const proof = { by: 'passphrase', passphrase: PASSPHRASE } as const;

/** A vault with note 50, a backup of it, and then note 51 in the vault alone. */
async function withOlderBackup(it: Laptop): Promise<string> {
  await furnished(it, 2);
  valueOf(await it.vault.use(({ records }) => records.notes.add(aNote(50))));
  const { file } = valueOf(await it.backups.make());
  const path = join(it.userData, 'kept.alcove');
  fs.copyFileSync(join(it.userData, 'backups', file.fileName), path);
  valueOf(await it.vault.use(({ records }) => records.notes.add(aNote(51))));
  return path;
}

async function restored({ backups }: Pick<Laptop, 'backups'>, path: string) {
  const { token } = valueOf(await backups.choose({ path }));
  valueOf(await backups.open(token, proof));
  return backups.restore(token);
}

const asideOf = (it: Laptop) => join(it.folder, 'aside');
const generationOf = (it: Laptop) => String(headerOf(it.folder)['generation']);

/** The disk takes the switch, and then answers nothing for some calls. */
function silentAfterSwitch(folder: string, generation: string, calls: number): FileCalls {
  let left = 0;
  const guarded = new Proxy(fs, {
    get:
      (_target, name: keyof FileCalls) =>
      (...args: unknown[]) => {
        if (left > 0) {
          left -= 1;
          throw Object.assign(new Error('injected'), { code: 'EIO', syscall: name });
        }
        const answer = (fs[name] as (...given: unknown[]) => unknown)(...args);
        const isHeader = name === 'renameSync' && args[1] === join(folder, 'vault.json');
        if (isHeader && headerOf(folder)['generation'] !== generation) left = calls;
        return answer;
      },
  });
  return guarded;
}

test('a switch that a failing disk took without saying so loses neither the new files nor the old', async () => {
  const origin = aLaptop(aUserData());
  const path = await withOlderBackup(origin);
  await origin.vault.lock('quit');
  const before = generationOf(origin);
  const outcomes = { old: 0, new: 0 };
  for (let calls = 1; calls <= 12; calls += 1) {
    const userData = aUserData();
    fs.cpSync(origin.userData, userData, { recursive: true });
    const files = silentAfterSwitch(join(userData, 'vault'), before, calls);
    const result = await restored(aLaptop(userData, { files }), path);
    const after = aLaptop(userData);
    valueOf(await after.vault.unlock(PASSPHRASE));
    const isOld = generationOf(after) === before;
    const { id } = aNote(51);
    const found = await after.vault.use(({ records }) => records.notes.find(id));
    expect(valueOf(found) !== null).toBe(isOld);
    expect(await after.backups.keptAside()).toHaveLength(isOld ? 0 : 1);
    outcomes[isOld ? 'old' : 'new'] += Number(!result.ok);
    await after.vault.lock('quit');
  }
  expect(outcomes.new).toBeGreaterThan(0);
}, 60_000);

test('a note of the vault in use among those kept aside is dropped when it opens', async () => {
  const it = aLaptop(aUserData());
  const path = await withOlderBackup(it);
  const old = generationOf(it);
  valueOf(await restored(it, path));
  const record = fs.readFileSync(join(asideOf(it), `${old}.json`), 'utf8');
  const stale = join(asideOf(it), `${generationOf(it)}.json`);
  fs.writeFileSync(stale, record.replaceAll(old, generationOf(it)));
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(namesIn(asideOf(it))).toEqual([`${old}.json`]);
  expect((await it.backups.keptAside()).map(({ id }) => id)).toEqual([old]);
});

test('a vault kept aside whose files are gone is not put back: the present one stays open', async () => {
  const it = aLaptop(aUserData());
  valueOf(await restored(it, await withOlderBackup(it)));
  valueOf(await it.vault.unlock(PASSPHRASE));
  const [kept] = await it.backups.keptAside();
  const id = kept?.id ?? '';
  const present = filesOf(it);
  fs.rmSync(join(it.folder, id, 'group-process.db'));
  expect(refusalOf(await it.backups.putBack(id)).code).toBe('kept-aside-missing');
  expect(filesOf(it)).toBe(present);
  expect(it.vault.status().state).toBe('unlocked');
});

test('a lock while a backup is read ends the reading, wipes its keys and removes what was read', async () => {
  const it = aLaptop(aUserData());
  const path = await withOlderBackup(it);
  const looks: { keys: VaultKeys; signal: { readonly aborted: boolean } | undefined }[] = [];
  const looking = Promise.withResolvers<void>();
  const backups = new FolderBackups({
    userData: it.userData,
    access: () => it.vault.access,
    closed: closedStores({
      sealerOf,
      inspect: (keys, _folder, _heads, signal) => {
        looks.push({ keys, signal });
        looking.resolve();
        return new Promise(() => {});
      },
    }),
    now: () => it.clock.now,
    version: '0.2.0',
  });
  const { token } = valueOf(await backups.choose({ path }));
  const opening = backups.open(token, proof);
  await looking.promise;
  const keys = looks[0]?.keys;
  expect(keys?.backup.some((byte) => byte !== 0)).toBe(true);
  await it.vault.lock('suspend');
  expect(refusalOf(await opening).code).toBe('vault-locked');
  expect(looks[0]?.signal?.aborted).toBe(true);
  for (const key of [keys?.backup, keys?.records.page, keys?.groupProcess.chain]) {
    expect(key?.every((byte) => byte === 0)).toBe(true);
  }
  expect(namesIn(it.userData).filter((name) => name.includes('restoring'))).toEqual([]);
  expect(refusalOf(await backups.restore(token)).code).toBe('backup-token-unknown');
});
