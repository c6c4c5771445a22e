import type { ElectronApplication, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { answerSaveDialog } from './support/app';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { checkForm, textOf } from './support/pdf';
import { beginNewCode, HEAVY, typeNewCode, unlockedByCode } from './support/settings-steps';
import {
  allNames,
  beginVault,
  fillPractice,
  lockByKeys,
  openDemo,
  typeCodeBack,
} from './support/steps';

/** docs/security, Keys: the recovery code on paper, and for half a minute on the clipboard. */

test.slow();

/** It is set in two lines. */
const CODE = /[0-9A-HJKMNP-TV-Z]{4}(?:-\s*[0-9A-HJKMNP-TV-Z]{4}){6}/g;

test('the sheet saved at the first start opens the vault', async ({
  electronApp,
  win,
  userData,
}) => {
  const code = await beginVault(win);
  const file = path.join(userData, 'sheet.pdf');
  await answerSaveDialog(electronApp, null);
  await saveSheet(win);
  await expect(win.getByRole('alert')).toHaveCount(0);
  await answerSaveDialog(electronApp, file);
  await saveSheet(win);
  await expect(win.getByText(`Saved as ${file}. Print it, then delete the file`)).toBeVisible(
    HEAVY,
  );
  expect(existsSync(path.join(userData, 'vault'))).toBe(false);
  const printed = codeOn(file);
  expect(printed).toBe(code);
  checkSheet(file);

  await win.getByRole('button', { name: 'I have written it down' }).click();
  await typeCodeBack(win, printed);
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor(HEAVY);
  await lockByKeys(win);
  await unlockedByCode(win, printed);
});

test.describe('with the demo caseload', () => {
  test.use({ caseload: 'demo' });

  test('the sheet of a new code names no one whose record it opens', async ({
    electronApp,
    win,
    userData,
  }) => {
    await openDemo(win);
    await fillPractice(win);
    const names = await allNames(win);
    const code = await beginNewCode(win, {
      begin: 'Make a new code…',
      passphrase: DEMO_PASSPHRASE,
    });
    const file = path.join(userData, 'sheet.pdf');
    await answerSaveDialog(electronApp, file);
    await saveSheet(win);
    await expect(win.getByText(/^Saved as /)).toBeVisible(HEAVY);
    expect(codeOn(file)).toBe(code);
    checkSheet(file);
    const said = textOf(file);
    for (const foreign of [
      ...names,
      'Imaginary Clinician',
      'Fictional Group Practice',
      'Tuesday',
    ]) {
      expect(said).not.toContain(foreign);
    }
    const left = readdirSync(userData, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.pdf'))).toEqual(['sheet.pdf']);
    rmSync(file);
    await win.getByRole('button', { name: 'I have written it down' }).click();
    await typeNewCode(win, code, 'Use the new code');
    await expect(win.getByText('The new recovery code works')).toBeVisible(HEAVY);
  });

  test('a copied code is taken back by the lock, and what was copied after it is not', async ({
    electronApp,
    win,
  }) => {
    await openDemo(win);
    const code = await copyNewCode(win);
    expect(await onClipboard(electronApp)).toBe(code);
    await lockByKeys(win);
    await expect.poll(() => onClipboard(electronApp)).toBe('');

    await openDemo(win);
    await copyNewCode(win);
    await electronApp.evaluate(({ clipboard }) => clipboard.writeText('a shopping list'));
    await lockByKeys(win);
    await win.getByRole('textbox', { name: 'Passphrase' }).waitFor();
    expect(await onClipboard(electronApp)).toBe('a shopping list');
  });

  test('a copied code is taken back after half a minute', async ({ electronApp, win }) => {
    await openDemo(win);
    const code = await copyNewCode(win);
    const copiedAt = Date.now();
    await expect(
      win.getByText('Copied. The clipboard forgets it in 30 seconds', { exact: false }),
    ).toBeVisible();
    expect(await onClipboard(electronApp)).toBe(code);
    await expect.poll(() => onClipboard(electronApp), { timeout: 45_000 }).toBe('');
    expect(Date.now() - copiedAt).toBeGreaterThan(25_000);
  });
});

async function saveSheet(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Save emergency sheet (PDF)…' }).click();
}

async function copyNewCode(win: Page): Promise<string> {
  const code = await beginNewCode(win, {
    begin: 'Make a new code…',
    passphrase: DEMO_PASSPHRASE,
  });
  await win.getByRole('button', { name: 'Copy code' }).click();
  await expect(win.getByText(/^Copied\./)).toBeVisible();
  return code;
}

function onClipboard(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ clipboard }) => clipboard.readText());
}

/** The one code that stands on the sheet. */
function codeOn(file: string): string {
  const codes = textOf(file).match(CODE) ?? [];
  expect(codes).toHaveLength(1);
  return codes[0]?.replaceAll(/\s/g, '') ?? '';
}

/** One page, sound, and nothing in its particulars but what it is. */
function checkSheet(file: string): void {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(info).toMatch(/^Pages:\s+1$/m);
  expect(info).not.toMatch(CODE);
  checkForm(file);
}
