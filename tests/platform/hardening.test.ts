import type { App, Session } from 'electron';
import { EventEmitter } from 'node:events';
import {
  hardenApp,
  hardenSession,
  isAllowedRequest,
  type AskedPermission,
  type Permits,
} from '../../electron/platform/hardening';

/** docs/security, Electron; the table is docs/electron-checklist.md. */

function hardenedApp() {
  const switches = new Map<string, string | undefined>();
  const enableSandbox = jest.fn();
  const app = Object.assign(new EventEmitter(), {
    enableSandbox,
    commandLine: { appendSwitch: (name: string, value?: string) => switches.set(name, value) },
  });
  hardenApp(app as unknown as App);
  return { app, switches, enableSandbox };
}

const event = () => ({ preventDefault: jest.fn() });

test('every renderer is sandboxed, whatever a window may ask for', () => {
  expect(hardenedApp().enableSandbox).toHaveBeenCalledTimes(1);
});

test('no name and no address resolves, and no proxy is asked instead', () => {
  const { switches } = hardenedApp();
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(switches.has('no-proxy-server')).toBe(true);
});

test('no certificate is trusted, none is shown and nobody logs in', () => {
  const { app } = hardenedApp();
  const trusting = event();
  const trust = jest.fn();
  app.emit('certificate-error', trusting, null, 'https://x.example', 'error', {}, trust);
  expect(trust).toHaveBeenCalledWith(false);
  const showing = event();
  const show = jest.fn();
  app.emit('select-client-certificate', showing, null, 'https://x.example', [{}], show);
  expect(show).toHaveBeenCalledWith();
  const asking = event();
  const logIn = jest.fn();
  app.emit('login', asking, null, {}, {}, logIn);
  expect(logIn).toHaveBeenCalledWith();
  for (const { preventDefault } of [trusting, showing, asking])
    expect(preventDefault).toHaveBeenCalled();
});

function confinedContents() {
  const { app } = hardenedApp();
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: jest.fn(),
    setWebRTCIPHandlingPolicy: jest.fn(),
  });
  app.emit('web-contents-created', {}, contents);
  const isPrevented = (name: string, details: object): boolean => {
    const tried = { ...event(), ...details };
    contents.emit(name, tried);
    return tried.preventDefault.mock.calls.length > 0;
  };
  return { contents, isPrevented };
}

test.each([
  'https://evil.example/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'blob:app://alcove/1',
  'about:blank',
  'app://alcove.evil.example/',
  'app://user@alcove/',
  'app://evil/',
  'devtools://devtools/bundled/inspector.html',
])('no page goes to %s', (url) => {
  const { isPrevented } = confinedContents();
  expect(isPrevented('will-navigate', { url })).toBe(true);
  expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  expect(isPrevented('will-redirect', { url })).toBe(true);
});

test('our own page may be loaded again, but in no frame within another', () => {
  const { isPrevented } = confinedContents();
  const url = 'app://alcove/index.html';
  expect(isPrevented('will-navigate', { url })).toBe(false);
  expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
  expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
});

test('no window is opened, no web view attached, and WebRTC sends nothing by itself', () => {
  const { contents, isPrevented } = confinedContents();
  expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
  expect(isPrevented('will-attach-webview', {})).toBe(true);
  expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
});

interface Told {
  permissionRequest?: (
    contents: null,
    permission: string,
    answer: (isGranted: boolean) => void,
    details: object,
  ) => void;
  permissionCheck?: (
    contents: null,
    permission: string,
    origin: string,
    details: object,
  ) => boolean;
  device?: () => boolean;
  bluetooth?: (details: object, answer: jest.Mock) => void;
  displayMedia?: unknown;
  isSpellChecking?: boolean;
  request?: (details: { url: string }, answer: jest.Mock) => void;
}

function hardenedSession(permits?: Permits) {
  const told: Told = {};
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (it: NonNullable<Told['permissionRequest']>) =>
      (told.permissionRequest = it),
    setPermissionCheckHandler: (it: NonNullable<Told['permissionCheck']>) =>
      (told.permissionCheck = it),
    setDevicePermissionHandler: (it: NonNullable<Told['device']>) => (told.device = it),
    setBluetoothPairingHandler: (it: NonNullable<Told['bluetooth']>) => (told.bluetooth = it),
    setDisplayMediaRequestHandler: (it: unknown) => (told.displayMedia = it),
    setSpellCheckerEnabled: (it: boolean) => (told.isSpellChecking = it),
    webRequest: { onBeforeRequest: (it: NonNullable<Told['request']>) => (told.request = it) },
  });
  hardenSession(session as unknown as Session, permits);
  return { session, told };
}

const OUR_FRAME = { isMainFrame: true, requestingUrl: 'app://alcove/index.html' };

test('both handlers hand on everything they are told of who asks, and answer as they are told', () => {
  const asked: AskedPermission[] = [];
  const { told } = hardenedSession({ allows: (one) => asked.push(one) === 1 });
  const answer = jest.fn();
  const requested = { ...OUR_FRAME, mediaTypes: ['video', 'audio'] };
  told.permissionRequest?.(null, 'media', answer, requested);
  expect(answer).toHaveBeenCalledWith(true);
  const lookedUp = { isMainFrame: false, mediaType: 'audio' };
  expect(told.permissionCheck?.(null, 'media', 'https://evil.example/', lookedUp)).toBe(false);
  expect(asked).toEqual([
    {
      permission: 'media',
      mediaTypes: ['video', 'audio'],
      isMainFrame: true,
      urls: ['app://alcove/index.html'],
    },
    {
      permission: 'media',
      mediaTypes: ['audio'],
      isMainFrame: false,
      urls: ['https://evil.example/', ''],
    },
  ]);
});

test('every permission is denied, both when it is asked for and when it is looked up', () => {
  const { told } = hardenedSession();
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'hid']) {
    const answer = jest.fn();
    told.permissionRequest?.(null, permission, answer, OUR_FRAME);
    expect(answer).toHaveBeenCalledWith(false);
    expect(told.permissionCheck?.(null, permission, 'app://alcove/', OUR_FRAME)).toBe(false);
  }
  expect(told.device?.()).toBe(false);
  expect(told.displayMedia).toBeNull();
  const pair = jest.fn();
  told.bluetooth?.({}, pair);
  expect(pair).toHaveBeenCalledWith({ confirmed: false });
});

test('nothing is downloaded and nothing is spell-checked', () => {
  const { session, told } = hardenedSession();
  const download = event();
  session.emit('will-download', download);
  expect(download.preventDefault).toHaveBeenCalled();
  expect(told.isSpellChecking).toBe(false);
});

test('a request goes to our own origin or nowhere', () => {
  const { told } = hardenedSession();
  const isCancelled = (url: string): unknown => {
    const answer = jest.fn();
    told.request?.({ url }, answer);
    return answer.mock.calls[0]?.[0].cancel;
  };
  expect(isCancelled('app://alcove/index.html')).toBe(false);
  for (const url of ['https://evil.example/', 'wss://evil.example/', 'ftp://x/', 'file:///etc'])
    expect(isCancelled(url)).toBe(true);
  expect(isAllowedRequest('app://alcove@evil.example/')).toBe(false);
});
