'use strict';
const os = require('node:os');
const path = require('node:path');
const host = require('../host.cjs');

const replaced = new Map();

const inHome = (name) => path.join(os.homedir(), name);
const appName = () => host.app.manifest.productName ?? host.app.manifest.name;

const DEFAULTS = {
  home: () => os.homedir(),
  appData: () => process.env.XDG_CONFIG_HOME ?? inHome('.config'),
  userData: () => path.join(getPath('appData'), appName()),
  sessionData: () => getPath('userData'),
  logs: () => path.join(getPath('userData'), 'logs'),
  crashDumps: () => path.join(getPath('userData'), 'Crashpad'),
  temp: () => os.tmpdir(),
  exe: () => process.execPath,
  desktop: () => inHome('Desktop'),
  documents: () => inHome('Documents'),
  downloads: () => inHome('Downloads'),
};

function getPath(name) {
  if (replaced.has(name)) return replaced.get(name);
  if (!DEFAULTS[name]) throw new Error(`Failed to get '${name}' path`);
  return DEFAULTS[name]();
}

function setPath(name, folder) {
  if (!DEFAULTS[name]) throw new Error(`Failed to set path '${name}'`);
  if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
  replaced.set(name, folder);
}

module.exports = { getPath, setPath, appName };
