'use strict';
const fs = require('node:fs');
const path = require('node:path');

const NOT_FOR_THE_BROWSER = /^(inspect|remote-debugging)/;

function readSwitch(argument) {
  const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(argument);
  return [name, value];
}

/** `electron [switches] <app folder or file> [the app's own arguments]` */
function parseCommandLine(args) {
  const entryIndex = args.findIndex((argument) => !argument.startsWith('--'));
  const own = entryIndex < 0 ? args : args.slice(0, entryIndex);
  return {
    args,
    entry: path.resolve(entryIndex < 0 ? '.' : args[entryIndex]),
    inspect: own.some((argument) => argument.startsWith('--inspect')),
    underPlaywright: own.includes('--remote-debugging-port=0'),
    switches: own.map(readSwitch).filter(([name]) => !NOT_FOR_THE_BROWSER.test(name)),
  };
}

/** What Electron learns from the app's folder: where it is, its manifest and its main file. */
function readApp(entry) {
  if (!fs.statSync(entry).isDirectory()) {
    return {
      folder: path.dirname(entry),
      main: entry,
      manifest: { name: 'Electron', version: '0' },
    };
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(entry, 'package.json'), 'utf8'));
  return { folder: entry, main: path.join(entry, manifest.main ?? 'index.js'), manifest };
}

module.exports = { parseCommandLine, readApp };
