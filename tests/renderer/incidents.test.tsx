import { screen, waitFor, within } from '@testing-library/react';
import { incidentSteps } from '../../shared/domain/incident';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, there } from '../support/show-window';

/** The register of incidents, the policies and the log of conversations in the whole window. */

const NOW = new Date('2026-09-10T12:00:00.000Z');
const TITLE = 'A statement went to the wrong address';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function openPart(part: string, fill: (alcove: SampleAlcove) => Promise<unknown>) {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', NOW);
  await fill(alcove);
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Requests');
  await shown.user.click(await screen.findByRole('link', { name: part }));
  await screen.findByRole('heading', { name: part, level: 1 });
  return { ...shown, alcove };
}

const beginOne = async (alcove: SampleAlcove, parts: { readonly title?: string } = {}) =>
  alcove.ask('beginIncident', {
    ...{ kind: 'breach', title: TITLE, account: '', groupId: null },
    ...{ noticedOn: '2026-09-08', happenedOn: null },
    ...parts,
  });

/** An incident with one member affected, opened from the register. */
async function openIncident() {
  const shown = await openPart('Incidents', async (alcove) => {
    const { incidentId } = await beginOne(alcove);
    const members = await alcove.ask('listMembers', { moduleId: null });
    const ana = there(members.find(({ preferredFirstName }) => preferredFirstName === 'Ana'));
    await alcove.ask('addAffected', { incidentId, memberIds: [ana.id] });
  });
  await shown.user.click(await screen.findByRole('link', { name: TITLE }));
  await screen.findByRole('heading', { name: TITLE, level: 1 });
  const [summary] = await shown.alcove.ask('listIncidents', {});
  const { incidentId } = there(summary);
  const incident = async () => (await shown.alcove.ask('getIncident', { incidentId })).incident;
  return { ...shown, incidentId, incident };
}

const stepForm = (name: string) => screen.findByRole('form', { name });

test('M113 an empty register says what it is for, and its first step leads to the path', async () => {
  const { user } = await openPart('Incidents', async () => {});
  expect(screen.getByText(/contain it, see who is affected, tell them/)).toBeVisible();
  await user.click(await button('Write down an incident'));
  await user.type(await screen.findByLabelText(/^What happened, in one line/), TITLE);
  await user.click(await button('Write it down'));
  expect(await screen.findByRole('heading', { name: TITLE, level: 1 })).toBeVisible();
  expect(screen.getByText('Next: Contain it')).toBeVisible();
});

test('M109 a name in the line is refused in words that say what to do, and what was typed stays', async () => {
  const { user } = await openPart('Incidents', async () => {});
  await user.click(await button('Write down an incident'));
  const field = await screen.findByLabelText(/^What happened, in one line/);
  await user.type(field, 'Told Anabel Fictional too much');
  await user.click(await button('Write it down'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Found: Anabel Fictional/);
  expect(field).toHaveValue('Told Anabel Fictional too much');
});

test('M113 five steps stand on one page, what is next is plain, and an entry moves it on', async () => {
  const { user, incident } = await openIncident();
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(headings).toEqual([
    '1. Contain it',
    '2. Who is affected',
    '3. Tell them',
    '4. Repair in the group',
    '5. Learn from it',
  ]);
  const form = within(await stepForm('Contain it'));
  await user.type(form.getByLabelText(/^What was done to contain it/), 'The letter came back.');
  await user.click(form.getByRole('button', { name: 'Add to the record' }));
  expect(await screen.findByText('Next: Tell them')).toBeVisible();
  expect((await incident()).entries).toMatchObject([{ text: 'The letter came back.' }]);
});

test('M69 M101 what the law asks stands with its source, says how sure it is and that it is no advice', async () => {
  await openIncident();
  expect(screen.getByText(/This is not legal advice/)).toBeVisible();
  expect(screen.getByText(/at the first reasonable opportunity/)).toHaveTextContent(
    'PHIPA · Read in the source',
  );
  const deadlines = within(screen.getByRole('table', { name: 'By when' }));
  expect(deadlines.getByRole('row', { name: /Tell those affected/ })).toHaveTextContent(
    'As soon as you reasonably can',
  );
  expect(
    deadlines.getByRole('row', { name: /Count it in the yearly report/ }),
  ).not.toHaveTextContent(/day left|days left|late|last day/);
});

test('M113 someone is told on a day and in a way, or not told for a reason', async () => {
  const { user, incident } = await openIncident();
  await user.click(await button('Told… Anabel Fictional'));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'When was Anabel Fictional told?' }),
  );
  await user.click(dialog.getByRole('button', { name: 'Write down' }));
  await waitFor(async () => expect((await incident()).affected[0]?.told).not.toBeNull());
  expect(await screen.findByText(/^Told\. By telephone, on/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Told…/ })).toBeNull();
});

test('M113 a letter with the template’s brackets is refused, and filled in it is saved and waits to go out', async () => {
  const { user, incident } = await openIncident();
  await user.click(await button('Write a letter… Anabel Fictional'));
  const body = await screen.findByRole('textbox', { name: /^Letter/ });
  await user.click(await button(/^Save the letter/));
  expect(await screen.findByRole('alert')).toHaveTextContent(/still to be filled in/);
  await user.clear(body);
  await user.type(body, 'Dear Ana, I am sorry.');
  await user.click(await button(/^Save the letter/));
  expect(await screen.findByText(/Say when it went out/)).toBeVisible();
  await waitFor(async () => expect((await incident()).letters).toHaveLength(1));
  expect((await incident()).affected[0]?.told).toBeNull();
  await user.click(await button('It went out… Anabel Fictional'));
  const dialog = within(await screen.findByRole('dialog', { name: 'How did the letter go out?' }));
  await user.click(dialog.getByRole('button', { name: 'Write down' }));
  await waitFor(async () =>
    expect((await incident()).affected[0]?.told).toMatchObject({ how: 'letter' }),
  );
});

test('ticking a reportable kind chooses to report', async () => {
  const { user, incident } = await openIncident();
  const form = within(await stepForm('Is the authority told?'));
  await user.click(form.getByRole('radio', { name: 'Do not report it' }));
  await user.click(form.getByRole('checkbox', { name: 'It was stolen.' }));
  expect(form.getByRole('radio', { name: 'Report it' })).toBeChecked();
  await user.type(form.getByLabelText(/^Why/), 'A bag was taken.');
  await user.click(form.getByRole('button', { name: 'Write down the decision' }));
  await waitFor(async () =>
    expect((await incident()).authority).toMatchObject({ decision: 'report', kinds: ['stolen'] }),
  );
});

test('M113 what stands in the way of closing is listed, and closed it takes later entries only', async () => {
  const { user, alcove, incidentId, incident } = await openIncident();
  expect(await button('Close this incident…')).toBeDisabled();
  expect(screen.getByText(/Something written, or why it is not needed: Contain it/)).toBeVisible();
  expect(screen.getByText('Whether the authority is told.')).toBeVisible();
  for (const step of incidentSteps.filter((one) => one !== 'learn')) {
    const entry = { step, text: 'It was done.', isNotNeeded: false };
    await alcove.ask('addIncidentEntry', { incidentId, entry });
  }
  const { affected } = await incident();
  const told = { on: '2026-09-09', how: 'video' } as const;
  const { memberId } = there(affected[0]);
  await alcove.ask('markTold', { incidentId, memberId, told });
  const decision = { decision: 'no-report', reason: 'None of the seven fits.', kinds: [] } as const;
  await alcove.ask('decideAuthority', { incidentId, decision: { ...decision, kinds: [] } });
  await user.click(await button('Write something down… Learn from it'));
  const last = within(await stepForm('Learn from it'));
  await user.type(last.getByLabelText(/^What is done differently/), 'Two envelopes.');
  await user.click(last.getByRole('button', { name: 'Add to the record' }));
  await waitFor(async () => expect(await button('Close this incident…')).toBeEnabled());
  await user.click(await button('Close this incident…'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Close this incident?' }));
  await user.click(dialog.getByRole('button', { name: 'Close incident' }));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Close this incident…' })).toBeNull(),
  );
  await user.click(await button('Write a later entry… Contain it'));
  expect(screen.getAllByText(/What you add is marked as a later entry/)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Add members…' })).toBeNull();
});

test('one step of the path is open, and what was typed for another is back and open after the screen was left', async () => {
  const { user, bridge, incident } = await openIncident();
  await stepForm('Contain it');
  expect(screen.queryByRole('form', { name: 'Learn from it' })).toBeNull();
  await user.click(await button('Write something down… Learn from it'));
  const text = within(await stepForm('Learn from it')).getByLabelText(/^What is done differently/);
  expect(text).toHaveFocus();
  await user.type(text, 'Half a sentence');
  await waitFor(() =>
    expect(JSON.stringify(bridge.callsOf('keepUnfinishedForm'))).toContain('Half a sentence'),
  );
  await user.click(screen.getByRole('link', { name: 'Incidents' }));
  await user.click(await screen.findByRole('link', { name: TITLE }));
  await waitFor(async () =>
    expect(
      within(await stepForm('Learn from it')).getByLabelText(/^What is done differently/),
    ).toHaveValue('Half a sentence'),
  );
  expect((await incident()).entries).toEqual([]);
});

test('M119 M108 policies begin with six to adapt, and a review and a repeat are noted', async () => {
  const { user, alcove } = await openPart('Policies', async () => {});
  expect(screen.getByText(/A policy says what you do/)).toBeVisible();
  await user.click(await button('Begin with six policies to adapt'));
  await user.click(await button('Review now… Fees'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Review “Fees”' }));
  await user.type(dialog.getByLabelText('What you found'), 'It holds.');
  await user.click(dialog.getByRole('button', { name: 'It was reviewed today' }));
  expect(await screen.findByText('It holds.')).toBeVisible();
  const all = await alcove.ask('listPolicies', {});
  const fees = all.find(({ policy }) => policy.title === 'Fees');
  expect(fees?.policy.reviews).toMatchObject([{ note: 'It holds.' }]);
});

test('M119 a policy is written with its rhythms, and changed without losing its reviews', async () => {
  const { user, alcove } = await openPart('Policies', async () => {});
  await user.click(await button('Write a policy'));
  const form = within(await screen.findByRole('form', { name: 'New policy' }));
  await user.type(form.getByLabelText(/^Title/), 'Lateness');
  await user.type(form.getByLabelText(/^What you do/), 'We begin on time.');
  await user.click(form.getByRole('checkbox', { name: 'Repeat it in the groups' }));
  const weeks = await form.findByLabelText(/^Weeks between/);
  await user.clear(weeks);
  await user.type(weeks, '8');
  await user.click(form.getByRole('button', { name: 'Save policy' }));
  expect(await screen.findByRole('heading', { name: 'Lateness', level: 2 })).toBeVisible();
  const [view] = await alcove.ask('listPolicies', {});
  expect(there(view).policy).toMatchObject({ title: 'Lateness', repeatEveryWeeks: 8 });
});

test('M66 M99 the log of conversations adds up a year, and leads to its PDF', async () => {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', NOW);
  const facts = {
    kind: 'supervision',
    colleague: 'Dr. Imaginary Supervisor',
    groupId: null,
    date: '2026-09-07',
    minutes: 50,
  } as const;
  await alcove.ask('beginSupervisionNote', { facts });
  await alcove.ask('beginSupervisionNote', { facts: { ...facts, kind: 'debrief', minutes: 15 } });
  const { user } = showWindow(alcove.bridge);
  await goTo(user, 'Notes');
  await user.click(await screen.findByRole('link', { name: 'Supervision and consultation' }));
  await user.click(await screen.findByRole('link', { name: 'Log of conversations' }));
  await screen.findByRole('heading', { name: 'Log of conversations', level: 1 });
  expect(screen.getByText('1 h 5 min in all, 1 hour as it is counted')).toBeVisible();
  expect(within(screen.getByRole('table', { name: '2026' })).getAllByRole('row')).toHaveLength(3);
  await user.click(await button('Save the log of 2026 as PDF…'));
  expect(await screen.findByText(/^Saved as .+Alcove-consultation-log-2026\.pdf$/)).toBeVisible();
});
