import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, theLast, there } from '../support/show-window';

/** What leaves is seen before it does: parts, names, notes, and the password once (M10, M109). */

jest.mock('../../renderer/records/pages/open-pdf', () => ({
  openPdf: async () => ({
    pages: 3,
    draw: async () => true,
    linesOf: async (page: number) => [`What stands on page ${page}`],
    close: () => undefined,
  }),
}));

async function openRelease(text = 'Spoke with Bartholomew Nowhere about the week.') {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const members = await alcove.ask('listMembers', { moduleId: null });
  const ana = members.find(({ preferredFirstName }) => preferredFirstName === 'Ana');
  const { next } = await alcove.ask('getToday', {});
  const sessionId = there(next).session.id;
  await alcove.ask('signNote', {
    sessionId,
    memberId: there(ana).id,
    body: { template: 'free', sections: { text } },
    reasonToKeepNames: 'A test of what a release does with it.',
  });
  await alcove.ask('signGroupNote', {
    sessionId,
    body: { template: 'free', sections: { text: 'group canary' } },
  });
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Members');
  await shown.user.click(await screen.findByRole('link', { name: /^Ana/ }));
  await shown.user.click(await screen.findByRole('button', { name: 'Release record…' }));
  await setLastDay(shown.user, there(next).session.date);
  const release = () => alcove.bridge.callsOf('releaseRecord').at(-1)?.input;
  return { ...shown, alcove, next: there(next), release };
}

async function setLastDay(user: UserEvent, date: string) {
  const to = await screen.findByLabelText('Last day');
  await user.clear(to);
  await user.type(to, date);
}

const save = async (user: UserEvent) =>
  user.click(await screen.findByRole('button', { name: 'Save PDF for Anabel Fictional…' }));

const isSaved = () => screen.findByText(/^Release \d{4}-0001 is saved$/);
const judgements = () =>
  screen.findAllByRole('radiogroup', { name: 'What becomes of “Bartholomew Nowhere”' });
const judgement = async () => there((await judgements())[0]);

test('each name that was found stands in its words, hidden, and no group note is there (M11, M109)', async () => {
  await openRelease();
  const choice = await judgement();
  expect(within(choice).getByRole('radio', { name: 'Hide' })).toBeChecked();
  expect(screen.getByText('Bartholomew Nowhere')).toHaveProperty('tagName', 'MARK');
  // In the e-mail, the address and the physician, parts of four more are proposed.
  expect(screen.getByText('5 names were found')).toBeInTheDocument();
  expect(screen.getByText('No group note can be in it.')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('group canary');
});

test('a name is shown only once it is said why (M109)', async () => {
  const { user, release } = await openRelease();
  await user.click(within(await judgement()).getByRole('radio', { name: 'Show' }));
  await save(user);
  expect(release()).toBeUndefined();
  await user.type(screen.getByRole('textbox', { name: /Why it may be read/ }), 'An author.{Enter}');
  expect(release()).toBeUndefined();
  await save(user);
  await isSaved();
  const lifted = [{ key: expect.any(String), shown: 'Bartholomew Nowhere', reason: 'An author.' }];
  expect(release()).toMatchObject({ choice: { lifted } });
});

test('a reason stays while the next name is judged', async () => {
  const { user } = await openRelease('Bartholomew Nowhere spoke. '.repeat(2));
  const show = async (name: HTMLElement) =>
    user.click(within(name).getByRole('radio', { name: 'Show' }));
  await show(there((await judgements())[0]));
  await user.type(screen.getByRole('textbox', { name: /Why it may be read/ }), 'An author.');
  await show(there((await judgements())[1]));
  const [first] = screen.getAllByRole('textbox', { name: /Why it may be read/ });
  expect(first).toHaveValue('An author.');
});

test('a name of a part that was taken out wants no reason any more', async () => {
  const { user, release } = await openRelease();
  await user.click(within(await judgement()).getByRole('radio', { name: 'Show' }));
  await user.click(await screen.findByRole('radio', { name: /^A payer: attendance\b(?! and)/ }));
  await waitFor(() => expect(screen.queryByText('Bartholomew Nowhere')).not.toBeInTheDocument());
  await save(user);
  await isSaved();
  expect(release()).toMatchObject({ choice: { lifted: [] } });
});

test('the first reason that is wanting is gone to, and all of them are counted (M109)', async () => {
  const { user, release } = await openRelease('Bartholomew Nowhere spoke. '.repeat(40));
  const particulars = await screen.findByRole('checkbox', { name: /^Name, birth date/ });
  await user.click(particulars);
  await screen.findByText('40 names were found');
  const last = theLast(screen.getAllByRole('radiogroup', { name: /^What becomes of/ }));
  await user.click(within(last).getByRole('radio', { name: 'Show' }));
  await user.click(particulars);
  await screen.findByText('44 names were found');
  expect(screen.queryByRole('textbox', { name: /Why it may be read/ })).not.toBeInTheDocument();
  await save(user);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '1 name that is to be shown still wants a reason.',
  );
  const reason = screen.getByRole('textbox', { name: /Why it may be read/ });
  expect(reason).toHaveFocus();
  await user.type(reason, 'An author.');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await save(user);
  await isSaved();
  expect(release()).toMatchObject({ choice: { lifted: [{ reason: 'An author.' }] } });
});

test('a payer is given attendance alone with one choice (M104)', async () => {
  const { user, release } = await openRelease();
  await user.click(await screen.findByRole('radio', { name: /^A payer: attendance\b(?! and)/ }));
  expect(screen.getByRole('checkbox', { name: /^Attendance/ })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: /^Signed notes/ })).not.toBeChecked();
  await save(user);
  await isSaved();
  expect(release()).toMatchObject({ choice: { scope: { sections: ['attendance'] } } });
});

test('a note is held back on a ground that the law knows', async () => {
  const { user, release } = await openRelease();
  await user.click(await screen.findByRole('combobox', { name: 'Note' }));
  const notes = await screen.findAllByRole('option', { name: /Free form/, hidden: true });
  await user.click(theLast(notes));
  await user.click(screen.getByRole('combobox', { name: 'Ground' }));
  await user.click(
    await screen.findByRole('option', { name: 'Risk of serious harm', hidden: true }),
  );
  await user.click(screen.getByRole('button', { name: 'Hold this note back' }));
  expect(await screen.findByRole('button', { name: 'Release it after all' })).toBeInTheDocument();
  await save(user);
  await isSaved();
  expect(release()).toMatchObject({ choice: { withheld: [{ ground: 'serious-harm', note: '' }] } });
});

test('the pages are shown one by one, by keys as well, until something is changed', async () => {
  const { user, next } = await openRelease();
  await user.click(await screen.findByRole('button', { name: 'Show the pages' }));
  expect(await screen.findByText('What stands on page 1')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  expect(await screen.findByText('What stands on page 2')).toBeInTheDocument();
  await user.keyboard('{End}');
  expect(await screen.findByText('Page 3 of 3')).toBeInTheDocument();
  await user.keyboard('{PageUp}');
  expect(await screen.findByText('Page 2 of 3')).toBeInTheDocument();
  await user.keyboard('{Home}');
  expect(await screen.findByText('What stands on page 1')).toBeInTheDocument();
  await setLastDay(user, next.session.date.replace(/^\d{4}/u, '2999'));
  expect(await screen.findByText(/^What you chose has changed/)).toBeInTheDocument();
  expect(screen.queryByText('What stands on page 1')).not.toBeInTheDocument();
});

test('a password is shown once, can be copied, and is nowhere in the state', async () => {
  const { user, store, bridge } = await openRelease();
  await user.click(await screen.findByRole('checkbox', { name: /Protect with a password/ }));
  await save(user);
  await isSaved();
  const password = screen.getByText(/^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/).textContent;
  expect(JSON.stringify(store.getState())).not.toContain(password);
  await user.click(screen.getByRole('button', { name: 'Copy the password' }));
  expect(await screen.findByText(/The clipboard forgets it after 30 seconds/)).toBeInTheDocument();
  expect(bridge.callsOf('copySecret').at(-1)?.input).toEqual({ text: password });
  await user.click(screen.getByRole('button', { name: 'Releases' }));
  expect(await screen.findByText('Asks for a password')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent(password);
});

test('without one there is no password, and the release is listed with what went in', async () => {
  const { user } = await openRelease();
  await save(user);
  await isSaved();
  expect(screen.getByText(/^Saved as .+\.pdf$/)).toBeInTheDocument();
  expect(screen.getByText(/^Its check sum is in .+\.sha256$/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Copy the password' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Releases' }));
  const row = await screen.findByRole('row', { name: /0001 Anabel Fictional/ });
  expect(row).toHaveTextContent('The whole record');
  expect(row).toHaveTextContent('1 name hidden');
});

test('what a request asks for is filled in, and the release answers it', async () => {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const members = await alcove.ask('listMembers', { moduleId: null });
  const ana = there(members.find(({ preferredFirstName }) => preferredFirstName === 'Ana'));
  const { requestId } = await alcove.ask('receiveRequest', {
    memberId: ana.id,
    receivedOn: '2026-09-01',
    asker: { kind: 'lawyer', name: 'Lex Fictional LLP' },
    recipientContact: 'lex@example.org',
    wanted: { from: '2026-09-02', to: '2026-09-09', sections: ['attendance', 'goals'], note: '' },
  });
  await alcove.ask('establishAuthority', {
    requestId,
    authority: { kind: 'legal-authority', document: 'Order of 3 September 2026' },
  });
  const { user } = showWindow(alcove.bridge);
  await goTo(user, 'Requests');
  await user.click(await screen.findByRole('link', { name: /Anabel Fictional/ }));
  expect(await screen.findByText(/^Once it is established who asks/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Make the release…' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('combobox', { name: 'How you established it' }));
  await user.click(await screen.findByRole('option', { name: 'I know them', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Identity is established' }));
  await user.click(await screen.findByRole('button', { name: 'Make the release…' }));
  const handedTo = await screen.findByRole('textbox', { name: /^Handed to/ });
  expect(handedTo).toHaveValue('Lex Fictional LLP');
  expect(handedTo).toHaveAttribute('readonly');
  expect(screen.queryByRole('radio', { name: /^The member asked/ })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Save PDF for Lex Fictional LLP…' }));
  await isSaved();
  expect(alcove.bridge.callsOf('releaseRecord').at(-1)?.input).toMatchObject({
    choice: {
      scope: { from: '2026-09-02', to: '2026-09-09', sections: ['attendance', 'goals'] },
      requestId,
    },
    recipient: { authority: 'legal-authority', stated: 'Order of 3 September 2026' },
    recipientContact: 'lex@example.org',
  });
  expect(screen.getByRole('button', { name: 'Back to the request' })).toBeInTheDocument();
});
