import type { App, Session, WebContents } from 'electron';
import { isOwnPage, SCHEME } from './origin';

/** What every page is denied, whoever asks (docs/security, Electron). */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
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
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Must be said before the app is ready. */
export const PRIVILEGED_SCHEMES = [
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
];
