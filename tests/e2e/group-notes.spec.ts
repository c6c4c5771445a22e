import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { look, lookAtBothSizes, lookAtSmallSizes, wear } from './support/look';
import { goTo, openDemo, openGroupNote, saved, signNote } from './support/steps';

/** What is said of the group, and what is taken to supervision: no member ever reads either. */

test.use({ caseload: 'demo' });

const COLLEAGUE = 'Dr. Imaginary Supervisor';
const THEMES = 'My own impatience with silence.';

test('the group note is said and written by keyboard alone, and read as it was signed', async ({
  win,
}) => {
  test.setTimeout(120_000);
  await openDemo(win);
  await openGroupNote(win);
  await win.getByRole('textbox', { name: 'Themes' }).focus();
  await win.keyboard.type('Coming back after the summer.');
  await saved(win);
  await win.mouse.move(0, 0);
  await win.getByRole('button', { name: 'Forming', exact: true }).focus();
  await win.keyboard.press('ArrowRight');
  await win.keyboard.press('Space');
  await expect(win.getByRole('tooltip')).toContainText('testing the rules');
  await win.keyboard.press('Tab');
  await win.keyboard.press('ArrowRight');
  await win.keyboard.press('Space');
  await win.keyboard.press('Tab');
  await win.keyboard.press('Space');
  await win.keyboard.press('Escape');
  const pressed = win.locator('main [aria-pressed=true]');
  for (const name of ['Storming', '2', 'Hope']) {
    await expect(win.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
  await expect(pressed.filter({ hasText: 'Forming' })).toHaveCount(0);
  for (const scheme of ['light', 'dark'] as const) {
    await wear(win, scheme);
    await lookAtBothSizes(win, 'group-note', scheme);
    await lookAtSmallSizes(win, 'group-note', scheme);
  }
  await expectEverySectionInView(win);
  await signNote(win);
  await expect(win.getByRole('toolbar', { name: 'Stage' })).toHaveCount(0);
  await expect(win.getByRole('definition').filter({ hasText: 'Storming' })).toBeVisible();
  await look(win, 'group-note-signed', 'dark');
});

/** At 1280×800 the text is not pushed below the fold by what is said of the group. */
async function expectEverySectionInView(win: Page): Promise<void> {
  await win.setViewportSize({ width: 1280, height: 800 });
  for (const name of ['Themes', 'Between members', 'Intervention', 'Plan']) {
    await expect(win.getByRole('textbox', { name, exact: true })).toBeInViewport({ ratio: 0.9 });
  }
  for (const name of ['Stage', 'Cohesion', 'What helped']) {
    await expect(win.getByRole('toolbar', { name })).toBeInViewport({ ratio: 1 });
  }
}

test('a debrief is begun, written, changed and signed, and no member’s name gets into it', async ({
  win,
}) => {
  test.setTimeout(120_000);
  await openDemo(win);
  await goTo(win, 'Notes');
  await win.getByRole('link', { name: 'Supervision and consultation' }).click();
  await win.getByRole('link', { name: 'New supervision note' }).click();
  await win.getByRole('radio', { name: 'Debrief' }).check();
  await win.getByLabel('With whom').fill(COLLEAGUE);
  await look(win, 'supervision-new', 'light');
  await win.getByRole('button', { name: 'Begin note' }).click();
  await win.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
  const [member] = await told(win, 'listMembers', { moduleId: null });
  const text = win.getByRole('group', { name: 'Debrief note' }).getByRole('textbox').first();
  await text.focus();
  await win.keyboard.type(`${THEMES} ${member?.legalName ?? ''} was there.`);
  await saved(win);
  await look(win, 'supervision-note', 'light');
  await win.getByRole('button', { name: 'Sign note' }).click();
  await expect(win.getByRole('dialog')).toContainText(member?.legalName ?? '-');
  await win.keyboard.press('Escape');
  await text.focus();
  await win.keyboard.press('Control+a');
  await win.keyboard.type(THEMES);
  await saved(win);
  await signNote(win);
  await wear(win, 'dark');
  await look(win, 'supervision-signed', 'dark');
  const [note] = await told(win, 'listSupervisionNotes', {});
  expect(note).toMatchObject({ state: 'signed', facts: { kind: 'debrief', colleague: COLLEAGUE } });
});
