import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { test } from './support/fixture';
import { lookAtBothSizes, wear, type Scheme } from './support/look';
import { fillPractice, goTo, makeVault, newGroup, openDemo } from './support/steps';

const schemes: readonly Scheme[] = ['light', 'dark'];

for (const scheme of schemes) {
  test(`what comes before the first agreement is accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await makeVault(win);
    await wear(win, scheme);
    await fillPractice(win);
    await newGroup(win, 'Tuesday physicians');
    await win.getByRole('button', { name: 'Plan module' }).click();
    await goTo(win, 'Agreements');
    await lookAtBothSizes(win, '100-agreements-none', scheme);
    await goTo(win, 'Members');
    await win.getByRole('link', { name: 'Import from a file…' }).first().click();
    await lookAtBothSizes(win, '101-import', scheme);
  });

  test.describe('with the demo caseload', () => {
    test.use({ caseload: 'demo' });

    test(`a member before joining is accessible in ${scheme}`, async ({ win }) => {
      test.slow();
      await wear(win, scheme);
      await openDemo(win);
      await lookAtBothSizes(win, '102-today', scheme);
      await anEnquiry(win);
      await openMember(win, /Thirza/);
      for (const [number, tab] of tabs) {
        await openTab(win, tab);
        await lookAtBothSizes(win, `${number}-enquiry`, scheme);
      }
    });

    test(`a member who has joined is accessible in ${scheme}`, async ({ win }) => {
      test.slow();
      await wear(win, scheme);
      await openDemo(win);
      await openMember(win, /Fictionworth|Imaginarsson/);
      for (const [number, tab] of tabs) {
        await openTab(win, tab);
        await lookAtBothSizes(win, `${number}-member`, scheme);
      }
    });

    test(`agreements are accessible in ${scheme}`, async ({ win }) => {
      test.slow();
      await wear(win, scheme);
      await openDemo(win);
      await goTo(win, 'Agreements');
      await lookAtBothSizes(win, '120-agreements', scheme);
      await win
        .getByRole('link', { name: /Confidentiality/ })
        .first()
        .click();
      await win.getByRole('heading', { name: 'Confidentiality', level: 1 }).waitFor();
      await lookAtBothSizes(win, '121-agreement', scheme);
    });
  });
}

const tabs = [
  ['110', 'Record'],
  ['111', 'Intake'],
  ['112', 'Agreements'],
  ['113', 'Safety plan'],
  ['114', 'Between sessions'],
] as const;

async function anEnquiry(win: Page): Promise<void> {
  const [member] = await told(win, 'listMembers', { moduleId: null });
  if (!member) throw new Error('the caseload has members');
  const { profile } = await told(win, 'getMember', { memberId: member.id });
  const names = { legalName: 'Thirza Thirteenth', preferredFirstName: 'Thirza', otherNames: [] };
  const interestedIn = member.moduleIds.at(-1) ?? null;
  await told(win, 'addMember', { profile: { ...profile, ...names }, interestedIn });
}

async function openMember(win: Page, name: RegExp): Promise<void> {
  await goTo(win, 'Members');
  const list = win.getByRole('navigation', { name: 'Members' });
  await list.getByRole('link', { name }).first().click();
  await win.getByRole('heading', { level: 1 }).first().waitFor();
}

async function openTab(win: Page, tab: string): Promise<void> {
  await win.getByRole('main').getByRole('link', { name: tab, exact: true }).click();
}
