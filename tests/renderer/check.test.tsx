import { screen, waitFor } from '@testing-library/react';
import { err, ok } from '../../shared/lib/result';
import {
  checkForEachTest,
  facts,
  groupId,
  meeting,
  press,
  row,
  settings,
  showPanel,
} from '../support/check-panel';
import { running } from '../support/fake-devices';

/** M22, M23, M86, M91, M107: what can go wrong before a session, each in words with what to do. */

checkForEachTest();

test('the host is called when the button is pressed, which says so, and not before (M23)', async () => {
  const { told, bridge } = showPanel();
  await press('Check the network');
  const words = /the only call that Alcove makes.*us02web\.zoom\.us three times/u;
  expect(await screen.findByText(words)).toBeVisible();
  expect(bridge.callsOf('checkNetwork')).toHaveLength(0);
  await press('Call us02web.zoom.us now');
  await waitFor(() => expect(told).toEqual([{ network: 'reached' }]));
  expect(bridge.callsOf('checkNetwork')).toEqual([
    { operation: 'checkNetwork', input: { groupId } },
  ]);
});

test.each([
  [ok({ host: 'zoom.us', roundTripMs: 300 }), 'reached'],
  [ok({ host: 'zoom.us', roundTripMs: 301 }), 'slow'],
  [err({ code: 'host-not-reached', reason: 'offline' } as const), 'offline'],
  [err({ code: 'host-not-reached', reason: 'no-answer' } as const), 'not-reached'],
  [err({ code: 'host-not-reached', reason: 'refused' } as const), 'not-reached'],
] as const)('%j is told as %s', async (answer, outcome) => {
  const { told } = showPanel({ checkNetwork: () => answer });
  await press('Check the network');
  await press(/^Call/u);
  await waitFor(() => expect(told).toEqual([{ network: outcome }]));
});

test('a laptop that knows it is offline calls nobody', async () => {
  const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const { told, bridge } = showPanel();
  await press('Check the network');
  await press(/^Call/u);
  await waitFor(() => expect(told).toEqual([{ network: 'offline' }]));
  expect(row('Network').getByText(/use your phone as a hotspot/u)).toBeVisible();
  expect(bridge.callsOf('checkNetwork')).toHaveLength(0);
  onLine.mockRestore();
});

test('without a group, or without its link, there is nobody to call', async () => {
  const { unmount } = showPanel({}, null);
  await press('Check the network');
  expect(screen.getByText(/Without a group there is no meeting/u)).toBeVisible();
  unmount();
  showPanel({ getMeeting: () => ok({ ...meeting, access: null, url: null }) });
  await press('Check the network');
  expect(await screen.findByRole('link', { name: 'Save the meeting link' })).toHaveAttribute(
    'href',
    `/groups/${groupId}/meeting`,
  );
  expect(screen.queryByRole('button', { name: /^Call/u })).not.toBeInTheDocument();
});

test.each([
  ['It is open to anyone', 'said-open', /Use a network with a password/u],
  ['It asks for a password', 'said-protected', /You said that the network asks/u],
] as const)('a network of which nothing is told is asked about (M23): %s', async (...given) => {
  const [answer, outcome, words] = given;
  const { told } = showPanel({ readConnection: () => ok({ ...facts, wifi: 'unknown' }) });
  await press('Check the Wi-Fi');
  expect(await screen.findByText(/Is this network open to anyone, or does it/u)).toBeVisible();
  await press(answer);
  expect(told).toEqual([{ wifi: outcome }]);
  expect(row('Wi-Fi').getByText(words)).toBeVisible();
});

test('what the system tells of the network and the battery is taken as it is', async () => {
  const { told } = showPanel({ readConnection: () => ok({ ...facts, wifi: 'open' }) });
  await press('Check the Wi-Fi');
  await press('Check the power');
  await waitFor(() => expect(told).toHaveLength(2));
  expect(told.at(-1)).toEqual({ wifi: 'open', power: 'battery-low' });
  expect(row('Power').getByText('Plug the laptop in before the session.')).toBeVisible();
});

test.each([
  ['always', true, 'hidden'],
  ['sometimes', true, 'may-be-seen'],
  ['never', true, 'seen'],
  ['always', false, 'switched-off'],
  ['never', false, 'seen'],
] as const)('hiding %s, wished for: %s, is told as %s (M107)', async (...given) => {
  const [hidesFromSharing, isHiddenFromSharing, outcome] = given;
  const { told } = showPanel({
    getSystem: () => ok({ platform: 'linux', hidesFromSharing, version: '0.5.0' }),
    getSettings: () => ok({ ...settings, isHiddenFromSharing }),
  });
  await press('Check screen sharing');
  await waitFor(() => expect(told).toEqual([{ sharing: outcome }]));
});

test('the clinician’s own room is private when all three are true (M22, M111)', async () => {
  const { told, user } = showPanel();
  await press('Check your own room');
  for (const name of ['The door is shut', 'I am wearing headphones']) {
    await user.click(screen.getByRole('checkbox', { name }));
  }
  await press('That is how it is');
  expect(told.at(-1)).toEqual({ privacy: 'not-alone' });
  await press('Check your own room again');
  for (const box of screen.getAllByRole('checkbox')) await user.click(box);
  await press('That is how it is');
  expect(told.at(-1)).toEqual({ privacy: 'alone' });
});

test('all are looked at one after the other, each can be skipped, by keyboard alone (M91)', async () => {
  const { told, user } = showPanel();
  const stops: boolean[] = [];
  expect(screen.getByText('8 not checked')).toBeVisible();
  screen.getByRole('button', { name: /^Check all/u }).focus();
  await user.keyboard('{Enter}');
  for (const title of ['the camera', 'the microphone', 'the speaker', 'the network']) {
    const skip = await screen.findByRole('button', { name: `Skip ${title}` });
    // The first time the keyboard is still on the button that began.
    stops.push(skip.closest('li')?.contains(document.activeElement) ?? false);
    skip.focus();
    await user.keyboard('{Enter}');
  }
  const privacy = await screen.findByRole('checkbox', { name: 'The door is shut' });
  expect(stops).toEqual([false, true, true, true]);
  expect(privacy.closest('li')).toContainElement(focused());
  expect(told.at(-1)).toEqual({
    ...{ camera: 'skipped', microphone: 'skipped', speaker: 'skipped', network: 'skipped' },
    ...{ wifi: 'protected', power: 'battery-low', sharing: 'hidden' },
  });
  expect(told).toHaveLength(7);
  await press('Skip your own room');
  expect(screen.getByText('2 fine')).toBeVisible();
  expect(screen.getByText('1 in the way')).toBeVisible();
  expect(screen.getByText('5 to look at')).toBeVisible();
  expect(screen.queryByText(/not checked/u)).not.toBeInTheDocument();
  expect(running()).toEqual([]);
});

const focused = () => {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body
    ? activeElement
    : null;
};

test('each result is said to who does not see it', async () => {
  showPanel();
  await press('Check the power');
  await waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Power: The battery is below 40 %.',
    ),
  );
});
