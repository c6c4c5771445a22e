'use strict';
/** A laptop that never sleeps and is never left alone, unless a test says otherwise. */
const { strict, strictEmitterObject } = require('../strict.cjs');

const EVENTS = [
  'lock-screen',
  'on-ac',
  'on-battery',
  'resume',
  'shutdown',
  'suspend',
  'unlock-screen',
  'user-did-become-active',
  'user-did-resign-active',
];

const members = {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
  isOnBatteryPower: () => false,
};

const powerMonitor = strict('powerMonitor', strictEmitterObject('powerMonitor', EVENTS, members));

const blockers = new Set();
let lastBlocker = 0;

const powerSaveBlocker = strict('powerSaveBlocker', {
  start() {
    lastBlocker += 1;
    blockers.add(lastBlocker);
    return lastBlocker;
  },
  stop: (id) => blockers.delete(id),
  isStarted: (id) => blockers.has(id),
});

module.exports = { powerMonitor, powerSaveBlocker };
