import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { unlock } from './support/steps';
import { fileOf, flipInTheMiddle, hashesOf } from './support/vault-files';

interface Damage {
  readonly name: string;
  readonly harm: (userData: string) => void;
  readonly words: string | RegExp;
}

const damages: readonly Damage[] = [
  {
    name: 'an unencrypted SQLite file in the place of the records',
    harm: (userData) => {
      const file = fileOf(userData, 'records.db');
      rmSync(file);
      const plain = new DatabaseSync(file);
      plain.exec("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('plain')");
      plain.close();
    },
    words: 'A file of the vault is not encrypted',
  },
  {
    name: 'records that were cut off',
    harm: (userData) => truncateSync(fileOf(userData, 'records.db'), 300 * 1024 + 77),
    words: /A file of the vault is damaged|does not open with its key/,
  },
  {
    name: 'records with one bit flipped in the middle',
    harm: (userData) => flipInTheMiddle(fileOf(userData, 'records.db')),
    words: 'A file of the vault is damaged',
  },
  {
    name: 'group notes with one bit flipped in the middle',
    harm: (userData) => flipInTheMiddle(fileOf(userData, 'group-process.db')),
    words: 'A file of the vault is damaged',
  },
  {
    name: 'records that are missing',
    harm: (userData) => rmSync(fileOf(userData, 'records.db')),
    words: 'A file of the vault is missing',
  },
  {
    name: 'records of random bytes',
    harm: (userData) => writeFileSync(fileOf(userData, 'records.db'), randomBytes(64 * 1024)),
    words: /does not open with its key/,
  },
  {
    name: 'a vault of a newer version',
    harm: (userData) => {
      const file = fileOf(userData, 'vault.json');
      const header = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...header, version: 3 }));
    },
    words: 'This vault was made by a newer Alcove',
  },
  {
    name: 'a key file of nonsense',
    harm: (userData) => writeFileSync(fileOf(userData, 'vault.json'), '{"format": '),
    words: 'The vault’s key file is damaged',
  },
  {
    name: 'a missing key file beside the records',
    harm: (userData) => rmSync(fileOf(userData, 'vault.json')),
    words: 'The vault’s key file is damaged',
  },
];

test.use({ caseload: 'demo' });

for (const { name, harm, words } of damages) {
  test(`${name}: refused in plain words, not a byte touched`, async ({ launch, userData }) => {
    harm(userData);
    const before = hashesOf(userData);
    const electronApp = await launch();
    const win = await electronApp.firstWindow();
    await unlock(win, DEMO_PASSPHRASE);
    const alert = win.getByRole('alert');
    await expect(alert).toContainText(words, { timeout: 30_000 });
    const main = win.getByRole('main');
    await expect(main).toContainText(/no file was changed|Nothing was changed or deleted/);
    await expect(alert).not.toContainText(/SQLITE|Error:|undefined|\[object/);
    await expect(win.getByRole('heading', { name: 'Make your vault' })).toBeHidden();
    expect(hashesOf(userData)).toEqual(before);
    await electronApp.close();
    expect(hashesOf(userData)).toEqual(before);
  });
}

test('an undamaged vault opens in the same way', async ({ win }) => {
  await unlock(win, DEMO_PASSPHRASE);
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
});
