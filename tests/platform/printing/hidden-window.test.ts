import { openHiddenWindow } from '../../../electron/platform/printing/hidden-window';
import { offerPrintPage } from '../../../electron/platform/printing/print-pages';

const mockOn = jest.fn();
const mockHandle = jest.fn();
const mockWindow = jest.fn();
const mockBeforeRequest = jest.fn();
const mockOpenHandler = jest.fn();
const mockSession = {
  protocol: { handle: mockHandle, isProtocolHandled: () => mockHandle.mock.calls.length > 0 },
  webRequest: { onBeforeRequest: mockBeforeRequest },
  setPermissionRequestHandler: jest.fn(),
  setPermissionCheckHandler: jest.fn(),
  setDevicePermissionHandler: jest.fn(),
  setBluetoothPairingHandler: jest.fn(),
  setDisplayMediaRequestHandler: jest.fn(),
  setSpellCheckerEnabled: jest.fn(),
  on: jest.fn(),
};
const mockFromPartition = jest.fn((..._given: unknown[]) => mockSession);

jest.mock('electron', () => ({
  session: { fromPartition: (...given: unknown[]) => mockFromPartition(...given) },
  BrowserWindow: class {
    webContents = { on: mockOn, setWindowOpenHandler: mockOpenHandler };
    constructor(options: unknown) {
      mockWindow(options);
    }
  },
}));

beforeAll(() => {
  openHiddenWindow();
  openHiddenWindow();
});

test('is never shown and runs no script', () => {
  expect(mockWindow.mock.calls[0]?.[0]).toMatchObject({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      devTools: false,
      session: mockSession,
    },
  });
  expect(mockWindow.mock.calls[0]?.[0].webPreferences).not.toHaveProperty('preload');
});

test('has a session of its own in memory, with every permission denied', () => {
  expect(mockFromPartition).toHaveBeenCalledWith('printing', { cache: false });
  const [ask] = mockSession.setPermissionRequestHandler.mock.calls[0] ?? [];
  const answer = jest.fn();
  const ours = { isMainFrame: true, requestingUrl: 'app://alcove/index.html' };
  ask(null, 'media', answer, { ...ours, mediaTypes: ['video'] });
  expect(answer).toHaveBeenCalledWith(false);
  const [check] = mockSession.setPermissionCheckHandler.mock.calls[0] ?? [];
  const looked = { ...ours, mediaType: 'video' };
  expect(check(null, 'media', 'app://alcove/', looked)).toBe(false);
});

test('loads its one page and nothing else', () => {
  const [listener] = mockBeforeRequest.mock.calls.at(-1) ?? [];
  const isCancelled = (url: string) => {
    const answer = jest.fn();
    listener({ url }, answer);
    return answer.mock.calls[0]?.[0].cancel;
  };
  const { url, withdraw } = offerPrintPage({ html: '', contentSecurityPolicy: '' });
  expect(isCancelled(url)).toBe(false);
  expect(isCancelled('data:font/woff2;base64,AA')).toBe(false);
  const refused = [
    'https://evil.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://alcove/',
  ];
  for (const other of refused) expect(isCancelled(other)).toBe(true);
  withdraw();
});

test('serves offered pages in that session only once, and 404 for all else', async () => {
  expect(mockHandle).toHaveBeenCalledTimes(1);
  const [scheme, serve] = mockHandle.mock.calls[0] ?? [];
  const { url } = offerPrintPage({ html: 'page', contentSecurityPolicy: '' });
  expect(scheme).toBe('app');
  expect(await serve({ url }).text()).toBe('page');
  expect(serve({ url }).status).toBe(404);
});

test('goes nowhere and opens nothing', () => {
  const [, navigate] = mockOn.mock.calls.find(([event]) => event === 'will-navigate') ?? [];
  const preventDefault = jest.fn();
  navigate({ preventDefault, url: 'app://alcove/' });
  expect(preventDefault).toHaveBeenCalled();
  expect(mockOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
});
