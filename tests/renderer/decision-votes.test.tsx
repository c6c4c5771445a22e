import '../support/browser-gaps';
import { MantineProvider } from '@mantine/core';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { createMemoryRouter, Link } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createAppStore } from '../../renderer/api/store';
import { DecisionVotes } from '../../renderer/room/votes/decision-votes';
import { useVoteDraft } from '../../renderer/room/votes/typed-decision';
import type { SessionId } from '../../shared/domain/ids';
import { aPractice, aSchedule } from '../support/people';
import { sampleAlcove } from '../support/sample-alcove';
import { there } from '../support/show-window';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

/** The votes of a session of a therapeutic community, over the real use cases. */
async function showVotes() {
  const alcove = sampleAlcove();
  await alcove.ask('savePractice', { profile: aPractice() });
  const kind = 'therapeutic-community';
  const { groupId } = await alcove.ask('createGroup', { name: 'House by the lake', kind });
  const schedule = aSchedule({ to: '2026-09-15', minutes: 600 });
  const { moduleId } = await alcove.ask('planModule', { groupId, name: 'Autumn', schedule });
  const { session } = there((await alcove.ask('listSessions', { moduleId }))[0]);
  const router = createMemoryRouter([
    {
      path: '/',
      element: (
        <>
          <Votes sessionId={session.id} />
          <Link to="/elsewhere">Leave the room</Link>
        </>
      ),
    },
    { path: '/elsewhere', element: <p>Elsewhere</p> },
  ]);
  render(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <Provider store={createAppStore(alcove.bridge)}>
        <RouterProvider router={router} />
      </Provider>
    </MantineProvider>,
  );
  await screen.findByText('Nothing was decided by vote in this session yet.');
  return { alcove, sessionId: session.id, user: userEvent.setup({ delay: null }) };
}

function Votes({ sessionId }: { readonly sessionId: SessionId }) {
  return <DecisionVotes sessionId={sessionId} vote={useVoteDraft()} />;
}

type Shown = Awaited<ReturnType<typeof showVotes>>;

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const question = () => screen.getByRole('textbox', { name: 'What is decided' });
const votes = (number: number) =>
  screen.getByRole('spinbutton', { name: `Votes for answer ${number}` });
const decided = () => screen.getByRole('heading', { name: 'Decided today' }).closest('section');
const inDecided = () => within(there(decided()));

async function record({ user }: Shown, text: string, yes: number): Promise<void> {
  await user.type(question(), text);
  await user.clear(votes(1));
  await user.type(votes(1), String(yes));
  await user.click(button('Record decision'));
  await inDecided().findByText(text);
}

test('votes are counted by the buttons, by + and −, by the arrows and by typing', async () => {
  const { user } = await showVotes();
  await user.click(button('One vote more for answer 1'));
  await user.click(button('One vote more for answer 1'));
  await user.click(button('One vote less for answer 1'));
  expect(votes(1)).toHaveValue(1);
  await user.click(votes(2));
  await user.keyboard('++=-{ArrowUp}{ArrowUp}{ArrowDown}');
  expect(votes(2)).toHaveValue(3);
  await user.clear(votes(3));
  await user.type(votes(3), '23');
  expect(votes(3)).toHaveValue(23);
});

test('nobody can vote less than none, and an emptied count begins at none', async () => {
  const { user } = await showVotes();
  await user.click(button('One vote less for answer 1'));
  await user.click(votes(2));
  await user.keyboard('{ArrowDown}-');
  expect([votes(1), votes(2)].map((field) => field.getAttribute('value'))).toEqual(['0', '0']);
  await user.clear(votes(3));
  expect(votes(3)).toHaveValue(null);
  await user.click(button('One vote more for answer 3'));
  expect(votes(3)).toHaveValue(1);
});

test('a decision is recorded with its tallies and stands in the list; the form is blank again', async () => {
  const shown = await showVotes();
  const { user, alcove, sessionId } = shown;
  await user.type(screen.getByRole('textbox', { name: 'What follows from it' }), 'From June on.');
  await record(shown, 'Do we cook on Sundays?', 9);
  expect(await alcove.ask('listDecisions', { sessionId })).toMatchObject([
    {
      question: 'Do we cook on Sundays?',
      options: [
        { text: 'Yes', votes: 9 },
        { text: 'No', votes: 0 },
        { text: 'Abstained', votes: 0 },
      ],
      outcome: 'From June on.',
    },
  ]);
  expect(inDecided().getByText('Yes: 9')).toBeInTheDocument();
  expect(inDecided().getByText('From June on.')).toBeInTheDocument();
  expect(await screen.findByText('Decision recorded.')).toHaveAttribute('role', 'status');
  expect(question()).toHaveValue('');
  expect(votes(1)).toHaveValue(0);
  await user.type(question(), 'And');
  expect(screen.queryByText('Decision recorded.')).not.toBeInTheDocument();
});

test('there are two to ten answers', async () => {
  const { user } = await showVotes();
  await user.click(button('Remove answer 3'));
  const last = button('Remove answer 2');
  expect(last).toHaveAttribute('aria-disabled', 'true');
  await user.click(last);
  expect(screen.getAllByRole('spinbutton')).toHaveLength(2);
  for (let count = 2; count < 12; count += 1) await user.click(button('Add an answer'));
  expect(screen.getAllByRole('spinbutton')).toHaveLength(10);
  expect(button('Add an answer')).toHaveAttribute('aria-disabled', 'true');
});

test('what is missing is said in plain words, and nothing is recorded', async () => {
  const { user, alcove, sessionId } = await showVotes();
  await user.click(button('Add an answer'));
  await user.clear(votes(1));
  await user.click(button('Record decision'));
  expect(await screen.findByText('Please say what was decided.')).toBeInTheDocument();
  expect(screen.getByText('Please fill in a number, 0 when nobody voted for it.')).toBeVisible();
  expect(screen.getByText('Please fill this in.')).toBeInTheDocument();
  expect(await alcove.ask('listDecisions', { sessionId })).toEqual([]);
});

test('a refusal is said, and what was typed stays', async () => {
  const { user, alcove } = await showVotes();
  alcove.refuse('recordDecision', { code: 'kind-does-not-vote' });
  await user.type(question(), 'Do we cook on Sundays?');
  await user.click(button('Record decision'));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(question()).toHaveValue('Do we cook on Sundays?');
});

test('a decision is struck with its reason and stays readable', async () => {
  const shown = await showVotes();
  await record(shown, 'Do we cook on Sundays?', 9);
  const { user } = shown;
  await user.click(button('Strike: Do we cook on Sundays?'));
  const form = screen.getByRole('form', { name: 'Strike: Do we cook on Sundays?' });
  await user.click(within(form).getByRole('button', { name: 'Strike decision' }));
  expect(await within(form).findByText('Please fill this in.')).toBeInTheDocument();
  await user.type(
    within(form).getByRole('textbox', { name: /Why it is struck/ }),
    'Counted twice.',
  );
  await user.click(within(form).getByRole('button', { name: 'Strike decision' }));
  expect(await inDecided().findByText('Struck: Counted twice.')).toBeInTheDocument();
  expect(inDecided().getByText('Do we cook on Sundays?')).toBeInTheDocument();
  expect(inDecided().getByText('Yes: 9')).toBeInTheDocument();
  expect(inDecided().queryByRole('button')).not.toBeInTheDocument();
});

test('a decision is left as it is by who thinks better of it', async () => {
  const shown = await showVotes();
  await record(shown, 'Do we cook on Sundays?', 9);
  await shown.user.click(button('Strike: Do we cook on Sundays?'));
  await shown.user.click(button('Leave it as it is'));
  expect(button('Strike: Do we cook on Sundays?')).toBeInTheDocument();
});

test('whoever leaves with a vote that is begun is asked, since it is kept nowhere', async () => {
  const { user } = await showVotes();
  await user.type(question(), 'Do we');
  await user.click(screen.getByRole('link', { name: 'Leave the room' }));
  await user.click(await screen.findByRole('button', { name: 'Keep writing' }));
  expect(question()).toHaveValue('Do we');
  await user.clear(question());
  await user.click(screen.getByRole('link', { name: 'Leave the room' }));
  await waitFor(() => expect(screen.getByText('Elsewhere')).toBeInTheDocument());
});
