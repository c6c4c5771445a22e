/** The one origin that Alcove's own pages have. */
export const SCHEME = 'app';
export const HOST = 'alcove';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** True for a page of ours. `URL.origin` is "null" for own schemes, so scheme and host are compared. */
export function isOwnPage(text: string): boolean {
  try {
    const url = new URL(text);
    const isOurs = url.protocol === `${SCHEME}:` && url.host === HOST;
    return isOurs && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the main frame of our own page may speak to the main process. */
export function isTrustedSender(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
