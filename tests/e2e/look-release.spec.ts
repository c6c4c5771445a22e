import type { Page } from '@playwright/test';
import path from 'node:path';
import { answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { expect } from './support/fixture';
import { look, lookAtSmallSizes, lookAtWhole, overflowOf, wear } from './support/look';
import { schemes, test } from './support/look-room-steps';
import { begunAgain, bodyOf } from './support/look-writing-steps';
import { goTo, openDemo } from './support/steps';

/** Putting a release together, seeing its pages, and its password (M10, M104, M109). */

test.use({ caseload: 'demo' });
test.describe.configure({ timeout: 240_000 });

for (const scheme of schemes) {
  test(`a release is put together accessibly in ${scheme}`, async ({
    electronApp,
    win,
    userData,
  }) => {
    await wear(win, scheme);
    await openDemo(win);
    const [member] = await told(win, 'listMembers', { moduleId: null });
    await goTo(win, 'Members');
    await win
      .getByRole('link', { name: member?.legalName ?? '' })
      .first()
      .click();
    await win.getByRole('button', { name: 'Release record…' }).click();
    await expect(win.getByText(/\d+ signed notes?/).first()).toBeVisible();
    await win.getByRole('radio', { name: /^Legal authority/ }).check();
    await win.getByRole('checkbox', { name: /Protect with a password/ }).check();
    await win.getByRole('button', { name: /^Save PDF/ }).click();
    await expect(
      win.getByText('Please write down the order, or the section of the law.'),
    ).toBeVisible();
    await lookAtWhole(win, '340-release-missing', scheme);
    await win.getByRole('textbox', { name: /^Which order/ }).fill('Order of 2 November 2026');
    await win.getByRole('button', { name: 'Show the pages' }).click();
    await expect(win.locator('canvas[data-state=drawn]')).toBeVisible({ timeout: 60_000 });
    await lookAtWhole(win, '341-release-pages', scheme);
    await win.setViewportSize({ width: 1024, height: 700 });
    expect(await overflowOf(win)).toEqual({ x: 0, y: 0 });
    await answerSaveDialog(electronApp, path.join(userData, 'record.pdf'));
    await win.getByRole('button', { name: /^Save PDF/ }).click();
    await win.getByText(/Release \d{4}-\d+ is saved/).waitFor({ timeout: 60_000 });
    await lookAtWhole(win, '342-release-password', scheme);
    await win.getByRole('button', { name: 'Releases' }).click();
    await win.getByRole('row').nth(1).waitFor();
    await lookAtWhole(win, '343-releases', scheme);
  });

  test(`names that were found stand beside the pages in ${scheme}`, async ({ win }) => {
    await wear(win, scheme);
    await openDemo(win);
    const name = await signNoteThatNames(win);
    await begunAgain(win);
    await goTo(win, 'Members');
    await win.getByRole('link', { name }).first().click();
    await win.getByRole('button', { name: 'Release record…' }).click();
    await expect(win.getByText(/^\d+ names were found$/)).toBeVisible();
    await win.getByRole('button', { name: 'Show the pages' }).click();
    await expect(win.locator('canvas[data-state=drawn]')).toBeVisible({ timeout: 60_000 });
    await lookAtWhole(win, '344-release-names-all', scheme);
    await win.getByRole('heading', { name: 'Names of others' }).evaluate((found) => {
      found.style.scrollMarginTop = '24px';
      found.scrollIntoView({ block: 'start' });
    });
    await look(win, '345-release-names', scheme);
    await lookAtSmallSizes(win, '345-release-names', scheme);
  });
}

/** Over the bridge; answers with whose note it is. */
async function signNoteThatNames(win: Page): Promise<string> {
  const missing = await told(win, 'listMissingNotes', {});
  const place = missing.find(({ state, memberId }) => state === 'not-started' && memberId !== null);
  const members = await told(win, 'listMembers', { moduleId: null });
  const own = members.find(({ id }) => id === place?.memberId);
  const [one, other] = members.filter(({ id }) => id !== own?.id);
  if (!place?.memberId || !own || !one || !other) throw new Error('a note is missing');
  const { sessionId, memberId } = place;
  await told(win, 'signNote', {
    ...{ sessionId, memberId, reasonToKeepNames: 'Whom it was said to matters here.' },
    body: bodyOf(
      `Spoke of the corridor and the pager. ${one.legalName} had asked what helped, and for the ` +
        `first time there was an answer. Later sat beside ${other.preferredFirstName}, and told ` +
        `${one.preferredFirstName} that the week had been kinder than feared.`,
    ),
  });
  return own.legalName;
}
