'use strict';
/** Chromium's command line, as `app.commandLine` changes it. */
const { strict } = require('../strict.cjs');

const switches = new Map();

const LISTS = new Set(['enable-features', 'disable-features']);

function appendSwitch(name, value = '') {
  const key = name.toLowerCase();
  const before = LISTS.has(key) && switches.get(key);
  switches.set(key, before ? `${before},${value}` : value);
}

const commandLine = strict('commandLine', {
  appendSwitch,
  hasSwitch: (name) => switches.has(name.toLowerCase()),
  getSwitchValue: (name) => switches.get(name.toLowerCase()) ?? '',
  removeSwitch: (name) => switches.delete(name.toLowerCase()),
});

module.exports = { switches, commandLine };
