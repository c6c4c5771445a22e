import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import {
  afterTheSession,
  GROUP_TEXT,
  TWELVE_TEXTS,
  writeNotes,
  writeTwelveNotes,
} from './support/twelve-notes';

/** Twelve notes after one session (M9), by keyboard alone. */

test.use({ caseload: 'demo' });
test.slow();

test('twelve notes are written and signed by keyboard, with three keys or fewer to a note (M9)', async ({
  electronApp,
  win,
}) => {
  const twelve = await afterTheSession(electronApp, win);
  expect(twelve.names).toHaveLength(12);
  const { keysForNotes } = await writeTwelveNotes(win, twelve);
  expect(keysForNotes / (twelve.names.length + 1)).toBeLessThanOrEqual(3);

  const { sessionId } = twelve;
  const { roster, groupNote } = await told(win, 'getSession', { sessionId });
  expect(groupNote).toBe('signed');
  for (const [index, { memberId, note }] of roster.entries()) {
    expect(note).toBe('signed');
    const view = await told(win, 'getNote', { sessionId, memberId });
    const written = Object.values(view.note?.text.body.sections ?? {}).join('');
    expect(written).toBe(TWELVE_TEXTS[index]);
  }
  const group = await told(win, 'getGroupNote', { sessionId });
  expect(Object.values(group.note?.text.body.sections ?? {}).join('')).toBe(GROUP_TEXT);

  await expect(win.getByRole('link', { name: 'Back to Today' })).toBeFocused();
  await win.keyboard.press('Enter');
  await expect(win.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
});

test('a note that is left for later keeps its words and is the only one left at the end', async ({
  electronApp,
  win,
}) => {
  const twelve = await afterTheSession(electronApp, win);
  const [first = '', second = ''] = twelve.names;
  const { sessionId } = twelve;
  const { roster } = await told(win, 'getSession', { sessionId });
  for (const [index, { memberId }] of roster.entries()) {
    const body = { template: 'free', sections: { text: TWELVE_TEXTS[index] ?? '' } } as const;
    if (index > 1) await told(win, 'signNote', { sessionId, memberId, body });
  }
  const themes = { template: 'group', sections: { themes: GROUP_TEXT } } as const;
  await told(win, 'signGroupNote', { sessionId, body: themes });
  await win.reload();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await writeNotes(win).click();
  const text = (name: string) =>
    win
      .getByRole('group', { name: `Note about ${name}` })
      .getByRole('textbox')
      .first();
  await expect(text(first)).toBeFocused();
  await win.keyboard.type('Not finished yet');
  await win.keyboard.press('Alt+Enter');
  await expect(text(second)).toBeFocused();
  await win.keyboard.type('Said goodbye.');
  await win.keyboard.press('Control+Enter');
  await win.getByRole('heading', { name: '1 note is still to be signed', level: 1 }).waitFor();
  await win.getByRole('main').getByRole('link', { name: first }).click();
  await expect(text(first)).toHaveText('Not finished yet');
});
