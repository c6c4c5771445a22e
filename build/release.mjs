// npm run release: checks, builds, lists what is inside, packs and writes down the sums; into release/.
//   --check     everything but a real program, on any machine: around a dummy, for Linux and macOS
//   --checked   `npm run check` has just passed and is not run again
// Exits with 1 at the first step that fails, and says which.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packAround, packAroundDummy, UNPACKED } from './pack.mjs';
import { electronBinary, installPackages, root, run, runUnderSuitableNode } from './prepare.mjs';

installPackages();
runUnderSuitableNode();
const { collectLicences } = await import('./licences.mjs');
const { faultsOfPacked } = await import('./packed.mjs');
const { faultsOfSbom, makeSbom } = await import('./sbom.mjs');

const flags = new Set(process.argv.slice(2));
const output = path.join(root, 'release');
/** Read by electron-builder.yml: the notices travel inside the program as well. */
const notices = path.join(root, 'out/licences');
const dummies = path.join(root, 'out/packed');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const here = { linux: 'linux', darwin: 'mac', win32: 'win' }[process.platform];
const isProgramHere = electronBinary() !== null && !flags.has('--check');

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
if (!flags.has('--checked')) step('check', () => runNode('build/check.mjs'));
step('build', () => runNode('build/bundle.mjs'));
step('bill of materials', writeSbom);
step('licences', writeLicences);
if (isProgramHere) await packProgram();
else await packDummies();
step('sums', writeSums);
console.log(`\nRelease ${version} is in release/.`);
if (!isProgramHere) {
  console.log(
    'No program was packed: around a dummy of Electron it was checked what would be packed, for ' +
      'Linux and macOS. Run this where Electron’s own program is installed to make one.',
  );
}

function runNode(...args) {
  return run(process.execPath, args) === 0 ? [] : [`node ${args.join(' ')} failed`];
}

function writeSbom() {
  const bill = makeSbom();
  writeFileSync(
    path.join(output, `Alcove-${version}.cdx.json`),
    `${JSON.stringify(bill, null, 2)}\n`,
  );
  console.log(`${bill.components.length} components`);
  return faultsOfSbom(
    JSON.parse(readFileSync(path.join(output, `Alcove-${version}.cdx.json`), 'utf8')),
  );
}

function writeLicences() {
  const { faults, text, count } = collectLicences();
  mkdirSync(notices, { recursive: true });
  writeFileSync(path.join(notices, 'THIRD-PARTY-LICENCES.txt'), text);
  cpSync(notices, output, { recursive: true });
  console.log(`${count} licences`);
  return faults;
}

async function packProgram() {
  // Each architecture is packed where it is at home: npm installs only its own native programs.
  const dist = path.join(root, 'node_modules/electron/dist');
  step('pack', () =>
    packAround(dist, here, output, [`--${process.arch}`]) === 0 ? [] : ['electron-builder failed'],
  );
  const folder = path.join(output, unpackedName(here));
  const faults = await faultsOfPacked(here, folder, process.arch);
  step('look over what was packed', () => faults);
}

async function packDummies() {
  for (const system of ['linux', 'mac']) {
    const folder = path.join(dummies, system);
    step(`pack a dummy for ${system}`, () =>
      packAroundDummy(system, folder) === 0 ? [] : ['electron-builder failed'],
    );
    const faults = await faultsOfPacked(system, path.join(folder, UNPACKED[system]));
    step(`look over the dummy for ${system}`, () =>
      faults.filter((fault) => !isOfElsewhere(fault, system)),
    );
  }
}

/** npm installs this system's native programs only; better-sqlite3's come for all. */
function isOfElsewhere(fault, system) {
  if (system === here && process.arch === 'x64') return false;
  const isExpected = /^@node-rs\/argon2 has no program for \w+ x64$/.test(fault);
  if (isExpected) console.log(`as expected on this machine: ${fault}`);
  return isExpected;
}

function unpackedName(system) {
  const isUsual = process.arch === 'x64';
  return isUsual
    ? UNPACKED[system]
    : UNPACKED[system].replace(/^(mac|win|linux)/, `$1-${process.arch}`);
}

/** One line for each file that is handed on, as `sha256sum --check` reads it. */
function writeSums() {
  const files = readdirSync(output, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^builder-|\.yml$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const lines = files.map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(path.join(output, name)))
      .digest('hex');
    return `${sum}  ${name}\n`;
  });
  writeFileSync(path.join(output, 'SHA256SUMS'), lines.join(''));
  return files.length > 0 ? [] : ['there is nothing to sum'];
}

function step(name, work) {
  console.log(`\n— ${name}`);
  const faults = work();
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) return;
  console.error(`\nThe release stopped: ${name}.`);
  process.exit(1);
}
