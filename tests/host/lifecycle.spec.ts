import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kill } from '../e2e/support/app';
import { expect, sample, test } from './sample-fixture';

function chromiumsOf(hostPid: number | undefined): number[] {
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

test('a second instance ends and wakes the first', async ({ win, launch }) => {
  await expect(launch({ args: ['knock'] })).rejects.toThrow();
  await expect(win.getByRole('status')).toHaveText('second: knock');
});

test('a crashed page is reported and can be loaded again', async ({ win, electronApp }) => {
  const reason = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('there is no window');
    const gone = new Promise((resolve) => {
      contents.once('render-process-gone', (_event, details) => resolve(details.reason));
    });
    contents.forcefullyCrashRenderer();
    const what = await gone;
    const loaded = new Promise<void>((resolve) => {
      contents.once('did-finish-load', () => resolve());
    });
    contents.reload();
    await loaded;
    return what;
  });
  expect(reason).toBe('crashed');
  await win.close();
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
  const pid = electronApp.process().pid;
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
  await expect.poll(() => chromiumsOf(child.pid).length).toBeGreaterThan(1);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(existsSync(path.join(userData, 'SingletonLock'))).toBe(false);
});
