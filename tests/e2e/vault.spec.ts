import { existsSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readRecoveryCode as readTyped } from '../../shared/domain/recovery-code';
import { kill } from './support/app';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import {
  beginVault,
  lockByKeys,
  makeVault,
  PASSPHRASE,
  typeCodeBack,
  unlock,
  unlocked,
} from './support/steps';
import { hashesOf } from './support/vault-files';

const passphraseField = (win: Page) =>
  win.getByRole('textbox', { name: 'Passphrase', exact: true });

test('the rule for a passphrase is shown and judged while it is typed', async ({ win }) => {
  await expect(win.getByText(/At least 12 characters, or at least 5 words/)).toBeVisible();
  const strength = win.getByRole('status', { name: 'Strength' });
  const judged = [
    ['lantern', 'Too short'],
    ['aaaaaaaaaaaaaaaa', 'Too simple'],
    [PASSPHRASE, /Good|Strong/],
  ] as const;
  for (const [typed, words] of judged) {
    await passphraseField(win).fill(typed);
    await expect(strength).toHaveText(words);
  }
});

test('a passphrase that is too short is refused in words', async ({ win, userData }) => {
  await passphraseField(win).fill('lantern');
  await win.getByRole('textbox', { name: 'Passphrase again' }).fill('lantern');
  await win.getByRole('button', { name: 'Continue' }).click();
  await expect(win.getByText('It needs 12 characters or more, or 5 words or more.')).toBeVisible();
  expect(existsSync(`${userData}/vault`)).toBe(false);
});

test('two passphrases that differ are refused in words', async ({ win, userData }) => {
  await passphraseField(win).fill(PASSPHRASE);
  await win.getByRole('textbox', { name: 'Passphrase again' }).fill(`${PASSPHRASE}.`);
  await win.getByRole('button', { name: 'Continue' }).click();
  await expect(win.getByText('The two are not the same.')).toBeVisible();
  await expect(passphraseField(win)).toHaveValue(PASSPHRASE);
  expect(existsSync(`${userData}/vault`)).toBe(false);
});

test('a slip in the recovery code is refused in words and nothing is lost', async ({
  win,
  userData,
}) => {
  const code = await beginVault(win);
  await win.getByRole('button', { name: 'I have written it down' }).click();
  await typeCodeBack(win, code.slice(0, -5));
  await expect(win.getByText(/It has 28 letters and digits; 24 were typed/)).toBeVisible();
  await typeCodeBack(win, withSlip(code));
  await expect(win.getByText(/last two characters check the others/)).toBeVisible();
  await typeCodeBack(win, anotherCode(code));
  await expect(win.getByText('This is not the code that was shown')).toBeVisible();
  await expect(win.getByText('Nothing is lost, and nothing was changed yet.')).toBeVisible();
  expect(existsSync(`${userData}/vault`)).toBe(false);
  await typeCodeBack(win, code);
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
});

test('the recovery code opens the vault', async ({ win }) => {
  const code = await makeVault(win);
  await lockByKeys(win);
  await win.getByRole('button', { name: 'Use the recovery code' }).click();
  const field = win.getByRole('textbox', { name: 'Recovery code' });
  await field.fill(withSlip(code));
  await win.getByRole('button', { name: 'Unlock with code' }).click();
  await expect(win.getByText('The recovery code has a typing slip')).toBeVisible();
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await win.getByRole('button', { name: 'Unlock with code' }).click();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
});

test('a kill while the vault is being made leaves no half of one', async ({ launch, userData }) => {
  const first = await launch();
  const win = await first.firstWindow();
  const code = await beginVault(win);
  await win.getByRole('button', { name: 'I have written it down' }).click();
  const staged = waitUntil(() => entriesOf(userData).some((name) => name.startsWith('vault')));
  await typeCodeBack(win, code);
  await staged;
  await kill(first);
  expectNoHalf(userData);
  const second = await launch();
  const again = await second.firstWindow();
  await again.getByRole('heading', { name: /Make your vault|Alcove is locked/ }).waitFor();
  if (entriesOf(userData).includes('vault')) await unlocked(again);
  else await makeVault(again);
  expect(entriesOf(userData).filter((name) => name.startsWith('vault'))).toEqual(['vault']);
});

test('a kill before the recovery code was typed back leaves nothing', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await beginVault(await first.firstWindow());
  await kill(first);
  expect(existsSync(`${userData}/vault`)).toBe(false);
  const second = await launch();
  await makeVault(await second.firstWindow());
});

test('a second start only brings the first window to the front', async ({
  electronApp,
  win,
  launch,
}) => {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect(launch()).rejects.toThrow();
  const isShown = () =>
    electronApp.evaluate(({ BrowserWindow }) => {
      return BrowserWindow.getAllWindows().map((window) => window.isVisible());
    });
  await expect.poll(isShown).toEqual([true]);
});

test.describe('with wrong passphrases', () => {
  test.use({ caseload: 'demo' });

  test('they are counted down, change no file, and the right one opens afterwards', async ({
    win,
    userData,
  }) => {
    const before = hashesOf(userData);
    for (const slip of ['one', 'two', 'three', 'four']) {
      const button = win.getByRole('button', { name: 'Unlock', exact: true });
      await win.getByRole('textbox', { name: 'Passphrase' }).fill(`not this ${slip}`);
      await expect(button).toBeEnabled();
      await unlock(win, `not this one ${slip}`);
      await expect(win.getByText('That is not the passphrase')).toBeVisible();
    }
    await expect(win.getByText(/You can try again in \d+ seconds?\./)).toBeVisible();
    await expect(win.getByRole('button', { name: 'Unlock', exact: true })).toBeDisabled();
    expect(hashesOf(userData)).toEqual(before);
    await expect(win.getByText(/You can try again in/)).toBeHidden();
    await unlocked(win, DEMO_PASSPHRASE);
  });
});

/** One character another one, as it happens when copying from paper. */
function withSlip(code: string): string {
  return (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
}

/** A whole code that belongs to no vault: another letter, and the check that fits it. */
function anotherCode(code: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const pairs = [...alphabet].flatMap((one) => [...alphabet].map((other) => one + other));
  const slipped = withSlip(code).slice(0, -2);
  const whole = pairs.map((pair) => slipped + pair).find((typed) => readTyped(typed).ok);
  if (!whole) throw new Error('no check fits');
  return whole;
}

function entriesOf(userData: string): readonly string[] {
  return readdirSync(userData);
}

/** A vault's folder either has everything or is not there. */
function expectNoHalf(userData: string): void {
  if (!existsSync(`${userData}/vault`)) return;
  const names = readdirSync(`${userData}/vault`);
  expect(names).toEqual(expect.arrayContaining(['group-process.db', 'records.db', 'vault.json']));
}

/** Looks every millisecond: what is waited for lasts a few. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
