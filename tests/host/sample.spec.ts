import type { ElectronApplication, Page } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  answerSaveDialog,
  emitPower,
  kill,
  lockScreen,
  openedBy,
  requestsOf,
  setIdleSeconds,
} from '../e2e/support/app';
import { expect, test as base, type LaunchOptions } from '../e2e/support/fixture';

interface SampleApi {
  echo(value: unknown): Promise<{ value: unknown; bytes: Uint8Array; at: Date }>;
  protect(text: string): Promise<{ text: string; result: string }>;
  open(url: string): Promise<void>;
  print(): Promise<string>;
  onLock(listener: (reason: string) => void): () => void;
}

declare global {
  interface Window {
    readonly sample: SampleApi;
  }
}

const sample = path.join(__dirname, 'sample');
const ORIGIN = 'app://sample/';

const test = base.extend({
  launch: async ({ launch }, use) => {
    await use((options: LaunchOptions = {}) => launch({ app: sample, ...options }));
  },
  win: async ({ electronApp }, use) => {
    const win = await electronApp.firstWindow();
    await win.getByRole('heading', { name: 'Sample' }).waitFor();
    await use(win);
  },
});

const messageOf = (win: Page, call: string): Promise<string> =>
  win.evaluate(`(async () => ${call})().then(() => 'no error', (error) => error.message)`);

const backgroundOf = (win: Page): Promise<string> =>
  win.evaluate(() => getComputedStyle(document.body).backgroundColor);

const urlsOf = (electronApp: ElectronApplication): Promise<string[]> =>
  electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );

function chromiumsOf(hostPid: number): number[] {
  const profile = `test-host-profile-${hostPid}-`;
  const isOurs = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isOurs(name))
    .map(Number);
}

test('the preload script is isolated and the page gets only what it exposes', async ({ win }) => {
  const seen = await win.evaluate(() => ({
    isSecure: isSecureContext,
    isFrozen: Object.isFrozen(window.sample),
    globals: ['preloadOnly', 'require', 'process', 'module'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ isSecure: true, isFrozen: true, globals: [] });
});

test('values cross as structured clones, both ways', async ({ win }) => {
  const seen = await win.evaluate(async () => {
    const sent = {
      when: new Date(5),
      list: [1n, undefined, NaN, -0],
      set: new Set([1]),
      map: new Map([['a', { b: new Float64Array([0.5]) }]]),
      text: 'Grüße 🔐',
    };
    const { value, bytes, at } = await window.sample.echo(sent);
    const got = value as typeof sent;
    return {
      when: got.when instanceof Date && got.when.getTime(),
      list: got.list[0] === 1n && got.list[1] === undefined && Object.is(got.list[3], -0),
      set: got.set instanceof Set && got.set.has(1),
      view: got.map.get('a')?.b[0],
      text: got.text,
      bytes: bytes instanceof Uint8Array && bytes.length,
      at: at instanceof Date,
    };
  });
  expect(seen).toEqual({
    when: 5,
    list: true,
    set: true,
    view: 0.5,
    text: 'Grüße 🔐',
    bytes: 3,
    at: true,
  });
  expect(await messageOf(win, 'window.sample.echo({ f: Promise.resolve(() => 1) })')).toContain(
    'could not be cloned',
  );
});

test('a payload named __proto__ arrives as a plain property', async ({ win, electronApp }) => {
  const kept = await win.evaluate(async () => {
    const { value } = await window.sample.echo(JSON.parse('{"__proto__":{"isAdmin":true}}'));
    return [Object.hasOwn(value as object, '__proto__'), 'isAdmin' in (value as object)];
  });
  expect(kept).toEqual([true, false]);
  expect(await electronApp.evaluate(() => 'isAdmin' in {})).toBe(false);
});

test('a refusal in main reaches the page as an error', async ({ win }) => {
  expect(await messageOf(win, 'window.sample.protect(Symbol.iterator)')).toContain('symbol');
  expect(await messageOf(win, 'window.sample.protect()')).toMatch(
    /^Error invoking remote method 'protect': TypeError/,
  );
});

test('the content security policy is enforced', async ({ win, electronApp }) => {
  const blocked = await win.evaluate(async () => {
    const seen = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.add(event.effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    const image = document.createElement('img');
    image.src = 'https://example.com/x.png';
    document.body.append(script, style, image);
    await fetch('https://example.com/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [...seen].sort();
  });
  expect(blocked).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']);
  const foreign = (await requestsOf(electronApp)).filter(({ url }) => !url.startsWith(ORIGIN));
  expect(foreign).toEqual([]);
});

test('camera and microphone work while the permission handlers allow them', async ({
  win,
  electronApp,
}) => {
  const use = (constraints: string): Promise<string> =>
    messageOf(win, `navigator.mediaDevices.getUserMedia(${constraints})`);
  expect(await use('{ video: true, audio: true }')).toBe('no error');
  await electronApp.evaluate(({ session }) => {
    session.fromPartition('alcove').setPermissionCheckHandler(() => false);
  });
  expect(await use('{ video: true }')).toBe('Permission denied');
  expect(await use('{ audio: true }')).toBe('Permission denied');
});

test('every other permission is denied', async ({ win }) => {
  const names = ['geolocation', 'notifications', 'clipboard-read'];
  const stateOf = async (name: string): Promise<string> =>
    win.evaluate(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`);
  for (const name of names) await expect.poll(() => stateOf(name)).toBe('denied');
  const shared = await win.evaluate(() =>
    navigator.mediaDevices.getDisplayMedia().then(
      () => 'shared',
      (error: Error) => error.name,
    ),
  );
  expect(shared).toBe('NotAllowedError');
});

test('navigation and new windows are denied', async ({ win, electronApp }) => {
  expect(await win.evaluate(() => window.open('https://example.com/opened'))).toBeNull();
  await win.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { target: '_blank' });
    link.href = 'https://example.com/linked';
    document.body.append(link);
    link.click();
  });
  const denied = (kind: string): Promise<string[]> =>
    electronApp.evaluate((_electron, name) => {
      const log = Reflect.get(globalThis, Symbol.for('test-host.log')) as Record<string, string[]>;
      return log[name] ?? [];
    }, kind);
  await expect
    .poll(() => denied('deniedWindows'))
    .toEqual(['https://example.com/opened', 'https://example.com/linked']);
  for (const url of ['https://example.com/away', 'mailto:someone@example.com']) {
    await win.evaluate((href) => location.assign(href), url);
    await expect.poll(() => denied('deniedNavigations')).toContain(url);
  }
  await expect.poll(() => electronApp.windows().length).toBe(1);
  expect(await urlsOf(electronApp)).toEqual(['app://sample/index.html']);
  await expect(win.getByRole('heading', { name: 'Sample' })).toBeVisible();
});

test('a frame that is not ours is refused by the sender check', async ({ win, electronApp }) => {
  await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>elsewhere</h1>'),
  );
  await win.getByRole('heading', { name: 'elsewhere' }).waitFor();
  expect(await messageOf(win, "window.sample.open('https://example.com/')")).toContain(
    'untrusted sender',
  );
  expect(await openedBy(electronApp)).toEqual([]);
});

test('the key store protects a text', async ({ win, userData }) => {
  const { text, result } = await win.evaluate(() => window.sample.protect('Grüße'));
  expect(result).toBe('Grüße');
  expect(text.startsWith('v11')).toBe(true);
  expect(text).not.toContain('Gr');
  const files = readdirSync(userData);
  expect(files).toEqual(['SingletonLock']); // the key is elsewhere, as in a real keychain
});

test('an unprotected and a missing key store say so', async ({ launch }) => {
  const backendOf = (app: ElectronApplication): Promise<unknown[]> =>
    app.evaluate(async ({ safeStorage }) => [
      safeStorage.getSelectedStorageBackend(),
      await safeStorage.isAsyncEncryptionAvailable(),
      await safeStorage.encryptStringAsync('x').then(
        (encrypted) => encrypted.subarray(0, 3).toString(),
        () => 'refused',
      ),
    ]);
  const basic = await launch({ env: { HOST_SAFE_STORAGE: 'basic_text' } });
  expect(await backendOf(basic)).toEqual(['basic_text', true, 'v10']);
  await basic.close();
  const none = await launch({ env: { HOST_SAFE_STORAGE: 'unavailable' } });
  expect(await backendOf(none)).toEqual(['unknown', false, 'refused']);
});

test('openExternal opens nothing and is recorded', async ({ win, electronApp }) => {
  await win.evaluate(() => window.sample.open('https://zoom.us/j/1'));
  expect(await openedBy(electronApp)).toEqual(['https://zoom.us/j/1']);
});

test('a script-free window prints a tagged, paged PDF', async ({ win, electronApp, userData }) => {
  const file = path.join(userData, 'record.pdf');
  await answerSaveDialog(electronApp, file);
  expect(await win.evaluate(() => window.sample.print())).toBe(file);
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { encoding: 'utf8' });
  expect(run('pdfinfo', file)).toMatch(/Title:\s+Record[\s\S]*Tagged:\s+yes[\s\S]*A4/);
  const text = run('pdftotext', '-layout', file, '-');
  expect(text).toContain('Record of Ana Pérez');
  expect(text).toContain('CONFIDENTIAL');
  expect(text).toMatch(/1\s+of\s+\d/);
  expect(text).toContain('Row 60');
  expect(run('pdfinfo', '-struct-text', file)).toMatch(/H1[\s\S]*Table[\s\S]*TH/);
});

test('an unanswered save dialog cancels', async ({ win }) => {
  expect(await win.evaluate(() => window.sample.print())).toBe('');
});

test('power events, idle time and a locked screen reach the app', async ({ win, electronApp }) => {
  await emitPower(electronApp, 'suspend');
  await expect(win.getByRole('status')).toHaveText('suspend');
  await lockScreen(electronApp);
  await expect(win.getByRole('status')).toHaveText('lock-screen');
  await setIdleSeconds(electronApp, 300);
  const idle = await electronApp.evaluate(({ powerMonitor }) => [
    powerMonitor.getSystemIdleTime(),
    powerMonitor.getSystemIdleState(301),
    powerMonitor.getSystemIdleState(300),
  ]);
  expect(idle).toEqual([300, 'active', 'idle']);
});

test('menu items act by click and by accelerator', async ({ win, electronApp }) => {
  await win.keyboard.press('Control+l');
  await expect(win.getByRole('status')).toHaveText('menu');
  await emitPower(electronApp, 'suspend');
  await expect(win.getByRole('status')).toHaveText('suspend');
  await electronApp.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click();
  });
  await expect(win.getByRole('status')).toHaveText('menu');
});

test('a second instance ends and wakes the first', async ({ win, launch }) => {
  await expect(launch({ args: ['knock'] })).rejects.toThrow();
  await expect(win.getByRole('status')).toHaveText('second: knock');
});

test('a reload keeps the bridge', async ({ win, electronApp }) => {
  await win.reload();
  const { value } = await win.evaluate(() => window.sample.echo('again'));
  expect(value).toBe('again');
  await emitPower(electronApp, 'suspend');
  await expect(win.getByRole('status')).toHaveText('suspend');
});

test('a crashed page is reported and can be loaded again', async ({ win, electronApp }) => {
  const reason = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const gone = new Promise((resolve) => {
      contents.once('render-process-gone', (_event, details) => resolve(details.reason));
    });
    contents.forcefullyCrashRenderer();
    const what = await gone;
    const loaded = new Promise((resolve) => contents.once('did-finish-load', resolve));
    contents.reload();
    await loaded;
    return what;
  });
  expect(reason).toBe('crashed');
  await win.close();
});

test('nativeTheme changes the colours of the page, also after a reload', async ({
  win,
  electronApp,
}) => {
  expect(await backgroundOf(win)).toBe('rgb(255, 255, 255)');
  await electronApp.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(() => backgroundOf(win)).toBe('rgb(0, 0, 0)');
  await win.reload();
  await expect.poll(() => backgroundOf(win)).toBe('rgb(0, 0, 0)');
  await win.emulateMedia({ reducedMotion: 'reduce' });
  const isReduced = await win.evaluate(() => matchMedia('(prefers-reduced-motion)').matches);
  expect(isReduced).toBe(true);
});

test('the window has the size the app gave it, and not less than its minimum', async ({
  win,
  electronApp,
}) => {
  const sizeOf = (): Promise<number[]> => win.evaluate(() => [innerWidth, innerHeight]);
  expect(await sizeOf()).toEqual([1000, 700]);
  await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setSize(100, 500),
  );
  await expect.poll(sizeOf).toEqual([640, 500]);
});

test('partitions have their own storage and their own protocol handlers', async ({
  win,
  electronApp,
}) => {
  await win.evaluate(() => localStorage.setItem('mark', 'alcove'));
  const other = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'print' } });
    await window.loadURL('app://sample/index.html');
    const read = '[document.title, localStorage.getItem("mark")]';
    const seen: unknown = await window.webContents.executeJavaScript(read);
    window.destroy();
    return seen;
  });
  expect(other).toEqual(['Record', null]);
});

test('every request is recorded', async ({ win, electronApp }) => {
  await win.evaluate(() => fetch('/missing').catch(() => undefined));
  const own = ['index.html', 'page.css', 'page.js', 'missing'].map((name) => ORIGIN + name);
  const seen = await requestsOf(electronApp);
  expect(seen.map(({ url }) => url).sort()).toEqual([...own].sort());
  expect(seen.every(({ outcome }) => outcome === 'served')).toBe(true);
});

test('a request for another host is recorded and goes nowhere', async ({ electronApp }) => {
  const opening = electronApp.waitForEvent('window');
  await electronApp.evaluate(({ BrowserWindow, session }) => {
    session.fromPartition('open').protocol.handle('app', async () => {
      return new Response('<h1>open</h1>', { headers: { 'Content-Type': 'text/html' } });
    });
    const window = new BrowserWindow({ webPreferences: { partition: 'open' } });
    return window.loadURL('app://sample/');
  });
  const open = await opening;
  await open.evaluate(() => fetch('https://example.com/call').catch(() => undefined));
  await open.evaluate(() => {
    new WebSocket('wss://example.com/socket');
  });
  const urlsNotOurs = async (): Promise<string[]> =>
    (await requestsOf(electronApp)).map(({ url }) => url).filter((url) => !url.startsWith(ORIGIN));
  await expect.poll(urlsNotOurs).toEqual(['https://example.com/call', 'wss://example.com/socket']);
});

test('what the host lacks fails loudly', async ({ win, electronApp }) => {
  const failures = await electronApp.evaluate(({ app, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    const messageOfCall = (call: () => unknown): string => {
      try {
        return `returned ${String(call())}`;
      } catch (error) {
        return (error as Error).message;
      }
    };
    return [
      () => app.getFileIcon(''),
      () => window.setKiosk(true),
      () => window.webContents.on('before-input-event', () => undefined),
      () => new BrowserWindow({ webPreferences: { sandbox: false } }),
    ].map(messageOfCall);
  });
  expect(failures).toHaveLength(4);
  for (const failure of failures) expect(failure).toContain('is not implemented');
  await expect(win.getByRole('heading')).toBeVisible();
});

test('the demonstration ribbon shows only when asked for', async ({ launch }) => {
  const ribbon = 'Demonstration, not for real records';
  const plain = await launch();
  await expect((await plain.firstWindow()).getByRole('heading')).toBeVisible();
  await expect((await plain.firstWindow()).getByRole('note', { name: ribbon })).toHaveCount(0);
  await plain.close();
  const marked = await launch({ env: { HOST_RIBBON: '1' } });
  const win = await marked.firstWindow();
  await expect(win.getByRole('note', { name: ribbon })).toHaveCount(1);
  await expect(win.getByText(ribbon)).toBeVisible();
});

test('a killed app leaves no browser, and the next start takes over', async ({
  win,
  electronApp,
  launch,
}) => {
  await expect(win.getByRole('heading')).toBeVisible();
  const pid = electronApp.process().pid!;
  expect(chromiumsOf(pid).length).toBeGreaterThan(1);
  await kill(electronApp);
  await expect.poll(() => chromiumsOf(pid)).toEqual([]);
  const next = await launch();
  await expect((await next.firstWindow()).getByRole('heading')).toBeVisible();
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`test-host-profile-${pid}-`));
  expect(left).toEqual([]);
});

test('starts itself on a newer Node than the one on the PATH', async ({ userData }) => {
  const home = path.join(userData, 'home');
  mkdirSync(home);
  const env = { ...process.env, PATH: '/usr/bin:/bin', HOME: home, ALCOVE_USER_DATA: userData };
  const child = spawn(path.join(__dirname, 'electron'), [sample], { env });
  await expect.poll(() => chromiumsOf(child.pid!).length).toBeGreaterThan(1);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(existsSync(path.join(userData, 'SingletonLock'))).toBe(false);
});
