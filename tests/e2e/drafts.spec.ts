import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { kill, requestsOf } from './support/app';
import { ask, told } from './support/bridge';
import { expect, test, type Launch } from './support/fixture';
import {
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  saved,
  signNote,
  expectTyped,
  typed,
} from './support/steps';

/** Promised is one second after the last keystroke; a busy test machine is given more. */
const SAVED_WITHIN_MS = 2_000;
const TYPED = 'Said at the end that the silence had been kind. ';

test.use({ caseload: 'demo' });

async function startAgain(launch: Launch): Promise<Page> {
  const electronApp = await launch();
  const win = await electronApp.firstWindow();
  await openDemo(win);
  return win;
}

test('a draft is saved within a second of the last key and survives a kill', async ({
  electronApp,
  win,
  launch,
}) => {
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  await text.pressSequentially(TYPED, { delay: 5 });
  const took = await msUntilSaved(win);
  process.stdout.write(`saved ${Math.round(took)} ms after the last key\n`);
  expect(took).toBeLessThan(SAVED_WITHIN_MS);
  await kill(electronApp);
  const again = await startAgain(launch);
  await openNoteOf(again, name);
  await expectTyped(noteText(again), TYPED);
  await saved(again);
});

test('closing the window keeps what was typed just now', async ({ electronApp, win, launch }) => {
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  await text.fill('Typed just before the window was closed.');
  await closeWindow(electronApp);
  const again = await startAgain(launch);
  await openNoteOf(again, name);
  await expectTyped(noteText(again), 'Typed just before the window was closed.');
});

test('leaving a note at once keeps what was typed', async ({ win }) => {
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  await text.fill('Typed just before going elsewhere.');
  await win.keyboard.press('Control+1');
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await openNoteOf(win, name);
  await expectTyped(noteText(win), 'Typed just before going elsewhere.');
});

test('a pasted note of one megabyte is saved and shown again', async ({
  electronApp,
  win,
  launch,
}) => {
  const megabyte = 'A sentence about the week, é and 日 in it.\n'.repeat(25_000);
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  await paste(text, megabyte);
  await saved(win);
  await closeWindow(electronApp);
  const again = await startAgain(launch);
  await openNoteOf(again, name);
  await expect.poll(async () => (await typed(noteText(again))).length).toBe(megabyte.length);
  expect(await typed(noteText(again))).toBe(megabyte);
});

test('mark-up and scripts in a note are text on the screen', async ({ electronApp, win }) => {
  const hostile = [
    '<script>window.wasRun = true</script>',
    '<img src="https://evil.example/x.png" onerror="window.wasRun = true">',
    '<iframe src="https://evil.example/"></iframe><svg onload="window.wasRun = true">',
    '<style>body { display: none }</style><meta http-equiv="refresh" content="0;url=https://evil.example">',
    '{{constructor.constructor("window.wasRun = true")()}} ${window.wasRun = true}',
    '<a href="javascript:window.wasRun = true">go</a> </textarea></p><h1>Heading</h1>',
  ].join('\n');
  const dialogs: string[] = [];
  win.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openDemo(win);
  const { text } = await openMissingNote(win);
  await text.fill(hostile);
  await signNote(win);
  const shown = win.getByRole('article').getByText('<script>window.wasRun', { exact: false });
  expect(await shown.innerText()).toBe(hostile);
  const made = await win.evaluate(() => ({
    elements: document.querySelectorAll('article :is(script, img, iframe, svg, style, meta, a, h1)')
      .length,
    wasRun: Reflect.get(window, 'wasRun') as unknown,
  }));
  expect(made).toEqual({ elements: 0, wasRun: undefined });
  expect(dialogs).toEqual([]);
  const away = (await requestsOf(electronApp)).filter(({ url }) => url.includes('evil'));
  expect(away).toEqual([]);
});

test('names in another direction stand apart and what is invisible in them is shown', async ({
  win,
}) => {
  await openDemo(win);
  const [member] = await told(win, 'listMembers', { moduleId: null });
  if (!member) throw new Error('the caseload has members');
  const { profile } = await told(win, 'getMember', { memberId: member.id });
  const legalName = 'ליאורה בדיונית';
  const preferredFirstName = 'Amy\u202Elive\u200B';
  const hostile = { ...profile, legalName, preferredFirstName };
  await told(win, 'changeMember', {
    memberId: member.id,
    profile: hostile,
    healthNumber: null,
  });
  await win.keyboard.press('Control+2');
  await win.keyboard.press('Control+3');
  const link = win.getByRole('link', { name: /Amy‹U\+202E›live‹U\+200B›/ });
  await expect(link).toBeVisible();
  expect(await link.locator('bdi').allInnerTexts()).toEqual(['Amy‹U+202E›live‹U+200B›', legalName]);
  await link.click();
  const heading = win.getByRole('heading', { level: 1 });
  await expect(heading.locator('bdi')).toHaveText('Amy‹U+202E›live‹U+200B›');
  const bare = await win.evaluate(() => /[\u202E\u200B]/u.test(document.body.innerText));
  expect(bare).toBe(false);
});

test('changing the form of a note loses nothing', async ({ electronApp, win, launch }) => {
  await openDemo(win);
  const { name } = await openMissingNote(win);
  const note = (page: Page) => page.getByRole('group', { name: /^Note about / });
  const choose = (page: Page, form: string) =>
    page.getByRole('combobox', { name: 'Form of the note' }).selectOption(form);
  const box = (page: Page, section: string) =>
    note(page).getByRole('textbox', { name: section, exact: true });
  await noteText(win).fill('In free form.');
  await choose(win, 'SOAP');
  await box(win, 'Subjective').fill('As the member says.');
  await box(win, 'Plan').fill('To return to it.');
  await choose(win, 'DAP');
  await expectTyped(box(win, 'Plan'), 'To return to it.');
  await box(win, 'Data').fill('What was seen.');
  await saved(win);
  await kill(electronApp);
  const again = await startAgain(launch);
  await openNoteOf(again, name);
  await expectTyped(box(again, 'Data'), 'What was seen.');
  await choose(again, 'SOAP');
  await expectTyped(box(again, 'Subjective'), 'As the member says.');
  await choose(again, 'Free form');
  await expectTyped(noteText(again), 'In free form.');
});

test('a signed note cannot be changed and takes an addendum', async ({ win }) => {
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  await text.fill('As it was signed.');
  await signNote(win);
  const notes = win.getByRole('main');
  await expect(notes.getByRole('textbox')).toHaveCount(0);
  await expect(notes.getByText('As it was signed.')).toBeVisible();

  const members = await told(win, 'listMembers', { moduleId: null });
  const memberId = members.find(({ preferredFirstName }) => preferredFirstName === name)?.id;
  if (!memberId) throw new Error('the member is listed');
  const [signed] = await told(win, 'listNotesOfMember', { memberId, before: null, limit: 1 });
  if (!signed) throw new Error('the note is listed');
  const key = { sessionId: signed.sessionId, memberId };
  const body = { template: 'free', sections: { text: 'Forged.' } } as const;
  const refused = { ok: false, error: { code: 'already-signed' } };
  expect(await ask(win, 'saveDraft', { ...key, body })).toMatchObject(refused);
  expect(await ask(win, 'signNote', { ...key, body })).toMatchObject(refused);

  await win.getByRole('button', { name: 'Write addendum' }).click();
  await win.getByRole('textbox', { name: 'Addendum' }).fill('Added on reading it again.');
  await win.getByRole('button', { name: 'Add addendum' }).click();
  await expect(notes.getByText('Added on reading it again.')).toBeVisible();
  await expect(notes.getByText('As it was signed.')).toBeVisible();
  await expect(notes.getByText(/^Addendum by /)).toBeVisible();
});

async function closeWindow(electronApp: ElectronApplication): Promise<void> {
  const gone = new Promise((resolve) => electronApp.process().once('exit', resolve));
  // The answer may not come: the program ends.
  await electronApp
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    .catch(() => {});
  await gone;
}

/** As a person pastes it: copied from another field, then Ctrl V. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((_element, copied) => {
    const other = document.createElement('textarea');
    document.body.append(other);
    other.value = copied;
    other.select();
    document.execCommand('copy');
    other.remove();
  }, text);
  await field.press('Control+v');
}

/** From the last key to the word "Saved", on the window's own clock. */
function msUntilSaved(win: Page): Promise<number> {
  const lastKey = win.evaluate(() => performance.now());
  return lastKey.then((since) =>
    win.evaluate(async (from) => {
      const isSaved = () =>
        [...document.querySelectorAll('[role=status]')].some((mark) =>
          /^Saved \d/.test(mark.textContent),
        );
      while (!isSaved()) await new Promise((resolve) => setTimeout(resolve, 10));
      return performance.now() - from;
    }, since),
  );
}
