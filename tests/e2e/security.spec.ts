import type { ElectronApplication, Page } from '@playwright/test';
import path from 'node:path';
import { answerSaveDialog, openedBy, requestsOf } from './support/app';
import { askAnything, told } from './support/bridge';
import { expect, test } from './support/fixture';
import { socketsOf, watchSockets } from './support/sockets';
import {
  addMembers,
  fillPractice,
  goTo,
  lockByKeys,
  makeVault,
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  openSession,
  planModule,
  recordTimes,
  saved,
  signNote,
  unlocked,
} from './support/steps';

test('from an empty laptop to a lock nothing asks for anything but the app’s own files', async ({
  electronApp,
  win,
  userData,
}) => {
  test.setTimeout(180_000);
  await watchSockets(electronApp);
  await makeVault(win);
  await fillPractice(win);
  await planModule(win, '2026-09-01', '2026-09-15');
  await addMembers(win, [{ legalName: 'Anabel Fictional', preferredFirstName: 'Ana' }]);
  await writeOneNote(win);
  await releaseRecord(electronApp, win, path.join(userData, 'record.pdf'));
  await told(win, 'backUpNow', {});
  await lockByKeys(win);
  await unlocked(win);
  await lockByKeys(win);
  const requests = await requestsOf(electronApp);
  const foreign = requests.filter(({ url }) => !isWithin(url));
  expect(requests.filter(({ url }) => url.startsWith('app://alcove/')).length).toBeGreaterThan(3);
  expect(foreign).toEqual([]);
  expect(await socketsOf(electronApp)).toEqual([]);
  expect(await openedBy(electronApp)).toEqual([]);
});

test('a request of the main process would be seen, blocked or not', async ({
  electronApp,
  win,
}) => {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  await watchSockets(electronApp);
  await electronApp.evaluate(async ({ net }) => {
    await net.fetch('https://evil.example/').catch(() => undefined);
    await fetch('http://127.0.0.1:59123/').catch(() => undefined);
    process.getBuiltinModule('node:dgram').createSocket('udp4').close();
  });
  const requests = await requestsOf(electronApp);
  expect(requests.map(({ url }) => url)).toContain('https://evil.example/');
  expect(await socketsOf(electronApp)).toEqual(['127.0.0.1:59123', '"udp4"']);
});

test('a copied secret is taken back when Alcove locks', async ({ electronApp, win }) => {
  await makeVault(win);
  const copied = await told(win, 'copySecret', { text: 'TEST-CODE-TO-COPY' });
  expect(copied).toEqual({ forgottenAfterSeconds: 30 });
  const clipboardText = () => electronApp.evaluate(({ clipboard }) => clipboard.readText());
  expect(await clipboardText()).toBe('TEST-CODE-TO-COPY');
  await lockByKeys(win);
  await expect.poll(clipboardText).toBe('');
});

test('the settings can say what this laptop hides from a shared screen', async ({ win }) => {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  const { platform, hidesFromSharing, version } = await told(win, 'getSystem', {});
  const worth = { linux: 'never', mac: 'sometimes', windows: 'always' } as const;
  expect(hidesFromSharing).toBe(worth[platform]);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test.describe('with the demo caseload', () => {
  test.use({ caseload: 'demo' });

  test('a whole session asks for nothing but the app’s own files', async ({ electronApp, win }) => {
    await openDemo(win);
    await openMissingNote(win);
    for (const place of ['Today', 'Groups', 'Members', 'Notes', 'Requests', 'Settings']) {
      await goTo(win, place);
    }
    const urls = (await requestsOf(electronApp)).map(({ url }) => url);
    expect(urls).toContain('app://alcove/index.html');
    const foreign = urls.filter((url) => !/^(app:\/\/alcove\/|data:|about:blank)/.test(url));
    expect(foreign).toEqual([]);
  });

  test('a polluted or malformed payload is refused as a value and changes nothing', async ({
    win,
  }) => {
    await openDemo(win);
    const [member] = await told(win, 'listMembers', { moduleId: null });
    if (!member) throw new Error('the caseload has members');
    const before = await told(win, 'getMember', { memberId: member.id });
    const profile = before.profile;
    const payloads: readonly unknown[] = [
      JSON.parse(`{"memberId":"${member.id}","profile":{"__proto__":{"isAdmin":true}}}`),
      { memberId: member.id, profile: { ...profile, constructor: { prototype: {} } }, extra: 1 },
      { memberId: { $gt: '' }, profile },
      { memberId: `${member.id}' OR 1=1 --`, profile },
      { memberId: member.id, profile: { ...profile, legalName: 'line\nbreak' } },
      { memberId: member.id, profile: { ...profile, goals: 'x'.repeat(30_000) } },
      null,
      'text',
      [[[[[[]]]]]],
    ];
    for (const payload of payloads) {
      const reply = await askAnything(win, 'changeMember', payload);
      expect(reply).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    }
    const huge = { memberId: member.id, profile: { ...profile, goals: 'x'.repeat(300_000) } };
    expect(await askAnything(win, 'changeMember', huge)).toMatchObject({
      ok: false,
      error: { code: 'input-too-large' },
    });
    expect(await told(win, 'getMember', { memberId: member.id })).toEqual(before);
  });
});

test('operations that are not in the contract are refused as values', async ({
  electronApp,
  win,
}) => {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  const refused = { ok: false, error: { code: 'unknown-operation' } };
  const names = ['dropTables', '__proto__', 'constructor', 'toString', '', 'getToday ', 7, null];
  for (const name of names) expect(await askAnything(win, name, {})).toEqual(refused);
  expect(await askAnything(win, 'getToday', {})).toEqual({
    ok: false,
    error: { code: 'vault-locked' },
  });
  const isPolluted = await electronApp.evaluate(() => 'isAdmin' in {});
  expect(isPolluted).toBe(false);
});

test('the page has nothing of Node and its bridge cannot be changed', async ({ win }) => {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  const found = await win.evaluate(() => {
    const bridge = Reflect.get(window, 'alcove') as Record<string, unknown>;
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'];
    return {
      node: names.filter((name) => name in window),
      entries: Object.keys(bridge).sort(),
      isFrozen: Object.isFrozen(bridge),
      isReplaced: Reflect.set(window, 'alcove', {}) && Reflect.get(window, 'alcove') !== bridge,
      isExtended: Reflect.set(bridge, 'invoke', () => 'forged'),
    };
  });
  expect(found).toEqual({
    node: [],
    entries: ['invoke', 'onEvent'],
    isFrozen: true,
    isReplaced: false,
    isExtended: false,
  });
});

test('the one window is hidden from screen sharing', async ({ electronApp, win }) => {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  const isProtected = await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isContentProtected()),
  );
  expect(isProtected).toEqual([true]);
});

test.describe('what a hostile page would try', () => {
  // Each of these makes Chromium say on the console that it was refused.
  test.use({
    expectedComplaints:
      /Content Security Policy|violates the following|ERR_BLOCKED|Permissions? [Pp]olicy|ERR_FAILED|Not allowed to|requires 'Trusted/,
  });

  test('inline script and style, eval, foreign images and fetches are stopped by the policy', async ({
    electronApp,
    win,
  }) => {
    await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
    const tried = await tryAgainstPolicy(win);
    expect(tried.directives).toEqual(
      expect.arrayContaining([
        'connect-src',
        'img-src',
        'require-trusted-types-for',
        'style-src-elem',
      ]),
    );
    expect(tried.evaluated).toBe('refused');
    expect(tried.wasRun).toBe(false);
    expect(await foreignRequests(electronApp)).toEqual([]);
  });

  test('windows, navigation and other programs are denied', async ({ electronApp, win }) => {
    await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
    expect(await win.evaluate(() => window.open('https://evil.example/'))).toBeNull();
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'mailto:a@evil.example']) {
      await win
        .evaluate((href) => {
          const link = document.createElement('a');
          link.href = href;
          document.body.append(link);
          link.click();
          link.target = '_blank';
          link.click();
          link.remove();
          location.assign(href);
        }, url)
        .catch(() => {});
    }
    await expect(win.getByRole('heading', { name: 'Make your vault' })).toBeVisible();
    const urls = await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    );
    expect(urls).toEqual(['app://alcove/index.html']);
    expect(await openedBy(electronApp)).toEqual([]);
    expect(await foreignRequests(electronApp)).toEqual([]);
  });

  test('camera, microphone, place, notices, screen and clipboard are denied', async ({ win }) => {
    await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
    expect(await win.evaluate(tryPermissions)).toEqual({
      camera: 'NotAllowedError',
      microphone: 'NotAllowedError',
      screen: 'NotAllowedError',
      place: 'denied',
      notices: 'denied',
      clipboard: 'NotAllowedError',
    });
  });
});

test('a frame inside the page is given no bridge', async ({ electronApp, win }) => {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  const answered = await win.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return frame.contentWindow ? 'alcove' in frame.contentWindow : false;
  });
  expect(answered).toBe(false);
  expect(await foreignRequests(electronApp)).toEqual([]);
});

/** Our own pages, the one that is printed among them, and what a page carries within itself. */
function isWithin(url: string): boolean {
  return /^(?:app:\/\/alcove\/|data:(?:font|image)\/|about:blank$)/.test(url);
}

async function writeOneNote(win: Page): Promise<void> {
  await goTo(win, 'Groups');
  await win
    .getByRole('link', { name: /2026–27/ })
    .first()
    .click();
  await openSession(win, /1 September|Sep 1|1 Sep/);
  await recordTimes(win, '19:02', '20:31');
  await expect(win.getByText(/Saved: /)).toBeVisible();
  const marks = win.getByRole('radiogroup', { name: 'Attendance of Ana' });
  await marks.getByRole('radio', { name: 'Present', exact: true }).click();
  await expect(win.getByText('1 of 1 marked')).toBeVisible();
  await openNoteOf(win, 'Ana');
  await noteText(win).fill('Slept badly. <img src="https://evil.example/x.png">');
  await saved(win);
  await signNote(win);
}

async function releaseRecord(app: ElectronApplication, win: Page, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await goTo(win, 'Members');
  await win.getByRole('link', { name: /Ana/ }).click();
  await win.getByRole('button', { name: 'Release record…' }).click();
  await win.getByRole('button', { name: /Save PDF for Anabel Fictional/ }).click();
  await expect(win.getByText(/Release \d{4}-0001 is saved/)).toBeVisible({ timeout: 30_000 });
}

async function foreignRequests(electronApp: ElectronApplication): Promise<readonly string[]> {
  const requests = await requestsOf(electronApp);
  return requests
    .filter(({ outcome }) => outcome === 'network' || outcome === 'unknown')
    .map(({ url }) => url)
    .filter((url) => !url.startsWith('app://alcove/'));
}

function tryAgainstPolicy(win: Page) {
  return win.evaluate(async () => {
    const seen = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.add(event.effectiveDirective);
    });
    const add = (name: string, change: (element: HTMLElement) => void) => {
      const element = document.createElement(name);
      try {
        change(element);
      } catch {
        // Trusted types refuse the text of a script.
      }
      document.body.append(element);
    };
    add('script', (element) => (element.textContent = 'window.wasRun = true'));
    add('script', (element) => element.append('window.wasRun = true'));
    add('style', (element) => (element.textContent = 'body { color: red }'));
    add('img', (element) => element.setAttribute('src', 'https://evil.example/x.png'));
    await fetch('https://evil.example/').catch(() => undefined);
    // From a timer: what a debugger evaluates is allowed to, what the page does later is not.
    const evaluated = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String(new Function('return "ran"')()));
        } catch {
          resolve('refused');
        }
      }, 0);
    });
    const deadline = Date.now() + 3_000;
    while (seen.size < 4 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { directives: [...seen], evaluated, wasRun: 'wasRun' in window };
  });
}

async function tryPermissions() {
  const nameOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'granted',
      (error: Error) => error.name,
    );
  const { mediaDevices, clipboard, geolocation } = navigator;
  const place = new Promise<string>((resolve) => {
    geolocation.getCurrentPosition(
      () => resolve('granted'),
      ({ code }) => resolve(code === 1 ? 'denied' : `code ${code}`),
    );
  });
  return {
    camera: await nameOf(mediaDevices.getUserMedia({ video: true })),
    microphone: await nameOf(mediaDevices.getUserMedia({ audio: true })),
    screen: await nameOf(mediaDevices.getDisplayMedia()),
    place: await place,
    notices: await Notification.requestPermission(),
    clipboard: await nameOf(clipboard.readText()),
  };
}
