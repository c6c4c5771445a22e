import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { idOf, publishNext, spoken, today } from './support/full-record';
import {
  agreementOf,
  anEnquiry,
  answerStatements,
  begunAnew,
  chooseMethod,
  drawWithMouse,
  openAgreement,
  openMember,
  openSigning,
  openTab,
  pad,
} from './support/joining-steps';
import {
  look,
  lookAtBothSizes,
  lookAtSmallSizes,
  lookAtWhole,
  wear,
  type Scheme,
} from './support/look';
import { goTo, openDemo } from './support/steps';
import type { MemberId } from '../../shared/domain/ids';

test.use({ caseload: 'demo' });

const MEMBER = 'Amara';
const schemes: readonly Scheme[] = ['light', 'dark'];

for (const scheme of schemes) {
  test(`agreements are accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await wear(win, scheme);
    await openDemo(win);
    await publishNext(win, await agreementOf(win, 'confidentiality'));
    await begunAnew(win);
    await goTo(win, 'Agreements');
    await lookAtBothSizes(win, '150-agreements', scheme);
    await openAgreement(win, 'Confidentiality');
    await lookAtWhole(win, '151-agreement', scheme);
    await lookAtSmallSizes(win, '151-agreement', scheme);
    const version = win.getByRole('main').locator('details').first();
    await version.locator('summary').click();
    await version
      .getByRole('radio', { name: 'Changes from the version before' })
      .check({ force: true });
    await lookAtWhole(win, '152-versions', scheme);
    await win.getByRole('button', { name: 'Change the text…' }).click();
    const text = win.getByRole('textbox', { name: 'Text' });
    const typed = await text.inputValue();
    await text.fill(`${typed}\n\nWrite to {{nobody}}, or to {{practiceEmail}}.`);
    await win.getByText('Insert what is filled in later').click();
    await lookAtWhole(win, '153-draft', scheme);
    await lookAtSmallSizes(win, '153-draft', scheme);
    await text.fill(`${typed.replace('group', 'circle')}\n\nWrite to {{practiceEmail}}.`);
    await win.getByRole('button', { name: 'Save draft' }).click();
    await lookAtBothSizes(win, '154-draft-begun', scheme);
    await win.getByRole('button', { name: 'Publish version 3…' }).click();
    await lookAtWhole(win, '155-publish', scheme);
    await lookAtSmallSizes(win, '155-publish', scheme);
    await openAgreement(win, 'No recording');
    await win.getByRole('button', { name: 'Retire', exact: true }).click();
    await lookAtBothSizes(win, '156-retired', scheme);
  });

  test(`signing is accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await wear(win, scheme);
    await openDemo(win);
    await anEnquiry(win);
    const agreementId = await agreementOf(win, 'no-recording');
    await openMember(win, 'Thirza');
    await openSigning(win, 'No recording');
    await lookAtWhole(win, '160-sign-drawn', scheme);
    await lookAtSmallSizes(win, '160-sign-drawn', scheme);
    await win.getByRole('radio', { name: 'Not true' }).first().check({ force: true });
    await win.getByRole('radio', { name: 'True', exact: true }).nth(1).check({ force: true });
    await pad(win).click();
    await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
    await lookAtWhole(win, '161-sign-refused', scheme);
    for (const method of ['Typed', 'On paper', 'Spoken'] as const) {
      await chooseMethod(win, method);
      await win.setViewportSize({ width: 1280, height: 2600 });
      await look(win, `162-sign-${method.replace(' ', '-').toLowerCase()}`, scheme);
    }
    await win.setViewportSize({ width: 1280, height: 800 });
    await chooseMethod(win, 'Drawn');
    await answerStatements(win, agreementId);
    await win.getByRole('button', { name: 'Clear the signature' }).click();
    await drawWithMouse(win);
    await win.getByRole('radio', { name: 'I know this person' }).check();
    await lookAtBothSizes(win, '163-signed-by-hand', scheme);
    await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
    await expect(win.getByText(/has agreed to/)).toBeVisible();
    await lookAtBothSizes(win, '164-sign-done', scheme);
  });

  test(`what was signed is accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await wear(win, scheme);
    await openDemo(win);
    const memberId = await idOf(win, MEMBER);
    await standEveryWay(win, memberId);
    await begunAnew(win);
    await openMember(win, MEMBER);
    await openTab(win, 'Agreements');
    await lookAtWhole(win, '170-consents', scheme);
    await lookAtSmallSizes(win, '170-consents', scheme);
    const guidelines = win.getByRole('list', { name: 'Given: Group guidelines' });
    await guidelines.getByRole('button').first().click();
    await win.getByRole('button', { name: 'Check this signature' }).click();
    await win.getByRole('button', { name: 'Withdraw…' }).click();
    await lookAtWhole(win, '171-consent-opened', scheme);
    await lookAtSmallSizes(win, '171-consent-opened', scheme);
  });
}

/** One agreement outdated, one withdrawn, and two given twice. An expiry would need another day. */
async function standEveryWay(win: Page, memberId: MemberId): Promise<void> {
  await publishNext(win, await agreementOf(win, 'video-sessions'));
  const guidelines = await agreementOf(win, 'group-guidelines');
  await spoken(win, memberId, guidelines, today);
  const rows = await told(win, 'listConsents', { memberId });
  const [given] = rows.find(({ kind }) => kind === 'confidentiality')?.consents ?? [];
  if (!given) throw new Error('the demo’s members have signed');
  const withdrawal = { withdrawnOn: today, how: 'spoken', note: 'In the last meeting.' } as const;
  await told(win, 'withdrawConsent', { consentId: given.id, withdrawal });
  const noRecording = await agreementOf(win, 'no-recording');
  const { agreement } = await told(win, 'getAgreement', { agreementId: noRecording });
  const content = agreement.versions.at(-1)?.content;
  if (!content) throw new Error('it is published');
  const draft = { ...content, expiresAfterMonths: 1 };
  await told(win, 'saveAgreementDraft', { agreementId: noRecording, draft });
  await told(win, 'publishAgreement', { agreementId: noRecording, changeNote: '', vote: null });
  await spoken(win, memberId, noRecording, today);
}
