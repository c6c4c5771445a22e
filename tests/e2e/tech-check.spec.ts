import type { Page } from '@playwright/test';
import { lockScreen } from './support/app';
import { expect, test } from './support/fixture';
import { look, wear, type Scheme } from './support/look';
import { makeVault } from './support/steps';

/** M86, M91: the check with Chromium's own fake devices, through the real permission handlers. */

async function openCheck(win: Page): Promise<void> {
  await makeVault(win);
  await win.keyboard.press('Control+k');
  await win.keyboard.type('tech check');
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: 'Tech check', level: 1 }).waitFor();
  await keepTracks(win);
}

/** Every track that the page is ever given, to be looked at afterwards. */
async function keepTracks(win: Page): Promise<void> {
  await win.evaluate(() => {
    const given: MediaStreamTrack[] = [];
    Object.assign(globalThis, { givenTracks: given });
    const take = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await take(constraints);
      given.push(...stream.getTracks());
      return stream;
    };
  });
}

/** `video live`, `audio ended`, in the order in which they were given. */
function tracksOf(win: Page): Promise<readonly string[]> {
  return win.evaluate(() => {
    const given = Reflect.get(globalThis, 'givenTracks') as readonly MediaStreamTrack[];
    return given.map(({ kind, readyState }) => `${kind} ${readyState}`);
  });
}

/** What the page itself gets when it asks for this, past every screen. */
function tryFor(win: Page, wanted: MediaStreamConstraints): Promise<string> {
  return win.evaluate(async (constraints) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      stream.getTracks().forEach((track) => track.stop());
      return 'given';
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown';
    }
  }, wanted);
}

const press = (win: Page, name: string) => win.getByRole('button', { name, exact: true }).click();

test('the page has camera and microphone during their checks and at no other time', async ({
  win,
}) => {
  await openCheck(win);
  expect(await tryFor(win, { video: true })).toBe('NotAllowedError');
  expect(await tryFor(win, { audio: true })).toBe('NotAllowedError');
  await press(win, 'Check the camera');
  await expect(win.getByText('The camera is on', { exact: true })).toBeVisible();
  expect(await tryFor(win, { audio: true })).toBe('NotAllowedError');
  await press(win, 'Looks good');
  await expect(win.getByText('The camera works.', { exact: true })).toBeVisible();
  expect(await tryFor(win, { video: true })).toBe('NotAllowedError');
});

test('the camera shows a picture that moves, and is off with the answer', async ({ win }) => {
  await openCheck(win);
  await press(win, 'Check the camera');
  const picture = win.getByLabel('What your camera sees');
  await expect
    .poll(() => picture.evaluate((video: HTMLVideoElement) => video.videoWidth))
    .toBeGreaterThan(0);
  const time = () => picture.evaluate((video: HTMLVideoElement) => video.currentTime);
  const before = await time();
  await expect.poll(time).toBeGreaterThan(before);
  expect(await tracksOf(win)).toEqual(['video live']);
  await press(win, 'Looks good');
  await expect(win.getByText('The camera works.', { exact: true })).toBeVisible();
  expect(await tracksOf(win)).toEqual(['video ended']);
});

test('a lock ends the check and the camera with it', async ({ win, electronApp }) => {
  await openCheck(win);
  await press(win, 'Check the camera');
  await expect(win.getByText('The camera is on', { exact: true })).toBeVisible();
  await lockScreen(electronApp);
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  expect(await tracksOf(win)).toEqual(['video ended']);
  expect(await tryFor(win, { video: true })).toBe('NotAllowedError');
});

test('the microphone’s level moves, and its sound is heard', async ({ win }) => {
  await openCheck(win);
  await press(win, 'Check the microphone');
  const bar = win.getByRole('meter', { name: 'Level of your microphone' }).locator('div');
  const shown = () => bar.evaluate((element) => element.style.transform);
  await expect.poll(shown).toMatch(/^scaleX\(0\.[1-9]/u);
  await expect(win.getByText('Your voice is heard.', { exact: true })).toBeVisible();
  expect(await tracksOf(win)).toEqual(['audio ended']);
});

test('a tone is played, and nothing is recorded for it', async ({ win }) => {
  await openCheck(win);
  await press(win, 'Check the speaker');
  await press(win, 'Play a soft tone');
  await press(win, 'Yes, I heard it');
  await expect(win.getByText('You heard the tone.', { exact: true })).toBeVisible();
  expect(await tracksOf(win)).toEqual([]);
});

test('this laptop’s network and power are told, or asked about', async ({ win }) => {
  await openCheck(win);
  await press(win, 'Check the Wi-Fi');
  const told = win.getByText(/connected by cable|The Wi-Fi is|Is this network open/u);
  await expect(told.first()).toBeVisible({ timeout: 20_000 });
  await press(win, 'Check the power');
  await expect(win.getByText(/plugged in|battery is/u).first()).toBeVisible({ timeout: 20_000 });
});

const schemes: readonly Scheme[] = ['light', 'dark'];

for (const scheme of schemes) {
  test(`the check is accessible in ${scheme}, beside a meeting as well`, async ({ win }) => {
    await openCheck(win);
    await wear(win, scheme);
    await look(win, 'tech-check', scheme);
    await press(win, 'Check the camera');
    await expect(win.getByText('The camera is on', { exact: true })).toBeVisible();
    await look(win, 'tech-check-camera', scheme);
    await press(win, 'Something is wrong');
    await press(win, 'Check the microphone');
    await win.getByRole('meter').waitFor();
    await look(win, 'tech-check-microphone', scheme);
    await press(win, 'Check the speaker');
    await press(win, 'Skip the speaker');
    await press(win, 'Check your own room');
    await win.setViewportSize({ width: 640, height: 700 });
    await look(win, 'tech-check-640', scheme);
    await win.setViewportSize({ width: 420, height: 700 });
    await win.getByRole('checkbox', { name: 'The door is shut' }).scrollIntoViewIfNeeded();
    await look(win, 'tech-check-420', scheme);
  });
}
