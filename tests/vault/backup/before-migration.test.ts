import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import { aUserData, digestsIn, refusalOf, valueOf } from '../support/a-vault';
import { aLaptop, namesIn, putAway } from './a-laptop';
import { faultyStreams } from './faulty-streams';

/** docs/security, Durability: a migration takes a verified backup first. */

const OLD_VAULT = resolve('tests/fixtures/vault-0.1');
const CODE = 'VNNS-ZP2G-J7HQ-6QA2-WMNY-43JH-K4TD';

afterEach(putAway);

function withOldVault(): string {
  const userData = aUserData();
  const folder = join(userData, 'vault');
  fs.mkdirSync(folder);
  for (const name of ['vault.json', 'records.db', 'group-process.db']) {
    fs.copyFileSync(join(OLD_VAULT, name), join(folder, name));
  }
  return userData;
}

test('a vault of Alcove 0.1 is backed up as it is before it is migrated, and that backup restores', async () => {
  const it = aLaptop(withOldVault());
  valueOf(await it.vault.unlockWithRecoveryCode(CODE));
  const members = valueOf(await it.vault.use(({ records }) => records.members.all()));
  const [name = ''] = namesIn(join(it.userData, 'backups'));
  expect(name).toMatch(/\.alcove$/);
  await it.vault.lock('quit');
  const other = aLaptop(aUserData());
  const path = join(it.userData, 'backups', name);
  const { token } = valueOf(await other.backups.choose({ path }));
  valueOf(await other.backups.open(token, { by: 'recovery-code', typedCode: CODE }));
  valueOf(await other.backups.restore(token));
  valueOf(await other.vault.unlockWithRecoveryCode(CODE));
  expect(valueOf(await other.vault.use(({ records }) => records.members.all()))).toEqual(members);
  expect(members.length).toBeGreaterThan(0);
});

test('that backup is no part of pruning for thirty days, then it is as any other', async () => {
  const it = aLaptop(withOldVault());
  valueOf(await it.vault.unlockWithRecoveryCode(CODE));
  const [before = ''] = namesIn(join(it.userData, 'backups'));
  const holdsItAfter = async (milliseconds: number): Promise<boolean> => {
    it.clock.now = new Date(Date.UTC(2026, 10, 21, 14, 30) + milliseconds);
    valueOf(await it.backups.make());
    return namesIn(join(it.userData, 'backups')).includes(before);
  };
  const day = 86_400_000;
  expect(await holdsItAfter(60_000)).toBe(true);
  expect(await holdsItAfter(30 * day - 1000)).toBe(true);
  expect(await holdsItAfter(30 * day)).toBe(false);
});

test('when that backup cannot be made, nothing is migrated and the old files stay as they are', async () => {
  const userData = withOldVault();
  const stream = faultyStreams({ at: 1, code: 'ENOSPC', forever: true, under: '.part' });
  const it = aLaptop(userData, { stream });
  const before = digestsIn(it.folder);
  expect(refusalOf(await it.vault.unlockWithRecoveryCode(CODE))).toEqual({
    code: 'backup-not-written',
    reason: 'disk-full',
  });
  expect(digestsIn(it.folder)).toEqual(before);
  expect(namesIn(join(userData, 'backups'))).toEqual([]);
});
