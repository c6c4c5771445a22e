import * as fs from 'node:fs';
import { join } from 'node:path';
import { openContainer } from '../../../electron/vault/backup/container';
import { aUserData, PASSPHRASE, valueOf } from '../support/a-vault';
import {
  aLaptop,
  aNote,
  filesOf,
  furnished,
  keysOf,
  type Laptop,
  namesIn,
  putAway,
} from './a-laptop';
import { faultyStreams } from './faulty-streams';

/** docs/security, Durability: no backup is pruned whose content is not in the vault's own history. */

afterEach(putAway);

const placeOf = ({ userData }: Laptop) => join(userData, 'backups');
const addNote = (it: Laptop, number: number) =>
  it.vault.use(({ records }) => records.notes.add(aNote(number)));

/** The times of day of what stands in the laptop's own place: `1000`. */
const timesIn = (it: Laptop) =>
  namesIn(placeOf(it)).map((name) => name.split('-').at(-2)?.slice(0, 4));

async function backUpAt(it: Laptop, hour: number): Promise<string> {
  it.clock.now = new Date(Date.UTC(2026, 10, 21, hour));
  return join(placeOf(it), valueOf(await it.backups.make()).file.fileName);
}

test('an older vault that was put back does not cost the backup of the newer one', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 1);
  await backUpAt(it, 9);
  await it.vault.lock('asked');
  const yesterday = join(aUserData(), 'vault');
  fs.cpSync(it.folder, yesterday, { recursive: true });
  valueOf(await it.vault.unlock(PASSPHRASE));
  valueOf(await addNote(it, 50));
  await backUpAt(it, 10);
  // Nine o'clock is all in the history of ten o'clock.
  expect(timesIn(it)).toEqual(['1000']);
  await it.vault.lock('asked');
  fs.rmSync(it.folder, { recursive: true });
  fs.cpSync(yesterday, it.folder, { recursive: true });
  valueOf(await it.vault.unlock(PASSPHRASE));
  await backUpAt(it, 11);
  expect(timesIn(it)).toEqual(['1000', '1100']);
  valueOf(await addNote(it, 51));
  valueOf(await addNote(it, 52));
  valueOf(await addNote(it, 53));
  await backUpAt(it, 12);
  // As long as ten o'clock by now, but parted from it.
  expect(timesIn(it)).toEqual(['1000', '1200']);
});

test('a backup that the present key does not open is not pruned', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 1);
  const first = await backUpAt(it, 10);
  const container = valueOf(await openContainer(faultyStreams(), first));
  await container.file.close();
  const bytes = fs.readFileSync(first);
  bytes.writeUInt8(bytes.readUInt8(container.manifestAt + 20) ^ 1, container.manifestAt + 20);
  fs.writeFileSync(first, bytes);
  await backUpAt(it, 11);
  await backUpAt(it, 12);
  expect(timesIn(it)).toEqual(['1000', '1200']);
});

test('a lock while candidates are looked into leaves them, and a backup that was named is made', async () => {
  const streams = faultyStreams();
  let first = '';
  const locks: Promise<void>[] = [];
  const it = aLaptop(aUserData(), {
    stream: {
      ...streams,
      lstat: async (path) => {
        const isLookedInto = path === first && timesIn(it).includes('1100');
        if (isLookedInto && locks.length === 0) locks.push(it.vault.lock('suspend'));
        return streams.lstat(path);
      },
    },
  });
  await furnished(it, 1);
  first = await backUpAt(it, 10);
  await backUpAt(it, 11);
  await Promise.all(locks);
  expect(locks).toHaveLength(1);
  expect(timesIn(it)).toEqual(['1000', '1100']);
});

test('a backup of closed files prunes nothing', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 1);
  const first = await backUpAt(it, 10);
  fs.copyFileSync(first, first.replace('-1000', '-0900'));
  const keys = keysOf(it);
  await it.vault.lock('asked');
  it.clock.now = new Date(Date.UTC(2026, 10, 21, 11));
  const header = valueOf(it.vault.access.header());
  valueOf(await it.backups.backUpClosed(header, keys, filesOf(it)));
  expect(timesIn(it)).toEqual(['0900', '1000', '1100']);
  valueOf(await it.vault.unlock(PASSPHRASE));
  await backUpAt(it, 12);
  expect(timesIn(it)).toEqual(['1100', '1200']);
});
