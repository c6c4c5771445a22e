// What a fresh machine lacks: packages, the right Node, a browser and two PDF tools.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'node_modules/.bin');

/**
 * Runs a command in the checkout with its own tools first on the PATH. Answers its exit code, or
 * `notRun` when it could not be started or was killed.
 */
export function run(command, args, { notRun = 1, ...options } = {}) {
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    ...options.env,
  };
  // npm and the tools of node_modules are scripts on Windows; a path with blanks needs no shell.
  const shell = process.platform === 'win32' && !path.isAbsolute(command);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    ...options,
    env,
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? notRun;
}

/** Installs the packages if they are missing or older than the lock file. */
export function installPackages(notRun = 1) {
  // A linked folder belongs to another checkout, and `npm ci` would empty it.
  if (lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    return;
  const installed = path.join(root, 'node_modules/.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  console.log('Installing packages …');
  if (run('npm', ['ci', '--loglevel=error']) !== 0) process.exit(notRun);
}

/**
 * The encrypted engine needs Node 22.14 and crashes on Node 20; the packages bring Electron's own
 * Node for Linux and Windows. Runs this script again under it when the present one is too old.
 */
export function runUnderSuitableNode(notRun = 1) {
  if (isRecent(process.versions.node)) return;
  const own = path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(own) || process.env.ALCOVE_RESTARTED) {
    console.error(
      `Node 22.14 or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`,
    );
    process.exit(notRun);
  }
  const env = { ALCOVE_RESTARTED: '1' };
  process.exit(run(own, process.argv.slice(1), { env, notRun }));
}

function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14);
}

const TOOLS = [
  // The fonts write what Alcove's own does not: Hebrew and Arabic names on screen and on paper.
  { command: 'chromium', packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation'] },
  { command: 'pdftotext', packages: ['poppler-utils'] },
  { command: 'qpdf', packages: ['qpdf'] },
  // Elsewhere nothing can be traced, and tests/durability says that it cannot.
  ...(process.platform === 'linux' ? [{ command: 'strace', packages: ['strace'] }] : []),
];

/** True when the tests' tools are there. As root on Debian they are installed; else the command is printed. */
export function installTools(wanted = TOOLS.map(({ command }) => command)) {
  const missing = TOOLS.filter(({ command }) => wanted.includes(command) && !isOnPath(command));
  const packages = missing.flatMap((tool) => tool.packages);
  if (packages.length === 0) return true;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (isDebianRoot()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    if (run('apt-get', ['-qq', ...install], { env }) === 0) return true;
  }
  console.error(
    `The tests need ${packages.join(', ')}. On Debian or Ubuntu:\n  sudo apt-get ${install.join(' ')}`,
  );
  return false;
}

function isOnPath(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, command)));
}

function isDebianRoot() {
  return (
    process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version')
  );
}

/** The folder of Electron's binary, or null. Never `require('electron')`: that would download it. */
export function electronBinary() {
  try {
    const folder = path.join(root, 'node_modules/electron');
    const file = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}
