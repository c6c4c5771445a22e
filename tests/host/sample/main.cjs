'use strict';
/** A tiny app that uses Electron as Alcove does, so that the test host can be tested by itself. */
const { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor } = require('electron');
const { protocol, safeStorage, session, shell } = require('electron');
const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

const ORIGIN = 'app://sample';
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
].join('; ');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

let mainWindow = null;

if (process.env.ALCOVE_USER_DATA) app.setPath('userData', process.env.ALCOVE_USER_DATA);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const isOurs = (url) => url.startsWith(`${ORIGIN}/`);

async function servePage(request) {
  const name = new URL(request.url).pathname.slice(1);
  if (!['index.html', 'page.js', 'page.css'].includes(name))
    return new Response('', { status: 404 });
  const headers = { 'Content-Type': TYPES[path.extname(name)], 'Content-Security-Policy': CSP };
  return new Response(await readFile(path.join(__dirname, name)), { headers });
}

const rows = Array.from({ length: 60 }, (_, index) => `<tr><td>Row ${index + 1}</td></tr>`);
const PRINT_HTML = `<!doctype html><html lang="en"><title>Record</title>
  <h1>Record of Ana P&eacute;rez</h1><table><tr><th>Entry</th></tr>${rows.join('')}</table>
  <script>document.body.textContent = 'a script ran'</script></html>`;

function servePrint() {
  return new Response(PRINT_HTML, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

function hardened(partition, serve) {
  const own = session.fromPartition(partition);
  own.protocol.handle('app', serve);
  own.setSpellCheckerEnabled(false);
  own.setPermissionCheckHandler((_contents, permission) => permission === 'media');
  own.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'media'),
  );
  own.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app|data|blob):/.test(details.url) }),
  );
  return own;
}

async function printRecord(file) {
  const preferences = { partition: 'print', javascript: false };
  const window = new BrowserWindow({ show: false, webPreferences: preferences });
  try {
    await window.loadURL(`${ORIGIN}/record`);
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<p style="font-size: 8pt">CONFIDENTIAL</p>',
      footerTemplate:
        '<p style="font-size: 8pt"><span class="pageNumber"></span> of <span class="totalPages"></span></p>',
      margins: { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6 },
    });
    await writeFile(file, pdf);
  } finally {
    window.destroy();
  }
}

function serveChannel(channel, answer) {
  ipcMain.handle(channel, (event, ...args) => {
    const frame = event.senderFrame;
    if (frame.parent !== null || !isOurs(frame.url)) throw new Error('untrusted sender');
    return answer(...args);
  });
}

function serveChannels() {
  serveChannel('echo', (value) => ({ value, bytes: new Uint8Array([1, 2, 3]), at: new Date(0) }));
  serveChannel('protect', async (text) => {
    const encrypted = await safeStorage.encryptStringAsync(text);
    const { result } = await safeStorage.decryptStringAsync(encrypted);
    return { text: encrypted.toString('latin1'), result };
  });
  serveChannel('open', (url) => shell.openExternal(url));
  serveChannel('print', async () => {
    const { canceled, filePath } = await dialog.showSaveDialog(mainWindow, {
      defaultPath: 'r.pdf',
    });
    if (!canceled) await printRecord(filePath);
    return filePath;
  });
}

function makeMenu() {
  const lock = { id: 'lock', label: 'Lock', accelerator: 'CmdOrCtrl+L', click: tell('menu') };
  const file = { label: 'File', submenu: [lock, { role: 'quit' }] };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([file, { role: 'editMenu' }, { role: 'viewMenu' }]),
  );
}

function tell(reason) {
  return () => mainWindow?.webContents.send('lock', reason);
}

async function openWindow() {
  mainWindow = new BrowserWindow({
    width: 1000,
    height: 700,
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs'), partition: 'alcove' },
  });
  mainWindow.setContentProtection(true);
  mainWindow.once('ready-to-show', () => mainWindow.show());
  mainWindow.on('closed', () => {
    mainWindow = null;
  });
  await mainWindow.loadURL(`${ORIGIN}/index.html`);
}

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
});

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => tell(`second: ${argv.at(-1)}`)());
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    hardened('alcove', servePage);
    hardened('print', servePrint);
    serveChannels();
    makeMenu();
    powerMonitor.on('suspend', tell('suspend'));
    powerMonitor.on('lock-screen', tell('lock-screen'));
    return openWindow();
  });
} else {
  app.quit();
}
