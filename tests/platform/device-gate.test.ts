import { EventEmitter } from 'node:events';
import {
  deviceGate,
  endWithPage,
  systemAccess,
  type GuardedDevices,
  type SystemAccess,
} from '../../electron/platform/device-gate';
import type { AskedPermission } from '../../electron/platform/hardening';

/** docs/electron-checklist.md, item 5: one device, one check, one minute, our own main frame. */

const mockMediaAccess = jest.fn<string, [string]>();
const mockAskForMediaAccess = jest.fn<Promise<boolean>, [string]>();
jest.mock('electron', () => ({
  systemPreferences: {
    getMediaAccessStatus: (kind: string) => mockMediaAccess(kind),
    askForMediaAccess: (kind: string) => mockAskForMediaAccess(kind),
  },
}));

const OURS = { isMainFrame: true, urls: ['app://alcove/', 'app://alcove/index.html'] };
const asked = (permission: string, ...mediaTypes: readonly string[]): AskedPermission => ({
  permission,
  mediaTypes,
  ...OURS,
});
const VIDEO = asked('media', 'video');
const AUDIO = asked('media', 'audio');
const SPEAKER = asked('speaker-selection');

let waiting: { readonly milliseconds: number; readonly run: () => void } | null;

function after(milliseconds: number, run: () => void): () => void {
  expect(waiting).toBeNull();
  waiting = { milliseconds, run };
  return () => {
    waiting = null;
  };
}

function gateThatTells(access: SystemAccess = 'unknown'): GuardedDevices {
  return deviceGate({ after, accessOf: async () => access });
}

beforeEach(() => {
  waiting = null;
  jest.resetAllMocks();
});

test('before a check nothing is granted', () => {
  const gate = gateThatTells();
  for (const one of [VIDEO, AUDIO, SPEAKER]) expect(gate.allows(one)).toBe(false);
});

test.each([
  ['camera', VIDEO, [AUDIO, SPEAKER]],
  ['microphone', AUDIO, [VIDEO, SPEAKER]],
  ['speaker', SPEAKER, [VIDEO, AUDIO]],
] as const)('a check of the %s grants this and nothing else (M86)', async (device, its, others) => {
  const gate = gateThatTells();
  expect(await gate.begin(device)).toBe('unknown');
  expect(gate.allows(its)).toBe(true);
  for (const one of others) expect(gate.allows(one)).toBe(false);
  for (const permission of ['display-capture', 'geolocation', 'notifications', 'hid', 'usb']) {
    expect(gate.allows(asked(permission, ...its.mediaTypes))).toBe(false);
  }
  gate.end();
  expect(gate.allows(its)).toBe(false);
});

test('camera and microphone at once, or a kind that is not named, are not granted', async () => {
  const gate = gateThatTells();
  await gate.begin('camera');
  expect(gate.allows(asked('media', 'video', 'audio'))).toBe(false);
  expect(gate.allows(asked('media', 'unknown'))).toBe(false);
  expect(gate.allows(asked('media'))).toBe(false);
});

test('only the main frame of our own page has it', async () => {
  const gate = gateThatTells();
  await gate.begin('camera');
  expect(gate.allows({ ...VIDEO, isMainFrame: false })).toBe(false);
  expect(gate.allows({ ...VIDEO, urls: [] })).toBe(false);
  for (const url of ['https://evil.example/', 'app://alcove.evil.example/', 'about:blank', '']) {
    expect(gate.allows({ ...VIDEO, urls: [url] })).toBe(false);
    expect(gate.allows({ ...VIDEO, urls: ['app://alcove/', url] })).toBe(false);
  }
});

test('it lasts a minute at most', async () => {
  const gate = gateThatTells();
  await gate.begin('microphone');
  expect(waiting?.milliseconds).toBe(60_000);
  waiting?.run();
  expect(gate.allows(AUDIO)).toBe(false);
});

test('the next check takes what the one before had, with a minute of its own', async () => {
  const gate = gateThatTells();
  await gate.begin('camera');
  const first = waiting;
  await gate.begin('microphone');
  expect(waiting).not.toBe(first);
  expect(gate.allows(VIDEO)).toBe(false);
  expect(gate.allows(AUDIO)).toBe(true);
});

test('what the system denies is not granted here either', async () => {
  const gate = gateThatTells('denied');
  expect(await gate.begin('camera')).toBe('denied');
  expect(gate.allows(VIDEO)).toBe(false);
  expect(waiting).toBeNull();
});

test('an end while the system still asks the person is not overtaken by the answer', async () => {
  let answer = (_access: SystemAccess): void => {};
  const accessOf = () => new Promise<SystemAccess>((resolve) => (answer = resolve));
  const gate = deviceGate({ after, accessOf });
  const beginning = gate.begin('camera');
  gate.end();
  answer('granted');
  await beginning;
  expect(gate.allows(VIDEO)).toBe(false);
  expect(waiting).toBeNull();
});

test.each(['did-navigate', 'render-process-gone'])('%s ends it', async (event) => {
  const gate = gateThatTells();
  const contents = new EventEmitter();
  endWithPage(contents as unknown as Parameters<typeof endWithPage>[0], gate);
  await gate.begin('camera');
  contents.emit(event, {});
  expect(gate.allows(VIDEO)).toBe(false);
});

test.each([
  ['granted', 'granted'],
  ['denied', 'denied'],
  ['restricted', 'denied'],
  ['unknown', 'unknown'],
] as const)('macOS and Windows tell %s', async (status, access) => {
  mockMediaAccess.mockReturnValue(status);
  for (const platform of ['darwin', 'win32'] as const) {
    expect(await systemAccess(platform)('camera')).toBe(access);
  }
  expect(mockMediaAccess).toHaveBeenCalledWith('camera');
  expect(mockAskForMediaAccess).not.toHaveBeenCalled();
});

test('macOS asks the person when it never did', async () => {
  mockMediaAccess.mockReturnValue('not-determined');
  mockAskForMediaAccess.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  expect(await systemAccess('darwin')('microphone')).toBe('granted');
  expect(await systemAccess('darwin')('microphone')).toBe('denied');
});

test('Linux has no consent of its own, and no system has one for loudspeakers', async () => {
  expect(await systemAccess('linux')('camera')).toBe('unknown');
  expect(await systemAccess('darwin')('speaker')).toBe('unknown');
  expect(mockMediaAccess).not.toHaveBeenCalled();
});
