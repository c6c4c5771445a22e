import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog } from './support/app';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import {
  fillRecord,
  fillSafetyPlan,
  idOf,
  publishNext,
  ROSTER,
  today,
} from './support/full-record';
import { agreementOf, anEnquiry, begunAnew, openMember, openTab } from './support/joining-steps';
import {
  look,
  lookAtBothSizes,
  lookAtSmallSizes,
  lookAtWhole,
  wear,
  type Scheme,
} from './support/look';
import { fillPractice, goTo, makeVault, newGroup, openDemo } from './support/steps';
import type { MemberId } from '../../shared/domain/ids';
import { addDays } from '../../shared/lib/dates';

/** Members of the demo: one who has everything, and one who is to leave. */
const MEMBER = 'Amara';
const LEAVER = 'Bennett';

const tabs = ['Record', 'Intake', 'Agreements', 'Safety plan', 'Between sessions'] as const;
const schemes: readonly Scheme[] = ['light', 'dark'];

for (const scheme of schemes) {
  test(`the first agreements and the first list of members are accessible in ${scheme}`, async ({
    electronApp,
    win,
    userData,
  }) => {
    test.slow();
    await makeVault(win);
    await wear(win, scheme);
    await fillPractice(win);
    await newGroup(win, 'Tuesday physicians');
    await win.getByRole('button', { name: 'Plan module' }).click();
    await goTo(win, 'Agreements');
    await lookAtBothSizes(win, '100-agreements-none', scheme);

    await goTo(win, 'Members');
    await win.getByRole('main').getByRole('button', { name: 'Add from a file…' }).click();
    await lookAtBothSizes(win, '101-import', scheme);
    const file = path.join(userData, 'members.csv');
    writeFileSync(file, ROSTER);
    await answerOpenDialog(electronApp, [file]);
    await win.getByRole('button', { name: 'Choose a file…' }).click();
    await lookAtWhole(win, '102-import-columns', scheme);
    await win.getByRole('button', { name: 'Show the people' }).click();
    await lookAtWhole(win, '103-import-people', scheme);
    await lookAtSmallSizes(win, '103-import-people', scheme);
    await win.getByRole('radio', { name: 'Members of a module' }).check({ force: true });
    await lookAtWhole(win, '104-import-place', scheme);
    await win.getByRole('radio', { name: 'Enquiries' }).check({ force: true });
    await win.getByRole('button', { name: /^Add \d enquir/ }).click();
    await lookAtBothSizes(win, '105-import-done', scheme);

    await openMember(win, 'Ulrik');
    for (const [index, tab] of tabs.entries()) {
      await openTab(win, tab);
      await lookAtBothSizes(win, `${110 + index}-new-enquiry`, scheme);
    }
  });

  test.describe('with the demo caseload', () => {
    test.use({ caseload: 'demo' });

    test(`today, a session and the members are accessible in ${scheme}`, async ({ win }) => {
      test.slow();
      await wear(win, scheme);
      await openDemo(win);
      const memberId = await idOf(win, MEMBER);
      await fillRecord(win, memberId);
      const relationship = 'Both taught at the same clinic, years ago.';
      const dual = { relationship, plan: 'Said so in the first meeting.', revisitOn: today };
      const other = { memberId: await idOf(win, LEAVER), how: 'Same ward', revisitOn: today };
      const relationships = { acquaintances: [other], dualRelationships: [dual] };
      await told(win, 'saveRelationships', { memberId, relationships });
      await publishNext(win, await agreementOf(win, 'confidentiality'));
      await anEnquiry(win);
      await lookAtBothSizes(win, '120-today', scheme);
      await lookAtSmallSizes(win, '120-today', scheme);
      await win.getByRole('button', { name: 'Open session' }).click();
      await lookAtBothSizes(win, '121-session', scheme);
      await lookAtSmallSizes(win, '121-session', scheme);
      await win
        .getByRole('button', { name: /^Mark as brought up/ })
        .first()
        .click();
      await look(win, '122-session-brought-up', scheme);
      await goTo(win, 'Groups');
      await win.getByRole('link', { name: '2026–27' }).first().click();
      await lookAtWhole(win, '123-module', scheme);
      await goTo(win, 'Members');
      await lookAtBothSizes(win, '124-members', scheme);

      await openMember(win, MEMBER);
      for (const [index, tab] of tabs.entries()) {
        await openTab(win, tab);
        await lookAtWhole(win, `${130 + index}-full-member`, scheme);
      }
      await lookAtSmallSizes(win, '134-full-member', scheme);
    });

    test(`admission and leaving are accessible in ${scheme}`, async ({ win }) => {
      test.slow();
      await wear(win, scheme);
      await openDemo(win);
      const enquiry = await anEnquiry(win);
      await openMember(win, 'Thirza');
      await openTab(win, 'Intake');
      await lookAtWhole(win, '140-module-full', scheme);
      await leave(win, await idOf(win, LEAVER), addDays(today, -1));
      await leave(win, await idOf(win, 'Dashiell'), addDays(today, -20));
      await begunAnew(win);
      await openMember(win, 'Thirza');
      await lookAtBothSizes(win, '141-enquiry', scheme);
      await openTab(win, 'Intake');
      await lookAtWhole(win, '142-admission', scheme);
      await lookAtSmallSizes(win, '142-admission', scheme);
      await win.getByRole('button', { name: 'Admit all the same' }).click();
      await look(win, '143-admission-unsaid', scheme);
      const reason = win.getByRole('textbox', { name: /Why they are admitted/ });
      await reason.fill('The first session is tonight; they sign tomorrow.');
      await win.getByRole('button', { name: 'Admit all the same' }).click();
      await expect(win.getByText(/^Admitted to /).first()).toBeVisible();
      await lookAtWhole(win, '144-admitted', scheme);
      expect((await told(win, 'getMember', { memberId: enquiry })).memberships).toHaveLength(1);
    });

    test(`leaving is accessible in ${scheme}`, async ({ win }) => {
      test.slow();
      await wear(win, scheme);
      await openDemo(win);
      await leave(win, await idOf(win, LEAVER), addDays(today, 9));
      await leave(win, await idOf(win, 'Dashiell'), addDays(today, -20));
      await begunAnew(win);
      await openMember(win, LEAVER);
      await openTab(win, 'Intake');
      await lookAtWhole(win, '146-leaving', scheme);
      await openMember(win, 'Dashiell');
      await lookAtBothSizes(win, '147-left', scheme);
    });

    test(`the safety plan is accessible in ${scheme}`, async ({ win }) => {
      test.slow();
      await wear(win, scheme);
      await openDemo(win);
      const memberId = await idOf(win, MEMBER);
      await openMember(win, MEMBER);
      await openTab(win, 'Safety plan');
      await lookAtBothSizes(win, '180-safety-plan', scheme);
      await lookAtSmallSizes(win, '180-safety-plan', scheme);
      await win.getByRole('button', { name: 'Change contacts' }).click();
      await lookAtWhole(win, '181-contacts', scheme);
      await lookAtSmallSizes(win, '181-contacts', scheme);
      await win.getByRole('button', { name: 'Back to the plan' }).click();
      await win.getByRole('button', { name: 'Change places' }).click();
      await lookAtWhole(win, '182-places', scheme);
      await win.getByRole('button', { name: 'Back to the plan' }).click();
      await win.getByRole('button', { name: 'Change the steps' }).click();
      await lookAtWhole(win, '183-steps', scheme);
      await fillSafetyPlan(win, memberId);
      await begunAnew(win);
      await openMember(win, MEMBER);
      await openTab(win, 'Safety plan');
      await win.getByText(/^Version 1, saved on/).click();
      await lookAtWhole(win, '184-earlier', scheme);
    });
  });
}

async function leave(win: Page, memberId: MemberId, lastSessionOn: string): Promise<void> {
  const { memberships } = await told(win, 'getMember', { memberId });
  const moduleId = memberships.at(-1)?.moduleId;
  if (!moduleId) throw new Error('they are in a module');
  const reason = 'Moving away for work.';
  const said = { noticeOn: addDays(lastSessionOn, -14), hasAcknowledgedConfidentiality: true };
  const leaving = { lastSessionOn, reason, ...said };
  await told(win, 'recordLeaving', { memberId, moduleId, leaving });
}
