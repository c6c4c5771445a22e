import type { Session } from 'electron';
import {
  hidesFromSharing,
  openMainWindow,
  setHiddenFromSharing,
} from '../../electron/platform/main-window';
import { systemFacts } from '../../electron/platform/system-facts';
import { systemFactsSchema } from '../../shared/contract/system';

/** docs/security, Electron: content protection on by default, and honest where it is ignored. */

const mockWindow = jest.fn();

jest.mock('electron', () => ({
  app: { getVersion: () => '0.3.0' },
  BrowserWindow: class {
    setContentProtection = jest.fn();
    once = jest.fn();
    loadURL = jest.fn();
    constructor(options: unknown) {
      mockWindow(options);
    }
  },
}));

const session = {} as Session;
const open = (allowDevTools: boolean) =>
  openMainWindow({ session, preload: '/preload.cjs', allowDevTools });

test('the window is hidden from screen sharing before it shows anything', () => {
  const window = open(false);
  expect(window.setContentProtection).toHaveBeenCalledWith(true);
  const order = (mocked: unknown) => (mocked as jest.Mock).mock.invocationCallOrder[0] ?? 0;
  expect(order(window.setContentProtection)).toBeLessThan(order(window.loadURL));
});

test('hiding can be taken back and asked for again', () => {
  const window = open(false);
  setHiddenFromSharing(window, false);
  expect(window.setContentProtection).toHaveBeenLastCalledWith(false);
  setHiddenFromSharing(window, true);
  expect(window.setContentProtection).toHaveBeenLastCalledWith(true);
});

test('the tools of developers are as the caller says, and off in a packed program', () => {
  open(false);
  const [options] = mockWindow.mock.calls.at(-1) ?? [];
  expect(options.webPreferences).toMatchObject({ devTools: false, session, sandbox: true });
});

test.each([
  ['win32', 'windows', 'always'],
  ['darwin', 'mac', 'sometimes'],
  ['linux', 'linux', 'never'],
] as const)('on %s the settings can say what hiding is worth', (platform, name, hides) => {
  expect(hidesFromSharing(platform)).toBe(hides);
  const facts = systemFacts(platform);
  expect(systemFactsSchema.parse(facts)).toEqual({
    platform: name,
    hidesFromSharing: hides,
    version: '0.3.0',
  });
});
