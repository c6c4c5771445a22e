import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { ok } from '../../shared/lib/result';
import { checkForEachTest, press, row, showPanel } from '../support/check-panel';
import { fake, running, setHidden } from '../support/fake-devices';

/** M86, M91: camera, microphone and speaker, and each way in which they can be missing. */

checkForEachTest();

describe.each([
  ['NotAllowedError', 'denied', 'does not let Alcove use the', 'privacy settings'],
  ['NotFoundError', 'none', 'was found', 'check again'],
  ['OverconstrainedError', 'none', 'was found', 'check again'],
  ['NotReadableError', 'in-use', 'Another program is using the', 'close that program'],
  ['AbortError', 'in-use', 'Another program is using the', 'close that program'],
  ['TypeError', 'failed', 'not', 'plug it in again'],
] as const)('%s', (errorName, outcome, says, whatToDo) => {
  test.each(['camera', 'microphone'] as const)('is told for the %s (M86)', async (device) => {
    fake.refuses = errorName;
    const { told } = showPanel();
    await press(`Check the ${device}`);
    await waitFor(() => expect(told).toEqual([{ [device]: outcome }]));
    const shown = row(device === 'camera' ? 'Camera' : 'Microphone');
    expect(shown.getByText(new RegExp(says, 'u'))).toBeVisible();
    expect(shown.getByText(new RegExp(whatToDo, 'u'))).toBeVisible();
  });
});

test('what the system denies is not even asked for', async () => {
  const { told } = showPanel({ beginDeviceCheck: () => ok({ access: 'denied' }) });
  await press('Check the camera');
  await waitFor(() => expect(told).toEqual([{ camera: 'denied' }]));
  expect(fake.constraints).toEqual([]);
});

test('a camera is on, says so, and is off with the answer', async () => {
  const { told, bridge } = showPanel();
  await press('Check the camera');
  expect(await screen.findByText('The camera is on')).toBeVisible();
  expect(screen.getByLabelText('What your camera sees')).toHaveProperty('muted', true);
  expect(fake.constraints[0]).not.toHaveProperty('audio');
  expect(running()).toHaveLength(1);
  await press('Looks good');
  expect(running()).toEqual([]);
  expect(bridge.callsOf('endDeviceCheck')).toHaveLength(1);
  expect(told).toEqual([{ camera: 'works' }]);
  expect(screen.queryByText('The camera is on')).not.toBeInTheDocument();
});

test('the gate is opened before the camera is asked for, and for the camera only', async () => {
  const { bridge } = showPanel();
  await press('Check the camera');
  await screen.findByText('The camera is on');
  const begun = bridge.callsOf('beginDeviceCheck').map(({ input }) => input);
  expect(begun).toEqual([{ device: 'camera' }]);
  expect(bridge.callsOf('endDeviceCheck')).toHaveLength(0);
});

test.each([
  ['skipped', () => press('Skip the camera')],
  ['called wrong', () => press('Something is wrong')],
  ['left', async () => cleanup()],
  ['hidden', async () => act(() => setHidden(true))],
  ['followed by another check', () => press('Check the power')],
])('a camera that is %s is off at once', async (_how, end) => {
  showPanel();
  await press('Check the camera');
  await screen.findByText('The camera is on');
  await end();
  expect(fake.tracks).toHaveLength(1);
  expect(running()).toEqual([]);
});

test('a camera that comes only after its check was left is turned off when it comes', async () => {
  let come = (): void => {};
  fake.asked = new Promise((resolve) => (come = resolve));
  showPanel();
  await press('Check the camera');
  await waitFor(() => expect(fake.constraints).toHaveLength(1));
  cleanup();
  come();
  await waitFor(() => expect(fake.tracks).toHaveLength(1));
  await waitFor(() => expect(running()).toEqual([]));
});

test('after half a minute a camera is off, says so, and can be turned on again', async () => {
  jest.useFakeTimers();
  const { told } = showPanel();
  act(() => screen.getByRole('button', { name: 'Check the camera' }).click());
  await act(() => jest.advanceTimersByTimeAsync(29_999));
  expect(running()).toHaveLength(1);
  await act(() => jest.advanceTimersByTimeAsync(1));
  expect(running()).toEqual([]);
  expect(screen.getByText(/It was on for half a minute/u)).toBeVisible();
  expect(told).toEqual([]);
  act(() => screen.getByRole('button', { name: 'Turn the camera on again' }).click());
  await act(() => jest.advanceTimersByTimeAsync(10));
  expect(screen.getByText('The camera is on')).toBeVisible();
});

test.each(['Looks good', 'Something is wrong'])(
  'a covered lens is called dark, whatever is pressed: %s',
  async (answer) => {
    fake.luminance = 3;
    const { told } = showPanel();
    await press('Check the camera');
    expect(await screen.findByText(/The picture is all dark. Is the lens/u)).toBeVisible();
    await press(answer);
    expect(told).toEqual([{ camera: 'dark' }]);
  },
);

test('one camera among several is chosen for this check, and is not part of the result', async () => {
  fake.devices = ['one', 'two'].map((name) => ({
    kind: 'videoinput',
    deviceId: `secret-${name}`,
    label: `Camera ${name}`,
  }));
  const { told, user } = showPanel();
  await press('Check the camera');
  await user.selectOptions(await screen.findByLabelText('Which camera'), 'Camera two');
  await waitFor(() => expect(fake.constraints).toHaveLength(2));
  expect(fake.constraints[1]?.video).toMatchObject({ deviceId: { exact: 'secret-two' } });
  expect(running()).toHaveLength(1);
  await press('Looks good');
  expect(told).toEqual([{ camera: 'works' }]);
});

test('a camera that is unplugged while it is looked at is told as failed', async () => {
  const { told } = showPanel();
  await press('Check the camera');
  await screen.findByText('The camera is on');
  act(() => void fake.tracks[0]?.dispatchEvent(new Event('ended')));
  expect(told).toEqual([{ camera: 'failed' }]);
});

test('a voice is heard, and the microphone is off', async () => {
  fake.level = 0.1;
  const { told } = showPanel();
  await press('Check the microphone');
  await waitFor(() => expect(told).toEqual([{ microphone: 'works' }]));
  expect(fake.constraints[0]).not.toHaveProperty('video');
  await waitFor(() => expect(running()).toEqual([]));
});

test('a room in which nobody speaks is silent after eight seconds', async () => {
  jest.useFakeTimers();
  fake.level = 0.002;
  const { told } = showPanel();
  act(() => screen.getByRole('button', { name: 'Check the microphone' }).click());
  await act(() => jest.advanceTimersByTimeAsync(1));
  expect(running()).toHaveLength(1);
  await act(() => jest.advanceTimersByTimeAsync(7_999));
  expect(told).toEqual([]);
  await act(() => jest.advanceTimersByTimeAsync(1));
  expect(told).toEqual([{ microphone: 'silent' }]);
  expect(running()).toEqual([]);
});

test('the level moves without rendering, and is told in words', async () => {
  jest.useFakeTimers();
  fake.level = 0.005;
  showPanel();
  act(() => screen.getByRole('button', { name: 'Check the microphone' }).click());
  await act(() => jest.advanceTimersByTimeAsync(200));
  const meter = screen.getByRole('meter', { name: 'Level of your microphone' });
  const drawn = () => (meter.firstElementChild as HTMLElement).style.transform;
  const quiet = drawn();
  expect(meter).toHaveAttribute('aria-valuetext', 'quiet');
  fake.level = 0.2;
  // Outside of act: what React would render does not show.
  await jest.advanceTimersByTimeAsync(100);
  expect(drawn()).not.toBe(quiet);
  await act(() => jest.advanceTimersByTimeAsync(0));
});

test('a tone is played where it is chosen, and its question is answered', async () => {
  fake.devices = ['one', 'two'].map((name) => ({
    kind: 'audiooutput',
    deviceId: `out-${name}`,
    label: `Headphones ${name}`,
  }));
  const { told, user, bridge } = showPanel();
  await press('Check the speaker');
  await user.selectOptions(await screen.findByLabelText('Where it should sound'), 'Headphones two');
  expect(screen.queryByText('Did you hear it?')).not.toBeInTheDocument();
  await press('Play a soft tone');
  await press('No, I heard nothing');
  expect(fake.tones).toEqual(['out-two']);
  expect(told).toEqual([{ speaker: 'not-heard' }]);
  expect(row('Speaker').getByText(/Turn up the volume/u)).toBeVisible();
  const begun = bridge.callsOf('beginDeviceCheck').map(({ input }) => input);
  expect(begun).toEqual([{ device: 'speaker' }, { device: 'speaker' }]);
  expect(bridge.callsOf('endDeviceCheck')).toHaveLength(1);
});

test('a laptop without a loudspeaker is told so', async () => {
  fake.devices = [];
  const { told } = showPanel();
  await press('Check the speaker');
  await waitFor(() => expect(told).toEqual([{ speaker: 'none' }]));
  expect(row('Speaker').getByText('Plug in headphones and check again.')).toBeVisible();
});

test.each([
  ['NotFoundError', 'none'],
  ['NotAllowedError', 'failed'],
] as const)('headphones that refuse by %s are told as %s', async (name, outcome) => {
  fake.sinkRefuses = name;
  const { told, user } = showPanel();
  await press('Check the speaker');
  await user.selectOptions(await screen.findByLabelText('Where it should sound'), 'Headphones');
  await press('Play a soft tone');
  await waitFor(() => expect(told).toEqual([{ speaker: outcome }]));
});
