import { fireEvent, screen } from '@testing-library/react';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow } from '../support/show-window';

const box = (name: RegExp | string) => screen.findByRole('textbox', { name });

test('goes from an empty vault to a module with a member, a step at a time', async () => {
  const { user } = showWindow(sampleAlcove().bridge);
  await user.click(
    await screen.findByRole('button', { name: 'Start: Fill in the practice profile' }),
  );
  await user.type(await box(/Your name/), 'Dr. Imogen Fictional');
  await user.click(screen.getByRole('button', { name: 'Save practice profile' }));
  await user.click(await screen.findByRole('link', { name: 'Go on with setting up' }));

  await user.click(await screen.findByRole('button', { name: /Make a group/ }));
  await user.click(await screen.findByRole('button', { name: 'New group' }));
  await user.type(await box(/Group name/), 'Tuesday physicians');
  await user.click(screen.getByRole('button', { name: 'Make group' }));
  fireEvent.change(await screen.findByLabelText('First day'), { target: { value: '2026-09-01' } });
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2027-06-30' } });
  expect(await screen.findByText('44 sessions')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Plan module' }));
  expect(await screen.findByText('0 of 12')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Add member' }));
  await user.type(await box(/Legal name/), 'Anabel Fictional');
  await user.type(await box(/Preferred first name/), 'Ana');
  await user.type(await box(/Other names/), 'Annie, Dr. Fictional');
  await user.click(screen.getByRole('button', { name: 'Add member' }));
  expect(await screen.findByRole('heading', { name: 'Ana' })).toBeInTheDocument();
  expect(screen.getByText('Annie, Dr. Fictional')).toBeInTheDocument();
}, 20_000);

test('says which days a schedule makes while it is typed, skipped ones drawn as such', async () => {
  const alcove = sampleAlcove();
  await alcove.ask('createGroup', { name: 'Tuesday physicians', kind: 'closed-module' });
  const { user } = showWindow(alcove.bridge);
  await goTo(user, 'Groups');
  await user.click(await screen.findByRole('link', { name: 'Plan a module' }));
  fireEvent.change(await screen.findByLabelText('First day'), { target: { value: '2026-12-01' } });
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-12-31' } });
  expect(await screen.findByText('5 sessions')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Skip a day' }));
  const skipped = screen.getByLabelText('Skipped day 1');
  expect(skipped).toHaveValue('2026-12-01');
  fireEvent.change(skipped, { target: { value: '2026-12-23' } });
  expect(await screen.findByText('No session falls on this day.')).toBeInTheDocument();
  fireEvent.change(skipped, { target: { value: '2026-12-22' } });
  expect(screen.queryByText('No session falls on this day.')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Reason for skipped day 1'), 'Winter break');
  expect(await screen.findByText('4 sessions')).toBeInTheDocument();
  expect(
    screen.getByRole('img', { name: 'Tuesday 22 December 2026, skipped: Winter break' }),
  ).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-11-01' } });
  await user.click(screen.getByRole('button', { name: 'Plan module' }));
  expect(await screen.findByText('The last day is before the first day.')).toBeInTheDocument();
});

test('asks before typed details are left behind', async () => {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const { user } = showWindow(alcove.bridge);
  await goTo(user, 'Members');
  await user.click(await screen.findByRole('link', { name: /^Bo/ }));
  await user.click(await screen.findByRole('button', { name: 'Change details' }));
  await user.type(await box('Goals'), ' And to rest.');
  await goTo(user, 'Today');
  await user.click(await screen.findByRole('button', { name: 'Keep writing' }));
  expect(await box('Goals')).toHaveValue(
    'To notice when I take over, and to let others finish. And to rest.',
  );
});
