import type { ElectronApplication } from '@playwright/test';

/** What a journey does to a running app from outside its windows, on real Electron as on the stand-in. */

export interface SeenRequest {
  readonly url: string;
  readonly outcome: 'served' | 'network' | 'blocked' | 'unknown';
}

export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

type HostLog = { readonly requests: SeenRequest[]; readonly opened: string[] };

/** The stand-in keeps its own log; real Electron's is kept here. */
const logs = new WeakMap<ElectronApplication, HostLog>();

export async function watchApp(app: ElectronApplication, isRealElectron: boolean): Promise<void> {
  if (!isRealElectron) return;
  const log: HostLog = { requests: [], opened: [] };
  logs.set(app, log);
  app.context().on('request', (request) => {
    log.requests.push({ url: request.url(), outcome: 'unknown' });
  });
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedForTest: opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
}

function readHostLog(app: ElectronApplication): Promise<HostLog> {
  return app.evaluate(() => {
    const log: unknown = Reflect.get(globalThis, Symbol.for('test-host.log'));
    return log as HostLog;
  });
}

/** Every request of every page since the start. */
export async function requestsOf(app: ElectronApplication): Promise<readonly SeenRequest[]> {
  return logs.get(app)?.requests ?? (await readHostLog(app)).requests;
}

/** What was given to `shell.openExternal`. */
export async function openedBy(app: ElectronApplication): Promise<readonly string[]> {
  if (!logs.has(app)) return (await readHostLog(app)).opened;
  return app.evaluate(() => Reflect.get(globalThis, 'openedForTest') as string[]);
}

/** Ends the main process at once, as a crash or the power button does. */
export async function kill(app: ElectronApplication): Promise<void> {
  const main = app.process();
  const gone = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await gone;
}

/** The next save dialogs answer with `filePath`; null cancels them. */
export async function answerSaveDialog(
  app: ElectronApplication,
  filePath: string | null,
): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = async () => ({ canceled: answer === null, filePath: answer ?? '' });
  }, filePath);
}

/** The next open dialogs answer with `filePaths`; none cancels them. */
export async function answerOpenDialog(
  app: ElectronApplication,
  filePaths: readonly string[],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, answer) => {
      dialog.showOpenDialog = async () => ({ canceled: answer.length === 0, filePaths: answer });
    },
    [...filePaths],
  );
}

/** The next message boxes answer with the button of this index. */
export async function answerMessageBox(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showMessageBox = async () => ({ response: answer, checkboxChecked: false });
  }, response);
}

/** As if nobody had touched the computer for this long. */
export async function setIdleSeconds(app: ElectronApplication, seconds: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle;
    powerMonitor.getSystemIdleState = (threshold) => (idle >= threshold ? 'idle' : 'active');
  }, seconds);
}

/** As if someone had locked the screen. */
export async function lockScreen(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleState = () => 'locked';
    powerMonitor.emit('lock-screen');
  });
}

export async function emitPower(app: ElectronApplication, event: PowerEvent): Promise<void> {
  await app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name);
  }, event);
}
