import { readFileSync, writeFileSync } from 'node:fs';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { raiseLayoutOfRecords } from './support/newer-file';
import { unlock } from './support/steps';
import { fileOf, hashesOf } from './support/vault-files';

/** docs/security, Durability: what a newer Alcove wrote is refused in words and not touched. */

interface Newer {
  readonly name: string;
  readonly make: (userData: string) => Promise<void> | void;
  readonly words: string;
}

const newer: readonly Newer[] = [
  {
    name: 'keys of a newer Alcove',
    make: (userData) => {
      const file = fileOf(userData, 'vault.json');
      const header = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...header, version: 3 }));
    },
    words: 'The vault has version 3; this Alcove reads versions up to 2.',
  },
  {
    name: 'records of a newer Alcove',
    make: (userData) => raiseLayoutOfRecords(userData, DEMO_PASSPHRASE, 7),
    words: 'It has version 7 of the file of the members’ records; this Alcove reads up to 3.',
  },
];

test.use({ caseload: 'demo' });

for (const { name, make, words } of newer) {
  test(`${name} are refused in words, and every byte stays`, async ({ launch, userData }) => {
    await make(userData);
    const before = hashesOf(userData);
    const electronApp = await launch();
    const win = await electronApp.firstWindow();
    await unlock(win, DEMO_PASSPHRASE);
    const alert = win.getByRole('alert');
    await expect(alert).toContainText(words, { timeout: 30_000 });
    await expect(alert).toContainText('Install the newer Alcove on this laptop');
    await expect(win.getByRole('button', { name: /^Open for looking/ })).toHaveCount(0);
    await electronApp.close();
    expect(hashesOf(userData)).toEqual(before);
  });
}
