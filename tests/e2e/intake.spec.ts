import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import {
  addEmergencyContact,
  agreementOf,
  anEnquiry,
  answerStatements,
  begunAnew,
  chooseMethod,
  dayFromToday,
  form,
  goToMissing,
  isDone,
  openMember,
  openSigning,
  openTab,
  planPresentModule,
  publishDraft,
  signTheRest,
  stageLine,
} from './support/joining-steps';
import { openAuditTrail } from './support/settings-steps';
import { fillPractice, goTo, makeVault, openDemo } from './support/steps';

/** M4-M8, M27, M33, M38, M45, M100, M116: from the first call to the last session. */

const LEAVING_REASON = 'The evenings collide with a new rota.';
const OVERRIDE_REASON = 'Waiting would be worse: the papers follow within the week.';

test('from the first call to the first session one line says what is missing (M4-M7, M27, M100)', async ({
  win,
}) => {
  test.setTimeout(300_000);
  await makeVault(win);
  await fillPractice(win);
  await planPresentModule(win);
  await enquire(win);
  await openTab(win, 'Intake');
  await expect(win.getByText('6 things are missing before they may join')).toBeVisible();

  await goToMissing(win, 'Referral');
  await writeReferral(win);
  await isDone(win, 'Referral');
  await goToMissing(win, 'Preparation');
  await writePreparation(win);
  await isDone(win, 'Preparation');
  await goToMissing(win, 'Goals');
  await win.getByRole('textbox', { name: 'Goals' }).fill('To say no once a week.');
  await win.getByRole('button', { name: 'Save details' }).click();
  await isDone(win, 'Goals');
  await goToMissing(win, 'Suitability');
  await decide(win);
  await isDone(win, 'Suitability');
  await expect(win.getByText('2 things are missing before they may join')).toBeVisible();

  await goToMissing(win, 'Agreements');
  await beginAgreements(win);
  await openMember(win, 'Ana');
  await expect(stageLine(win).getByRole('link', { name: 'Agreements 0 of 5' })).toBeVisible();
  await signNoRecording(win);
  await expect(stageLine(win).getByRole('link', { name: 'Agreements 1 of 5' })).toBeVisible();
  await signTheRest(win, await theOnlyMember(win));
  await begunAnew(win);
  await openMember(win, 'Ana');
  await isDone(win, 'Agreements 5 of 5');

  await goToMissing(win, 'Emergency contact');
  await addEmergencyContact(win, 'Robin Fictional');
  await isDone(win, 'Emergency contact');
  await stageLine(win).getByRole('link', { name: 'Admission ahead' }).click();
  await expect(win.getByText('Nothing is missing.')).toBeVisible();
  await win.getByRole('button', { name: 'Admit to Tuesday physicians · Autumn' }).click();
  await expect(win.getByText(/^Admitted to Tuesday physicians · Autumn from /)).toBeVisible();
  await expect(stageLine(win).getByText(/^Admitted /)).toBeVisible();
  await expect(stageLine(win).getByText(/^Trial ends /)).toBeVisible();

  await goTo(win, 'Today');
  await expect(win.getByText('1 member', { exact: false }).first()).toBeVisible();
  await expect(win.getByText('not ready')).toHaveCount(0);
  await win.getByRole('button', { name: 'Open session' }).click();
  await expect(win.getByRole('radiogroup', { name: 'Attendance of Ana' })).toBeVisible();
  await expect(win.getByRole('link', { name: /^Missing: / })).toHaveCount(0);
});

test('an early leaver is asked why, and the day is named until which the record is kept (M33, M38, M116)', async ({
  win,
}) => {
  test.setTimeout(180_000);
  await makeVault(win);
  await fillPractice(win);
  await planPresentModule(win);
  const memberId = await anEnquiry(win);
  await openMember(win, 'Thirza');
  await openTab(win, 'Intake');
  await admitAllTheSame(win);
  await stageLine(win).getByRole('link', { name: 'Leaving ahead' }).click();
  const leaving = form(win, 'Leaving');
  await expect(leaving.getByText(/^Fees end with the last session, on /)).toBeVisible();
  await leaving.getByRole('button', { name: 'Write down the leaving' }).click();
  await expect(win.getByText('Please write down why they leave')).toBeVisible();
  const before = await told(win, 'getMember', { memberId });
  expect(before.memberships).toMatchObject([{ until: null, leaving: null }]);

  await leaving.getByRole('textbox', { name: 'Their reason' }).fill(LEAVING_REASON);
  await leaving.getByRole('checkbox', { name: /^They acknowledged/ }).check();
  await leaving.getByRole('button', { name: 'Write down the leaving' }).click();
  await expect(win.getByText(LEAVING_REASON)).toBeVisible();
  await expect(win.getByText(/Last session on .+\. Fees end with it\./)).toBeVisible();
  await expect(stageLine(win).getByText(/^Leaves /)).toBeVisible();

  const inTenYears = String(Number(dayFromToday(0).slice(0, 4)) + 10);
  await expect(
    win.getByRole('heading', { name: new RegExp(`^The record is kept until .+ ${inTenYears}$`) }),
  ).toBeVisible();
  await expect(win.getByText(/^Ten years from the last entry/)).toBeVisible();
  await openAuditTrail(win);
  await expect(trail(win, 'Leaving of Thirza')).toHaveCount(1);
  await expect(win.getByText(LEAVING_REASON)).toHaveCount(0);
});

test('something that is missing is overridden only with a reason, which stays (M100)', async ({
  win,
}) => {
  test.slow();
  await makeVault(win);
  await fillPractice(win);
  await planPresentModule(win);
  const memberId = await anEnquiry(win);
  await openMember(win, 'Thirza');
  await openTab(win, 'Intake');
  const reason = win.getByRole('textbox', { name: 'Why they are admitted all the same' });
  await reason.fill('Soon.');
  await win.getByRole('button', { name: 'Admit all the same' }).click();
  await expect(
    win.getByText('Please say why in a sentence: it stays in the record.'),
  ).toBeVisible();
  expect((await told(win, 'getMember', { memberId })).memberships).toEqual([]);

  await admitAllTheSame(win);
  await expect(stageLine(win).getByText(/^Admitted /)).toBeVisible();
  await expect(stageLine(win).getByRole('link', { name: 'Referral missing' })).toBeVisible();
  await openTab(win, 'Record');
  await win.getByText('Admitted although 6 things were missing').click();
  await expect(win.getByText(OVERRIDE_REASON)).toBeVisible();

  await openAuditTrail(win);
  await expect(trail(win, 'with a written reason')).toHaveText(/Thirza/);
  await expect(win.getByText(OVERRIDE_REASON)).toHaveCount(0);
});

test.describe('with the demo caseload', () => {
  test.use({ caseload: 'demo' });

  test('the thirteenth member is refused in words, and no reason lets them in (M3)', async ({
    win,
  }) => {
    await openDemo(win);
    const memberId = await anEnquiry(win);
    const [moduleId] = await modulesAskedAbout(win);
    await openMember(win, 'Thirza');
    await openTab(win, 'Intake');
    await expect(win.getByText('All places in this module are taken.')).toBeVisible();
    await expect(win.getByRole('button', { name: /^Admit/ })).toHaveCount(0);
    await expect(win.getByRole('textbox', { name: /^Why they are admitted/ })).toHaveCount(0);
    if (!moduleId) throw new Error('they ask about a module');
    const admission = { memberId, moduleId, from: dayFromToday(0) };
    await expect(
      told(win, 'admitMember', { ...admission, overrideReason: OVERRIDE_REASON }),
    ).rejects.toThrow('module-full');
    expect((await told(win, 'getMember', { memberId })).memberships).toEqual([]);
  });
});

async function enquire(win: Page): Promise<void> {
  await goTo(win, 'Members');
  await win.getByRole('button', { name: 'Add member' }).first().click();
  await win.getByRole('textbox', { name: 'Legal name' }).fill('Anabel Fictional');
  await win.getByRole('textbox', { name: 'Preferred first name' }).fill('Ana');
  await win.getByRole('combobox', { name: 'Module they ask about' }).click();
  await win.getByRole('option', { name: 'Tuesday physicians · Autumn' }).click();
  await win.getByRole('button', { name: 'Add member', exact: true }).click();
  await win.getByRole('heading', { name: 'Ana', level: 1 }).waitFor();
}

async function writeReferral(win: Page): Promise<void> {
  const referral = form(win, 'Referral');
  await referral.getByRole('textbox', { name: 'Referring physician' }).fill('Dr. Invented');
  await referral.getByRole('textbox', { name: 'What it said' }).fill('Tired for a year.');
  await referral.getByRole('button', { name: 'Save referral' }).click();
  await expect(win.getByText('Please give the day on which it came.')).toBeVisible();
  await referral.getByLabel('Received on').fill(dayFromToday(-20));
  await referral.getByRole('button', { name: 'Save referral' }).click();
}

async function writePreparation(win: Page): Promise<void> {
  const meeting = form(win, 'Add a meeting');
  await meeting.getByRole('textbox', { name: 'What was talked about' }).fill('How groups work.');
  await meeting.getByRole('button', { name: 'Add meeting' }).click();
}

async function decide(win: Page): Promise<void> {
  const suitability = form(win, 'Suitability');
  await suitability.getByRole('radio', { name: 'Suitable', exact: true }).check({ force: true });
  await suitability.getByRole('textbox', { name: 'Reason' }).fill('Wants to, and can listen.');
  await suitability.getByRole('button', { name: 'Save decision' }).click();
}

/** Alcove's texts, those published that are needed before the first session. */
async function beginAgreements(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Begin with Alcove’s texts' }).click();
  await expect(win.getByText('7 texts were added as drafts')).toBeVisible();
  for (const { title, neededAt } of await told(win, 'listAgreements', {})) {
    if (neededAt === 'admission') await publishDraft(win, title);
  }
}

async function signNoRecording(win: Page): Promise<void> {
  await openSigning(win, 'No recording');
  await answerStatements(win, await agreementOf(win, 'no-recording'));
  await chooseMethod(win, 'Typed');
  await win.getByRole('textbox', { name: 'Your full name' }).fill('Anabel Fictional');
  await win.getByRole('radio', { name: 'I know this person' }).check();
  await win.getByRole('button', { name: 'Sign as Anabel Fictional' }).click();
  await expect(win.getByText('Anabel Fictional has agreed to “No recording”')).toBeVisible();
  await win.getByText('Back to the agreements').click();
}

async function admitAllTheSame(win: Page): Promise<void> {
  await win
    .getByRole('textbox', { name: 'Why they are admitted all the same' })
    .fill(OVERRIDE_REASON);
  await win.getByRole('button', { name: 'Admit all the same' }).click();
  await expect(win.getByText(/^Admitted to /)).toBeVisible();
}

function trail(win: Page, words: string) {
  return win.getByRole('main').getByRole('listitem').filter({ hasText: words });
}

async function theOnlyMember(win: Page) {
  const [member] = await told(win, 'listMembers', { moduleId: null });
  if (!member) throw new Error('somebody asked');
  return member.id;
}

async function modulesAskedAbout(win: Page) {
  const members = await told(win, 'listMembers', { moduleId: null });
  return members.flatMap(({ interestedIn }) => interestedIn ?? []);
}
