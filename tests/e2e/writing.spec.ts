import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { lookAtSmallSizes, lookAtWhole, wear } from './support/look';
import { DEMO_PASSPHRASE } from './support/demo';
import { goTo, lockByKeys, unlocked } from './support/steps';

/** The clinician's own templates and snippets, from the settings (M29, M31, M80, M81). */

test.use({ caseload: 'demo' });

async function openWriting(win: Page): Promise<void> {
  await goTo(win, 'Settings');
  await win.getByRole('link', { name: 'Writing', exact: true }).click();
  await win.getByRole('heading', { name: 'Snippets' }).waitFor();
}

async function beginTemplate(win: Page, from: string): Promise<void> {
  await win
    .getByRole('combobox', { name: 'A new template for notes about members begins' })
    .click();
  await win.getByRole('option', { name: from, exact: true }).click();
  await win.getByRole('button', { name: 'Write a template: Notes about members' }).click();
  await win.getByRole('heading', { name: 'A template of your own', level: 1 }).waitFor();
}

async function writeSnippet(win: Page, abbreviation: string, text: string): Promise<void> {
  await win.getByRole('button', { name: 'Write a snippet' }).click();
  await win.getByRole('textbox', { name: 'Abbreviation' }).fill(abbreviation);
  await win.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await win.getByRole('button', { name: 'Save snippet' }).click();
  await expect(win.getByText(`Saved: ;${abbreviation}`)).toBeVisible();
}

test('a template is built by keyboard alone and comes back after a lock half written (M81)', async ({
  win,
}) => {
  await unlocked(win, DEMO_PASSPHRASE);
  await openWriting(win);
  await beginTemplate(win, 'With DAP');
  await win.getByRole('textbox', { name: 'Name' }).focus();
  await win.keyboard.type('Fictional weekly');
  await win.getByRole('textbox', { name: 'Heading of section 1' }).focus();
  await win.keyboard.press('Alt+ArrowDown');
  await expect(win.getByRole('textbox', { name: 'Heading of section 2' })).toBeFocused();
  await expect(win.getByRole('textbox', { name: 'Heading of section 2' })).toHaveValue('Data');
  const isKept = async () =>
    (await told(win, 'getUnfinishedForm', { key: 'template:new' }))?.values.includes('weekly');
  await expect.poll(isKept).toBe(true);
  await lockByKeys(win);
  await unlocked(win, DEMO_PASSPHRASE);
  await openWriting(win);
  await beginTemplate(win, 'Empty');
  await expect(win.getByRole('textbox', { name: 'Heading of section 2' })).toHaveValue('Data');
  await win.getByRole('button', { name: 'Save template' }).click();
  await expect(win.getByRole('button', { name: 'Change “Fictional weekly”' })).toBeVisible();
  const { templates } = await told(win, 'getWriting', {});
  const form = templates.find((template) => template.form.name === 'Fictional weekly')?.form;
  expect(form?.sections.map(({ title }) => title)).toEqual(['Assessment', 'Data', 'Plan']);
  expect(form?.sections.find(({ key }) => key === form.planSection)?.title).toBe('Plan');
});

test('a snippet survives the end of Alcove; taken away, it is put back without a question', async ({
  win,
}) => {
  await unlocked(win, DEMO_PASSPHRASE);
  await openWriting(win);
  await writeSnippet(win, 'grounding', 'Feet on the floor, three slow breaths.');
  await lockByKeys(win);
  await unlocked(win, DEMO_PASSPHRASE);
  await openWriting(win);
  await win.getByRole('button', { name: 'Take away “;grounding”' }).click();
  await win.getByRole('button', { name: 'Put back “;grounding”' }).click();
  await expect(win.getByRole('button', { name: 'Change “;grounding”' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`writing and the template builder look as they should, ${scheme}`, async ({ win }) => {
    test.setTimeout(180_000);
    await wear(win, scheme);
    await unlocked(win, DEMO_PASSPHRASE);
    await openWriting(win);
    await writeSnippet(win, 'grounding', 'Feet on the floor, three slow breaths.');
    await lookAtWhole(win, 'writing', scheme);
    await lookAtSmallSizes(win, 'writing', scheme);
    await beginTemplate(win, 'With SOAP');
    await lookAtWhole(win, 'template', scheme);
    await lookAtSmallSizes(win, 'template', scheme);
  });
}
