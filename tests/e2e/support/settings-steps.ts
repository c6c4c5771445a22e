import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog } from './app';
import { goTo, readRecoveryCode } from './steps';

/** What a clinician does about keys and backups, by the names that stand on the screen. */

/** A backup, a re-key or a check, on a busy machine. */
export const HEAVY = { timeout: 60_000 } as const;

export type Chapter = 'Locking and privacy' | 'Keys' | 'Backups' | 'Check the vault';

export async function openChapter(win: Page, chapter: Chapter): Promise<void> {
  await goTo(win, 'Settings');
  const chapters = win.getByRole('navigation', { name: 'Settings' });
  await chapters.getByRole('link', { name: chapter, exact: true }).click();
  await win.getByRole('heading', { name: chapter, level: 1 }).waitFor();
}

export async function openAuditTrail(win: Page): Promise<void> {
  await openChapter(win, 'Check the vault');
  await win.getByRole('link', { name: 'Open the audit trail' }).click();
  await win.getByRole('heading', { name: 'Audit trail', level: 1 }).waitFor();
}

export async function fillNewPassphrase(win: Page, passphrase: string): Promise<void> {
  await win.getByRole('textbox', { name: 'New passphrase' }).fill(passphrase);
  await win.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase);
  await win.getByRole('button', { name: 'Change passphrase' }).click();
}

export async function changePassphrase(win: Page, from: string, to: string): Promise<void> {
  await openChapter(win, 'Keys');
  await win.getByRole('link', { name: 'Change passphrase…' }).click();
  await win.getByRole('textbox', { name: 'Present passphrase' }).fill(from);
  await fillNewPassphrase(win, to);
  await expect(win.getByText('The passphrase is changed')).toBeVisible(HEAVY);
}

export interface CodeChange {
  readonly begin: 'Make a new code…' | 'Encrypt under a new key…';
  readonly passphrase: string;
}

/** Up to the new code on the screen, which is answered with. */
export async function beginNewCode(win: Page, change: CodeChange): Promise<string> {
  await openChapter(win, 'Keys');
  await win.getByRole('link', { name: change.begin }).click();
  await win.getByRole('textbox', { name: 'Passphrase' }).fill(change.passphrase);
  await win.getByRole('button', { name: 'Show the new code' }).click();
  return readRecoveryCode(win);
}

export async function typeNewCode(win: Page, code: string, submit: string): Promise<void> {
  await win.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await win.getByRole('button', { name: submit }).click();
}

/** A new recovery code, written down and typed back; answers with it. */
export async function renewCode(win: Page, passphrase: string): Promise<string> {
  const code = await beginNewCode(win, { begin: 'Make a new code…', passphrase });
  await win.getByRole('button', { name: 'I have written it down' }).click();
  await typeNewCode(win, code, 'Use the new code');
  await expect(win.getByText('The new recovery code works')).toBeVisible(HEAVY);
  return code;
}

/** On the locked screen. */
export async function unlockByCode(win: Page, code: string): Promise<void> {
  const take = win.getByRole('button', { name: 'Use the recovery code' });
  const field = win.getByRole('textbox', { name: 'Recovery code' });
  await take.or(field).first().waitFor();
  if (!(await field.isVisible())) await take.click();
  await field.fill(code);
  await win.getByRole('button', { name: 'Unlock with code' }).click();
}

export async function unlockedByCode(win: Page, code: string): Promise<void> {
  await unlockByCode(win, code);
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor(HEAVY);
}

export async function backUpNow(win: Page): Promise<void> {
  await openChapter(win, 'Backups');
  await win.getByRole('button', { name: 'Back up now' }).click();
  await expect(win.getByText(/^Made and verified /)).toBeVisible(HEAVY);
}

export async function chooseFolder(
  app: ElectronApplication,
  win: Page,
  folder: string,
): Promise<void> {
  await answerOpenDialog(app, [folder]);
  await openChapter(win, 'Backups');
  await win.getByRole('button', { name: /Choose a folder…|Other folder…/ }).click();
  const shown = win.getByRole('main').getByText(folder, { exact: true });
  await expect(shown).toBeVisible();
}

/** The chosen backup, read with a passphrase or a recovery code up to what was found in it. */
export async function readBackup(
  win: Page,
  by: 'Passphrase' | 'Recovery code',
  secret: string,
): Promise<void> {
  await win.getByRole('heading', { name: 'Open the backup' }).waitFor();
  const take = win.getByRole('button', { name: 'Use the recovery code' });
  if (by === 'Recovery code' && (await take.isVisible())) await take.click();
  await win.getByRole('textbox', { name: by }).fill(secret);
  await win.getByRole('button', { name: 'Read the backup' }).click();
}

export async function putInPlace(win: Page): Promise<void> {
  await expect(win.getByRole('heading', { name: 'The backup is whole' })).toBeVisible(HEAVY);
  await win.getByRole('button', { name: 'Put this backup in place' }).click();
  await expect(win.getByText('The backup is in place')).toBeVisible(HEAVY);
}

interface Header {
  readonly generation: string;
  readonly serial: number;
  readonly slots: readonly { readonly kind: string; readonly mixedWith?: string }[];
}

export function headerOf(userData: string): Header {
  return JSON.parse(readFileSync(path.join(userData, 'vault/vault.json'), 'utf8')) as Header;
}

/** The folders of the vault's files: the present ones, and those that a restore kept. */
export function generationsIn(userData: string): readonly string[] {
  return readdirSync(path.join(userData, 'vault')).filter((name) => name.startsWith('g-'));
}
