/**
 * Makes folders shaped like an unpacked Electron for Linux and for macOS, with the fuse wire but no
 * program, so that what electron-builder does around the program (files, asar, fuses, locales,
 * bundle names) can be tested where Electron's binary cannot be had.
 *
 *   node build/fake-electron-dist.mjs <folder>     makes <folder>/linux and <folder>/mac
 *   electron-builder --dir --linux -c.electronDist=<folder>/linux
 *   electron-builder --dir --mac -c.electronDist=<folder>/mac
 */
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
/** Electron's defaults: one digit for each fuse, from RunAsNode to WasmTrapHandlers. */
const DEFAULT_FUSES = '101100011';

const LINUX_FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
];
const LOCALES = ['ar', 'de', 'en-US', 'es', 'fr', 'he', 'ja'];
const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];
const PLACEHOLDER = 'placeholder';

function programWithFuses() {
  const header = Buffer.from([FUSE_VERSION, DEFAULT_FUSES.length]);
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), header, Buffer.from(DEFAULT_FUSES)]);
  return Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 1\n'),
    Buffer.alloc(512),
    wire,
    Buffer.alloc(64),
  ]);
}

function write(file, content = PLACEHOLDER) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function writeProgram(file, content = PLACEHOLDER) {
  write(file, content);
  chmodSync(file, 0o755);
}

function link(target, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  symlinkSync(target, file);
}

function makeLinux(folder, version) {
  writeProgram(path.join(folder, 'electron'), programWithFuses());
  for (const name of LINUX_FILES) write(path.join(folder, name));
  for (const locale of LOCALES) write(path.join(folder, 'locales', `${locale}.pak`));
  write(path.join(folder, 'version'), version);
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
}

function propertyList(name) {
  const values = {
    CFBundleExecutable: name,
    CFBundleIdentifier: `com.github.${name.replace(/\W/g, '')}`,
    CFBundleName: name,
    CFBundleIconFile: 'electron.icns',
  };
  const entries = Object.entries(values).map(
    ([key, value]) => `<key>${key}</key><string>${value}</string>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${entries.join('')}</dict></plist>
`;
}

function makeBundle(bundle, name) {
  write(path.join(bundle, 'Contents/Info.plist'), propertyList(name));
  writeProgram(path.join(bundle, 'Contents/MacOS', name));
}

/** A framework's current version is reached through links. */
function makeFramework(folder) {
  const version = path.join(folder, 'Versions/A');
  write(path.join(version, 'Electron Framework'), programWithFuses());
  for (const locale of LOCALES) {
    const name = locale.replace('-', '_').replace('en_US', 'en');
    write(path.join(version, `Resources/${name}.lproj/locale.pak`));
  }
  link('A', path.join(folder, 'Versions/Current'));
  link('Versions/Current/Electron Framework', path.join(folder, 'Electron Framework'));
  link('Versions/Current/Resources', path.join(folder, 'Resources'));
}

function makeMac(folder, version) {
  const app = path.join(folder, 'Electron.app');
  const frameworks = path.join(app, 'Contents/Frameworks');
  makeBundle(app, 'Electron');
  write(path.join(app, 'Contents/Resources/electron.icns'));
  for (const suffix of HELPERS) {
    const name = `Electron Helper${suffix}`;
    makeBundle(path.join(frameworks, `${name}.app`), name);
  }
  makeFramework(path.join(frameworks, 'Electron Framework.framework'));
  write(path.join(folder, 'version'), version);
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node build/fake-electron-dist.mjs <folder>');
const manifest = new URL('../node_modules/electron/package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
for (const name of ['linux', 'mac'])
  rmSync(path.join(folder, name), { recursive: true, force: true });
makeLinux(path.join(folder, 'linux'), version);
makeMac(path.join(folder, 'mac'), version);
