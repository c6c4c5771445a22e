import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { SupervisionFacts } from '../../shared/domain/supervision-note';
import { paste } from '../support/note-editor';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, there } from '../support/show-window';

/** Supervision, consultation and debriefs in the whole window (M65, M66, M99). */

const facts = (parts: Partial<SupervisionFacts> = {}): SupervisionFacts => ({
  kind: 'supervision',
  date: '2026-09-07',
  colleague: 'Dr. Imaginary Supervisor',
  minutes: 50,
  groupId: null,
  ...parts,
});

const THEMES = 'My own impatience with silence.';

async function openList(fill: (alcove: SampleAlcove) => Promise<unknown> = async () => {}) {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  await fill(alcove);
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Notes');
  await shown.user.click(await screen.findByRole('link', { name: 'Supervision and consultation' }));
  await screen.findByRole('heading', { name: 'Supervision and consultation', level: 1 });
  return { ...shown, alcove };
}

/** A note with a text, opened from the list. */
async function openNote(text = THEMES) {
  const shown = await openList(async (alcove) => {
    const { id } = await alcove.ask('beginSupervisionNote', { facts: facts() });
    const body = { template: 'free', sections: { text } } as const;
    await alcove.ask('saveSupervisionDraft', { id, body });
  });
  await shown.user.click(within(list()).getByRole('link', { name: /Supervision/ }));
  await screen.findByRole('heading', { name: 'Supervision', level: 1 });
  return shown;
}

const list = () => screen.getByRole('navigation', { name: 'Supervision' });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const rows = () => within(list()).getAllByRole('link', { name: /With Dr/ });

async function fillFacts(user: UserEvent, colleague: string) {
  const field = await screen.findByRole('textbox', { name: /^With whom/ });
  await user.clear(field);
  await user.type(field, colleague);
}

test('while there is none, the screen says what such a note is for and that no name belongs there', async () => {
  await openList();
  expect(
    screen.getByText(/no member’s name belongs here, and no release can hold it/),
  ).toBeVisible();
  expect(within(list()).getByText('No note yet.')).toBeInTheDocument();
});

test('the list has kind, date, minutes, colleague, group and state, newest first (M99)', async () => {
  await openList(async (alcove) => {
    const [group] = await alcove.ask('listGroups', {});
    await alcove.ask('beginSupervisionNote', { facts: facts({ date: '2026-09-01' }) });
    const { id } = await alcove.ask('beginSupervisionNote', {
      facts: facts({ kind: 'debrief', minutes: 15, groupId: there(group).id }),
    });
    const body = { template: 'free', sections: { text: THEMES } } as const;
    await alcove.ask('signSupervisionNote', { id, body });
  });
  await waitFor(() => expect(rows()).toHaveLength(2));
  const [first, second] = rows();
  expect(first).toHaveAccessibleName(
    /Debrief.*15 min.*With Dr. Imaginary Supervisor.*Tuesday physicians.*Signed/,
  );
  expect(second).toHaveAccessibleName(/Supervision.*50 min.*The practice as a whole.*Draft/);
});

test('a note is begun with what it was, and written on its own screen', async () => {
  const { user, alcove } = await openList();
  await user.click(await button('New supervision note'));
  await fillFacts(user, 'Dr. Imaginary Supervisor');
  await user.click(screen.getByRole('radio', { name: 'Consultation' }));
  await user.click(await button('Begin note'));
  expect(await screen.findByRole('heading', { name: 'Consultation', level: 1 })).toBeVisible();
  expect(screen.queryByText('Leave without saving?')).not.toBeInTheDocument();
  const [note] = await alcove.ask('listSupervisionNotes', {});
  expect(note?.facts).toMatchObject({ kind: 'consultation', minutes: 60, groupId: null });
});

test('a member is not taken as the colleague, and the form stays as it was typed', async () => {
  const { user, alcove } = await openList();
  const [member] = await alcove.ask('listMembers', { moduleId: null });
  await user.click(await button('New supervision note'));
  await fillFacts(user, there(member).legalName);
  await user.click(await button('Begin note'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Names of members stand in this text');
  expect(screen.getByRole('textbox', { name: /^With whom/ })).toHaveValue(there(member).legalName);
  expect(await alcove.ask('listSupervisionNotes', {})).toEqual([]);
});

test('from a session that was held one comes to its debrief, of fifteen minutes (M65)', async () => {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const { user } = showWindow(alcove.bridge);
  await goTo(user, 'Notes');
  const [session] = await screen.findAllByRole('link', { name: 'Session' });
  await user.click(there(session));
  await user.click(await button('Write a debrief'));
  expect(await screen.findByRole('radio', { name: 'Debrief' })).toBeChecked();
  await fillFacts(user, 'Dr. Imaginary Observer');
  await user.click(await button('Begin note'));
  await screen.findByRole('heading', { name: 'Debrief', level: 1 });
  const [note] = await alcove.ask('listSupervisionNotes', {});
  expect(note).toMatchObject({
    groupName: 'Tuesday physicians',
    facts: { kind: 'debrief', minutes: 15, date: '2026-09-01' },
  });
});

test('what it was can be changed until the note is signed', async () => {
  const { user } = await openNote();
  await user.click(await button('Change what it was…'));
  await fillFacts(user, 'Dr. Other Colleague');
  await user.click(await button('Save'));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await waitFor(() =>
    expect(screen.getAllByText('With Dr. Other Colleague').length).toBeGreaterThan(1),
  );
  await user.click(await button('Sign note'));
  await button('Write addendum');
  expect(screen.queryByRole('button', { name: 'Change what it was…' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Remove note…' })).not.toBeInTheDocument();
});

test('a note that was never signed can be removed, after a question, and leaves no trace', async () => {
  const { user, alcove, bridge } = await openNote();
  await user.click(await button('Remove note…'));
  await user.click(await button('Remove note'));
  await screen.findByRole('heading', { name: 'Supervision and consultation', level: 1 });
  await waitFor(() => expect(within(list()).getByText('No note yet.')).toBeInTheDocument());
  expect(await alcove.ask('listSupervisionNotes', {})).toEqual([]);
  expect(bridge.callsOf('removeSupervisionNote')).toHaveLength(1);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a removal that is refused loses nothing that is typed afterwards', async () => {
  const { user, alcove } = await openNote();
  alcove.refuse('removeSupervisionNote', { code: 'store-disk-full', store: 'group-process' });
  await user.click(await button('Remove note…'));
  await user.click(await button('Remove note'));
  await within(await screen.findByRole('dialog')).findByRole('alert');
  await user.click(await button('Cancel'));
  const field = await screen.findByRole('textbox', { name: 'Note' });
  act(() => paste(field, 'Typed afterwards. '));
  act(() => field.blur());
  await waitFor(async () => {
    const [note] = await alcove.ask('listSupervisionNotes', {});
    const { note: kept } = await alcove.ask('getSupervisionNote', { id: there(note).id });
    expect(kept.text.body.sections.text).toContain('Typed afterwards.');
  });
});

test('a member’s name keeps the note from being signed until a reason is written (M66, M109)', async () => {
  const { user, alcove } = await openNote('It was Chiara who reminded me of my sister.');
  await user.click(await button('Sign note'));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Chiara');
  const [note] = await alcove.ask('listSupervisionNotes', {});
  expect(note?.state).toBe('draft');
});

test('it is found through the palette by what it is called', async () => {
  const { user } = await openList();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'new supervision');
  await user.keyboard('{Enter}');
  expect(
    await screen.findByRole('heading', { name: 'New supervision note', level: 1 }),
  ).toBeInTheDocument();
});
