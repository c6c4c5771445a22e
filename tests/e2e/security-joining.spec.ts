import type { ElectronApplication, Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog, answerSaveDialog, openedBy, requestsOf } from './support/app';
import { expect, test } from './support/fixture';
import {
  anEnquiry,
  openAgreement,
  openMember,
  openSigning,
  openTab,
} from './support/joining-steps';
import { HEAVY } from './support/settings-steps';
import { socketsOf, watchSockets } from './support/sockets';
import { goTo, openDemo } from './support/steps';

/** docs/security, Network: what comes before the first session stays on the laptop as well. */

test.use({ caseload: 'demo' });

const HOSTILE = [
  '![a picture](https://evil.example/x.png) <img src="https://evil.example/y.png">',
  '- [a link](https://evil.example/) <iframe src="https://evil.example/"></iframe>',
].join('\n');

test('intake, agreements, signing, safety plan and import ask for nothing but the app’s own files', async ({
  electronApp,
  win,
  userData,
}) => {
  test.slow();
  await watchSockets(electronApp);
  await openDemo(win);
  await anEnquiry(win);
  await openMember(win, 'Thirza');
  for (const tab of ['Intake', 'Agreements', 'Safety plan', 'Between sessions']) {
    await openTab(win, tab);
  }
  await openMember(win, 'Amara');
  await openTab(win, 'Safety plan');
  await answerSaveDialog(electronApp, path.join(userData, 'plan.pdf'));
  await win.getByRole('button', { name: 'Save one page to print…' }).click();
  await expect(win.getByText('The page is saved')).toBeVisible(HEAVY);
  await publishHostileText(win);
  await answerSaveDialog(electronApp, path.join(userData, 'form.pdf'));
  await win.getByRole('button', { name: 'Save the form as PDF…' }).click();
  await expect(win.getByText('The form is saved')).toBeVisible(HEAVY);
  await openMember(win, 'Thirza');
  await openSigning(win, 'No recording');
  await expect(win.getByText('https://evil.example/x.png', { exact: false })).toBeVisible();
  await importSomeone(electronApp, win, path.join(userData, 'clients.csv'));

  const urls = (await requestsOf(electronApp)).map(({ url }) => url);
  expect(urls).toContain('app://alcove/index.html');
  const foreign = urls.filter((url) => !/^(app:\/\/alcove\/|data:|about:blank)/.test(url));
  expect(foreign).toEqual([]);
  expect(await socketsOf(electronApp)).toEqual([]);
  expect(await openedBy(electronApp)).toEqual([]);
});

async function publishHostileText(win: Page): Promise<void> {
  await openAgreement(win, 'No recording');
  await win.getByRole('button', { name: 'Change the text…' }).click();
  await win.getByRole('textbox', { name: 'Text', exact: true }).fill(HOSTILE);
  await win.getByRole('button', { name: 'Save draft' }).click();
  await win.getByRole('button', { name: 'Publish version 2…' }).click();
  await win.getByRole('button', { name: 'Publish version 2', exact: true }).click();
  await win.getByRole('heading', { name: 'No recording', level: 1 }).waitFor();
}

async function importSomeone(app: ElectronApplication, win: Page, file: string): Promise<void> {
  writeFileSync(file, 'Name,Address\nIna Imaginary,https://evil.example/\n');
  await answerOpenDialog(app, [file]);
  await goTo(win, 'Members');
  await win.getByRole('link', { name: 'Add from a file…' }).first().click();
  await win.getByRole('button', { name: 'Choose a file…' }).click();
  await win.getByRole('button', { name: 'Show the people' }).click();
  await win.getByRole('button', { name: 'Add 1 enquiry' }).click();
  await expect(win.getByText('1 enquiry was added')).toBeVisible();
}
