'use strict';
/** What the app's permission handlers decide is told to Chromium, which then enforces it. */
const host = require('../host.cjs');
const browser = require('./browser.cjs');
const { originOf } = require('./origins.cjs');

/** Electron's permission -> Chromium's permission descriptors */
const DESCRIPTORS = {
  media: [{ name: 'camera' }, { name: 'microphone' }],
  geolocation: [{ name: 'geolocation' }],
  notifications: [{ name: 'notifications' }],
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  'idle-detection': [{ name: 'idle-detection' }],
  'local-fonts': [{ name: 'local-fonts' }],
  'window-management': [{ name: 'window-management' }],
  'display-capture': [{ name: 'display-capture' }],
  'storage-access': [{ name: 'storage-access' }],
};

const deviceOf = (mediaType) => (mediaType === 'video' ? 'camera' : 'microphone');

/** What both handlers are told about the page that asks. */
function describe(contents, mediaTypes) {
  const url = contents.getURL();
  const origin = `${originOf(url)}/`;
  return { isMainFrame: true, requestingUrl: url, securityOrigin: origin, mediaTypes };
}

async function enforce(contents, descriptors, isGranted) {
  const origin = contents._page.webOrigin();
  if (origin === 'null') return;
  const browserContextId = await contents.session._browserContext();
  const setting = isGranted ? 'granted' : 'denied';
  const set = (permission) =>
    browser.root
      .send('Browser.setPermission', { permission, setting, origin, browserContextId })
      .catch((error) => host.warn(`permission ${permission.name}: ${error.message}`));
  await Promise.all(descriptors.map(set));
}

function isAllowed(contents, permission, mediaType) {
  const details = { ...describe(contents), mediaType };
  return contents.session._check(contents, permission, details.securityOrigin, details) === true;
}

/** After each navigation: ask the check handler about everything a page could use without asking. */
function applyPermissionChecks(contents) {
  const jobs = Object.entries(DESCRIPTORS).flatMap(([permission, descriptors]) => {
    if (permission !== 'media') {
      return [enforce(contents, descriptors, isAllowed(contents, permission))];
    }
    return ['video', 'audio'].map((mediaType) => {
      const device = [{ name: deviceOf(mediaType) }];
      return enforce(contents, device, isAllowed(contents, 'media', mediaType));
    });
  });
  return Promise.all(jobs);
}

/** A page is about to use `permission`: asks both handlers and enforces their answer. */
async function requestPermission(contents, { permission, mediaTypes }) {
  const details = describe(contents, mediaTypes);
  const isChecked = (mediaTypes ?? [undefined]).every((mediaType) =>
    isAllowed(contents, permission, mediaType),
  );
  const granted = (await contents.session._request(contents, permission, details)) && isChecked;
  host.log.permissions.push({ permission, mediaTypes, granted, origin: details.securityOrigin });
  const descriptors =
    permission === 'media'
      ? mediaTypes.map((mediaType) => ({ name: deviceOf(mediaType) }))
      : DESCRIPTORS[permission];
  await enforce(contents, descriptors, granted);
  return granted;
}

/** Resolves with the name of the error that getDisplayMedia must end with. */
async function requestDisplayMedia(contents) {
  const granted = await requestPermission(contents, { permission: 'display-capture' });
  if (!granted) return 'NotAllowedError';
  const { securityOrigin } = describe(contents);
  const request = { frame: contents.mainFrame, securityOrigin, userGesture: true };
  return contents.session._requestDisplayMedia({
    ...request,
    videoRequested: true,
    audioRequested: false,
  });
}

module.exports = { applyPermissionChecks, requestPermission, requestDisplayMedia };
