import { expect, type Page } from '@playwright/test';

/** What a clinician does, step by step, by the names that stand on the screen. */

export const PASSPHRASE = 'a quiet lantern by the third window';

export interface NewMember {
  readonly legalName: string;
  readonly preferredFirstName: string;
  readonly goals?: string;
}

export async function makeVault(win: Page): Promise<string> {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  await win.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await win.getByRole('textbox', { name: 'Passphrase again' }).fill(PASSPHRASE);
  await win.getByRole('button', { name: 'Continue' }).click();
  const code = await readRecoveryCode(win);
  await win.getByRole('button', { name: 'I have written it down' }).click();
  await win.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase());
  await win.getByRole('button', { name: 'Make vault' }).click();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
  return code;
}

async function readRecoveryCode(win: Page): Promise<string> {
  const shown = win.getByTestId('recovery-code');
  await shown.waitFor({ timeout: 30_000 });
  const groups = await shown.locator('span').allTextContents();
  return groups.map((group) => group.trim()).join('-');
}

export async function unlock(win: Page, passphrase: string = PASSPHRASE): Promise<void> {
  await win.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await win.getByRole('button', { name: 'Unlock', exact: true }).click();
}

export async function unlocked(win: Page, passphrase?: string): Promise<void> {
  await unlock(win, passphrase);
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
}

export async function goTo(win: Page, place: string): Promise<void> {
  await win.getByRole('navigation').getByRole('link', { name: place }).click();
}

export async function fillPractice(win: Page): Promise<void> {
  await goTo(win, 'Settings');
  await win.getByRole('textbox', { name: 'Your name' }).fill('Dr. Imaginary Clinician');
  await win.getByRole('textbox', { name: 'Credentials' }).fill('MD, FRCPC');
  await win.getByRole('textbox', { name: 'Practice name' }).fill('Fictional Group Practice');
  await win.getByRole('button', { name: 'Save practice profile' }).click();
  await expect(win.getByText('Practice profile saved')).toBeVisible();
}

/** A closed module whose first session lies in the past, so that notes are due. */
export async function planModule(win: Page, from: string, to: string): Promise<void> {
  await goTo(win, 'Groups');
  await win.getByRole('button', { name: 'New group' }).first().click();
  await win.getByRole('textbox', { name: 'Group name' }).fill('Tuesday physicians');
  await win.getByRole('button', { name: 'Make group' }).click();
  await win.getByRole('textbox', { name: 'Module name' }).fill('2026–27');
  await win.getByLabel('First day').fill(from);
  await win.getByLabel('Last day').fill(to);
  await win.getByRole('button', { name: 'Plan module' }).click();
  await win.getByRole('heading', { name: 'Tuesday physicians', level: 1 }).waitFor();
}

export async function addMembers(win: Page, members: readonly NewMember[]): Promise<void> {
  await goTo(win, 'Members');
  await win.getByRole('button', { name: 'Add member' }).first().click();
  for (const member of members) {
    await fillMember(win, member);
    await win.getByRole('button', { name: 'Add and begin the next' }).click();
    await expect(win.getByText(`${member.preferredFirstName} was added`)).toBeVisible();
  }
}

export async function fillMember(win: Page, member: NewMember): Promise<void> {
  await win.getByRole('textbox', { name: 'Legal name' }).fill(member.legalName);
  await win.getByRole('textbox', { name: 'Preferred first name' }).fill(member.preferredFirstName);
  await win.getByRole('textbox', { name: 'Goals' }).fill(member.goals ?? 'To speak first, once.');
}

export async function saved(win: Page): Promise<void> {
  await expect(win.getByText(/^Saved \d/)).toBeVisible();
}
