import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { answerSaveDialog, kill } from './support/app';
import { told } from './support/bridge';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { addEmergencyContact, anEnquiry, form, openMember, openTab } from './support/joining-steps';
import { checkForm, textOf } from './support/pdf';
import { HEAVY } from './support/settings-steps';
import { allNames, lockByKeys, openDemo, unlocked } from './support/steps';

/** M27, M28 and the safety-plan paragraph: written together, at hand on screen and on paper. */

test.use({ caseload: 'demo' });

const STEPS = {
  '1. Warning signs': 'I stop answering messages.',
  '2. What helps by oneself': 'A walk by the water.',
  '3. People and places that distract': 'The library on Fridays.',
  '4. People who help': 'My neighbour across the hall.',
  '5. Professionals and agencies': 'My family physician.',
  '6. Making the surroundings safer': 'Samples stay at work.',
} as const;

test('six steps, whom to call and from where make one page to print (M27, M28)', async ({
  electronApp,
  win,
  userData,
}) => {
  test.slow();
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const others = (await allNames(win)).filter((name) => !name.includes('Thirza'));
  await openMember(win, 'Thirza');
  await openTab(win, 'Safety plan');
  await expect(win.getByText('There is nobody to call yet')).toBeVisible();
  await writeSteps(win);
  await addEmergencyContact(win, 'Robin Fictional');
  await expect(win.getByText('There is nobody to call yet')).toHaveCount(0);
  await addPlace(win);
  await expect(win.getByText('Not talked about yet.')).toHaveCount(0);

  const file = path.join(userData, 'plan.pdf');
  await answerSaveDialog(electronApp, file);
  await win.getByRole('button', { name: 'Save one page to print…' }).click();
  await expect(win.getByText('The page is saved')).toBeVisible(HEAVY);
  checkForm(file);
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/^Pages:\s+1$/m);
  const text = textOf(file).replace(/\s+/gu, ' ');
  const typed = [...Object.values(STEPS), 'Robin Fictional', '416-555-0123', '12 Invented Street'];
  for (const words of [...typed, '911', '9-8-8', 'You call my mobile.']) {
    expect(text).toContain(words);
  }
  for (const name of others) expect(text).not.toContain(name);
  expect(await told(win, 'getSafetyPlan', { memberId })).toMatchObject({
    versions: [{ number: 1 }],
    contacts: [{ releaseToCall: 'agreed' }],
    callLocations: [{ country: 'CA', emergencyNumber: '911' }],
  });
});

test('a changed step is version 2, and version 1 can still be read', async ({ win }) => {
  await openDemo(win);
  await anEnquiry(win);
  await openMember(win, 'Thirza');
  await openTab(win, 'Safety plan');
  await writeSteps(win);
  await win.getByRole('button', { name: 'Change the steps' }).click();
  const steps = form(win, 'The six steps');
  await steps.getByRole('button', { name: 'Save version 2' }).click();
  await expect(win.getByText('Nothing was changed')).toBeVisible();
  await steps.getByRole('textbox', { name: '2. What helps by oneself' }).fill('Drawing.');
  await steps.getByRole('button', { name: 'Save version 2' }).click();
  await expect(win.getByText('Drawing.')).toBeVisible();
  await expect(win.getByText(/^Version 2 · /)).toBeVisible();
  await expect(win.getByText('A walk by the water.')).toBeHidden();
  await win.getByText(/^Version 1, saved on /).click();
  await expect(win.getByText('A walk by the water.')).toBeVisible();
});

test('two contacts with one number are refused where it stands twice (M27)', async ({ win }) => {
  await openDemo(win);
  const memberId = await anEnquiry(win);
  await openMember(win, 'Thirza');
  await openTab(win, 'Safety plan');
  await addEmergencyContact(win, 'Robin Fictional');
  await win.getByRole('button', { name: 'Change contacts' }).click();
  await win.getByRole('button', { name: 'Add a contact' }).click();
  const second = win.getByRole('group', { name: 'Contact 2' });
  await second.getByRole('textbox', { name: 'Name' }).fill('Sacha Fictional');
  const telephone = second.getByRole('textbox', { name: 'Telephone', exact: true });
  await telephone.fill('(416) 555 0123');
  await win.getByRole('button', { name: 'Save contacts' }).click();
  await expect(second.getByText('Robin Fictional has this number already.')).toBeVisible();
  await expect(telephone).toBeFocused();
  await expect(telephone).toHaveAttribute('aria-invalid', 'true');
  const before = await told(win, 'getSafetyPlan', { memberId });
  expect(before?.contacts.map(({ name }) => name)).toEqual(['Robin Fictional']);

  await telephone.fill('416-555-0124');
  await win.getByRole('button', { name: 'Save contacts' }).click();
  await expect(win.getByText('Not asked yet whether they may be called')).toBeVisible();
  const after = await told(win, 'getSafetyPlan', { memberId });
  expect(after?.contacts.map(({ name }) => name)).toEqual(['Robin Fictional', 'Sacha Fictional']);
});

test('what is typed into the six steps survives a lock and the end of Alcove', async ({
  electronApp,
  win,
  launch,
}) => {
  test.slow();
  await openDemo(win);
  const memberId = await anEnquiry(win);
  await openMember(win, 'Thirza');
  await openSteps(win);
  await win.getByRole('textbox', { name: '1. Warning signs' }).fill('I stop answering.');
  await lockByKeys(win);
  await unlocked(win, DEMO_PASSPHRASE);
  await openMember(win, 'Thirza');
  await openSteps(win);
  const first = win.getByRole('textbox', { name: '1. Warning signs' });
  await expect(first).toHaveValue('I stop answering.');

  await first.fill('I stop answering and stay at work.');
  const kept = async () => {
    const form = await told(win, 'getUnfinishedForm', { key: `safety-plan:${memberId}` });
    return form?.values ?? '';
  };
  await expect.poll(kept).toContain('stay at work');
  await kill(electronApp);
  const again = await (await launch()).firstWindow();
  await unlocked(again, DEMO_PASSPHRASE);
  await openMember(again, 'Thirza');
  await openSteps(again);
  await expect(again.getByRole('textbox', { name: '1. Warning signs' })).toHaveValue(
    'I stop answering and stay at work.',
  );
  await again.getByRole('button', { name: 'Save version 1' }).click();
  await expect(again.getByText(/^Version 1 · /)).toBeVisible();
  expect(await told(again, 'getUnfinishedForm', { key: `safety-plan:${memberId}` })).toBeNull();
});

async function openSteps(win: Page): Promise<void> {
  await openTab(win, 'Safety plan');
  await win.getByRole('button', { name: 'Write the six steps' }).click();
}

async function writeSteps(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Write the six steps' }).click();
  for (const [step, words] of Object.entries(STEPS)) {
    await win.getByRole('textbox', { name: step }).fill(words);
  }
  await win.getByRole('textbox', { name: 'Who calls back' }).fill('You call my mobile.');
  await win.getByRole('button', { name: 'Save version 1' }).click();
  await win.getByText(/^Version 1 · /).waitFor();
}

async function addPlace(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Add a place' }).click();
  const places = form(win, 'Places they usually call from');
  await places.getByRole('textbox', { name: 'What it is called' }).fill('Home');
  await places.getByRole('textbox', { name: 'Address' }).fill('12 Invented Street\nToronto');
  await expect(places.getByRole('textbox', { name: 'Emergency number there' })).toHaveValue('911');
  await places.getByRole('button', { name: 'Save places' }).click();
  await expect(win.getByText('12 Invented Street')).toBeVisible();
}
