import type { ElectronApplication } from '@playwright/test';
import { requestsOf } from '../e2e/support/app';
import { expect, messageOf, test } from './sample-fixture';

const ORIGIN = 'app://sample/';

const urlsOf = (electronApp: ElectronApplication): Promise<string[]> =>
  electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );

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

test('a request for another host is recorded and goes nowhere', async ({ win, electronApp }) => {
  await expect(win.getByRole('heading', { name: 'Sample' })).toBeVisible();
  const opening = electronApp.waitForEvent('window');
  await electronApp.evaluate(({ BrowserWindow, session }) => {
    session.fromPartition('open').protocol.handle('app', async () => {
      return new Response('<h1>open</h1>', { headers: { 'Content-Type': 'text/html' } });
    });
    const window = new BrowserWindow({ webPreferences: { partition: 'open' } });
    return window.loadURL('app://sample/');
  });
  const open = await opening;
  await open.getByRole('heading', { name: 'open' }).waitFor();
  await open.evaluate(() => fetch('https://example.com/call').catch(() => undefined));
  await open.evaluate(() => {
    Object.assign(globalThis, { socket: new WebSocket('wss://example.com/socket') });
  });
  const urlsNotOurs = async (): Promise<string[]> =>
    (await requestsOf(electronApp)).map(({ url }) => url).filter((url) => !url.startsWith(ORIGIN));
  await expect.poll(urlsNotOurs).toEqual(['https://example.com/call', 'wss://example.com/socket']);
});

test('what the host lacks fails loudly', async ({ win, electronApp }) => {
  const failures = await electronApp.evaluate(({ app, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const messageOfCall = (call: () => unknown): string => {
      try {
        return `returned ${String(call())}`;
      } catch (error) {
        return (error as Error).message;
      }
    };
    return [
      () => app.getFileIcon(''),
      () => window?.setKiosk(true),
      () => window?.webContents.on('before-input-event', () => undefined),
      () => new BrowserWindow({ webPreferences: { sandbox: false } }),
    ].map(messageOfCall);
  });
  expect(failures).toHaveLength(4);
  for (const failure of failures) expect(failure).toContain('is not implemented');
  await expect(win.getByRole('heading')).toBeVisible();
});
