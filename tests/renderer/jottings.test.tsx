import { fireEvent, screen, waitFor } from '@testing-library/react';
import { emptyText, sign, type SignableText } from '../../shared/domain/signed-text';
import { compose, paste, takeBack, textOf, underlined } from '../support/note-editor';
import { memberId, sessionId } from '../support/people';
import { aRow, focusRowOf, markOf, NOW, rowOf, showRoster } from '../support/roster-window';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockImplementation(() => Date.parse(NOW));
});
afterEach(() => jest.restoreAllMocks());

const CANARY = 'canary 7 in the night';
const members = [aRow(1, 'Ana'), aRow(2, 'Bo'), aRow(3, 'Chiara')];
const field = (name: string) => screen.findByRole('textbox', { name: `Jottings about ${name}` });
const soap: SignableText = {
  ...emptyText(
    { template: 'soap', sections: { subjective: 'Slept badly.', plan: 'Ask again.' } },
    NOW,
  ),
};

function signed(): SignableText {
  const moment = { at: NOW, timeZone: 'America/Toronto' };
  const result = sign(
    soap,
    { author: 'Dr. Imaginary Clinician', signed: moment, occasion: null },
    () => 'a'.repeat(64),
  );
  if (!result.ok) throw new Error('it was not signed');
  return result.value;
}

test('a note is asked for only when its field is opened, and only that one', async () => {
  const { user, bridge } = await showRoster({ members });
  expect(bridge.callsOf('getNote')).toHaveLength(0);
  focusRowOf('Bo');
  await user.keyboard('j');
  await field('Bo');
  expect(bridge.callsOf('getNote').map(({ input }) => input)).toEqual([
    { sessionId: sessionId(1), memberId: memberId(2) },
  ]);
  await user.keyboard('{Escape}');
  expect(bridge.callsOf('saveDraft')).toHaveLength(0);
  expect(markOf('Bo', 'Present')).toHaveFocus();
});

test('a note that comes late takes the keyboard from no other row', async () => {
  const { user, bridge, hold } = await showRoster({ members });
  const answer = hold('getNote');
  focusRowOf('Bo');
  await user.keyboard('j{ArrowDown}');
  answer();
  expect(await field('Bo')).not.toHaveFocus();
  expect(markOf('Chiara', 'Present')).toHaveFocus();
  await user.keyboard('p');
  expect(await screen.findByText('1 of 3 let in')).toBeInTheDocument();
  expect(bridge.callsOf('saveDraft')).toHaveLength(0);
});

test('what is jotted goes into that member’s draft note and nowhere else over the bridge', async () => {
  const { user, bridge, bodyOf } = await showRoster({ members });
  focusRowOf('Bo');
  await user.keyboard('j');
  await user.type(await field('Bo'), `${CANARY}{Enter}plan, again`);
  expect(await screen.findByText(/^Saved \d\d:\d\d:\d\d$/)).toBeInTheDocument();
  await user.keyboard('{Escape}{ArrowDown}p');
  expect(await screen.findByText('1 of 3 let in')).toBeInTheDocument();
  expect(bodyOf(memberId(2))).toEqual({
    template: 'free',
    sections: { text: `19:12 ${CANARY}\n19:12 plan, again` },
  });
  const carrying = bridge.calls.filter((call) => JSON.stringify(call).includes('canary'));
  expect(carrying.length).toBeGreaterThan(0);
  for (const { operation, input } of carrying) {
    expect(operation).toBe('saveDraft');
    expect(input).toMatchObject({ sessionId: sessionId(1), memberId: memberId(2) });
  }
  // Letters that were typed there marked nobody.
  expect(bridge.callsOf('letIn')).toHaveLength(1);
  expect(bridge.callsOf('markAttendance')).toHaveLength(0);
});

test('opening another member’s field closes the first and saves it; only one text is shown', async () => {
  const { user, bodyOf } = await showRoster({ members });
  focusRowOf('Ana');
  await user.keyboard('j');
  await user.type(await field('Ana'), CANARY);
  await user.click(screen.getByRole('button', { name: 'Jot about Bo' }));
  expect(textOf(await field('Bo'))).toBe('');
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  expect(document.body.innerHTML).not.toContain('canary');
  await waitFor(() => expect(bodyOf(memberId(1))?.sections.text).toBe(`19:12 ${CANARY}`));
  expect(bodyOf(memberId(2))).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Jot about Ana' }));
  expect(textOf(await field('Ana'))).toBe(`19:12 ${CANARY}\n`);
});

test('jottings join the first section of the chosen form and leave the others alone (M81)', async () => {
  const { user, bodyOf } = await showRoster({
    members,
    notes: [{ memberId: memberId(1), text: soap }],
  });
  await user.click(screen.getByRole('button', { name: 'Jot about Ana' }));
  const jottings = await field('Ana');
  await waitFor(() => expect(jottings).toHaveFocus());
  await user.keyboard('Spoke first.');
  await waitFor(() =>
    expect(bodyOf(memberId(1))).toEqual({
      template: 'soap',
      sections: { subjective: 'Slept badly.\n19:12 Spoke first.', plan: 'Ask again.' },
    }),
  );
});

test('a signed note takes no jotting and leads to the addendum (M9)', async () => {
  const { user, bridge } = await showRoster({
    members,
    notes: [{ memberId: memberId(1), text: signed() }],
  });
  focusRowOf('Ana');
  await user.keyboard('j');
  const link = await screen.findByRole('link', { name: 'Write an addendum' });
  expect(rowOf('Ana')).toContainElement(link);
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('Slept badly.');
  await user.click(link);
  expect(await screen.findByText(`/notes/${sessionId(1)}/${memberId(1)}`)).toBeInTheDocument();
  expect(bridge.callsOf('saveDraft')).toHaveLength(0);
});

test('what the vault could not take is what a lock holds for this member’s note', async () => {
  const { user, refuse, drafts } = await showRoster({ members });
  refuse('saveDraft', { code: 'store-disk-full', store: 'records' });
  await user.click(screen.getByRole('button', { name: 'Jot about Ana' }));
  await user.type(await field('Ana'), CANARY);
  expect(await screen.findByText(/^Not saved/)).toBeInTheDocument();
  expect(drafts.unsaved()).toEqual([
    {
      kind: 'note',
      drafted: { kind: 'note', sessionId: sessionId(1), memberId: memberId(1) },
      body: { template: 'free', sections: { text: `19:12 ${CANARY}` } },
      basedOn: null,
    },
  ]);
});

test('what an input method composes gets its time when it is composed', async () => {
  const { user, bodyOf } = await showRoster({ members });
  await user.click(screen.getByRole('button', { name: 'Jot about Ana' }));
  const jottings = await field('Ana');
  fireEvent.compositionStart(jottings);
  compose(jottings, 'か');
  expect(textOf(jottings)).toBe('か');
  fireEvent.compositionEnd(jottings);
  await waitFor(() => expect(textOf(jottings)).toBe('19:12 か'));
  await waitFor(() => expect(bodyOf(memberId(1))?.sections.text).toBe('19:12 か'));
});

test('one undo takes back the first word of a line with its time', async () => {
  const { user } = await showRoster({ members });
  await user.click(screen.getByRole('button', { name: 'Jot about Ana' }));
  const jottings = await field('Ana');
  paste(jottings, 'late');
  expect(textOf(jottings)).toBe('19:12 late');
  takeBack(jottings);
  expect(textOf(jottings)).toBe('');
});

test('an arrow goes to the next row from an empty field only, and moves the cursor in another', async () => {
  const { user } = await showRoster({ members });
  focusRowOf('Ana');
  await user.keyboard('j');
  const jottings = await field('Ana');
  await waitFor(() => expect(jottings).toHaveFocus());
  await user.keyboard('late{ArrowDown}{ArrowUp}');
  expect(jottings).toHaveFocus();
  await user.keyboard('{Escape}{ArrowDown}j');
  await waitFor(async () => expect(await field('Bo')).toHaveFocus());
  await user.keyboard('{ArrowDown}');
  expect(markOf('Chiara', 'Present')).toHaveFocus();
});

test('another member’s name is underlined while it is jotted (M109)', async () => {
  const { user } = await showRoster({ members });
  await user.click(screen.getByRole('button', { name: 'Jot about Ana' }));
  const jottings = await field('Ana');
  paste(jottings, 'spoke after Chiara did');
  await waitFor(() => expect(underlined(jottings, 'data-name')).toEqual([['Chiara', 'sure']]));
});
