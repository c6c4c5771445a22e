import type { Page } from '@playwright/test';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Launch } from './support/fixture';
import {
  fillNewPassphrase,
  headerOf,
  HEAVY,
  openChapter,
  unlockedByCode,
} from './support/settings-steps';
import { lockByKeys, makeVault, PASSPHRASE, unlock, unlocked } from './support/steps';
import { hashesOf } from './support/vault-files';

/** docs/security, Keys: the key ring protected, missing, changed, shut, or protecting nothing. */

test.slow();

const UNPROTECTED = { env: { HOST_SAFE_STORAGE: 'basic_text' } };
const SHUT = { env: { HOST_SAFE_STORAGE: 'unavailable' } };

const keyRingButton = (win: Page) =>
  win.getByRole('button', { name: 'Open with this laptop’s key ring' });

function devicePath(userData: string): string {
  return path.join(userData, 'device.json');
}

/** A vault made and closed again; answers with its recovery code. */
async function makeAndClose(launch: Launch): Promise<string> {
  const app = await launch();
  const code = await makeVault(await app.firstWindow());
  await app.close();
  return code;
}

function passphraseSlot(userData: string) {
  return headerOf(userData).slots.find(({ kind }) => kind === 'passphrase');
}

test('a key ring that was reset is told of, the code opens, and the passphrase is set again', async ({
  launch,
  userData,
  keychain,
}) => {
  const code = await makeAndClose(launch);
  expect(passphraseSlot(userData)).toMatchObject({ mixedWith: 'device-secret' });
  const [vault, device] = [hashesOf(userData), readFileSync(devicePath(userData), 'utf8')];
  rmSync(keychain);

  const app = await launch();
  const win = await app.firstWindow();
  await unlock(win);
  await expect(win.getByText('This laptop’s key ring is not the one it was')).toBeVisible(HEAVY);
  await expect(win.getByText(/Open the vault with the recovery code/)).toBeVisible();
  expect(hashesOf(userData)).toEqual(vault);
  expect(readFileSync(devicePath(userData), 'utf8')).toBe(device);

  await unlockedByCode(win, code);
  const finding = win.getByText('The passphrase does not open the vault on this laptop');
  await expect(finding).toBeVisible();
  await win.getByRole('button', { name: 'Set the passphrase…' }).click();
  await win.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await fillNewPassphrase(win, PASSPHRASE);
  await expect(win.getByText('The passphrase is changed')).toBeVisible(HEAVY);
  await lockByKeys(win);
  await unlocked(win);
  await expect(finding).toBeHidden();
  expect(passphraseSlot(userData)).toMatchObject({ mixedWith: 'device-secret' });
});

test('a key ring that is shut is told of, and opens the vault once it is open', async ({
  launch,
  userData,
}) => {
  await makeAndClose(launch);
  const before = hashesOf(userData);
  const shut = await launch(SHUT);
  const win = await shut.firstWindow();
  await unlock(win);
  await expect(win.getByText('This laptop’s key ring does not answer')).toBeVisible(HEAVY);
  expect(hashesOf(userData)).toEqual(before);
  await shut.close();
  await unlocked(await (await launch()).firstWindow());
});

test('device.json that is gone is told of, and the code opens', async ({ launch, userData }) => {
  const code = await makeAndClose(launch);
  rmSync(devicePath(userData));
  const win = await (await launch()).firstWindow();
  await unlock(win);
  await expect(win.getByText('This laptop has no part of the key')).toBeVisible(HEAVY);
  await unlockedByCode(win, code);
});

test('a key ring that protects nothing is given nothing', async ({ launch, userData }) => {
  const app = await launch(UNPROTECTED);
  const win = await app.firstWindow();
  await makeVault(win);
  expect(passphraseSlot(userData)).toMatchObject({ mixedWith: 'nothing' });
  await openChapter(win, 'Keys');
  await expect(win.getByText(/^It would keep the key so that anyone who has/)).toBeVisible();
  await expect(win.getByRole('link', { name: 'Allow…' })).toHaveCount(0);
  await lockByKeys(win);
  await unlocked(win);
  expect(existsSync(devicePath(userData))).toBe(false);
});

test('a key ring that no longer protects is not used for a vault it was a part of', async ({
  launch,
  userData,
}) => {
  const code = await makeAndClose(launch);
  const [vault, device] = [hashesOf(userData), readFileSync(devicePath(userData), 'utf8')];
  const win = await (await launch(UNPROTECTED)).firstWindow();
  await unlock(win);
  await expect(win.getByText('This laptop’s key ring protects nothing')).toBeVisible(HEAVY);
  expect(hashesOf(userData)).toEqual(vault);
  await unlockedByCode(win, code);
  await win.getByRole('button', { name: 'Set the passphrase…' }).click();
  await win.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await fillNewPassphrase(win, PASSPHRASE);
  await expect(win.getByText('The passphrase is changed')).toBeVisible(HEAVY);
  expect(passphraseSlot(userData)).toMatchObject({ mixedWith: 'nothing' });
  await lockByKeys(win);
  await unlocked(win);
  expect(readFileSync(devicePath(userData), 'utf8')).toBe(device);
});

test('the key ring opens the vault by one key once it is allowed, and no more once it is not', async ({
  win,
}) => {
  await makeVault(win);
  await lockByKeys(win);
  await expect(keyRingButton(win)).toHaveCount(0);
  await unlocked(win);
  await allowKeyRing(win);
  await lockByKeys(win);
  await expect(keyRingButton(win)).toBeFocused();
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor(HEAVY);
  await openChapter(win, 'Keys');
  await win.getByRole('button', { name: 'Stop opening with it' }).click();
  await expect(win.getByRole('link', { name: 'Allow…' })).toBeVisible();
  await lockByKeys(win);
  await expect(win.getByRole('textbox', { name: 'Passphrase' })).toBeFocused();
  await expect(keyRingButton(win)).toHaveCount(0);
});

test('a key ring that was allowed and then reset opens nothing and changes nothing', async ({
  launch,
  userData,
  keychain,
}) => {
  const app = await launch();
  const first = await app.firstWindow();
  await makeVault(first);
  await allowKeyRing(first);
  await app.close();
  const before = hashesOf(userData);
  rmSync(keychain);
  const win = await (await launch()).firstWindow();
  await keyRingButton(win).click();
  await expect(win.getByText('This laptop’s key ring is not the one it was')).toBeVisible(HEAVY);
  expect(hashesOf(userData)).toEqual(before);
});

/** A wrong passphrase first: it is asked for, and not only for show. */
async function allowKeyRing(win: Page): Promise<void> {
  await openChapter(win, 'Keys');
  await win.getByRole('link', { name: 'Allow…' }).click();
  await expect(win.getByText(/^Whoever uses this laptop while you are logged in/)).toBeVisible();
  const field = win.getByRole('textbox', { name: 'Passphrase' });
  const allow = win.getByRole('button', { name: 'Allow the key ring' });
  await field.fill('not the passphrase of this vault');
  await allow.click();
  await expect(win.getByText('That is not the passphrase')).toBeVisible(HEAVY);
  await field.fill(PASSPHRASE);
  await allow.click();
  await expect(win.getByRole('button', { name: 'Stop opening with it' })).toBeVisible(HEAVY);
}
