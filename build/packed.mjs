// Looks over a packed directory before it is handed to anyone:
//   node build/packed.mjs linux|mac|win <unpacked folder> [arch]      exits with 1 on any fault
import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs';
import path from 'node:path';
import { faultsOfArchive } from './packed-archive.mjs';

/** docs/security, Electron: the nine fuses, each as it must be. Not read from what packed. */
const FUSES = {
  RunAsNode: 'Disabled',
  EnableCookieEncryption: 'Enabled',
  EnableNodeOptionsEnvironmentVariable: 'Disabled',
  EnableNodeCliInspectArguments: 'Disabled',
  EnableEmbeddedAsarIntegrityValidation: 'Enabled',
  OnlyLoadAppFromAsar: 'Enabled',
  LoadBrowserProcessSpecificV8Snapshot: 'Disabled',
  GrantFileProtocolExtraPrivileges: 'Disabled',
  WasmTrapHandlers: 'Enabled',
};

/** Electron's own number for a fuse that is on, off, or taken away. */
const STATES = { 48: 'Disabled', 49: 'Enabled', 114: 'Removed', 144: 'Inherited' };

const LAYOUTS = {
  linux: {
    program: 'alcove',
    resources: 'resources',
    native: 'linux',
    locales: 'locales',
    expectedLocales: ['en-US.pak', 'fr.pak'],
  },
  win: {
    program: 'Alcove.exe',
    resources: 'resources',
    native: 'win32',
    locales: 'locales',
    expectedLocales: ['en-US.pak', 'fr.pak'],
  },
  mac: {
    program: 'Alcove.app',
    resources: 'Alcove.app/Contents/Resources',
    native: 'darwin',
    locales: 'Alcove.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources',
    expectedLocales: ['en.lproj', 'fr.lproj'],
  },
};

/** What is wrong with a packed directory, in words. */
export async function faultsOfPacked(system, folder, arch = 'x64') {
  const layout = LAYOUTS[system];
  if (!layout) return [`no such system: ${system}`];
  const resources = path.join(folder, layout.resources);
  if (!existsSync(path.join(resources, 'app.asar'))) return ['there is no app.asar'];
  return [
    ...(await faultsOfFuses(path.join(folder, layout.program))),
    ...faultsOfLocales(folder, layout),
    ...faultsOfModes(folder),
    ...faultsOfNotices(resources),
    ...(await faultsOfArchive({
      resources,
      system: layout.native,
      arch,
      plist: plistOf(folder, system),
    })),
  ];
}

async function faultsOfFuses(program) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const { version, ...wire } = await getCurrentFuseWire(program);
  if (String(version) !== '1') return [`the fuses are of version ${version}`];
  const states = new Map(
    Object.entries(wire).map(([index, state]) => [FuseV1Options[index] ?? index, STATES[state]]),
  );
  const wrong = Object.entries(FUSES).filter(([name, state]) => states.get(name) !== state);
  const unknown = [...states.keys()].filter((name) => !(name in FUSES));
  return [
    ...wrong.map(([name]) => `the fuse ${name} is ${states.get(name)}, not ${FUSES[name]}`),
    ...unknown.map((name) => `the fuse ${name} is new: decide on it`),
  ];
}

function faultsOfLocales(folder, { locales, expectedLocales }) {
  const found = readdirSync(path.join(folder, locales)).filter((name) =>
    /\.(?:pak|lproj)$/.test(name),
  );
  const spare = found.filter((name) => !expectedLocales.includes(name) && name !== 'resources.pak');
  const lost = expectedLocales.filter((name) => !found.includes(name));
  return [
    ...spare.map((name) => `the locale ${name} was not cut`),
    ...lost.map((name) => `the locale ${name} is missing`),
  ];
}

/** Nobody but its owner may change the program; it borrows nobody else's rights. */
function faultsOfModes(folder) {
  if (process.platform === 'win32') return [];
  return filesBelow(folder).flatMap((file) => {
    const { mode } = statSync(file);
    const name = path.relative(folder, file);
    const faults = [];
    if (mode & 0o002) faults.push(`${name} may be changed by anyone`);
    // Chromium's sandbox on Linux is made so by the installer, never in the packed directory.
    if (mode & 0o7000) faults.push(`${name} runs with another's rights`);
    return faults;
  });
}

function faultsOfNotices(resources) {
  const notices = ['LICENSE.txt', 'licences/THIRD-PARTY-LICENCES.txt'];
  const lost = notices.filter((name) => !existsSync(path.join(resources, name)));
  return lost.map((name) => `${name} is missing`);
}

/** Where the system is told what the archive's hash must be; on Linux there is no such place. */
function plistOf(folder, system) {
  if (system !== 'mac') return null;
  return readFileSync(path.join(folder, 'Alcove.app/Contents/Info.plist'), 'utf8');
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

if (import.meta.filename === process.argv[1]) {
  const [system, folder, arch] = process.argv.slice(2);
  const faults = await faultsOfPacked(system, folder, arch);
  for (const fault of faults) console.error(fault);
  process.exit(faults.length === 0 ? 0 : 1);
}
