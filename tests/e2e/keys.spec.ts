import type { Locator, Page } from '@playwright/test';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { told } from './support/bridge';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { isFocusSeen } from './support/look';
import {
  beginNewCode,
  changePassphrase,
  generationsIn,
  headerOf,
  HEAVY,
  openChapter,
  renewCode,
  typeNewCode,
  unlockByCode,
  unlockedByCode,
} from './support/settings-steps';
import { fillPractice, lockByKeys, makeVault, PASSPHRASE, unlock, unlocked } from './support/steps';

/** docs/security, Keys: passphrase and recovery code are changed, and the old ones open nothing. */

test.slow();

const NEW_PASSPHRASE = 'seven umbrellas under one fictional roof';

test.describe('with the demo caseload', () => {
  test.use({ caseload: 'demo' });

  test('the passphrase is changed without a mouse, and the old one opens nothing', async ({
    win,
  }) => {
    await unlocked(win, DEMO_PASSPHRASE);
    await win.keyboard.press('Control+k');
    await win.keyboard.type('keys');
    await win.keyboard.press('Enter');
    await win.getByRole('heading', { name: 'Keys', level: 1 }).waitFor();
    await tabTo(win, win.getByRole('link', { name: 'Change passphrase…' }));
    await win.keyboard.press('Enter');
    const present = win.getByRole('textbox', { name: 'Present passphrase' });
    await expect(present).toBeFocused();
    await win.keyboard.type('not the present one at all');
    for (const name of ['New passphrase', 'Passphrase again']) {
      await tabTo(win, win.getByRole('textbox', { name }));
      await win.keyboard.type(NEW_PASSPHRASE);
    }
    await win.keyboard.press('Enter');
    await expect(win.getByText('That is not the passphrase')).toBeVisible(HEAVY);

    await tabTo(win, present);
    await win.keyboard.press('Control+a');
    await win.keyboard.type(DEMO_PASSPHRASE);
    await win.keyboard.press('Enter');
    await expect(win.getByText('The passphrase is changed')).toBeVisible(HEAVY);
    await expect(win.getByRole('button', { name: 'Back to Keys' })).toBeFocused();
    await win.keyboard.press('Enter');
    await win.getByRole('heading', { name: 'Keys', level: 1 }).waitFor();

    await lockByKeys(win);
    await unlock(win, DEMO_PASSPHRASE);
    await expect(win.getByText('That is not the passphrase')).toBeVisible(HEAVY);
    await unlocked(win, NEW_PASSPHRASE);
  });

  test('a new passphrase that is weak, or differs, is refused in words', async ({
    win,
    userData,
  }) => {
    await unlocked(win, DEMO_PASSPHRASE);
    const before = headerOf(userData);
    await openChapter(win, 'Keys');
    await win.getByRole('link', { name: 'Change passphrase…' }).click();
    await win.getByRole('textbox', { name: 'Present passphrase' }).fill(DEMO_PASSPHRASE);
    const change = win.getByRole('button', { name: 'Change passphrase' });
    const again = win.getByRole('textbox', { name: 'Passphrase again' });
    await win.getByRole('textbox', { name: 'New passphrase' }).fill('lantern');
    await again.fill('lantern');
    await change.click();
    await expect(
      win.getByText('It needs 12 characters or more, or 5 words or more.'),
    ).toBeVisible();
    await win.getByRole('textbox', { name: 'New passphrase' }).fill(NEW_PASSPHRASE);
    await change.click();
    await expect(win.getByText('The two are not the same.')).toBeVisible();
    expect(headerOf(userData)).toEqual(before);
  });
});

test('the old recovery code works until the new one is typed back, and not after', async ({
  win,
}) => {
  const old = await makeVault(win);
  const change = { begin: 'Make a new code…', passphrase: PASSPHRASE } as const;
  await beginNewCode(win, change);
  await expect(win.getByText(/The old code works until you have typed this one/)).toBeVisible();
  await win.getByRole('button', { name: 'I have written it down' }).click();
  await typeNewCode(win, old, 'Use the new code');
  await expect(win.getByText('This is not the code that was shown')).toBeVisible(HEAVY);
  await lockByKeys(win);
  await unlockedByCode(win, old);

  const code = await renewCode(win, PASSPHRASE);
  expect(code).not.toBe(old);
  await expect(win.getByText(/^The old code no longer works\./)).toBeVisible();
  await lockByKeys(win);
  await unlockByCode(win, old);
  await expect(win.getByText('That recovery code does not open this vault')).toBeVisible(HEAVY);
  await unlockedByCode(win, code);
});

test('a re-key leaves nothing that the old key or the old code opens', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  const win = await first.firstWindow();
  const old = await makeVault(win);
  await fillPractice(win);
  const before = headerOf(userData);
  const code = await reKey(win);
  expect(headerOf(userData).generation).not.toBe(before.generation);
  await expect(win.getByText(/^The old recovery code no longer works\./)).toBeVisible();
  await expectPractice(win);

  await lockByKeys(win);
  await unlockByCode(win, old);
  await expect(win.getByText('That recovery code does not open this vault')).toBeVisible(HEAVY);
  await unlockedByCode(win, code);
  expect(generationsIn(userData)).toEqual([headerOf(userData).generation]);
  await lockByKeys(win);
  await unlocked(win);
  await expectPractice(win);
  expect(await told(win, 'verifyVault', {})).toMatchObject({
    records: { faults: [] },
    groupProcess: { faults: [] },
  });
});

test('a vault of before the re-key that is copied back opens by old secrets, and that is said', async ({
  launch,
  userData,
}) => {
  const aside = `${userData}-before`;
  const first = await launch();
  const old = await makeVault(await first.firstWindow());
  await first.close();
  cpSync(path.join(userData, 'vault'), aside, { recursive: true });
  const second = await launch();
  const win = await second.firstWindow();
  await unlocked(win);
  const code = await reKey(win);
  await second.close();

  rmSync(path.join(userData, 'vault'), { recursive: true });
  cpSync(aside, path.join(userData, 'vault'), { recursive: true });
  rmSync(aside, { recursive: true });
  const third = await (await launch()).firstWindow();
  await unlockByCode(third, code);
  await expect(third.getByText('That recovery code does not open this vault')).toBeVisible(HEAVY);
  await unlockedByCode(third, old);
  await expect(third.getByText('Older keys of this vault are in place')).toBeVisible();
  await third.getByRole('button', { name: 'It was me: use these keys' }).click();
  await expect(third.getByText('Older keys of this vault are in place')).toBeHidden();
});

test('the recovery code sets a new passphrase when the old one is forgotten', async ({ win }) => {
  const code = await makeVault(win);
  await lockByKeys(win);
  await unlockedByCode(win, code);
  await openChapter(win, 'Keys');
  await win.getByRole('link', { name: 'Change passphrase…' }).click();
  await win.getByRole('button', { name: 'Use the recovery code' }).click();
  await win.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await win.getByRole('textbox', { name: 'New passphrase' }).fill(NEW_PASSPHRASE);
  await win.getByRole('textbox', { name: 'Passphrase again' }).fill(NEW_PASSPHRASE);
  await win.getByRole('button', { name: 'Change passphrase' }).click();
  await expect(win.getByText('The passphrase is changed')).toBeVisible(HEAVY);
  await changePassphrase(win, NEW_PASSPHRASE, PASSPHRASE);
  await lockByKeys(win);
  await unlocked(win);
});

async function reKey(win: Page): Promise<string> {
  const code = await beginNewCode(win, {
    begin: 'Encrypt under a new key…',
    passphrase: PASSPHRASE,
  });
  await win.getByRole('button', { name: 'I have written it down' }).click();
  await typeNewCode(win, code, 'Encrypt under the new key');
  await expect(win.getByText('The vault is under a new key')).toBeVisible(HEAVY);
  return code;
}

async function expectPractice(win: Page): Promise<void> {
  expect(await told(win, 'getPractice', {})).toMatchObject({
    clinicianName: 'Dr. Imaginary Clinician',
  });
}

/** By the key alone; where the keyboard stands can be seen all the way. */
async function tabTo(win: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await win.keyboard.press('Tab');
    expect.soft(await isFocusSeen(win)).toBe(true);
  }
  throw new Error('the keyboard did not come there');
}
