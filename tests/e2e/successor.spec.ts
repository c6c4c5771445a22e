import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAe2 } from '../support/ae2';
import { answerOpenDialog, answerSaveDialog, kill } from './support/app';
import { told } from './support/bridge';
import { expect, test as base, type Launch } from './support/fixture';
import { look, lookAtBothSizes, lookAtSmallSizes, lookAtWhole, wear } from './support/look';
import { checkForm, textOf } from './support/pdf';
import { HEAVY } from './support/settings-steps';
import { goTo, makeVault, openDemo, unlocked } from './support/steps';
import { flipInTheMiddle } from './support/vault-files';

/** docs/sealed-export.md: what the successor receives, and how another Alcove takes it in. */

const test = base.extend<{ readonly otherLaptop: string }>({
  otherLaptop: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alcove-successor-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test.use({ caseload: 'demo' });
test.slow();

const LONG = { timeout: 180_000 } as const;
/** Of a caseload of some megabytes: enough that some of it is written, and not all. */
const WRITTEN_BEFORE_THE_CUT = 200_000;

async function openSuccessor(win: Page) {
  await goTo(win, 'Settings');
  await win.getByRole('link', { name: 'For a successor' }).click();
  await win.getByRole('heading', { name: 'For a successor', level: 1 }).waitFor();
}

/** Under a passphrase that Alcove makes; answers with it. */
async function saveExport(app: ElectronApplication, win: Page, file: string): Promise<string> {
  await win.getByRole('textbox', { name: 'Their name' }).fill('Dr. Willa Madeup');
  await win.getByRole('textbox', { name: 'What gives them the right' }).fill('Will of 15 January');
  await win.getByRole('button', { name: 'Let Alcove make one' }).click();
  const passphrase = await win.getByTestId('sealing-passphrase').textContent();
  await answerSaveDialog(app, file);
  await win.getByRole('button', { name: 'Save the sealed export…' }).click();
  await expect(win.getByText('The sealed export is saved')).toBeVisible(LONG);
  return passphrase ?? '';
}

/** Up to what is in it, or to why not. */
async function openExport(app: ElectronApplication, win: Page, file: string, passphrase: string) {
  await answerOpenDialog(app, [file]);
  await win.getByRole('button', { name: 'Choose a sealed export…' }).click();
  await win.getByText(`Chosen: ${path.basename(file)}`).waitFor();
  await win.getByRole('textbox', { name: 'Passphrase of the file' }).fill(passphrase);
  await win.getByRole('button', { name: 'See what is in it' }).click();
}

const take = (win: Page) => win.getByRole('button', { name: /^Take in \d+ members$/ });
const membersOf = (win: Page) => told(win, 'listMembers', { moduleId: null });

async function disclosuresIn(win: Page) {
  const members = await membersOf(win);
  const each = members.map(({ id }) => told(win, 'listDisclosures', { memberId: id }));
  return (await Promise.all(each)).flat();
}

/** Alcove of a successor, on a laptop of their own; started as often as it is killed. */
function elsewhere(launch: Launch, folder: string) {
  const userData = path.join(folder, 'data');
  const keychain = path.join(folder, 'key');
  const start = () => launch({ env: { ALCOVE_USER_DATA: userData, HOST_KEYCHAIN: keychain } });
  return { userData, start };
}

function bytesIn(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sizes = names.map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false }));
  return sizes.reduce((sum, stat) => sum + (stat?.isFile() ? stat.size : 0), 0);
}

test('M96 the whole practice is sealed, read without Alcove, and taken in by another, whole or not at all', async ({
  launch,
  otherLaptop,
}) => {
  const file = path.join(otherLaptop, 'sealed.zip');
  const here = await launch();
  const win = await here.firstWindow();
  await openDemo(win);
  const members = await membersOf(win);
  const disclosed = (await disclosuresIn(win)).length;
  await openSuccessor(win);
  const began = Date.now();
  const passphrase = await saveExport(here, win, file);
  const seconds = ((Date.now() - began) / 1_000).toFixed(1);
  const megabytes = (statSync(file).size / 1_000_000).toFixed(1);
  test.info().annotations.push({ type: 'sealed', description: `${seconds} s, ${megabytes} MB` });
  expect(await disclosuresIn(win)).toHaveLength(disclosed + members.length);
  await here.close();

  const sealed = readFileSync(file);
  const files = readAe2(sealed, passphrase);
  for (const { legalName } of members) expect(sealed.includes(legalName)).toBe(false);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['README.txt', 'group-process.json']));
  const pdf = path.join(otherLaptop, 'record.pdf');
  writeFileSync(pdf, files.get('members/0001/record.pdf') ?? '');
  checkForm(pdf);
  expect(members.some(({ legalName }) => textOf(pdf).includes(legalName))).toBe(true);

  const there = elsewhere(launch, otherLaptop);
  const app = await there.start();
  const away = await app.firstWindow();
  await makeVault(away);
  await openSuccessor(away);
  await openExport(app, away, file, 'not the passphrase of this archive');
  await expect(away.getByText('This passphrase does not open the archive')).toBeVisible(HEAVY);
  const damaged = path.join(otherLaptop, 'damaged.zip');
  writeFileSync(damaged, sealed);
  flipInTheMiddle(damaged);
  await openExport(app, away, damaged, passphrase);
  await expect(away.getByRole('alert')).toContainText('damaged', HEAVY);
  expect(await membersOf(away)).toEqual([]);

  await openExport(app, away, file, passphrase);
  await take(away).waitFor(HEAVY);
  const before = bytesIn(there.userData);
  await take(away).click();
  await expect
    .poll(() => bytesIn(there.userData) - before, { intervals: [20], ...HEAVY })
    .toBeGreaterThan(WRITTEN_BEFORE_THE_CUT);
  await kill(app);

  const again = await there.start();
  const back = await again.firstWindow();
  await unlocked(back);
  expect(await membersOf(back)).toEqual([]);
  expect(await told(back, 'listGroups', {})).toEqual([]);
  await openSuccessor(back);
  await expect(back.getByText('A sealed export was not taken in')).toBeVisible();
  await look(back, '744-successor-cut', 'light');
  await back.getByRole('button', { name: 'I have read this' }).click();
  await expect(back.getByText('A sealed export was not taken in')).toHaveCount(0);

  await openExport(again, back, file, passphrase);
  await take(back).click(HEAVY);
  await expect(back.getByText('The sealed export is taken in')).toBeVisible(LONG);
  const taken = await membersOf(back);
  expect(taken.map(({ id, legalName }) => [id, legalName])).toEqual(
    members.map(({ id, legalName }) => [id, legalName]),
  );
  await openSuccessor(back);
  await openExport(again, back, file, passphrase);
  await expect(back.getByRole('alert')).toContainText('Some of it is in this vault already', HEAVY);
  expect(await membersOf(back)).toHaveLength(members.length);
});

test('M104 an export of one member holds nobody else', async ({
  electronApp,
  win,
  otherLaptop,
}) => {
  await openDemo(win);
  const [one, ...others] = await membersOf(win);
  if (!one) throw new Error('the caseload has members');
  await openSuccessor(win);
  await win.getByRole('radio', { name: 'Chosen members' }).check();
  await win.getByRole('checkbox', { name: new RegExp(one.legalName) }).check();
  const file = path.join(otherLaptop, 'one.zip');
  const passphrase = await saveExport(electronApp, win, file);
  const files = readAe2(readFileSync(file), passphrase);
  expect([...files.keys()].filter((name) => /group-process|practice|0002/.test(name))).toEqual([]);
  const pdf = path.join(otherLaptop, 'record.pdf');
  writeFileSync(pdf, files.get('members/0001/record.pdf') ?? '');
  const said = [...files]
    .filter(([name]) => !name.endsWith('.pdf'))
    .map(([, bytes]) => bytes.toString('utf8'))
    .join('\n');
  expect(said).toContain(one.legalName);
  expect(textOf(pdf)).toContain(one.legalName);
  for (const { legalName, id } of others) {
    expect(said).not.toContain(legalName);
    expect(said).not.toContain(id);
    expect(textOf(pdf)).not.toContain(legalName);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the page for a successor is accessible in ${scheme}`, async ({
    electronApp,
    win,
    otherLaptop,
  }) => {
    await openDemo(win);
    await wear(win, scheme);
    await openSuccessor(win);
    await lookAtWhole(win, '740-successor', scheme);
    await lookAtSmallSizes(win, '740-successor', scheme);
    await win.getByRole('radio', { name: 'Chosen members' }).check();
    const [one] = await membersOf(win);
    await win.getByRole('checkbox', { name: new RegExp(one?.legalName ?? '') }).check();
    await win.getByRole('button', { name: 'Let Alcove make one' }).click();
    await lookAtWhole(win, '741-successor-chosen', scheme);
    const file = path.join(otherLaptop, 'sealed.zip');
    await win.getByRole('textbox', { name: 'Their name' }).fill('Dr. Willa Madeup');
    await win.getByRole('textbox', { name: 'What gives them the right' }).fill('Will');
    const passphrase = await win.getByTestId('sealing-passphrase').textContent();
    await answerSaveDialog(electronApp, file);
    await win.getByRole('button', { name: 'Save the sealed export…' }).click();
    await expect(win.getByText('The sealed export is saved')).toBeVisible(LONG);
    await lookAtBothSizes(win, '742-successor-saved', scheme);
    await openExport(electronApp, win, file, passphrase ?? '');
    await win.getByRole('alert').or(take(win)).first().waitFor(HEAVY);
    await lookAtWhole(win, '743-successor-open', scheme);
  });
}
