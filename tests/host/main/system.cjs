'use strict';
/** Small parts of the desktop around the app. */
const fs = require('node:fs');
const { fileURLToPath } = require('node:url');
const host = require('../host.cjs');
const { strict, strictEmitter, strictEmitterObject } = require('../strict.cjs');

/** Nothing leaves the app: what it would have opened is written down. */
const shell = strict('shell', {
  async openExternal(url) {
    host.log.opened.push(url);
  },
  async openPath(file) {
    host.log.opened.push(file);
    return '';
  },
  showItemInFolder(file) {
    host.log.opened.push(file);
  },
  beep() {},
});

const net = strict('net', {
  online: false,
  isOnline: () => false,
  async fetch(input) {
    const url = typeof input === 'string' ? input : input.url;
    if (url.startsWith('file:')) return new Response(fs.readFileSync(fileURLToPath(url)));
    host.log.requests.push({ url, type: 'net.fetch', contentsId: null, outcome: 'blocked' });
    throw new Error('net::ERR_INTERNET_DISCONNECTED');
  },
});

class Notification extends strictEmitter('Notification', ['click', 'close', 'show', 'failed']) {
  constructor({ title, body } = {}) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported() {
    return true;
  }

  show() {
    host.log.notifications.push({ title: this.title, body: this.body });
  }

  close() {}
}

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const size = { width: area.width, height: area.height };
const display = { id: 1, bounds: area, workArea: area, workAreaSize: size, size, scaleFactor: 1 };

const screen = strict(
  'screen',
  strictEmitterObject('screen', ['display-added', 'display-removed', 'display-metrics-changed'], {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
  }),
);

/** Linux has no consent of its own for camera and microphone; the other systems do. */
const macMembers = {
  getMediaAccessStatus: () => 'granted',
  askForMediaAccess: async () => true,
};
const systemPreferences = strict(
  'systemPreferences',
  process.platform === 'linux' ? {} : macMembers,
);

module.exports = { shell, net, Notification, screen, systemPreferences };
