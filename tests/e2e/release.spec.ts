import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE } from '../support/demo/passphrase';
import { pdfUaFindings } from '../support/pdf-ua';
import { answerSaveDialog, requestsOf } from './support/app';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { checkForm, textOf } from './support/pdf';
import {
  admitEveryone,
  fillPractice,
  goTo,
  goToReleases,
  lockByKeys,
  makeVault,
  openDemo,
  openGroupNote,
  openMissingNote,
  openSession,
  planModule,
  recordTimes,
  saved,
  noteText,
  signNote,
  unlocked,
} from './support/steps';

const MARKUP = '<img src="https://evil.example/x"><script>fetch("https://evil.example")</script>';
const FILE_MARKUP = '<iframe src="file:///etc/passwd"></iframe><link rel=stylesheet href=//evil>';

test.describe('with the demo caseload', () => {
  test.use({ caseload: 'demo' });

  test('cancelling the save dialog leaves no release', async ({ electronApp, win, userData }) => {
    await openDemo(win);
    await answerSaveDialog(electronApp, null);
    await releaseFirstMember(win);
    await expect(win.getByText('The release was not made')).toBeVisible();
    await expect(win.getByText('Nothing left Alcove and nothing was logged.')).toBeVisible();
    expect(await told(win, 'listReleases', { memberId: null })).toEqual([]);
    await goToReleases(win);
    await expect(win.getByText('Nothing was released yet')).toBeVisible();
    expect(readdirSync(userData).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  });

  test('a folder that vanished is named, and the release is listed as not saved', async ({
    electronApp,
    win,
    userData,
  }) => {
    await openDemo(win);
    const folder = path.join(userData, 'gone');
    mkdirSync(folder);
    await answerSaveDialog(electronApp, path.join(folder, 'record.pdf'));
    rmSync(folder, { recursive: true });
    await releaseFirstMember(win);
    await expect(win.getByText('The PDF was not saved')).toBeVisible();
    await expect(win.getByText('The folder you chose is gone.')).toBeVisible();
    await goToReleases(win);
    const row = win.getByRole('row').filter({ hasText: '-0001' });
    await expect(row).toContainText('Not saved');
    expect(existsSync(folder)).toBe(false);
  });

  test('an older file stays as it is when the new one cannot take its place', async ({
    electronApp,
    win,
    userData,
  }) => {
    await openDemo(win);
    const file = path.join(userData, 'record.pdf');
    mkdirSync(file);
    writeFileSync(path.join(file, 'older'), 'older');
    await answerSaveDialog(electronApp, file);
    await releaseFirstMember(win);
    await expect(win.getByText('The PDF was not saved')).toBeVisible();
    expect(readdirSync(file)).toEqual(['older']);
    expect(readdirSync(userData).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a group note of the same session is neither shown nor printed', async ({
    electronApp,
    win,
    userData,
  }) => {
    await openDemo(win);
    const { name, text } = await openMissingNote(win);
    await text.fill('Personal canary of this session.');
    await signNote(win);
    const groupNote = await openGroupNote(win);
    await groupNote.fill('Group canary: the group was quiet.');
    await saved(win);
    await signNote(win);

    const file = path.join(userData, 'record.pdf');
    await answerSaveDialog(electronApp, file);
    await goTo(win, 'Members');
    const list = win.getByRole('navigation', { name: 'Members' });
    await list
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await win.getByRole('button', { name: 'Release record…' }).click();
    await expect(win.getByText('No group note can be in it.')).toBeVisible();
    const said = await readPages(win);
    expect(said).toContain('Personal canary of this session.');
    expect(said).not.toContain('Group canary');
    await savePdf(win);
    expect(textOf(file)).toContain('Personal canary of this session.');
    expect(textOf(file)).not.toContain('Group canary');
    expect(await pdfUaFindings(readFileSync(file))).toEqual([]);
  });

  test('a protected release opens with the password that is shown once, and with no other', async ({
    electronApp,
    win,
    userData,
  }) => {
    await openDemo(win);
    const file = path.join(userData, 'record.pdf');
    await answerSaveDialog(electronApp, file);
    await beginRelease(win);
    await win.getByRole('checkbox', { name: /Protect with a password/ }).check();
    await savePdf(win);
    const shown = win.getByText(/^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    const password = await shown.innerText();
    await win.getByRole('button', { name: 'Copy the password' }).click();
    await expect(win.getByText(/The clipboard forgets it after/)).toBeVisible();
    expect(textOf(file, password)).toContain('page 1 of');
    expect(() => textOf(file)).toThrow('Incorrect password');
    const folder = { cwd: userData };
    execFileSync('sha256sum', ['--strict', '-c', 'record.pdf.sha256'], folder);
    await lockByKeys(win);
    await unlocked(win, DEMO_PASSPHRASE);
    await expect(shown).toHaveCount(0);
  });

  test('the pages are drawn, turned by keys and drawn larger, and nothing is fetched for it', async ({
    electronApp,
    win,
  }) => {
    await openDemo(win);
    await beginRelease(win);
    await win.getByRole('button', { name: 'Show the pages' }).click();
    const sheet = win.locator('canvas[data-state=drawn]');
    await expect(sheet).toBeVisible(LONG);
    expect(await inkOn(win)).toBeGreaterThan(0.002);
    const first = win.getByRole('region', { name: 'Page 1' });
    await expect(first).toContainText('Preview of a personal record');
    expect(await first.innerText()).not.toContain('page 1 of');
    await first.focus();
    await win.keyboard.press('PageDown');
    await expect(win.getByRole('region', { name: 'Page 2' })).toBeFocused();
    await expect(sheet).toBeVisible();
    await win.keyboard.press('End');
    await expect(win.getByText(/^Page (\d+) of \1$/)).toBeVisible();
    const width = (await sheet.boundingBox())?.width ?? 0;
    await win.getByRole('button', { name: 'Show the page larger' }).click();
    await expect(sheet).toBeVisible();
    expect((await sheet.boundingBox())?.width).toBeGreaterThan(width);
    const away = (await requestsOf(electronApp)).filter(
      ({ url }) => !/^(app:\/\/alcove\/|data:|about:blank)/.test(url),
    );
    expect(away).toEqual([]);
  });
});

test('every field of a member is literal text in the PDF, whatever stands in it', async ({
  electronApp,
  win,
  userData,
}) => {
  await makeVault(win);
  await fillPractice(win);
  await planModule(win, '2026-09-01', '2027-06-30');
  await goTo(win, 'Members');
  await win.getByRole('button', { name: 'Add member' }).first().click();
  const fields = {
    'Legal name': 'Ñandú <b>Łącki</b> ליאורה בדיונית',
    'Preferred first name': 'Ñandú 🕯️',
    'Other names': '<i>Nan</i>',
    Goals: `Not to say «fine» 🙂. ${MARKUP}`,
    'Referring physician': 'Dr. <u>Zoë</u> & Sons',
    Telephone: '416-555-0100 <br>',
    'E-mail': 'n@example.org"><svg onload=x>',
    Address: `1 Straße\n${FILE_MARKUP}`,
  };
  for (const [name, text] of Object.entries(fields)) {
    await win.getByRole('textbox', { name, exact: true }).fill(text);
  }
  await win.getByRole('button', { name: 'Add member', exact: true }).click();
  await win.getByRole('button', { name: 'Release record…' }).waitFor();
  await admitEveryone(win);
  await writeNote(win, `First line. ${MARKUP}\n{{7*7}} ${FILE_MARKUP}\nשלום 🙂 naïve`);

  const file = path.join(userData, 'record.pdf');
  await answerSaveDialog(electronApp, file);
  await goTo(win, 'Members');
  await win.getByRole('navigation', { name: 'Members' }).getByRole('link').last().click();
  await win.getByRole('button', { name: 'Release record…' }).click();
  await expect(win.getByText('1 signed note').first()).toBeVisible();
  await savePdf(win);

  const printed = textOf(file).replaceAll(/\s+/gu, '');
  const literal = ['<b>Łącki</b>', MARKUP, FILE_MARKUP, '{{7*7}}', 'naïve', 'Ñandú'];
  for (const text of literal) expect(printed).toContain(text.replaceAll(/\s+/gu, ''));
  for (const letter of [...'ליאורהבדיונית']) expect(printed).toContain(letter);
  expect(printed).not.toContain('root:');
  checkForm(file);
  const away = (await requestsOf(electronApp)).filter(({ url }) => /evil|file:|passwd/.test(url));
  expect(away).toEqual([]);
});

async function writeNote(win: Page, text: string): Promise<void> {
  await goTo(win, 'Groups');
  await win
    .getByRole('navigation', { name: 'Groups' })
    .getByRole('link', { name: /2026–27/ })
    .click();
  await openSession(win, /1 September 2026/);
  await recordTimes(win, '19:30', '21:00');
  await expect(win.getByText('Saved: 1 h 30 min')).toBeVisible();
  await win.getByRole('button', { name: 'Write notes' }).click();
  await noteText(win).fill(text);
  await signNote(win);
}

const LONG = { timeout: 30_000 };

/** Of whoever comes first in the list; what goes in is waited for. */
async function beginRelease(win: Page): Promise<void> {
  const [member] = await told(win, 'listMembers', { moduleId: null });
  await goTo(win, 'Members');
  const list = win.getByRole('navigation', { name: 'Members' });
  await list
    .getByRole('link', { name: member?.legalName ?? '' })
    .first()
    .click();
  await win.getByRole('button', { name: 'Release record…' }).click();
  await expect(win.getByText(/\d+ signed notes?/).first()).toBeVisible();
}

async function releaseFirstMember(win: Page): Promise<void> {
  await beginRelease(win);
  await win.getByRole('button', { name: /^Save PDF/ }).click();
}

/** Everything that stands on the pages, as a screen reader finds it. */
async function readPages(win: Page): Promise<string> {
  await win.getByRole('button', { name: 'Show the pages' }).click();
  const counter = win.getByText(/^Page \d+ of \d+$/);
  await expect(counter).toBeVisible(LONG);
  const pages = Number(/\d+$/.exec(await counter.innerText())?.[0]);
  const said: string[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const region = win.getByRole('region', { name: `Page ${page}`, exact: true });
    await expect(region).toContainText(/\S/);
    said.push(await region.innerText());
    await region.press('PageDown');
  }
  return said.join('\n');
}

/** The share of dark dots on the page that is drawn. */
function inkOn(win: Page): Promise<number> {
  return win.evaluate(() => {
    const sheet = document.querySelector('canvas');
    const dots = sheet?.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height).data;
    if (!dots) return 0;
    let dark = 0;
    for (let at = 0; at < dots.length; at += 4) if ((dots[at] ?? 255) < 128) dark += 1;
    return dark / (dots.length / 4);
  });
}

async function savePdf(win: Page): Promise<void> {
  await win.getByRole('button', { name: /^Save PDF/ }).click();
  await expect(win.getByText(/Release \d{4}-0001 is saved/)).toBeVisible({ timeout: 30_000 });
}
