import { canonicalJson } from '../lib/canonical-json';
import { err, ok, type Result } from '../lib/result';
import type { MeetingLink, MeetingLinkRefusal, MeetingPlatform } from './meeting-link';
import { linkShapes, type LinkPieces } from './meeting-link-shapes';

/** Characters; the longest real links (Teams) have about 500. */
export const LONGEST_LINK = 2_000;

/** Hosts below which meetings are joined, and whether a name may stand before them (facts.md). */
const joinableHosts: readonly {
  readonly platform: MeetingPlatform;
  readonly domain: string;
  readonly before: 'none' | 'optional' | 'required';
}[] = [
  { platform: 'zoom', domain: 'zoom.us', before: 'optional' },
  { platform: 'zoom', domain: 'zoomgov.com', before: 'required' },
  { platform: 'teams', domain: 'teams.microsoft.com', before: 'none' },
  { platform: 'teams', domain: 'teams.live.com', before: 'none' },
  { platform: 'meet', domain: 'meet.google.com', before: 'none' },
  { platform: 'webex', domain: 'webex.com', before: 'required' },
  { platform: 'doxy', domain: 'doxy.me', before: 'optional' },
];

/**
 * Reads a pasted link into its parts. Nothing is mended but capital letters of the host, a slash at
 * the end, and blanks and hyphens in a meeting id; query parameters and fragments that a meeting
 * does not need are dropped.
 */
export function parseMeetingLink(text: string): Result<MeetingLink, MeetingLinkRefusal> {
  const link = text.trim();
  if (link === '') return err({ code: 'link-missing' });
  if (link.length > LONGEST_LINK) return err({ code: 'link-too-long', most: LONGEST_LINK });
  const parts = /^https:\/\/([^/?#]*)([^]*)$/i.exec(link);
  if (!parts) return err({ code: 'link-not-https' });
  const [, authority = '', rest = ''] = parts;
  if (authority.includes('@')) return err({ code: 'link-has-user' });
  const host = isHostName(authority) ? authority.toLowerCase() : null;
  const platform = host === null ? null : platformOf(host);
  if (host === null || platform === null) return err(unknownHost(authority));
  if (startsMeeting(platform, rest)) return err({ code: 'link-starts-meeting' });
  const pieces = piecesOf(host, rest);
  return (
    (pieces && linkShapes[platform].read(pieces)) ?? err({ code: 'link-unknown-shape', platform })
  );
}

/** The link as it is opened, built from its parts alone. */
export function urlOf(link: MeetingLink): string {
  return `https://${hostOf(link)}${pathOf(link)}`;
}

/**
 * The link as it is opened, once it was read again and found to be the same: parts that did not come
 * out of `parseMeetingLink` could say something else put together.
 */
export function openableUrlOf(link: MeetingLink): Result<string, MeetingLinkRefusal> {
  const url = urlOf(link);
  const again = parseMeetingLink(url);
  if (!again.ok) return again;
  if (canonicalJson(again.value) === canonicalJson(link)) return ok(url);
  return err({ code: 'link-unknown-shape', platform: link.platform });
}

export function hostOf(link: MeetingLink): string {
  return link.platform === 'meet' ? 'meet.google.com' : link.host;
}

function pathOf(link: MeetingLink): string {
  switch (link.platform) {
    case 'zoom':
      return linkShapes.zoom.write(link);
    case 'teams':
      return linkShapes.teams.write(link);
    case 'meet':
      return linkShapes.meet.write(link);
    case 'webex':
      return linkShapes.webex.write(link);
    case 'doxy':
      return linkShapes.doxy.write(link);
  }
}

/** Plain letters, digits and hyphens, no port, no dot at the end, no name in another script. */
function isHostName(authority: string): boolean {
  const label = /^(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
  return authority.length <= 253 && authority.split('.').every((part) => label.test(part));
}

function platformOf(host: string): MeetingPlatform | null {
  const found = joinableHosts.find(({ domain, before }) => {
    if (host === domain) return before !== 'required';
    return before !== 'none' && host.endsWith(`.${domain}`);
  });
  return found?.platform ?? null;
}

function unknownHost(authority: string): MeetingLinkRefusal {
  return { code: 'link-unknown-host', host: authority.slice(0, 253) };
}

/** Zoom's `zak` token and start page make the holder the host, however they are written. */
function startsMeeting(platform: MeetingPlatform, rest: string): boolean {
  const written = decodedThrough(rest).toLowerCase();
  if (/zak\s*=/.test(written)) return true;
  return platform === 'zoom' && /^\/+(?:s\/|wc\/[^/]*\/start)/.test(written);
}

const DECODED_AT_MOST = 5;

function decodedThrough(text: string): string {
  let decoded = text;
  for (let round = 0; round < DECODED_AT_MOST; round += 1) {
    decoded = decoded.replace(/%([2-7][0-9a-f])/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return decoded;
}

/** `null` when something in it may mean another thing to a browser than it does here. */
function piecesOf(host: string, rest: string): LinkPieces | null {
  const [beforeFragment = ''] = rest.split('#', 1);
  const mark = beforeFragment.indexOf('?');
  const path = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark);
  const query = mark < 0 ? '' : beforeFragment.slice(mark + 1);
  // A blank is let through here, because people write meeting ids with them.
  if (!/^[\x20-\x5b\x5d-\x7e]*$/.test(rest)) return null;
  if (/%(?:[01][0-9a-f]|5c|7f)/i.test(rest)) return null;
  if (!path.startsWith('/')) return null;
  return { host, segments: path.slice(1).replace(/\/$/, '').split('/'), parameters: query };
}
