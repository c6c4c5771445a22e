import { expect, type Locator, type Page } from '@playwright/test';
import type { AgreementKind } from '../../../shared/domain/agreement';
import { CONSENT_WORDING } from '../../../shared/domain/consent-wording';
import type { AgreementId, MemberId } from '../../../shared/domain/ids';
import { told } from './bridge';
import { goTo } from './steps';

/** What is done between the first call and the first session. */

/** Someone who asks about the newest module of the demo; the window is begun anew to see them. */
export async function anEnquiry(win: Page): Promise<MemberId> {
  const members = await told(win, 'listMembers', { moduleId: null });
  const moduleId = members[0]?.moduleIds.at(-1) ?? null;
  const contact = { telephone: '416-555-0177', email: 'thirza@example.org', address: '' };
  const names = { legalName: 'Thirza Thirteenth', preferredFirstName: 'Thirza', otherNames: [] };
  const profile = { ...names, contact, referringPhysician: '', goals: '' };
  const { memberId } = await told(win, 'addMember', { profile, interestedIn: moduleId });
  await begunAnew(win);
  return memberId;
}

/** The window learns what was done over the bridge. */
export async function begunAnew(win: Page): Promise<void> {
  await win.reload();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
}

export async function openMember(win: Page, name: string): Promise<void> {
  await goTo(win, 'Members');
  const list = win.getByRole('navigation', { name: 'Members' });
  await list.getByRole('link').first().waitFor();
  const enquiries = list.getByRole('radio', { name: 'Enquiries' });
  if ((await enquiries.count()) > 0) await enquiries.check({ force: true });
  await list.getByRole('link', { name }).first().click();
  await win.getByRole('heading', { name, level: 1 }).waitFor();
}

export async function openTab(win: Page, tab: string): Promise<void> {
  await win
    .getByRole('navigation', { name: 'Parts of this record' })
    .getByRole('link', { name: tab, exact: true })
    .click();
}

export async function agreementOf(win: Page, kind: AgreementKind): Promise<AgreementId> {
  const all = await told(win, 'listAgreements', {});
  const found = all.find((agreement) => agreement.kind === kind);
  if (!found) throw new Error(`there is no agreement on ${kind}`);
  return found.id;
}

/** From the member's agreements to the page on which they sign. */
export async function openSigning(win: Page, title: string): Promise<void> {
  await openTab(win, 'Agreements');
  await win.getByRole('button', { name: new RegExp(`Sign.*${title}`) }).click();
  await win.getByRole('heading', { name: 'Read and sign', level: 1 }).waitFor();
}

/** Judges every statement as the agreement does. */
export async function answerStatements(win: Page, agreementId: AgreementId): Promise<void> {
  const { agreement } = await told(win, 'getAgreement', { agreementId });
  for (const { statement, isTrue } of agreement.versions.at(-1)?.content.questions ?? []) {
    await win
      .getByRole('radiogroup', { name: statement })
      .getByRole('radio', { name: isTrue ? 'True' : 'Not true', exact: true })
      .check({ force: true });
  }
}

export async function chooseMethod(win: Page, method: string): Promise<void> {
  await win.getByRole('radio', { name: method, exact: true }).check({ force: true });
}

export function pad(win: Page): Locator {
  return win.getByTestId('signature-pad');
}

/** A looping line with the mouse. */
export async function drawWithMouse(win: Page): Promise<void> {
  await pad(win).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(pad(win));
  await win.mouse.move(x + width * 0.1, y + height * 0.5);
  await win.mouse.down();
  for (let step = 1; step <= 40; step += 1) {
    const across = 0.1 + (step / 40) * 0.6;
    await win.mouse.move(x + width * across, y + height * (0.5 + 0.25 * Math.sin(step / 2)));
  }
  await win.mouse.up();
}

/** The same with a finger, as Chromium hears it from a touch screen. */
export async function drawWithFinger(win: Page): Promise<void> {
  await pad(win).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(pad(win));
  const client = await win.context().newCDPSession(win);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', across: number, down: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: x + width * across, y: y + height * down, force: 0.5 }],
    });
  await touch('touchStart', 0.1, 0.5);
  for (let step = 1; step <= 30; step += 1) {
    await touch('touchMove', 0.1 + (step / 30) * 0.6, 0.5 + 0.25 * Math.sin(step / 2));
  }
  await touch('touchEnd', 0, 0);
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return box;
}

/** Every consent that is needed before the first session, typed, over the bridge. */
export async function signTheRest(win: Page, memberId: MemberId): Promise<void> {
  for (const row of await told(win, 'listConsents', { memberId })) {
    if (row.neededAt !== 'admission' || row.state === 'given') continue;
    const view = await told(win, 'getSigning', { memberId, agreementId: row.agreementId });
    const cents = 6260;
    const values: Readonly<Record<string, string>> = { ...view.values, missedSessionFee: '$62.60' };
    const shownText = view.version.content.text.replace(
      /\{\{\s*(\w+)\s*\}\}/gu,
      (open, name: string) => values[name] ?? open,
    );
    const hasFee = view.version.content.text.includes('missedSessionFee');
    await told(win, 'giveConsent', {
      ...{ memberId, agreementId: row.agreementId, versionNumber: view.version.number, shownText },
      terms: hasFee ? { kind: 'fees', missedSessionFeeCents: cents } : { kind: 'plain' },
      understanding: { kind: 'answered', wrongAnswers: 0 },
      identity: 'seen-on-video',
      signature: { method: 'typed', signerName: view.signerName },
    });
  }
}

export async function seesWording(win: Page, method: keyof typeof CONSENT_WORDING): Promise<void> {
  await expect(win.getByText(CONSENT_WORDING[method])).toBeVisible();
}
