import { told } from './support/bridge';
import { setClock } from './support/clock';
import { expect } from './support/fixture';
import { look, lookAtBothSizes, lookAtWhole, wear } from './support/look';
import {
  begunAgain,
  bodyOf,
  inScheme,
  lookAtAll,
  PASSAGE,
  placesOf,
  typeNames,
} from './support/look-writing-steps';
import { press, schemes, test } from './support/look-room-steps';
import { goTo, noteText, saved, signNote } from './support/steps';
import { afterTheSession, TWELVE_TEXTS, writeNotes } from './support/twelve-notes';

/** The way through the notes of a session, and what is written beside it (M9, M109, M115). */

test.use({ caseload: 'demo' });
test.describe.configure({ timeout: 240_000 });

for (const scheme of schemes) {
  test(`the way through the notes is accessible in ${scheme}`, async ({ electronApp, win }) => {
    await wear(win, scheme);
    const { names, sessionId } = await afterTheSession(electronApp, win);
    await writeNotes(win).click();
    const text = noteText(win);
    await expect(text).toBeFocused();
    await lookAtAll(win, '320-note-new', scheme);
    await typeNames(win, text, names[0] ?? '');
    await saved(win);
    await lookAtAll(win, '321-note-names', scheme);
    await press(win, 'Sign and next');
    await win.getByRole('dialog', { name: 'Names stand in this text' }).waitFor();
    await lookAtAll(win, '322-names-dialog', scheme);
    await win.keyboard.press('Escape');
    await win.keyboard.press('Control+a');
    await win.keyboard.insertText(PASSAGE);
    await saved(win);
    await press(win, 'Compare with the last note');
    await lookAtAll(win, '323-note-compared', scheme);
    await press(win, 'End the comparison');
    await press(win, 'Earlier versions');
    await win.getByRole('dialog', { name: 'Earlier versions' }).waitFor();
    await lookAtBothSizes(win, '324-versions', scheme);
    await win.keyboard.press('Escape');
    await win.getByRole('combobox', { name: 'Form of the note' }).selectOption('SOAP');
    await lookAtAll(win, '325-note-soap', scheme);
    await win.getByRole('combobox', { name: 'Form of the note' }).selectOption('Free form');

    const [, second] = await placesOf(win, sessionId);
    if (!second) throw new Error('twelve are expected');
    await told(win, 'saveDraft', { ...second, body: bodyOf(PASSAGE), basedOn: null });
    await begunAgain(win);
    await writeNotes(win).click();
    await win.getByRole('region', { name: 'In another member’s note as well' }).waitFor();
    await lookAtAll(win, '326-note-repeated', scheme);
    await press(win, 'Sign and next');
    await win.getByRole('group', { name: `Note about ${names[1]}` }).waitFor();
    await expect(text).toBeFocused();
    await win.keyboard.press('Alt+Enter');
    await win.getByText(/for later/).waitFor();
    await lookAtBothSizes(win, '327-note-later', scheme);
  });

  test(`signed notes and the end of the way are accessible in ${scheme}`, async ({
    electronApp,
    win,
  }) => {
    await wear(win, scheme);
    const { names, sessionId } = await afterTheSession(electronApp, win);
    const [, ...others] = await placesOf(win, sessionId);
    for (const [index, place] of others.slice(1).entries()) {
      await told(win, 'signNote', { ...place, body: bodyOf(TWELVE_TEXTS[index] ?? '') });
    }
    await begunAgain(win);
    await writeNotes(win).click();
    await noteText(win).click();
    await win.keyboard.insertText(PASSAGE);
    await press(win, 'Sign note');
    await win
      .getByText(/^Signed by /)
      .first()
      .waitFor();
    await lookAtAll(win, '330-note-signed', scheme);
    await press(win, 'Correct a passage');
    await win.getByRole('textbox', { name: 'Note', exact: true }).focus();
    await win.keyboard.press('Control+End');
    for (let step = 0; step < 5; step += 1) await win.keyboard.press('Control+Shift+ArrowLeft');
    await lookAtAll(win, '331-note-correcting', scheme);
    await win.getByRole('textbox', { name: 'What is right instead' }).fill('who looked up late.');
    await win.getByRole('textbox', { name: 'Reason for the correction' }).fill('Misheard.');
    await press(win, 'Add correction');
    await win.getByRole('button', { name: 'see correction 1' }).waitFor();
    await lookAtAll(win, '332-note-corrected', scheme);
    await press(win, /^Next: /);
    await win.getByRole('group', { name: `Note about ${names[1]}` }).waitFor();
    await win.keyboard.press('Alt+Enter');
    await win.getByRole('group', { name: 'Group note' }).waitFor();
    await lookAtAll(win, '333-group-note-new', scheme);
    await win.getByRole('textbox', { name: 'Themes' }).fill(PASSAGE);
    for (const chip of ['Norming', '4', 'Hope', 'Altruism', 'Interpersonal learning']) {
      await win.getByRole('button', { name: chip, exact: true }).click();
    }
    await saved(win);
    await lookAtAll(win, '334-group-note', scheme);
    await press(win, 'Sign and next');
    await win.getByRole('heading', { name: '1 note is still to be signed' }).waitFor();
    await lookAtAll(win, '335-way-end', scheme);
    await win.getByRole('link', { name: 'Group note' }).click();
    await lookAtAll(win, '336-group-note-signed', scheme);
    await setClock(electronApp, win, new Date('2026-12-04T16:30:00.000Z'));
    await win.getByRole('link', { name: names[1] ?? '' }).click();
    await noteText(win).click();
    await win.keyboard.insertText(TWELVE_TEXTS[1]);
    await signNote(win);
    await lookAtBothSizes(win, '337-note-late', scheme);
    await goTo(win, 'Today');
    await lookAtAll(win, '338-today-overdue', scheme);
  });

  test(`supervision notes are accessible in ${scheme}`, async ({ win }) => {
    await inScheme(win, scheme);
    await goTo(win, 'Notes');
    await win.getByRole('link', { name: 'Supervision and consultation' }).click();
    await lookAtAll(win, '340-supervision', scheme);
    await win.getByRole('link', { name: 'New supervision note' }).click();
    await lookAtAll(win, '341-supervision-new', scheme);
    await win.getByRole('radio', { name: 'Consultation' }).check();
    await win.getByLabel('With whom').fill('Dr. Imaginary Supervisor');
    await press(win, 'Begin note');
    await win.getByRole('heading', { name: 'Consultation', level: 1 }).waitFor();
    await win.getByRole('textbox').first().click();
    await win.keyboard.insertText('My own impatience with silence, and what it protects.');
    await saved(win);
    await lookAtAll(win, '342-supervision-note', scheme);
    await press(win, 'Change what it was…');
    await look(win, '343-supervision-facts', scheme);
    await press(win, 'Cancel');
    await signNote(win);
    await lookAtBothSizes(win, '344-supervision-signed', scheme);
  });

  test(`the template builder is accessible in ${scheme}`, async ({ win }) => {
    await inScheme(win, scheme);
    await goTo(win, 'Settings');
    await win.getByRole('link', { name: 'Writing', exact: true }).click();
    await win.getByRole('heading', { name: 'Snippets' }).waitFor();
    await lookAtWhole(win, '350-writing', scheme);
    await press(win, 'Write a snippet');
    await lookAtBothSizes(win, '351-snippet', scheme);
    await press(win, 'Go back to Writing');
    await win
      .getByRole('button', { name: /^Take away “;/ })
      .first()
      .click();
    await lookAtBothSizes(win, '352-snippet-gone', scheme);
  });
}
