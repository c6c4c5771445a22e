import { expect, type Locator, type Page } from '@playwright/test';
import { told } from './bridge';
import { DEMO_PASSPHRASE } from './demo';

/** What a clinician does, step by step, by the names that stand on the screen. */

export const PASSPHRASE = 'a quiet lantern by the third window';

export interface NewMember {
  readonly legalName: string;
  readonly preferredFirstName: string;
  readonly goals?: string;
}

/** Chooses the passphrase; answers with the recovery code that is then shown. */
export async function beginVault(win: Page): Promise<string> {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  await win.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await win.getByRole('textbox', { name: 'Passphrase again' }).fill(PASSPHRASE);
  await win.getByRole('button', { name: 'Continue' }).click();
  return readRecoveryCode(win);
}

export async function typeCodeBack(win: Page, code: string): Promise<void> {
  await win.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await win.getByRole('button', { name: 'Make vault' }).click();
}

export async function makeVault(win: Page): Promise<string> {
  const code = await beginVault(win);
  await win.getByRole('button', { name: 'I have written it down' }).click();
  await typeCodeBack(win, code.toLowerCase());
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
  return code;
}

export async function readRecoveryCode(win: Page): Promise<string> {
  const shown = win.getByTestId('recovery-code');
  await shown.waitFor({ timeout: 30_000 });
  const groups = await shown.locator('span').allTextContents();
  return groups.map((group) => group.trim()).join('-');
}

export async function unlock(win: Page, passphrase: string = PASSPHRASE): Promise<void> {
  await win.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await win.getByRole('button', { name: 'Unlock', exact: true }).click();
}

export async function unlocked(win: Page, passphrase?: string): Promise<void> {
  await unlock(win, passphrase);
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
}

export async function lockByKeys(win: Page): Promise<void> {
  await win.keyboard.press('Control+l');
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
}

export async function goTo(win: Page, place: string): Promise<void> {
  await win
    .getByRole('navigation', { name: 'Alcove' })
    .getByRole('link', { name: place, exact: true })
    .click();
}

/** What was released has its tab beside the requests. */
export async function goToReleases(win: Page): Promise<void> {
  await goTo(win, 'Requests');
  await win.getByRole('link', { name: 'Releases', exact: true }).click();
}

export async function fillPractice(win: Page): Promise<void> {
  await goTo(win, 'Settings');
  await win.getByRole('textbox', { name: 'Your name' }).fill('Dr. Imaginary Clinician');
  await win.getByRole('textbox', { name: 'Credentials' }).fill('MD, FRCPC');
  await win.getByRole('textbox', { name: 'Practice name' }).fill('Fictional Group Practice');
  await win.getByRole('textbox', { name: 'Address' }).fill('7 Lantern Road, Nowhere');
  await win.getByRole('textbox', { name: 'Telephone' }).fill('416-555-0101');
  await win.getByRole('textbox', { name: 'E-mail' }).fill('practice@example.org');
  await win.getByRole('button', { name: 'Save practice profile' }).click();
  await expect(win.getByText('Practice profile saved')).toBeVisible();
}

/** Begins a group and stops where its module is planned. */
export async function newGroup(win: Page, name: string, kind = 'Closed module'): Promise<void> {
  await goTo(win, 'Groups');
  await win.getByRole('button', { name: 'New group' }).first().click();
  await win.getByRole('textbox', { name: 'Group name' }).fill(name);
  await win.getByRole('radio', { name: kind }).check();
  await win.getByRole('button', { name: 'Make group' }).click();
  await win.getByRole('textbox', { name: 'Module name' }).waitFor();
}

/** A closed module whose first session lies in the past, so that notes are due. */
export async function planModule(win: Page, from: string, to: string): Promise<void> {
  await newGroup(win, 'Tuesday physicians');
  await win.getByRole('textbox', { name: 'Module name' }).fill('2026–27');
  await win.getByLabel('First day').fill(from);
  await win.getByLabel('Last day').fill(to);
  await win.getByRole('button', { name: 'Plan module' }).click();
  await win.getByRole('heading', { name: 'Tuesday physicians', level: 1, exact: true }).waitFor();
}

export async function chooseOption(win: Page, label: string, option: string): Promise<void> {
  const field = win.getByRole('combobox', { name: label });
  await field.fill(option);
  await win.getByRole('option', { name: option }).first().click();
}

/** From the module's page, by the date in its calendar. */
export async function openSession(win: Page, date: RegExp): Promise<void> {
  await win.getByRole('main').getByRole('link', { name: date }).first().click();
  await win.getByLabel('Started at').waitFor();
}

export async function recordTimes(
  win: Page,
  start: string,
  stop: string,
  { endsNextDay = false } = {},
): Promise<void> {
  await win.getByLabel('Started at').fill(start);
  await win.getByLabel('Stopped at').fill(stop);
  await win.getByRole('checkbox', { name: 'Ends next day' }).setChecked(endsNextDay);
  await win.getByRole('button', { name: 'Save times' }).click();
}

/** Enquiries, typed in one after the other. */
export async function addEnquiries(win: Page, members: readonly NewMember[]): Promise<void> {
  await goTo(win, 'Members');
  await win.getByRole('button', { name: 'Add member' }).first().click();
  for (const member of members) {
    await fillMember(win, member);
    await win.getByRole('button', { name: 'Add and begin the next' }).click();
    await expect(win.getByText(`${member.preferredFirstName} was added`)).toBeVisible();
  }
}

/**
 * Members of the only module, as they are when Alcove is begun with a group that exists: typed in,
 * then admitted.
 */
export async function addMembers(win: Page, members: readonly NewMember[]): Promise<void> {
  await addEnquiries(win, members);
  await admitEveryone(win);
}

/** Whoever asks, to the only module, over the bridge. The window begins anew, for it was not told. */
export async function admitEveryone(win: Page): Promise<void> {
  const [group] = await told(win, 'listGroups', {});
  const module = group?.modules[0];
  if (!module) throw new Error('a module was planned');
  const overrideReason = 'They were in this group before Alcove was.';
  const admission = { moduleId: module.id, from: module.schedule.from, overrideReason };
  for (const { id, stage } of await told(win, 'listMembers', { moduleId: null })) {
    if (stage === 'enquiry') await told(win, 'admitMember', { memberId: id, ...admission });
  }
  await win.reload();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
}

export async function fillMember(win: Page, member: NewMember): Promise<void> {
  await win.getByRole('textbox', { name: 'Legal name' }).fill(member.legalName);
  await win.getByRole('textbox', { name: 'Preferred first name' }).fill(member.preferredFirstName);
  await win.getByRole('textbox', { name: 'Goals' }).fill(member.goals ?? 'To speak first, once.');
}

export async function saved(win: Page): Promise<void> {
  await expect(win.getByText(/^Saved \d/)).toBeVisible();
}

/** The demo caseload, open at its first screen. */
export async function openDemo(win: Page): Promise<void> {
  await unlocked(win, DEMO_PASSPHRASE);
}

/** Every name and nickname of every member of the open vault. */
export async function allNames(win: Page): Promise<readonly string[]> {
  const members = await told(win, 'listMembers', { moduleId: null });
  return members.flatMap(({ legalName, preferredFirstName }) => [legalName, preferredFirstName]);
}

export function noteText(win: Page): Locator {
  return win.getByRole('group', { name: /^Note about / }).getByRole('textbox');
}

/** All that stands in a section: of a long text only a part is drawn. */
export function typed(section: Locator): Promise<string> {
  return section.evaluate((content) => {
    const tile = Reflect.get(content, 'cmTile') as EditorTile;
    return tile.root.view.state.doc.toString();
  });
}

/** As the editor hangs itself on the element that is typed into. */
interface EditorTile {
  readonly root: { readonly view: { readonly state: { readonly doc: { toString(): string } } } };
}

/** Waits for a section to come on screen with this text. */
export async function expectTyped(section: Locator, text: string | RegExp): Promise<void> {
  const expected = expect.poll(() => typed(section), { timeout: 10_000 });
  await (typeof text === 'string' ? expected.toBe(text) : expected.toMatch(text));
}

/** The first personal note that nothing was written in, opened from the list of what is missing. */
export async function openMissingNote(win: Page): Promise<{ name: string; text: Locator }> {
  const missing = await told(win, 'listMissingNotes', {});
  const name = missing.find(({ state }) => state === 'not-started')?.preferredFirstName;
  if (!name) throw new Error('no note is missing');
  await openNoteOf(win, name);
  return { name, text: noteText(win) };
}

export async function openNoteOf(win: Page, name: string): Promise<void> {
  await goTo(win, 'Notes');
  await win
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await win.getByRole('group', { name: `Note about ${name}` }).waitFor();
}

export async function openGroupNote(win: Page): Promise<Locator> {
  await goTo(win, 'Notes');
  await win
    .getByRole('main')
    .getByRole('link', { name: /^Group note/ })
    .first()
    .click();
  await expect(win.getByText('No member may ever read this note')).toBeVisible();
  return win.getByRole('textbox').first();
}

export async function signNote(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Sign note' }).click();
  await expect(win.getByText(/^Signed by /).first()).toBeVisible();
}
