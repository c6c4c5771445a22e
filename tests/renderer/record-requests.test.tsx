import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { RequestTyped } from '../../shared/domain/request-rules';
import { addDays, localDateOf } from '../../shared/lib/dates';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, there } from '../support/show-window';

/** Yesterday by any clock: the window counts days by the laptop's own. */
const RECEIVED = addDays(localDateOf(new Date(), 'UTC'), -1);

async function atRequests(before: (alcove: SampleAlcove) => Promise<unknown> = async () => {}) {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  await before(alcove);
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Requests');
  return { ...shown, alcove };
}

async function receive(alcove: SampleAlcove, receivedOn = RECEIVED, name = 'Anabel Fictional') {
  const [member] = await alcove.ask('listMembers', { moduleId: null });
  const asker = { kind: 'member', name } as const;
  const wanted = { from: null, to: null, sections: [], note: 'Everything you wrote.' };
  const { id: memberId } = there(member);
  const typed = { receivedOn, asker, recipientContact: '2 Nowhere Lane', wanted };
  return alcove.ask('receiveRequest', { memberId, ...typed });
}

async function choose(user: UserEvent, field: string | RegExp, option: string | RegExp) {
  await user.click(await screen.findByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option, hidden: true }));
}

async function openFirst() {
  const shown = await atRequests((alcove) => receive(alcove));
  const table = await screen.findByRole('table', { name: 'Open' });
  await shown.user.click(there(within(table).getAllByRole('link')[0]));
  await screen.findByRole('heading', { level: 1, name: /^Request for the record of/ });
  return shown;
}

test('an empty list says what it is for and offers the first step', async () => {
  const { user } = await atRequests();
  expect(await screen.findByText('No one has asked for a record yet')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Write down a request…' }));
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Write down a request' }),
  ).toBeInTheDocument();
});

test('M10 a request is written down, and its page says what is next and until when', async () => {
  const { user, alcove } = await atRequests();
  await user.click(await screen.findByRole('button', { name: 'Write down a request…' }));
  await user.click(await screen.findByRole('button', { name: 'Write down the request' }));
  expect(await screen.findByText('Please choose whose record it is.')).toBeInTheDocument();
  await choose(user, /^Whose record/, /^Anabel Fictional/);
  const asker = screen.getByRole('textbox', { name: /Name of the person or office/ });
  expect(asker).not.toHaveValue('');
  await user.click(screen.getByRole('button', { name: 'Write down the request' }));
  expect(await screen.findByText('Establish who asks')).toBeInTheDocument();
  expect(screen.getByText('Why no group note is included')).toBeInTheDocument();
  const rows = await alcove.ask('listRecordRequests', {});
  expect(rows).toHaveLength(1);
});

test('M96 identity and authority are established one after the other on the page', async () => {
  const { user } = await openFirst();
  await choose(user, 'How you established it', 'I know them');
  await user.click(screen.getByRole('button', { name: 'Identity is established' }));
  expect(await screen.findByText(/^I know them, on /)).toBeInTheDocument();
  expect(await screen.findByText('Establish by what right they ask')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Authority is established' }));
  // The choice had the same words: they are looked for once the choice has given way.
  expect(await screen.findByRole('button', { name: 'Make the release…' })).toBeInTheDocument();
  expect(screen.getByText('It is their own record')).toBeInTheDocument();
});

test('M10 an extension is written as a letter, and stands once that is saved', async () => {
  const { user, alcove, bridge } = await openFirst();
  await user.click(screen.getByRole('button', { name: 'Extend by 30 days…' }));
  await user.type(screen.getByRole('textbox', { name: /Why more time is needed/ }), 'Ten years');
  await user.click(screen.getByRole('button', { name: 'Write the notice…' }));
  const letter = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Letter/ });
  expect(letter.value).toContain('Ten years');
  alcove.refuse('extendRequest', { code: 'save-cancelled' });
  await user.click(screen.getByRole('button', { name: 'Save the notice and extend…' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  alcove.refuse('extendRequest', null);
  await user.click(screen.getByRole('button', { name: 'Save the notice and extend…' }));
  expect(await screen.findByText('Extension decided')).toBeInTheDocument();
  expect(screen.getByText('Notice of extension')).toBeInTheDocument();
  expect(screen.getByText(/^The notice is not marked as sent/)).toBeInTheDocument();
  expect(screen.getByText('Send the notice of the extension')).toBeInTheDocument();
  expect(bridge.callsOf('extendRequest')).toHaveLength(2);
});

test('M10 the day on which a letter was sent can be put right', async () => {
  const { user, alcove } = await openFirst();
  await user.click(screen.getByRole('button', { name: 'Extend by 30 days…' }));
  await user.type(screen.getByRole('textbox', { name: /Why more time is needed/ }), 'Ten years');
  await user.click(screen.getByRole('button', { name: 'Write the notice…' }));
  await user.click(await screen.findByRole('button', { name: 'Save the notice and extend…' }));
  await user.click(
    await screen.findByRole('button', { name: 'Notice of extension: it was sent…' }),
  );
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/^Sent by post on /)).toBeInTheDocument();
  const change = 'Notice of extension: change the day…';
  await user.click(await screen.findByRole('button', { name: change }));
  await choose(user, 'How', 'in person');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/^Sent in person on /)).toBeInTheDocument();
  const [row] = await alcove.ask('listRecordRequests', {});
  expect(row?.request.letters).toMatchObject([{ sent: { how: 'in-person' } }]);
});

test('M10 an extension that falls with the day of receipt says so', async () => {
  const { user } = await atRequests(async (alcove) => {
    const { requestId } = await receive(alcove);
    const [row] = await alcove.ask('listRecordRequests', {});
    const typed = { ...typedOf(there(row).request), receivedOn: '2020-01-01' };
    const text = {
      recipient: 'Anabel Fictional',
      address: '',
      subject: 'More time',
      body: 'Soon.',
    };
    const letter = { kind: 'extension', ...text } as const;
    await alcove.ask('extendRequest', { requestId, reason: 'Ten years', letter });
    await alcove.ask('changeRequest', { requestId, typed });
  });
  await user.click(await screen.findByRole('link', { name: /Anabel Fictional/ }));
  expect(await screen.findByText(/^The extension fell away/)).toBeInTheDocument();
  expect(screen.queryByText('Extension decided')).not.toBeInTheDocument();
});

function typedOf({ receivedOn, asker, recipientContact, wanted }: RequestTyped): RequestTyped {
  return { receivedOn, asker, recipientContact, wanted };
}

test('M109 a letter with another’s name is saved once it is said why the name stays', async () => {
  const { user, bridge } = await openFirst();
  await user.click(screen.getByRole('button', { name: 'Extend by 30 days…' }));
  await user.type(screen.getByRole('textbox', { name: /Why more time is needed/ }), 'Ten years');
  await user.click(screen.getByRole('button', { name: 'Write the notice…' }));
  const letter = await screen.findByRole('textbox', { name: /^Letter/ });
  await user.type(letter, ' Bartholomew Nowhere was there.');
  expect(screen.queryByRole('textbox', { name: /^Why the name/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save the notice and extend…' }));
  expect(await screen.findByText(/Found: Bartholomew Nowhere/)).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: /^Why the name/ }), 'They are married.');
  await user.click(screen.getByRole('button', { name: 'Save the notice and extend…' }));
  expect(await screen.findByText('Extension decided')).toBeInTheDocument();
  expect(bridge.callsOf('extendRequest').at(-1)?.input).toMatchObject({
    reasonToKeepNames: 'They are married.',
  });
});

test('M101 a refusal is told by a letter with its ground, saved together with the answer', async () => {
  const { user, alcove } = await openFirst();
  await choose(user, 'The answer', 'Refused');
  await user.click(screen.getByRole('button', { name: 'Add something that is refused' }));
  await user.type(screen.getByRole('textbox', { name: /^What is refused/ }), 'The record');
  await choose(user, 'Ground (1)', 'Who asks could not be established');
  await user.click(screen.getByRole('button', { name: 'Write the letter…' }));
  const letter = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Letter/ });
  expect(letter.value).toContain('I could not establish that you are the person you say you are.');
  expect(letter.value).toContain('right to complain');
  await user.click(screen.getByRole('button', { name: 'Save the letter and answer…' }));
  expect(await screen.findByText(/^Refused, on /)).toBeInTheDocument();
  const [row] = await alcove.ask('listRecordRequests', {});
  expect(row?.request).toMatchObject({
    outcome: { kind: 'refused' },
    letters: [{ kind: 'refusal' }],
  });
  expect(screen.queryByRole('button', { name: /^Change:/ })).not.toBeInTheDocument();
});

test('a fee is estimated with the benchmark beside it, and waived with one click', async () => {
  const { user } = await openFirst();
  await user.click(screen.getByRole('button', { name: 'Estimate a fee…' }));
  await user.type(screen.getByRole('spinbutton', { name: /Pages/ }), '40');
  expect(await screen.findByText(/so many pages is \$35\.00/)).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: /Estimate/ }), '35');
  await user.click(screen.getByRole('button', { name: 'Save the estimate' }));
  expect(await screen.findByText(/^\$35\.00 for about 40 pages/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Waive the fee' }));
  expect(await screen.findByText('Waived')).toBeInTheDocument();
});

test('what is due next stands on top, in words that say how late it is', async () => {
  await atRequests(async (alcove) => {
    await receive(alcove, '2020-01-01', 'An Old Asker');
    await receive(alcove);
  });
  expect(await screen.findByText('Due next')).toBeInTheDocument();
  expect(screen.getAllByText('Answer it: the time is over').length).toBeGreaterThan(0);
  expect(screen.getAllByText(/days late$/).length).toBeGreaterThan(0);
});

test('two things are refused, one is removed again, and none is found wrong before it is typed', async () => {
  const { user } = await openFirst();
  await choose(user, 'The answer', 'Refused');
  const add = screen.getByRole('button', { name: 'Add something that is refused' });
  await user.click(add);
  await user.click(add);
  expect(screen.queryByText('Please fill this in.')).not.toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: /^What is refused \(1\)/ }), 'One note');
  await user.type(screen.getByRole('textbox', { name: /^What is refused \(2\)/ }), 'Another note');
  await user.click(screen.getByRole('button', { name: 'Remove what is refused (1)' }));
  const left = await screen.findByRole('textbox', { name: /^What is refused/ });
  expect(left).toHaveValue('Another note');
});
