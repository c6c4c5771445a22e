import { screen } from '@testing-library/react';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, there } from '../support/show-window';

async function openRelease() {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const members = await alcove.ask('listMembers', { moduleId: null });
  const ana = members.find(({ preferredFirstName }) => preferredFirstName === 'Ana');
  const { next } = await alcove.ask('getToday', {});
  const sessionId = there(next).session.id;
  const text = 'Spoke with Bartholomew Nowhere about the week.';
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
  return { ...shown, next: there(next) };
}

test('shows exactly what goes in, with other members’ names hidden and no group note', async () => {
  const { user, next } = await openRelease();
  const to = await screen.findByLabelText('Last day');
  await user.clear(to);
  await user.type(to, next.session.date);
  expect(await screen.findByText('[another member]')).toBeInTheDocument();
  expect(screen.getByText(/name of another member is hidden/)).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('group canary');
});

test('says the number and the file of the release, and lists it', async () => {
  const { user } = await openRelease();
  await user.click(await screen.findByRole('button', { name: 'Save PDF for Anabel Fictional…' }));
  expect(await screen.findByText(/^Release \d{4}-0001 is saved$/)).toBeInTheDocument();
  expect(screen.getByText(/^Saved as .+\.pdf$/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Releases' }));
  expect(await screen.findByRole('row', { name: /0001 Anabel Fictional/ })).toBeInTheDocument();
});
