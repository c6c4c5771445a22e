import { expect, type Locator, type Page } from '@playwright/test';
import { addDays, localDateOf } from '../../../shared/lib/dates';
import type { AgreementKind } from '../../../shared/domain/agreement';
import { filledIn } from '../../../shared/domain/consent-rules';
import { CONSENT_WORDING } from '../../../shared/domain/consent-wording';
import type { ConsentTerms } from '../../../shared/domain/consent';
import type { AgreementId, MemberId } from '../../../shared/domain/ids';
import { told } from './bridge';
import { goTo, newGroup } from './steps';

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

/** A day of this laptop's calendar, as the forms take it. */
export function dayFromToday(days: number): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return addDays(localDateOf(new Date(), timeZone), days);
}

/** A closed module that began two months ago and has half a year to go. */
export async function planPresentModule(win: Page): Promise<void> {
  await newGroup(win, 'Tuesday physicians');
  await win.getByRole('textbox', { name: 'Module name' }).fill('Autumn');
  await win.getByLabel('First day').fill(dayFromToday(-60));
  await win.getByLabel('Last day').fill(dayFromToday(180));
  await win.getByRole('button', { name: 'Plan module' }).click();
  await win.getByRole('heading', { name: 'Tuesday physicians', level: 1, exact: true }).waitFor();
}

/** The one line from enquiry to leaving. */
export function stageLine(win: Page): Locator {
  return win.getByRole('list', { name: 'From enquiry to leaving' });
}

/** From the line to the place where a missing step is done. */
export async function goToMissing(win: Page, step: string): Promise<void> {
  await stageLine(win)
    .getByRole('link', { name: `${step} missing` })
    .click();
}

export async function isDone(win: Page, step: string): Promise<void> {
  const item = stageLine(win).getByRole('listitem').filter({ hasText: step });
  await expect(item.getByRole('img', { name: 'done' })).toBeVisible();
  await expect(item.getByRole('link')).toHaveCount(0);
}

export function form(win: Page, name: string): Locator {
  return win.getByRole('form', { name, exact: true });
}

/** One person whom the member agreed to have called. */
export async function addEmergencyContact(win: Page, name: string): Promise<void> {
  await win.getByRole('button', { name: 'Add a contact' }).click();
  const contacts = form(win, 'Emergency contacts');
  await contacts.getByRole('textbox', { name: 'Name' }).fill(name);
  await contacts.getByRole('textbox', { name: 'Telephone', exact: true }).fill('416-555-0123');
  await contacts.getByRole('radio', { name: 'Agreed', exact: true }).check({ force: true });
  await contacts.getByRole('button', { name: 'Save contacts' }).click();
  await win.getByText('May be called: agreed on').waitFor();
}

/** Publishes the draft of this title, which is version 1 unless another number is given. */
export async function publishDraft(win: Page, title: string, number = 1): Promise<void> {
  await openAgreement(win, title);
  await win.getByRole('button', { name: `Publish version ${number}…` }).click();
  await win.getByRole('button', { name: `Publish version ${number}`, exact: true }).click();
  await win.getByRole('heading', { name: title, level: 1 }).waitFor();
}

export async function openAgreement(win: Page, title: string): Promise<void> {
  await goTo(win, 'Agreements');
  const list = win.getByRole('navigation', { name: 'Agreements' });
  await list.getByRole('link', { name: title }).first().click();
  await win.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** The window learns what was done over the bridge. */
export async function begunAnew(win: Page): Promise<void> {
  await win.reload();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
}

/** Wherever they stand: the list shows those of one stage. */
export async function openMember(win: Page, name: string): Promise<void> {
  await goTo(win, 'Members');
  const list = win.getByRole('navigation', { name: 'Members' });
  await list.getByRole('listitem').first().waitFor();
  const link = list.getByRole('link', { name }).first();
  for (const stage of ['Members', 'Enquiries', 'Left']) {
    if (await link.isVisible()) break;
    await list.getByRole('radio', { name: stage }).check({ force: true });
  }
  await link.click();
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
  const rows = await told(win, 'listConsents', { memberId });
  for (const { agreementId, kind, neededAt, state } of rows) {
    if (neededAt !== 'admission' || state === 'given') continue;
    const terms: ConsentTerms =
      kind === 'missed-session-fees'
        ? { kind: 'fees', missedSessionFeeCents: 6260 }
        : { kind: 'plain' };
    await signTyped(win, { memberId, agreementId, terms });
  }
}

interface Signed {
  readonly memberId: MemberId;
  readonly agreementId: AgreementId;
  readonly terms: ConsentTerms;
}

/** One consent, typed, over the bridge. */
export async function signTyped(win: Page, { memberId, agreementId, terms }: Signed) {
  const view = await told(win, 'getSigning', { memberId, agreementId });
  const { number: versionNumber, content } = view.version;
  const isAsked = content.questions.length > 0;
  return told(win, 'giveConsent', {
    ...{ memberId, agreementId, versionNumber, terms },
    shownText: filledIn(content.text, view.values, terms),
    understanding: isAsked ? { kind: 'answered', wrongAnswers: 0 } : { kind: 'not-asked' },
    identity: 'seen-on-video',
    signature: { method: 'typed', signerName: view.signerName },
  });
}

export async function seesWording(win: Page, method: keyof typeof CONSENT_WORDING): Promise<void> {
  await expect(win.getByText(CONSENT_WORDING[method])).toBeVisible();
}
