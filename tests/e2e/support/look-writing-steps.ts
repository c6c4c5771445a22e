import { expect, type Locator, type Page } from '@playwright/test';
import type { MemberId, SessionId } from '../../../shared/domain/ids';
import { told } from './bridge';
import { lookAtBothSizes, lookAtSmallSizes, wear, type Scheme } from './look';
import { unlocked } from './steps';
import { DEMO_PASSPHRASE } from './demo';

/** What stands on the desk for its pictures, written by nobody about nobody. */

export const PASSAGE =
  'Came back from leave and said at once that the first week had been harder than the last one ' +
  'before it. Spoke of the corridor, the pager and the colleague who did not look up.';

/** At both sizes, and at the small ones. */
export async function lookAtAll(win: Page, screen: string, scheme: Scheme): Promise<void> {
  await lookAtBothSizes(win, screen, scheme);
  await lookAtSmallSizes(win, screen, scheme);
}

export interface Place {
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
}

/** The members of a session, in the order of their notes. */
export async function placesOf(win: Page, sessionId: SessionId): Promise<readonly Place[]> {
  const { roster } = await told(win, 'getSession', { sessionId });
  return roster.map(({ memberId }) => ({ sessionId, memberId }));
}

export const bodyOf = (text: string) => ({ template: 'free', sections: { text } }) as const;

/** As `win.reload()`, for a window that was not told what came over the bridge. */
export async function begunAgain(win: Page): Promise<void> {
  await win.reload();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
}

export async function inScheme(win: Page, scheme: Scheme): Promise<void> {
  await wear(win, scheme);
  await unlocked(win, DEMO_PASSPHRASE);
}

/** Types a text with two names that do not belong there, and one word that may be one. */
export async function typeNames(win: Page, text: Locator, own: string): Promise<void> {
  const members = await told(win, 'listMembers', { moduleId: null });
  const [first, second] = members.filter(({ preferredFirstName }) => preferredFirstName !== own);
  if (!first || !second) throw new Error('the caseload has members');
  await text.click();
  await win.keyboard.insertText(
    `${PASSAGE} Sat beside ${first.legalName} again and was glad of it. ` +
      `Later ${second.preferredFirstName} asked what had helped.`,
  );
  await expect(win.getByRole('region', { name: 'Names in this note' })).toBeVisible();
}
