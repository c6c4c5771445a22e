import type { ElectronApplication, Page } from '@playwright/test';
import { emitPower, kill, lockScreen, setIdleSeconds } from './support/app';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { askAnything, told } from './support/bridge';
import { heapHolds } from './support/heap';
import { heldByPage, timeToLock } from './support/lock-time';
import {
  allNames,
  fillMember,
  goTo,
  noteText,
  openGroupNote,
  openMissingNote,
  openNoteOf,
  signNote,
  unlocked,
  expectTyped,
} from './support/steps';

/** Promised is one second; a busy test machine is given more. */
const LOCKED_WITHIN_MS = 3_000;
const CANARY = 'Canary of the last sentence before the lock';

interface Cause {
  readonly name: string;
  readonly happen: (app: ElectronApplication, win: Page) => Promise<void>;
  readonly end?: (app: ElectronApplication) => Promise<void>;
}

const causes: readonly Cause[] = [
  { name: 'Ctrl L', happen: (_app, win) => win.keyboard.press('Control+l') },
  {
    name: 'five idle minutes',
    happen: (app) => setIdleSeconds(app, 5 * 60),
    end: (app) => setIdleSeconds(app, 0),
  },
  {
    name: 'suspend',
    happen: (app) => emitPower(app, 'suspend'),
    end: (app) => emitPower(app, 'resume'),
  },
  {
    name: 'the screen lock',
    happen: lockScreen,
    end: (app) => setIdleSeconds(app, 0),
  },
];

test.use({ caseload: 'demo' });

for (const { name, happen, end } of causes) {
  test(`${name} saves what was typed, then locks and shows nothing clinical`, async ({
    electronApp,
    win,
  }) => {
    await unlocked(win, DEMO_PASSPHRASE);
    const names = await allNames(win);
    const { text, name: member } = await openMissingNote(win);
    await text.fill('Begun earlier. ');
    await text.press('End');
    await text.pressSequentially(CANARY);

    const took = await timeToLock(win, () => happen(electronApp, win));
    test.info().annotations.push({ type: 'locked after', description: `${took} ms` });
    process.stdout.write(`locked ${took} ms after ${name}\n`);
    expect(took).toBeLessThan(LOCKED_WITHIN_MS);

    await expectNothingClinical(electronApp, win, [...names, CANARY, 'Begun earlier', 'Tuesday']);
    expect(await heapHolds(win, CANARY)).toBe(false);
    expect((await told(win, 'getVaultStatus', {})).state).toBe('locked');
    await end?.(electronApp);
    await unlocked(win, DEMO_PASSPHRASE);
    await openNoteOf(win, member);
    await expectTyped(noteText(win), `Begun earlier. ${CANARY}`);
  });
}

test('a form and an addendum that a lock interrupts are back when the vault is opened', async ({
  electronApp,
  win,
}) => {
  await unlocked(win, DEMO_PASSPHRASE);
  const { name, text } = await openMissingNote(win);
  const missing = await told(win, 'listMissingNotes', {});
  const sessionId = missing.find((note) => note.preferredFirstName === name)?.sessionId ?? '';
  await text.fill('As it was signed.');
  await signNote(win);
  await win.getByRole('button', { name: 'Write addendum' }).click();
  await win.getByRole('textbox', { name: 'Addendum' }).fill(CANARY);
  await goTo(win, 'Members');
  await win.getByRole('button', { name: 'Add member' }).first().click();
  await fillMember(win, { legalName: `${CANARY} Fictional`, preferredFirstName: 'Canary' });
  expect(await heapHolds(win, CANARY)).toBe(true);

  await emitPower(electronApp, 'suspend');
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  await expectNothingClinical(electronApp, win, [CANARY, 'As it was signed']);
  expect(await heapHolds(win, CANARY)).toBe(false);
  await emitPower(electronApp, 'resume');

  await unlocked(win, DEMO_PASSPHRASE);
  await goTo(win, 'Members');
  await win.getByRole('button', { name: 'Add member' }).first().click();
  await expect(win.getByText(/You had begun this .*; what you typed is back/)).toBeVisible();
  await expect(win.getByRole('textbox', { name: 'Legal name' })).toHaveValue(`${CANARY} Fictional`);
  await win.getByRole('button', { name: 'Start afresh' }).click();
  await expect(win.getByRole('textbox', { name: 'Legal name' })).toHaveValue('');
  await openSignedNoteOf(win, name, sessionId);
  await expect(win.getByRole('textbox', { name: 'Addendum' })).toHaveValue(CANARY);
  await win.getByRole('button', { name: 'Add addendum' }).click();
  await expect(win.getByText(/^Addendum by /)).toBeVisible();
});

test('a form is still there after Alcove was killed', async ({ electronApp, win, launch }) => {
  await unlocked(win, DEMO_PASSPHRASE);
  await goTo(win, 'Groups');
  await win.getByRole('button', { name: 'New group' }).first().click();
  await win.getByRole('textbox', { name: 'Group name' }).fill('Thursday residents');
  const kept = async () => (await told(win, 'getUnfinishedForm', { key: 'new-group' }))?.values;
  await expect.poll(kept).toContain('Thursday residents');
  await kill(electronApp);
  const again = await (await launch()).firstWindow();
  await unlocked(again, DEMO_PASSPHRASE);
  await goTo(again, 'Groups');
  await again.getByRole('button', { name: 'New group' }).first().click();
  await expect(again.getByRole('textbox', { name: 'Group name' })).toHaveValue(
    'Thursday residents',
  );
});

test('the screen stays open just before the idle time is up', async ({ electronApp, win }) => {
  await unlocked(win, DEMO_PASSPHRASE);
  await setIdleSeconds(electronApp, 5 * 60 - 10);
  // Two looks of the lock at the idle time: it looks every second.
  await win.waitForFunction((since) => Date.now() - since > 2_500, Date.now());
  await expect(win.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
});

test('no name and no group is ever in the title bar', async ({ electronApp, win }) => {
  const titles = async () => [
    await win.title(),
    ...(await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    )),
  ];
  await unlocked(win, DEMO_PASSPHRASE);
  await openMissingNote(win);
  expect(new Set(await titles())).toEqual(new Set(['Alcove']));
  await win.keyboard.press('Control+l');
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  expect(new Set(await titles())).toEqual(new Set(['Alcove']));
});

test('while locked every clinical call is refused as a value', async ({ win }) => {
  await unlocked(win, DEMO_PASSPHRASE);
  await win.keyboard.press('Control+l');
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  const calls = [
    ['listMembers', { moduleId: null }],
    ['listMissingNotes', {}],
    ['getToday', {}],
    ['listReleases', { memberId: null }],
  ] as const;
  for (const [operation, input] of calls) {
    const reply = await askAnything(win, operation, input);
    expect(reply).toEqual({ ok: false, error: { code: 'vault-locked' } });
  }
});

test('the curtain hides the screen and keeps the keyboard off it', async ({ win }) => {
  await unlocked(win, DEMO_PASSPHRASE);
  const { text } = await openMissingNote(win);
  await text.fill('Before the curtain.');
  await win.keyboard.press('Control+.');
  await expect(win.getByRole('heading', { name: 'Hidden' })).toBeVisible();
  await win.keyboard.press('Escape');
  await win.keyboard.press('Escape');
  await win.keyboard.type('typedbehindit');
  await expect(win.getByRole('heading', { name: 'Hidden' })).toBeVisible();
  await win.getByRole('button', { name: 'Show again' }).click();
  await expect(win.getByRole('heading', { name: 'Hidden' })).toBeHidden();
  await expectTyped(text, 'Before the curtain.');
});

/** A signed note is missing no more: it is reached by another that its session still lacks. */
async function openSignedNoteOf(win: Page, name: string, sessionId: string): Promise<void> {
  const missing = await told(win, 'listMissingNotes', {});
  const first = (called: string | null) =>
    missing.find(({ preferredFirstName }) => preferredFirstName === called);
  const other = missing.find(
    (note) => note.sessionId === sessionId && first(note.preferredFirstName) === note,
  );
  if (!other) throw new Error('the session lacks no other note');
  if (other.preferredFirstName) await openNoteOf(win, other.preferredFirstName);
  else await openGroupNote(win);
  await win
    .getByRole('navigation', { name: 'Notes of this session' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
}

/** Looks through the whole document, the page's storage and the window's title. */
async function expectNothingClinical(
  electronApp: ElectronApplication,
  win: Page,
  words: readonly string[],
): Promise<void> {
  const held = await heldByPage(win);
  const title = await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .join('\n'),
  );
  const found = words.filter((word) => `${held}\n${title}`.includes(word));
  expect(found, 'left on the locked screen').toEqual([]);
}
