import {
  electronClipboard,
  secretClipboard,
  systemTextClipboard,
  type SystemClipboard,
} from '../../electron/platform/clipboard';

/** docs/security, Electron: secrets on the clipboard are cleared after 30 s. */

// The stand-in's own clipboard, which the drift test holds against Electron's declarations.
jest.mock('electron', () => jest.requireActual('../host/main/clipboard.cjs'));

const { clipboard } = jest.requireMock<{
  clipboard: SystemClipboard & {
    writeText(text: string): Promise<void>;
    has(type: string): Promise<boolean>;
  };
}>('electron');

const SECRET = 'ALCV-0000-TEST-CODE';
let waiting: { readonly milliseconds: number; readonly run: () => void } | null;
let lent: ReturnType<typeof secretClipboard>;

/** One that can be wound forward; a second wait in its place is a bug. */
function after(milliseconds: number, run: () => void): () => void {
  expect(waiting).toBeNull();
  waiting = { milliseconds, run };
  return () => {
    waiting = null;
  };
}

async function windForward(): Promise<void> {
  waiting?.run();
  await lent.forgetCopied();
}

beforeEach(() => {
  clipboard.clear();
  waiting = null;
  lent = secretClipboard(electronClipboard(), after);
});

test('a copied secret is on the clipboard and is taken back after half a minute', async () => {
  await lent.copy(SECRET);
  expect(await clipboard.readText()).toBe(SECRET);
  expect(waiting?.milliseconds).toBe(30_000);
  expect(lent.forgottenAfterSeconds).toBe(30);
  await windForward();
  expect(await clipboard.readText()).toBe('');
});

test('what the clinician copied since is left alone', async () => {
  await lent.copy(SECRET);
  await clipboard.writeText('a shopping list');
  await windForward();
  expect(await clipboard.readText()).toBe('a shopping list');
});

test('something that merely holds the secret is not the secret', async () => {
  await lent.copy(SECRET);
  await clipboard.writeText(`${SECRET} and more`);
  await windForward();
  expect(await clipboard.readText()).toBe(`${SECRET} and more`);
});

test('a lock takes it back at once, and the half minute is over', async () => {
  await lent.copy(SECRET);
  await lent.forgetCopied();
  expect(await clipboard.readText()).toBe('');
  expect(waiting).toBeNull();
});

test('a lock that comes while a copy is under way is not overtaken by it', async () => {
  let write = (): void => {};
  const slow: SystemClipboard = {
    ...electronClipboard(),
    writeConcealed: async (text) => {
      await new Promise<void>((resolve) => {
        write = resolve;
      });
      await electronClipboard().writeConcealed(text);
    },
  };
  lent = secretClipboard(slow, after);
  const copying = lent.copy(SECRET);
  await Promise.resolve();
  const locking = lent.forgetCopied();
  write();
  await Promise.all([copying, locking]);
  expect(await clipboard.readText()).toBe('');
  expect(waiting).toBeNull();
});

test('the second of two secrets has a whole half minute', async () => {
  await lent.copy('the first');
  const first = waiting;
  await lent.copy(SECRET);
  expect(waiting).not.toBe(first);
  expect(await clipboard.readText()).toBe(SECRET);
  await windForward();
  expect(await clipboard.readText()).toBe('');
});

test('with nothing copied a lock leaves the clipboard alone', async () => {
  await clipboard.writeText(SECRET);
  await lent.forgetCopied();
  expect(await clipboard.readText()).toBe(SECRET);
});

test('a clipboard that cannot be read is cleared, for it may hold the secret', async () => {
  let isCleared = false;
  const shut: SystemClipboard = {
    writeConcealed: async () => {},
    readText: () => Promise.reject(new Error('not focused')),
    clear: () => {
      isCleared = true;
    },
  };
  lent = secretClipboard(shut, after);
  await lent.copy(SECRET);
  await windForward();
  expect(isCleared).toBe(true);
});

test('a copy that failed says so and does not stop the next one', async () => {
  let isShut = true;
  const system = electronClipboard();
  const moody: SystemClipboard = {
    ...system,
    writeConcealed: (text) =>
      isShut ? Promise.reject(new Error('no clipboard')) : system.writeConcealed(text),
  };
  lent = secretClipboard(moody, after);
  await expect(lent.copy(SECRET)).rejects.toThrow('no clipboard');
  isShut = false;
  await lent.copy(SECRET);
  expect(await clipboard.readText()).toBe(SECRET);
});

const marks: readonly (readonly [NodeJS.Platform, readonly string[]])[] = [
  ['darwin', ['org.nspasteboard.ConcealedType', 'org.nspasteboard.TransientType']],
  [
    'win32',
    [
      'ExcludeClipboardContentFromMonitorProcessing',
      'CanIncludeInClipboardHistory',
      'CanUploadToCloudClipboard',
    ],
  ],
  ['linux', ['x-kde-passwordManagerHint']],
];

test.each(marks)('on %s the secret is marked as one', async (platform, names) => {
  await electronClipboard(platform).writeConcealed(SECRET);
  expect(await clipboard.readText()).toBe(SECRET);
  for (const name of names) {
    expect(await clipboard.has(`electron application/osclipboard;format="${name}"`)).toBe(true);
  }
});

test('what is no secret stays on the clipboard, and no lock takes it back', async () => {
  await lent.copy(SECRET);
  await systemTextClipboard().copyText('Welcome to the group.');
  await lent.forgetCopied();
  expect(await clipboard.readText()).toBe('Welcome to the group.');
});
