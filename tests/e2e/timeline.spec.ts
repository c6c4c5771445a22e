import type { Page } from '@playwright/test';
import path from 'node:path';
import { answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { tabTo } from './support/by-keys';
import { expect, test } from './support/fixture';
import { lookAtBothSizes, lookAtSmallSizes, wear, type Scheme } from './support/look';
import { checkForm, textOf } from './support/pdf';
import { HEAVY, openAuditTrail } from './support/settings-steps';
import { goTo, openDemo } from './support/steps';

/** What happened around one member in one place, on screen and on paper. */

test.use({ caseload: 'demo' });
test.slow();

async function openTimeline(win: Page) {
  const members = await told(win, 'listMembers', { moduleId: null });
  const member = members.find(({ stage }) => stage === 'admitted');
  if (!member) throw new Error('the caseload has members');
  await goTo(win, 'Members');
  await win
    .getByRole('navigation', { name: 'Members' })
    .getByText(member.legalName)
    .first()
    .click();
  await win.getByRole('link', { name: 'Timeline' }).click();
  await expect(win.getByRole('region', { name: 'Attendance' })).toBeVisible();
  return { member, others: members.filter(({ id }) => id !== member.id) };
}

test('a timeline is filtered by keyboard, and printed as it is shown, without text or other names', async ({
  electronApp,
  win,
  userData,
}) => {
  await openDemo(win);
  const { member, others } = await openTimeline(win);
  const entries = await told(win, 'getTimeline', { memberId: member.id });
  const kinds = ['session', 'note', 'consent'];
  expect([...new Set(entries.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(kinds));
  const count = win.getByRole('status').filter({ hasText: /entr/ });
  await expect(count).toHaveText(new RegExp(`^${entries.length} entries$`));
  await tabTo(win, 'Sessions');
  await win.keyboard.press('Space');
  const sessions = entries.filter(({ kind }) => kind === 'session');
  await expect(count).toHaveText(`${sessions.length} entries`);
  await expect(win.getByRole('main').getByRole('link', { name: 'Note', exact: true })).toHaveCount(
    0,
  );

  const file = path.join(userData, 'timeline.pdf');
  await answerSaveDialog(electronApp, file);
  await win.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(win.getByText('The timeline is saved')).toBeVisible(HEAVY);
  const text = textOf(file);
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  for (const page of pages) {
    expect(page).toContain('For the clinician’s own use. This is not a release.');
  }
  expect(text.match(/^.*\bSession\b.*$/gmu)).toHaveLength(sessions.length);
  expect(text).toContain(member.legalName);
  expect(text).not.toMatch(/\b(Note|Signed|Consent)\b/u);
  for (const { legalName } of others) expect(text).not.toContain(legalName);
  checkForm(file);
  await openAuditTrail(win);
  await expect(win.getByText(/^Timeline of .+ saved as a PDF$/).first()).toBeVisible();
});

test('no text of a note, personal or of the group, is in a timeline', async ({
  electronApp,
  win,
  userData,
}) => {
  await openDemo(win);
  const { member } = await openTimeline(win);
  const page = { memberId: member.id, before: null, limit: 50 };
  const notes = await told(win, 'listNotesOfMember', page);
  const written = notes.flatMap(({ text }) => Object.values(text.body.sections));
  const ofGroup = await Promise.all(
    notes.slice(0, 5).map(({ sessionId }) => told(win, 'getGroupNote', { sessionId })),
  );
  const aboutGroup = ofGroup.flatMap(({ note }) => Object.values(note?.text.body.sections ?? {}));
  const passages = [...written, ...aboutGroup]
    .map((one) => one?.slice(0, 40) ?? '')
    .filter(Boolean);
  expect(aboutGroup.length).toBeGreaterThan(3);
  expect(passages.length).toBeGreaterThan(10);
  const file = path.join(userData, 'timeline.pdf');
  await answerSaveDialog(electronApp, file);
  await win.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(win.getByText('The timeline is saved')).toBeVisible(HEAVY);
  const printed = textOf(file).replace(/\s+/gu, ' ');
  const shown = (await win.getByRole('main').textContent()) ?? '';
  for (const passage of passages) {
    expect(printed).not.toContain(passage);
    expect(shown).not.toContain(passage);
  }
});

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`the timeline is accessible in ${scheme}`, async ({ win }) => {
    await openDemo(win);
    await wear(win, scheme);
    await openTimeline(win);
    await lookAtBothSizes(win, '610-timeline', scheme);
    await lookAtSmallSizes(win, '610-timeline', scheme);
    await win.getByRole('checkbox', { name: 'Notes' }).check();
    await lookAtBothSizes(win, '611-timeline-filtered', scheme);
  });
}
