import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kill } from './support/app';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { goTo, goToReleases, unlock, unlocked } from './support/steps';

/** docs/security, Durability: a vault of Alcove 0.1 is brought up to date, or stays as it was. */

const fixture = path.resolve(__dirname, '../fixtures/vault-0.1');
const { passphrase } = JSON.parse(readFileSync(path.join(fixture, 'secrets.json'), 'utf8')) as {
  readonly passphrase: string;
};
const FILES = ['vault.json', 'records.db', 'group-process.db'] as const;

function putOldVault(userData: string): void {
  mkdirSync(path.join(userData, 'vault'));
  for (const name of FILES) cpSync(path.join(fixture, name), path.join(userData, 'vault', name));
}

function namesIn(...parts: readonly string[]): readonly string[] {
  const folder = path.join(...parts);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

test('a vault of Alcove 0.1 opens with all that was in it, after a verified backup', async ({
  launch,
  userData,
}) => {
  putOldVault(userData);
  const first = await launch();
  const win = await first.firstWindow();
  await unlocked(win, passphrase);
  const members = await told(win, 'listMembers', { moduleId: null });
  const releases = await told(win, 'listReleases', { memberId: null });
  expect(members.length).toBeGreaterThan(0);
  expect(releases.length).toBeGreaterThan(0);
  await goTo(win, 'Members');
  await win
    .getByRole('link', { name: new RegExp(members[0]?.legalName ?? '') })
    .first()
    .click();
  await expect(win.getByRole('article').first()).toBeVisible();
  await goToReleases(win);
  await expect(win.getByText(/^\d{4}-0001/).first()).toBeVisible();

  const { places } = await told(win, 'getBackups', {});
  expect(places[0]?.backups).toMatchObject([{ isVerified: true }]);
  expect(await told(win, 'verifyVault', {})).toMatchObject({
    records: { faults: [] },
    groupProcess: { faults: [] },
  });
  await first.close();
  const second = await (await launch()).firstWindow();
  await unlocked(second, passphrase);
  const left = namesIn(userData, 'vault').filter((name) => name !== 'attempts.json');
  expect(left).toEqual([expect.stringMatching(/^g-[0-9a-f]{16}$/), 'vault.json']);
});

/** What stands in the vault's folder or beside it at each step, in their order. */
const steps: readonly { readonly name: string; readonly isAt: (names: Names) => boolean }[] = [
  { name: 'the copy for the backup', isAt: ({ vault }) => vault.includes('backup.making') },
  { name: 'the writing of the backup', isAt: ({ backups }) => backups.length > 0 },
  { name: 'the copy that is migrated', isAt: ({ vault }) => vault.some(isNewInTheMaking) },
  { name: 'the proof of the new files', isAt: ({ vault }) => vault.some(isNewInTheMaking) },
  { name: 'the new files in their place', isAt: ({ vault }) => vault.some(isNew) },
];

interface Names {
  readonly vault: readonly string[];
  readonly backups: readonly string[];
}

const isNewInTheMaking = (name: string): boolean => /^g-[0-9a-f]{16}\.making$/.test(name);
const isNew = (name: string): boolean => /^g-[0-9a-f]{16}$/.test(name);

for (const [index, { name, isAt }] of steps.entries()) {
  test(`killed at ${name}, a vault of Alcove 0.1 opens afterwards with nothing missing`, async ({
    launch,
    userData,
  }) => {
    test.setTimeout(150_000);
    putOldVault(userData);
    const electronApp = await launch();
    const win = await electronApp.firstWindow();
    await unlock(win, passphrase);
    await until(() =>
      isAt({ vault: namesIn(userData, 'vault'), backups: namesIn(userData, 'backups') }),
    );
    // Some way into the step, another one for each.
    await new Promise((resolve) => setTimeout(resolve, index * 7));
    await kill(electronApp);
    process.stdout.write(`at ${name}: ${namesIn(userData, 'vault').join(' ')}\n`);

    const again = await (await launch()).firstWindow();
    await unlocked(again, passphrase);
    expect((await told(again, 'listReleases', { memberId: null })).length).toBeGreaterThan(0);
    expect(await told(again, 'verifyVault', {})).toMatchObject({
      records: { faults: [] },
      groupProcess: { faults: [] },
    });
    expect(namesIn(userData, 'vault').filter((each) => each.endsWith('.making'))).toEqual([]);
    const { places } = await told(again, 'getBackups', {});
    expect(places[0]?.backups.some(({ isVerified }) => isVerified)).toBe(true);
  });
}

/** Looks every millisecond: what is waited for lasts a few. */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
