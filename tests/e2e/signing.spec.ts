import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog, answerSaveDialog, kill } from './support/app';
import { ask, told } from './support/bridge';
import { expect, test } from './support/fixture';
import {
  agreementOf,
  anEnquiry,
  answerStatements,
  chooseMethod,
  drawWithFinger,
  drawWithMouse,
  openMember,
  openSigning,
  openTab,
  pad,
  seesWording,
} from './support/joining-steps';
import { checkForm, textOf } from './support/pdf';
import { DEMO_PASSPHRASE } from './support/demo';
import { openDemo, unlocked } from './support/steps';

test.use({ caseload: 'demo' });

test('a signature drawn with the mouse is kept as a vector, checked, and printed sharp', async ({
  electronApp,
  win,
  userData,
}) => {
  test.slow();
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const agreementId = await agreementOf(win, 'no-recording');
  await openMember(win, 'Thirza');
  await openSigning(win, 'No recording');
  await answerStatements(win, agreementId);
  await drawWithMouse(win);
  await win.getByRole('radio', { name: 'I see this person on video' }).check();
  await seesWording(win, 'drawn');
  await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
  await expect(win.getByText(/has agreed to “No recording”/)).toBeVisible();

  const file = path.join(userData, 'copy.pdf');
  await answerSaveDialog(electronApp, file);
  await win.getByRole('button', { name: 'Save a copy for the signer…' }).click();
  await expect(win.getByText(/Saved as/)).toBeVisible({ timeout: 30_000 });
  checkForm(file);
  const text = textOf(file);
  expect(text).toContain('Thirza Thirteenth');
  expect(text.replace(/\s+/gu, ' ')).toContain('I agree to sign it electronically');
  const images = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' });
  expect(images.trim().split('\n')).toHaveLength(2);

  const rows = await told(win, 'listConsents', { memberId });
  const [consent] = rows.find((row) => row.agreementId === agreementId)?.consents ?? [];
  if (consent?.signature.method !== 'drawn') throw new Error('it was drawn');
  expect(consent.signature.mark?.strokes[0]?.length).toBeGreaterThan(10);
  expect(await told(win, 'checkConsent', { consentId: consent.id })).toMatchObject({
    isTextWhole: true,
    isVersionKnown: true,
    isEvidenceWhole: true,
    chained: { sequence: expect.any(Number) },
  });
});

test('a signature drawn with a finger is one; a dot is refused in words', async ({ win }) => {
  test.slow();
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const agreementId = await agreementOf(win, 'no-recording');
  await openMember(win, 'Thirza');
  await openSigning(win, 'No recording');
  await answerStatements(win, agreementId);
  await win.getByRole('radio', { name: 'I know this person' }).check();
  await pad(win).click();
  await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
  await expect(win.getByText('This is too small to be a signature').first()).toBeVisible();
  await drawWithFinger(win);
  await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
  await expect(win.getByText(/has agreed to “No recording”/)).toBeVisible();
  const rows = await told(win, 'listConsents', { memberId });
  expect(rows.find((row) => row.agreementId === agreementId)?.state).toBe('given');
});

test('a wrong answer is explained kindly, counted, and has to be put right', async ({ win }) => {
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const agreementId = await agreementOf(win, 'no-recording');
  const { agreement } = await told(win, 'getAgreement', { agreementId });
  const [first] = agreement.versions.at(-1)?.content.questions ?? [];
  if (!first) throw new Error('the text asks questions');
  await openMember(win, 'Thirza');
  await openSigning(win, 'No recording');
  const group = win.getByRole('radiogroup', { name: first.statement });
  await group
    .getByRole('radio', { name: first.isTrue ? 'Not true' : 'True', exact: true })
    .check({ force: true });
  await expect(win.getByText('It is the other way round.')).toBeVisible();
  await chooseMethod(win, 'Typed');
  await win.getByRole('textbox', { name: 'Your full name' }).fill('Thirza Thirteenth');
  await win.getByRole('radio', { name: 'I know this person' }).check();
  await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
  await expect(
    win.getByText('Please answer each statement until all of them are right.'),
  ).toBeVisible();
  await answerStatements(win, agreementId);
  await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
  await expect(win.getByText(/has agreed to “No recording”/)).toBeVisible();
  const rows = await told(win, 'listConsents', { memberId });
  const [consent] = rows.find((row) => row.agreementId === agreementId)?.consents ?? [];
  expect(consent?.understanding).toEqual({ kind: 'answered', wrongAnswers: 1 });
});

test('a signed paper is attached; what is no PDF and what is too large is not', async ({
  electronApp,
  win,
  userData,
}) => {
  test.slow();
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const agreementId = await agreementOf(win, 'no-recording');
  await openMember(win, 'Thirza');
  await openSigning(win, 'No recording');
  await chooseMethod(win, 'On paper');

  const sham = path.join(userData, 'sham.pdf');
  writeFileSync(sham, 'This says that it is a PDF, and is none.');
  await answerOpenDialog(electronApp, [sham]);
  await win.getByRole('button', { name: 'Choose the signed paper…' }).click();
  await expect(win.getByText('This is not a PDF and not a picture')).toBeVisible();

  const huge = path.join(userData, 'huge.pdf');
  writeFileSync(huge, '%PDF-1.7\n');
  truncateSync(huge, 50 * 1024 * 1024);
  await answerOpenDialog(electronApp, [huge]);
  await win.getByRole('button', { name: /Choose/ }).click();
  await expect(win.getByText('The file is too large')).toBeVisible();

  const form = path.join(userData, 'form.pdf');
  await answerSaveDialog(electronApp, form);
  await told(win, 'saveAgreementForm', { agreementId });
  await answerOpenDialog(electronApp, [form]);
  await win.getByRole('button', { name: /Choose/ }).click();
  await expect(win.getByText('form.pdf')).toBeVisible();
  await win.getByRole('radio', { name: 'We talked it through' }).check({ force: true });
  await win
    .getByRole('textbox', { name: 'What was talked through' })
    .fill('All of it, at the first meeting.');
  const today = new Date().toLocaleDateString('en-CA');
  await win.getByLabel('Day on which it was signed').fill(today);
  await win.getByRole('radio', { name: 'I have seen an identity document' }).check();
  await win.getByRole('button', { name: 'Keep the paper signed by Thirza Thirteenth' }).click();
  await expect(win.getByText(/has agreed to “No recording”/)).toBeVisible();

  const rows = await told(win, 'listConsents', { memberId });
  const [consent] = rows.find((row) => row.agreementId === agreementId)?.consents ?? [];
  if (!consent) throw new Error('it was recorded');
  const back = path.join(userData, 'back.pdf');
  await answerSaveDialog(electronApp, back);
  await told(win, 'saveSignedCopy', { consentId: consent.id });
  expect(execFileSync('cmp', [form, back]).toString()).toBe('');
  expect(await told(win, 'checkConsent', { consentId: consent.id })).toMatchObject({
    isCopyWhole: true,
  });
});

test('what is typed while signing survives the end of Alcove', async ({
  electronApp,
  win,
  launch,
}) => {
  await openDemo(win);
  const memberId = await anEnquiry(win);
  await openMember(win, 'Thirza');
  await openSigning(win, 'No recording');
  await chooseMethod(win, 'Spoken');
  const said = win.getByRole('textbox', { name: 'What they said, as nearly as possible' });
  await said.fill('Yes, none of us records anything.');
  await expect
    .poll(async () => {
      const agreementId = await agreementOf(win, 'no-recording');
      const key = `consent:${memberId}:${agreementId}` as const;
      const kept = await told(win, 'getUnfinishedForm', { key });
      return kept?.values ?? '';
    })
    .toContain('none of us records');
  await kill(electronApp);
  const second = await (await launch()).firstWindow();
  await unlocked(second, DEMO_PASSPHRASE);
  await openMember(second, 'Thirza');
  await openSigning(second, 'No recording');
  await expect(
    second.getByRole('textbox', { name: 'What they said, as nearly as possible' }),
  ).toHaveValue('Yes, none of us records anything.');
});

test('a version that is published while someone signs is shown before anything is signed', async ({
  win,
}) => {
  test.slow();
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const agreementId = await agreementOf(win, 'no-recording');
  await openMember(win, 'Thirza');
  await openSigning(win, 'No recording');
  await answerStatements(win, agreementId);
  await chooseMethod(win, 'Typed');
  await win.getByRole('textbox', { name: 'Your full name' }).fill('Thirza Thirteenth');
  await win.getByRole('radio', { name: 'I know this person' }).check();

  const { agreement } = await told(win, 'getAgreement', { agreementId });
  const content = agreement.versions.at(-1)?.content;
  if (!content) throw new Error('it is published');
  const draft = { ...content, text: `${content.text}\n\nAdded meanwhile.` };
  await told(win, 'saveAgreementDraft', { agreementId, draft });
  await told(win, 'publishAgreement', { agreementId, changeNote: 'One line', vote: null });

  await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
  await expect(win.getByText('The text has changed since it was shown')).toBeVisible();
  const before = await told(win, 'listConsents', { memberId });
  expect(before.find((row) => row.agreementId === agreementId)?.consents).toEqual([]);
  await win.getByRole('button', { name: 'Show the new text' }).click();
  await expect(win.getByText('Added meanwhile.')).toBeVisible();
});

test('a release to a provider permits until it is withdrawn, and every use is logged (M12)', async ({
  win,
}) => {
  test.slow();
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const agreementId = await agreementOf(win, 'release-to-provider');
  await openMember(win, 'Thirza');
  await openSigning(win, 'Permission to talk with another provider');
  await win
    .getByRole('textbox', { name: 'Who may be told, and may tell' })
    .fill('Dr. Invented Physician');
  await win.getByRole('textbox', { name: 'How to reach them' }).fill('416-555-0188');
  await win.getByRole('textbox', { name: 'What may be told' }).fill('Attendance and progress');
  await win.getByLabel('Last day on which it holds').fill('2027-06-30');
  await expect(win.getByText(/Dr\. Invented Physician/).first()).toBeVisible();
  await answerStatements(win, agreementId);
  await chooseMethod(win, 'Typed');
  await win.getByRole('textbox', { name: 'Your full name' }).fill('Thirza Thirteenth');
  await win.getByRole('radio', { name: 'I know this person' }).check();
  await win.getByRole('button', { name: 'Sign as Thirza Thirteenth' }).click();
  await expect(win.getByText(/has agreed to/)).toBeVisible();

  const rows = await told(win, 'listConsents', { memberId });
  const [consent] = rows.find((row) => row.agreementId === agreementId)?.consents ?? [];
  if (!consent) throw new Error('it was signed');
  const disclosure = { how: 'telephone', what: 'That she comes.', purpose: 'Shared care' } as const;
  const party = {
    ground: 'written-consent',
    consentId: consent.id,
    recipientKind: 'provider',
  } as const;
  await told(win, 'recordDisclosure', {
    memberId,
    party,
    disclosure: { ...disclosure, disclosedOn: consent.given.at.slice(0, 10) },
  });
  const withdrawnOn = consent.given.at.slice(0, 10);
  await told(win, 'withdrawConsent', {
    consentId: consent.id,
    withdrawal: { withdrawnOn, how: 'spoken', note: '' },
  });
  const refused = await ask(win, 'recordDisclosure', {
    memberId,
    party,
    disclosure: { ...disclosure, disclosedOn: withdrawnOn },
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'consent-withdrawn' } });
  expect(await told(win, 'listDisclosures', { memberId })).toMatchObject([
    { recipient: 'Dr. Invented Physician', what: 'That she comes.' },
  ]);
  await win.getByText('Back to the agreements').click();
  await openTab(win, 'Agreements');
  await expect(win.getByText('Withdrawn').first()).toBeVisible();
});
