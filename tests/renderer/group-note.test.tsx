import { screen, waitFor, within } from '@testing-library/react';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, theLast, there } from '../support/show-window';

/** The note about the group in the whole window (M9, M11, M109). */

async function openGroupNote() {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Notes');
  const main = await screen.findByRole('main');
  const links = await within(main).findAllByRole('link', { name: /^Group note/ });
  await shown.user.click(theLast(links));
  await screen.findByRole('heading', { name: 'Group note', level: 1 });
  await screen.findByRole('toolbar', { name: 'Stage' });
  return { ...shown, alcove };
}

const chip = (name: string) => screen.getByRole('button', { name });

test('what is said of the group before a word is written is a draft already', async () => {
  const { user, bridge } = await openGroupNote();
  await user.click(chip('Norming'));
  await user.click(chip('Altruism'));
  expect(await screen.findByText(/^Saved \d/)).toBeInTheDocument();
  const last = theLast(bridge.callsOf('saveGroupDraft')).input;
  expect(last).toMatchObject({ body: { process: { stage: 'norming', factors: ['altruism'] } } });
});

test('it is written in the group’s own form, and none for one member is offered', async () => {
  await openGroupNote();
  for (const name of ['Themes', 'Between members', 'Intervention', 'Plan']) {
    expect(screen.getByRole('textbox', { name })).toBeInTheDocument();
  }
  expect(screen.queryByText('SOAP')).not.toBeInTheDocument();
});

test('signed, what was said of the group is read beside the note and cannot be changed', async () => {
  const { user, alcove } = await openGroupNote();
  const { sessionId } = there(
    (await alcove.ask('listMissingNotes', {})).findLast(({ memberId }) => memberId === null),
  );
  await user.click(chip('Storming'));
  await screen.findByText(/^Saved \d/);
  await user.click(screen.getByRole('textbox', { name: 'Themes' }));
  await user.paste('Coming back after the summer.');
  await user.click(await screen.findByRole('button', { name: 'Sign note' }));
  await screen.findByRole('button', { name: 'Write addendum' });
  expect(screen.getByText('Storming')).toBeInTheDocument();
  expect(screen.queryByRole('toolbar', { name: 'Stage' })).not.toBeInTheDocument();
  const { note } = await alcove.ask('getGroupNote', { sessionId });
  expect(note?.text.body.process).toMatchObject({ stage: 'storming' });
  expect(note?.text.body.process?.attendance).toMatchObject({ unmarked: 2 });
});

test('a full name is pointed out by choice alone, and never keeps the note from being signed', async () => {
  const { user, alcove, bridge } = await openGroupNote();
  const [member] = await alcove.ask('listMembers', { moduleId: null });
  const { legalName } = there(member);
  await user.click(screen.getByRole('textbox', { name: 'Themes' }));
  await user.paste(`${legalName} began.`);
  await waitFor(() => expect(screen.getAllByText(new RegExp(legalName)).length).toBeGreaterThan(1));
  await user.click(screen.getByRole('button', { name: 'Sign note' }));
  await screen.findByRole('button', { name: 'Write addendum' });
  expect(bridge.callsOf('signGroupNote')).toHaveLength(1);
});
