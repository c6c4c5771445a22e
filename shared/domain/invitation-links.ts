import { err, ok, type Result } from '../lib/result';
import type { MeetingLink, MeetingLinkRefusal } from './meeting-link';
import { hostOf, LONGEST_LINK, parseMeetingLink, urlOf } from './meeting-link-rules';

/** Addresses that are looked at; an invitation has about ten. */
const MOST_ADDRESSES = 5_000;

/**
 * The one meeting to which a text leads. Addresses that lead elsewhere (help pages, lists of
 * numbers) are passed over; one that would start the meeting is refused with the whole text, so
 * that such a key is never kept.
 */
export function meetingIn(text: string): Result<MeetingLink, MeetingLinkRefusal> {
  const whole = parseMeetingLink(text);
  if (whole.ok || isOneWord(text)) return unwrapped(text.trim(), whole);
  if (/\bzak\s{0,3}=/i.test(text)) return err({ code: 'link-starts-meeting' });
  const read = [...new Set(addressesIn(text))].map((address) =>
    unwrapped(address, parseMeetingLink(address)),
  );
  const refusals = read.flatMap((one) => (one.ok ? [] : [one.error]));
  const start = refusals.find(({ code }) => code === 'link-starts-meeting');
  if (start) return err(start);
  const links = read.flatMap((one) => (one.ok ? [one.value] : []));
  return links.length === 0 ? err(mostTelling(refusals)) : oneOf(links);
}

export function isOneWord(text: string): boolean {
  return !/\s/.test(text.trim());
}

/** Every address in the text, in its order; one that a mail has broken over two lines is mended. */
export function addressesIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const { 0: address, index } of text.matchAll(/https?:\/\/[^\s<>"'`]+/gi)) {
    if (found.length >= MOST_ADDRESSES) break;
    const broken = continuationOf(text, index, address);
    found.push(`${address}${broken}`.replace(/[.,;:!?)\]}*_]{1,9}$/, ''));
  }
  return found;
}

/** Mails break lines after 76 characters; what is shorter was ended by its writer. */
const BROKEN_FROM = 70;

function continuationOf(text: string, index: number, address: string): string {
  if (address.length > LONGEST_LINK) return '';
  const end = index + address.length;
  const before = text.slice(Math.max(0, index - BROKEN_FROM), index);
  const lineLength = before.length - (before.lastIndexOf('\n') + 1) + address.length;
  if (lineLength < BROKEN_FROM) return '';
  const next = /^[ \t]?\r?\n([A-Za-z0-9._~=&%-]{1,400})(?=[ \t]?\r?(?:\n|$))/.exec(
    text.slice(end, end + 410),
  );
  return next?.[1] ?? '';
}

/**
 * Outlook puts its own address around links. What is inside is read by the same rules as any other
 * link, and the wrapping is never opened. Other wrappings are refused as the hosts they are.
 */
function unwrapped(
  address: string,
  read: Result<MeetingLink, MeetingLinkRefusal>,
): Result<MeetingLink, MeetingLinkRefusal> {
  if (read.ok || address.length > LONGEST_LINK * 2) return read;
  const wrapped =
    /^https:\/\/[a-z0-9]{1,20}\.safelinks\.protection\.outlook\.com\/[^?#]{0,50}\?url=([^&#]{1,4000})/i;
  const inside = wrapped.exec(address)?.[1];
  if (inside === undefined) return read;
  try {
    return parseMeetingLink(decodeURIComponent(inside));
  } catch {
    return read;
  }
}

const telling: readonly MeetingLinkRefusal['code'][] = [
  'link-has-user',
  'link-unknown-shape',
  'link-unknown-host',
  'link-too-long',
  'link-not-https',
];

function mostTelling(refusals: readonly MeetingLinkRefusal[]): MeetingLinkRefusal {
  const found = telling.flatMap((code) => refusals.find((one) => one.code === code) ?? []);
  return found[0] ?? { code: 'link-missing' };
}

/** The same meeting is often linked twice, once with its token and once without. */
function oneOf(links: readonly MeetingLink[]): Result<MeetingLink, MeetingLinkRefusal> {
  const best = links.toSorted((one, other) => Number(hasToken(other)) - Number(hasToken(one)));
  const [link] = best;
  if (link && links.every((other) => isSameMeeting(link, other))) return ok(link);
  return err({ code: 'link-ambiguous', hosts: [...new Set(links.map(hostOf))] });
}

function tokenOf(link: MeetingLink): string | null {
  if (link.platform === 'zoom') return link.pwd;
  return link.platform === 'teams' ? link.p : null;
}

function hasToken(link: MeetingLink): boolean {
  return tokenOf(link) !== null;
}

function isSameMeeting(link: MeetingLink, other: MeetingLink): boolean {
  const token = tokenOf(other);
  return placeOf(link) === placeOf(other) && (token === null || token === tokenOf(link));
}

/** What is the same in all links to one meeting: Zoom answers for an id at any of its hosts. */
function placeOf(link: MeetingLink): string {
  const id = idIn(link);
  return id === null ? urlOf(withoutToken(link)) : `zoom ${id}`;
}

/** The meeting id that stands in the link itself. */
export function idIn(link: MeetingLink): string | null {
  if (link.platform !== 'zoom' || link.way.kind === 'personal') return null;
  return link.way.meetingId;
}

function withoutToken(link: MeetingLink): MeetingLink {
  if (link.platform === 'zoom') return { ...link, pwd: null };
  return link.platform === 'teams' ? { ...link, p: null } : link;
}
