// What may be in app.asar and beside it, and whether it would run where it is packed for.
import * as asar from '@electron/asar';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { root } from './prepare.mjs';

const NATIVE = ['@node-rs/argon2', 'better-sqlite3-multiple-ciphers'];

/** Everything else is a stray: a test, a source, a map, a document, a package that is bundled. */
const MEANT = [
  /^package\.json$/,
  /^assets\/fonts\/[\w.-]+\.(?:woff2|txt)$/,
  /^out\/main\/[\w-]+\.cjs$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2?|svg|png)$/,
  /^node_modules\/better-sqlite3-multiple-ciphers\/(?:package\.json|LICENSE|lib\/[\w/-]+\.js)$/,
  /^node_modules\/better-sqlite3-multiple-ciphers\/prebuilds\/[\w-]+\.node$/,
  /^node_modules\/@node-rs\/argon2\/(?:package\.json|LICENSE|index\.js)$/,
  /^node_modules\/@node-rs\/argon2-[\w-]+\/(?:package\.json|[\w.-]+\.node)$/,
];

const MUST = [
  'package.json',
  'out/main/main.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** How a program of each system begins: ELF, Mach-O (64 bits or fat), PE. */
const BEGINS = { linux: ['7f454c46'], darwin: ['cffaedfe', 'cafebabe'], win32: ['4d5a'] };

/** The app itself, without Electron, in bytes: it is 8 MB, and was 323 MB before it was cut. */
const MOST_BYTES = 30_000_000;

export async function faultsOfArchive({ resources, system, arch, plist }) {
  const archive = path.join(resources, 'app.asar');
  const files = listFiles(asar.getRawHeader(archive).header);
  const damage = faultsOfContents(archive, files);
  if (damage.length > 0) return damage;
  return [
    ...faultsOfNames(files),
    ...faultsOfUnpacked(resources, files),
    ...faultsOfNatives(resources, files, system, arch),
    ...faultsOfManifest(archive, files),
    ...faultsOfImports(archive, files),
    ...(plist === null ? [] : faultsOfHash(archive, plist)),
  ];
}

function listFiles(node, above = '') {
  return Object.entries(node.files).flatMap(([name, entry]) => {
    const file = above === '' ? name : `${above}/${name}`;
    return entry.files ? listFiles(entry, file) : [{ ...entry, file }];
  });
}

function faultsOfNames(files) {
  const names = files.map(({ file }) => file);
  const strays = names.filter((name) => !MEANT.some((pattern) => pattern.test(name)));
  const lost = MUST.filter((name) => !names.includes(name));
  const links = files.filter(({ link }) => link !== undefined);
  const bytes = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  return [
    ...strays.map((name) => `${name} has no place in the archive`),
    ...lost.map((name) => `${name} is missing`),
    ...links.map(({ file }) => `${file} is a link`),
    ...(bytes > MOST_BYTES ? [`the app has ${bytes} bytes: look what came in`] : []),
  ];
}

/** Each file as its own hash says, and nothing in it that tells of the machine it was made on. */
function faultsOfContents(archive, files) {
  return files
    .filter(({ unpacked, link }) => !unpacked && link === undefined)
    .flatMap(({ file, integrity }) => {
      const content = asar.extractFile(archive, file);
      const faults = [];
      if (integrity?.hash !== sha256(content)) faults.push(`${file} is not as its hash says`);
      if (content.includes(`${root}${path.sep}`))
        faults.push(`${file} names the folder it was built in`);
      return faults;
    });
}

/** What lies beside the archive is checked by no hash, so it is the native programs and no more. */
function faultsOfUnpacked(resources, files) {
  const folder = path.join(resources, 'app.asar.unpacked');
  const found = existsSync(folder) ? filesBelow(folder) : [];
  const listed = files.filter(({ unpacked }) => unpacked).map(({ file }) => file);
  const strays = found.filter((file) => !listed.includes(file) || !file.endsWith('.node'));
  const lost = listed.filter((file) => !found.includes(file));
  return [
    ...strays.map((file) => `${file} lies unchecked beside the archive`),
    ...lost.map((file) => `${file} is missing beside the archive`),
  ];
}

function faultsOfNatives(resources, files, system, arch) {
  const natives = files.map(({ file }) => file).filter((file) => file.endsWith('.node'));
  const lost = NATIVE.filter((name) => !natives.some((file) => file.includes(`/${name}`)));
  const wrong = natives.filter((file) => {
    const place = path.join(resources, 'app.asar.unpacked', file);
    if (!existsSync(place)) return false;
    const begins = readFileSync(place).subarray(0, 4).toString('hex');
    const isNamed = file.includes(system) && file.includes(arch);
    return !isNamed || !BEGINS[system].some((start) => begins.startsWith(start));
  });
  return [
    ...lost.map((name) => `${name} has no program for ${system} ${arch}`),
    ...wrong.map((file) => `${file} is no program for ${system} ${arch}`),
  ];
}

function faultsOfManifest(archive, files) {
  const manifest = JSON.parse(asar.extractFile(archive, 'package.json').toString());
  const kept = ['scripts', 'devDependencies'].filter((name) => name in manifest);
  const begins = files.some(({ file }) => file === manifest.main);
  return [
    ...kept.map((name) => `package.json still has its ${name}`),
    ...(begins ? [] : ['package.json begins with a file that is not there']),
  ];
}

/** systeminformation asks for these inside a `try`, on macOS and for temperatures, which nobody wants. */
const DONE_WITHOUT = ['osx-temperature-sensor', 'macos-temperature-sensor'];

/** A bundle may ask for Electron, for what Node has built in, and for the two native modules. */
function faultsOfImports(archive, files) {
  const known = new Set([
    'electron',
    ...NATIVE,
    ...DONE_WITHOUT,
    ...builtinModules,
    ...builtinModules.map((name) => `node:${name}`),
  ]);
  const bundles = files.filter(({ file }) => /^out\/(?:main|preload)\/.*\.cjs$/.test(file));
  return bundles.flatMap(({ file }) => {
    const code = asar.extractFile(archive, file).toString();
    const asked = [...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name);
    const strange = [...new Set(asked)].filter((name) => !known.has(name) && !name.startsWith('.'));
    return strange.map((name) => `${file} asks for ${name}, which is not packed`);
  });
}

/** Electron compares the archive's header with this before it runs anything. */
function faultsOfHash(archive, plist) {
  const { headerString } = asar.getRawHeader(archive);
  const told = /Resources\/app\.asar<\/key>[\s\S]*?<key>hash<\/key>\s*<string>(\w+)</.exec(
    plist,
  )?.[1];
  return told === sha256(headerString) ? [] : ['the archive is not the one that Info.plist names'];
}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}
