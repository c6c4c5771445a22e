import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { openMember, openTab } from './support/joining-steps';
import { lookAtSmallSizes, lookAtWhole, wear, type Scheme } from './support/look';
import { openDemo } from './support/steps';

/** M103: a mandatory report is written step by step, and whom it told is a disclosure. */

test.use({ caseload: 'demo' });
test.slow();

const ADDED = {
  'What was seen or heard': 'A child at home was spoken of as unsafe.',
  'What asks for the report': 'The child protection law, as the college’s advice line said.',
  'Whom you told, and when': 'Told the intake desk at 14:10, by telephone.',
  'What they answered': 'They will visit today and gave a reference.',
  'Whether the member was told': 'Told before the call, and agreed to it being made.',
} as const;

async function beginReport(win: Page) {
  await openMember(win, 'Amara');
  await openTab(win, 'Safety plan');
  await win.getByRole('button', { name: 'Start a mandatory report' }).click();
  await win.getByRole('heading', { name: 'Mandatory report', level: 1 }).waitFor();
}

async function add(win: Page, step: string, text: string) {
  await win.getByRole('textbox', { name: step }).fill(text);
  if (step.startsWith('Whom')) {
    await win
      .getByRole('textbox', { name: 'Whom you told', exact: true })
      .fill('Fictional Children’s Aid');
  }
  await win.getByRole('button', { name: 'Add to the record' }).click();
  await expect(win.getByRole('list', { name: 'What was written' }).getByText(text)).toBeVisible();
}

test('M103 a mandatory report leads from step to step, and the authority it told is in the log', async ({
  win,
}) => {
  await openDemo(win);
  await beginReport(win);
  for (const [step, text] of Object.entries(ADDED)) {
    await add(win, step, text);
  }
  await expect(win.getByText('Still to write')).toHaveCount(0);
  const members = await told(win, 'listMembers', { moduleId: null });
  const amara = members.find(({ preferredFirstName }) => preferredFirstName === 'Amara');
  if (!amara) throw new Error('the caseload has Amara');
  const disclosed = await told(win, 'listDisclosures', { memberId: amara.id });
  expect(
    disclosed.filter(({ recipient }) => recipient === 'Fictional Children’s Aid'),
  ).toHaveLength(1);
  await win.getByRole('button', { name: 'Close this record' }).click();
  const question = win.getByRole('dialog', { name: 'Close this record?' });
  await question.getByRole('button', { name: 'Close this record' }).click();
  await expect(win.getByText(/^Closed on/)).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`a mandatory report is accessible in ${scheme}`, async ({ win }) => {
    await openDemo(win);
    await wear(win, scheme);
    await beginReport(win);
    await lookAtWhole(win, '750-mandatory-report', scheme);
    await lookAtSmallSizes(win, '750-mandatory-report', scheme);
    await add(win, 'What was seen or heard', ADDED['What was seen or heard']);
    await win.getByRole('button', { name: 'Write this: Whom you told, and when' }).click();
    await lookAtWhole(win, '751-mandatory-report-begun', scheme);
  });
}
