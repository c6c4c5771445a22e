import type {
  App,
  PermissionCheckHandlerHandlerDetails,
  PermissionRequest,
  Session,
  WebContents,
} from 'electron';
import { isOwnPage, SCHEME } from './origin';

/**
 * Chromium's own voice, silenced before it starts. The mapping is what binds: no name and no address
 * resolves, so not even a part of Chromium that we do not know of can reach the network. The other
 * switches keep it from trying (docs/electron-checklist.md).
 */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['dns-prefetch-disable'],
  ['no-pings'],
];

/** What the app as a whole is denied. Must be said before it is ready. */
export function hardenApp(app: App): void {
  app.enableSandbox();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  refuseCredentials(app);
  confineContents(app);
}

/** Alcove talks to no server, so none is trusted, and none is told who the clinician is. */
function refuseCredentials(app: App): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  // Unless it is prevented, Electron picks the first certificate of the system's store.
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _authInfo, answer) => {
    event.preventDefault();
    answer();
  });
}

/** What a page asks for, or looks up without asking. */
export interface AskedPermission {
  readonly permission: string;
  /** For `media`: `video` and `audio`, or `unknown`. */
  readonly mediaTypes: readonly string[];
  readonly isMainFrame: boolean;
  /** Every address that the system gives for who asks; none when it gives none. */
  readonly urls: readonly string[];
}

/** What may be had at this moment; see device-gate.ts. */
export interface Permits {
  allows(asked: AskedPermission): boolean;
}

const NOTHING: Permits = { allows: () => false };

/**
 * What every page is denied, whoever asks (docs/security, Electron).
 * @param permits what the one window may have all the same while a device is checked
 */
export function hardenSession(session: Session, permits: Permits = NOTHING): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permits.allows(asRequested(permission, details))),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    permits.allows(asLookedUp(permission, origin, details)),
  );
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
}

function asRequested(permission: string, details: PermissionRequest): AskedPermission {
  const { isMainFrame, requestingUrl } = details;
  const mediaTypes = 'mediaTypes' in details ? textsOf(details.mediaTypes) : [];
  return { permission, mediaTypes, isMainFrame, urls: [requestingUrl] };
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

function asLookedUp(
  permission: string,
  origin: string,
  details: PermissionCheckHandlerHandlerDetails,
): AskedPermission {
  const { isMainFrame, requestingUrl = '', mediaType } = details;
  const mediaTypes = mediaType === undefined ? [] : [mediaType];
  return { permission, mediaTypes, isMainFrame, urls: [origin, requestingUrl] };
}

/** Alcove makes no network request of its own; pages may only reach their own origin. */
export function isAllowedRequest(url: string): boolean {
  return isOwnPage(url) || /^(?:data|devtools):/u.test(url);
}

/** No page may navigate away, open a window or embed another page. */
export function confineContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  // Neither the policy of a page nor its requests are asked before WebRTC sends to an address.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Must be said before the app is ready. */
export const PRIVILEGED_SCHEMES = [
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
];
