import type { Page } from '@playwright/test';
import type { AgreementId, MemberId } from '../../shared/domain/ids';
import { told } from './support/bridge';
import { setClock } from './support/clock';
import { expect, test } from './support/fixture';
import {
  agreementOf,
  anEnquiry,
  begunAnew,
  dayFromToday,
  form,
  openAgreement,
  openMember,
  openTab,
  signTyped,
} from './support/joining-steps';
import { goTo, openDemo } from './support/steps';

/** M12, M45, M100: a version is frozen, a change is compared, and whom it concerns is asked anew. */

test.use({ caseload: 'demo' });
test.slow();

const SENTENCE = 'A hearing aid that records is told of first.';

test('a changed text is compared, published, and asks every member again (M45, M100)', async ({
  win,
}) => {
  await openDemo(win);
  const agreementId = await agreementOf(win, 'no-recording');
  const first = await newestOf(win, agreementId);
  const member = await aMemberOfTheNextSession(win);
  await changeText(win);

  await win.getByRole('button', { name: 'Publish version 2…' }).click();
  await expect(win.getByRole('heading', { name: 'What changes from version 1' })).toBeVisible();
  await expect(win.locator('ins').filter({ hasText: SENTENCE })).toHaveText(`Added: ${SENTENCE}`);
  await expect(win.locator('del')).toHaveCount(0);
  await expect(win.getByText(/^… \d+ unchanged lines …$/).first()).toBeVisible();
  const asked = win.getByText(/^\d+ members will be asked to sign version 2\.$/);
  const count = Number.parseInt(await asked.innerText(), 10);
  await win.getByRole('textbox', { name: /^What changed/ }).fill('Hearing aids are named.');
  await win.getByRole('button', { name: 'Publish version 2', exact: true }).click();
  await win.getByRole('heading', { name: 'No recording', level: 1 }).waitFor();
  await expect(win.getByText('Version 2 · Before the first session')).toBeVisible();
  const main = win.getByRole('main');
  await expect(main.getByRole('link', { name: member.preferredFirstName })).toBeVisible();

  const { agreement, wantedFrom } = await told(win, 'getAgreement', { agreementId });
  expect(wantedFrom).toHaveLength(count);
  expect(agreement.versions[0]).toEqual(first);
  expect(agreement.versions[1]?.hash).not.toBe(first.hash);
  await seeThatTheyAreAsked(win, member.preferredFirstName);

  await signTyped(win, { memberId: member.memberId, agreementId, terms: { kind: 'plain' } });
  await begunAnew(win);
  await openMember(win, member.preferredFirstName);
  await openTab(win, 'Agreements');
  await expect(win.getByText('New version: sign again')).toHaveCount(0);
  const after = await told(win, 'getAgreement', { agreementId });
  expect(after.wantedFrom).toHaveLength(count - 1);
});

test('a consent that is withdrawn holds no longer, and the session says so (M100)', async ({
  win,
}) => {
  await openDemo(win);
  const { memberId, preferredFirstName } = await aMemberOfTheNextSession(win);
  await openMember(win, preferredFirstName);
  await openTab(win, 'Agreements');
  await win
    .getByRole('list', { name: 'Given: Confidentiality' })
    .getByRole('button', { name: /^Version 1/ })
    .click();
  await win.getByRole('button', { name: 'Withdraw…' }).click();
  const withdrawal = form(win, 'Withdraw this consent');
  await withdrawal.getByRole('textbox', { name: 'Note' }).fill('Said so at the end of a session.');
  await withdrawal.getByRole('button', { name: 'Withdraw the consent' }).click();
  await expect(win.getByText(/^Withdrawn on .+, in writing\.$/)).toBeVisible();
  await expect(win.getByText('Said so at the end of a session.')).toBeVisible();
  const rows = await told(win, 'listConsents', { memberId });
  expect(rows.find(({ kind }) => kind === 'confidentiality')).toMatchObject({ state: 'withdrawn' });
  await goToNextSession(win);
  await expect(
    win.getByRole('link', {
      name: `Missing: Withdrawn consent to “Confidentiality” (${preferredFirstName})`,
    }),
  ).toBeVisible();
});

test('after its last day a release permits nothing, and says so where it would be used (M12)', async ({
  electronApp,
  win,
}) => {
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const agreementId = await agreementOf(win, 'release-to-provider');
  const expiresOn = dayFromToday(5);
  await signRelease(win, { memberId, agreementId, expiresOn });
  await begunAnew(win);
  await setClock(electronApp, win, new Date(`${dayFromToday(6)}T15:00:00Z`));
  await openMember(win, 'Thirza');
  await openTab(win, 'Agreements');
  await expect(win.getByText('Expired').first()).toBeVisible();
  await win
    .getByRole('list', { name: /^Given: Permission to talk/ })
    .getByRole('button', { name: /^Version 1/ })
    .click();
  await win.getByRole('button', { name: 'Write down a disclosure…' }).click();
  const disclosure = form(win, 'Write down a disclosure');
  await disclosure.getByRole('textbox', { name: 'What was told' }).fill('That she comes.');
  await disclosure.getByRole('textbox', { name: 'What for' }).fill('Shared care.');
  await disclosure.getByRole('button', { name: 'Write it down' }).click();
  await expect(win.getByText('This consent has expired')).toBeVisible();
  await expect(disclosure.getByRole('textbox', { name: 'What was told' })).toHaveValue(
    'That she comes.',
  );
  expect(await told(win, 'listDisclosures', { memberId })).toEqual([]);

  await disclosure.getByLabel('Day').fill(expiresOn);
  await disclosure.getByRole('button', { name: 'Write it down' }).click();
  await expect(disclosure).toHaveCount(0);
  expect(await told(win, 'listDisclosures', { memberId })).toMatchObject([
    { disclosedOn: expiresOn, recipient: 'Dr. Invented Physician' },
  ]);
});

async function changeText(win: Page): Promise<void> {
  await openAgreement(win, 'No recording');
  await win.getByRole('button', { name: 'Change the text…' }).click();
  const text = win.getByRole('textbox', { name: 'Text', exact: true });
  await text.press('Control+End');
  await text.pressSequentially(`\n\n${SENTENCE}`);
  await win.getByRole('button', { name: 'Save draft' }).click();
  await expect(win.getByText('A draft of version 2 is begun')).toBeVisible();
}

/** On their page, on the roster, and as a number on the first screen. */
async function seeThatTheyAreAsked(win: Page, name: string): Promise<void> {
  await openMember(win, name);
  await openTab(win, 'Agreements');
  await expect(win.getByText('New version: sign again').first()).toBeVisible();
  await goTo(win, 'Today');
  const { next } = await told(win, 'getToday', {});
  await expect(win.getByText(`${next?.notReady} members are not ready`).first()).toBeVisible();
  expect(next?.notReady).toBe(next?.rosterSize);
  await goToNextSession(win);
  await expect(
    win.getByRole('link', { name: `Missing: New version of “No recording” (${name})` }),
  ).toBeVisible();
}

async function goToNextSession(win: Page): Promise<void> {
  await goTo(win, 'Today');
  await win.getByRole('button', { name: 'Open session' }).click();
  await win
    .getByRole('radiogroup', { name: /^Attendance of / })
    .first()
    .waitFor();
}

async function aMemberOfTheNextSession(win: Page) {
  const { next } = await told(win, 'getToday', {});
  if (!next) throw new Error('the caseload has sessions ahead');
  const { roster } = await told(win, 'getSession', { sessionId: next.session.id });
  const ready = roster.find(({ needs }) => needs.length === 0);
  if (!ready) throw new Error('someone is ready');
  return ready;
}

async function newestOf(win: Page, agreementId: AgreementId) {
  const { agreement } = await told(win, 'getAgreement', { agreementId });
  const version = agreement.versions.at(-1);
  if (!version) throw new Error('it is published');
  return version;
}

interface Release {
  readonly memberId: MemberId;
  readonly agreementId: AgreementId;
  readonly expiresOn: string;
}

async function signRelease(win: Page, release: Release): Promise<void> {
  const { memberId, agreementId, expiresOn } = release;
  const provider = 'Dr. Invented Physician';
  const providerContact = '416-555-0188';
  const scope = 'Attendance';
  await signTyped(win, {
    ...{ memberId, agreementId },
    terms: { kind: 'provider', provider, providerContact, scope, expiresOn },
  });
}
