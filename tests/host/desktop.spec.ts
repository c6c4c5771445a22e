import type { ElectronApplication, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
  answerSaveDialog,
  emitPower,
  lockScreen,
  openedBy,
  setIdleSeconds,
} from '../e2e/support/app';
import { expect, test } from './sample-fixture';

const backgroundOf = (win: Page): Promise<string> =>
  win.evaluate(() => getComputedStyle(document.body).backgroundColor);

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

test('a page is as wide as its window is made, and no narrower than its smallest size', async ({
  win,
  electronApp,
}) => {
  const widthAfter = (minimum: number, width: number): Promise<number> =>
    electronApp.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setMinimumSize(size.minimum, 600);
        window?.setBounds({ x: 1500, y: 0, width: size.width, height: 900 });
        return window?.getBounds().width ?? 0;
      },
      { minimum, width },
    );
  const ofPage = () => win.evaluate(() => window.innerWidth);
  expect(await widthAfter(380, 420)).toBe(420);
  await expect.poll(ofPage).toBe(420);
  expect(await widthAfter(640, 420)).toBe(640);
  await expect.poll(ofPage).toBe(640);
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

test('an accelerator leaves alone what the page takes for itself', async ({ win }) => {
  await win.evaluate(() => {
    const take = (event: KeyboardEvent) => {
      if (event.key !== 'l') return;
      event.preventDefault();
      window.removeEventListener('keydown', take);
    };
    window.addEventListener('keydown', take);
  });
  const before = await win.getByRole('status').textContent();
  expect(before).not.toBe('menu');
  await win.keyboard.press('Control+l');
  await win.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  await expect(win.getByRole('status')).toHaveText(before ?? '');
  await win.keyboard.press('Control+l');
  await expect(win.getByRole('status')).toHaveText('menu');
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
