import type { ElectronApplication, Page } from '@playwright/test';
import { answerSaveDialog } from './support/app';
import { expect, test } from './support/fixture';
import { look, overflowOf, wear, type Scheme } from './support/look';
import {
  beginVault,
  goTo,
  goToReleases,
  openDemo,
  openGroupNote,
  openMissingNote,
  saved,
  signNote,
  typeCodeBack,
} from './support/steps';

const schemes: readonly Scheme[] = ['light', 'dark'];

for (const scheme of schemes) {
  test(`first start is accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await wear(win, scheme);
    await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
    await look(win, '01-passphrase', scheme);
    const code = await beginVault(win);
    await look(win, '02-recovery-code', scheme);
    await win.getByRole('button', { name: 'I have written it down' }).click();
    await typeCodeBack(win, code.slice(0, -1));
    await win.getByText(/were typed/).waitFor();
    await look(win, '03-type-code-back', scheme);
    await typeCodeBack(win, code);
    await win.getByRole('heading', { name: 'Set up Alcove' }).waitFor({ timeout: 30_000 });
    await look(win, '04-set-up', scheme);
    for (const place of ['Groups', 'Members', 'Notes', 'Requests']) {
      await goTo(win, place);
      await look(win, `05-empty-${place.toLowerCase()}`, scheme);
    }
  });

  test.describe('with the demo caseload', () => {
    test.use({ caseload: 'demo' });

    test(`places and lists are accessible in ${scheme}`, async ({ win }) => {
      test.slow();
      await wear(win, scheme);
      await win.getByRole('button', { name: 'Unlock', exact: true }).waitFor();
      await look(win, '10-unlock', scheme);
      await openDemo(win);
      await look(win, '11-today', scheme);
      await goTo(win, 'Groups');
      await look(win, '12-groups', scheme);
      const list = win.getByRole('navigation', { name: 'Groups' });
      await list.getByRole('link', { name: /–/ }).first().click();
      await win.getByRole('table').waitFor();
      await look(win, '13-module', scheme);
      await list.getByRole('link', { name: 'Plan a module' }).first().click();
      await win.getByRole('button', { name: 'Skip a day' }).click();
      await win.getByRole('textbox', { name: 'Module name' }).fill('');
      await win.getByRole('button', { name: 'Plan module' }).click();
      await win.getByText('Please fill this in.').waitFor();
      await look(win, '14-new-module', scheme);
      await goTo(win, 'Members');
      await leaveAnyway(win);
      await look(win, '15-members', scheme);
      await win.getByRole('link', { name: 'Add member' }).click();
      await win.getByRole('button', { name: 'Add member', exact: true }).click();
      await look(win, '16-new-member', scheme);
      const members = win.getByRole('navigation', { name: 'Members' });
      await members
        .getByRole('link', { name: /Fictionworth|Imaginarsson/ })
        .first()
        .click();
      await win.getByRole('heading', { name: 'Details' }).waitFor();
      await look(win, '17-member', scheme);
      await win.getByRole('button', { name: 'Change details' }).click();
      await look(win, '18-change-member', scheme);
      await goTo(win, 'Settings');
      await look(win, '19-settings', scheme);
      await win.keyboard.press('Control+k');
      await win.getByRole('combobox', { name: 'Go to or do' }).waitFor();
      await look(win, '20-palette', scheme);
      await win.keyboard.press('Escape');
      await win.keyboard.press('Control+.');
      await win.getByRole('heading', { name: 'Hidden' }).waitFor();
      await look(win, '21-curtain', scheme);
    });

    test(`sessions, notes and releases are accessible in ${scheme}`, async ({
      electronApp,
      win,
      userData,
    }) => {
      test.slow();
      await wear(win, scheme);
      await openDemo(win);
      await goTo(win, 'Notes');
      await win.getByRole('heading', { name: 'Notes', level: 1 }).waitFor();
      await look(win, '30-notes', scheme);
      await win.getByRole('link', { name: 'Session', exact: true }).first().click();
      await win.getByLabel('Started at').waitFor();
      await look(win, '31-session', scheme);
      await win.getByRole('radio', { name: 'Late' }).first().click();
      await look(win, '32-session-late', scheme);
      const { text } = await openMissingNote(win);
      await text.fill('Spoke first today, and said that it had cost something.');
      await saved(win);
      await look(win, '33-note-draft', scheme);
      await win.getByRole('combobox', { name: 'Form of the note' }).selectOption('SOAP');
      await look(win, '34-note-soap', scheme);
      await win.getByRole('combobox', { name: 'Form of the note' }).selectOption('Free form');
      await signNote(win);
      await look(win, '35-note-signed', scheme);
      await win.getByRole('button', { name: 'Write addendum' }).click();
      await look(win, '36-addendum', scheme);
      await win.getByRole('button', { name: 'Cancel' }).click();
      await openGroupNote(win);
      await look(win, '37-group-note', scheme);
      await lookAtRelease(electronApp, win, userData, scheme);
    });
  });
}

/** The smallest window, and the usual one at twice the size: half as many points each way. */
const smallWindows = [
  { name: '1024 by 700', width: 1024, height: 700 },
  { name: 'twice the size', width: 640, height: 400 },
] as const;

test.describe('in a small window', () => {
  test.use({ caseload: 'demo' });

  for (const { name, width, height } of smallWindows) {
    test(`nothing is cut off at ${name}`, async ({ win }) => {
      await openDemo(win);
      await win.setViewportSize({ width, height });
      for (const place of ['Today', 'Groups', 'Members', 'Notes', 'Requests', 'Settings']) {
        await goTo(win, place);
        // The settings open at their first chapter.
        const name = place === 'Settings' ? 'Practice profile' : place;
        const heading = win.getByRole('heading', { name, level: 1 });
        await heading.waitFor();
        expect.soft(await overflowOf(win), place).toEqual({ x: 0, y: 0 });
        await heading.scrollIntoViewIfNeeded();
        await expect.soft(heading, place).toBeInViewport({ ratio: 1 });
      }
      await openMissingNote(win);
      await look(win, `40-note-at-${width}`, 'light');
      const sign = win.getByRole('button', { name: 'Sign note' });
      await sign.scrollIntoViewIfNeeded();
      await expect(sign).toBeInViewport({ ratio: 1 });
    });
  }
});

async function lookAtRelease(
  electronApp: ElectronApplication,
  win: Page,
  userData: string,
  scheme: Scheme,
): Promise<void> {
  await goToReleases(win);
  await win.getByRole('button', { name: 'Release record…' }).first().click();
  await look(win, '38-choose-member', scheme);
  await win.getByRole('combobox', { name: 'Member' }).click();
  await win.getByRole('option').first().click();
  await win
    .getByText(/\d+ signed notes?/)
    .first()
    .waitFor();
  await look(win, '38-new-release', scheme);
  await answerSaveDialog(electronApp, `${userData}/record.pdf`);
  await win.getByRole('button', { name: /^Save PDF/ }).click();
  await win.getByText(/Release \d{4}-0001 is saved/).waitFor({ timeout: 30_000 });
  await look(win, '39-release-done', scheme);
  await goToReleases(win);
  await win.getByRole('row').nth(1).waitFor();
  await look(win, '39-releases', scheme);
}

async function leaveAnyway(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Leave without saving' }).click();
  await win.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
}
