import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture';
import { lookAtBothSizes, lookAtSmallSizes, lookAtWhole, wear, type Scheme } from './support/look';
import { fillPractice, goTo, makeVault, openDemo } from './support/steps';

/** What the first screen says of requests, attendance and policies, and the lists while empty (M10, M42, M119). */

test.slow();

const schemes = ['light', 'dark'] as const satisfies readonly Scheme[];

async function openPart(win: Page, part: string): Promise<void> {
  const parts = win.getByRole('navigation', { name: 'Requests and what leaves' });
  const tab = parts.getByRole('link', { name: part, exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-current', 'page');
}

test.describe('with the demo caseload', () => {
  test.use({ caseload: 'demo' });

  for (const scheme of schemes) {
    test(`the first screen with what is due is accessible in ${scheme}`, async ({ win }) => {
      await openDemo(win);
      await wear(win, scheme);
      await expect(win.getByRole('heading', { name: 'Requests to answer' })).toBeVisible();
      await lookAtWhole(win, '720-today-office', scheme);
      await lookAtSmallSizes(win, '720-today-office', scheme);
      await goTo(win, 'Settings');
      await win.getByRole('textbox', { name: 'Your name' }).waitFor();
      await lookAtWhole(win, '721-practice', scheme);
    });
  }
});

for (const scheme of schemes) {
  test(`what may leave is accessible in ${scheme} while there is nothing`, async ({ win }) => {
    await makeVault(win);
    await wear(win, scheme);
    await fillPractice(win);
    await goTo(win, 'Requests');
    await win.getByText('No one has asked for a record yet').waitFor();
    await lookAtBothSizes(win, '722-no-requests', scheme);
    await openPart(win, 'Releases');
    await lookAtBothSizes(win, '723-no-releases', scheme);
    await openPart(win, 'Disclosures');
    await win.getByText('Nothing was disclosed yet').waitFor();
    await lookAtBothSizes(win, '724-no-disclosures', scheme);
  });
}
