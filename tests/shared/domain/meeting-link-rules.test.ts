import * as fc from 'fast-check';
import { meetingLinkSchema, type MeetingLink } from '../../../shared/domain/meeting-link';
import {
  hostOf,
  openableUrlOf,
  parseMeetingLink,
  urlOf,
} from '../../../shared/domain/meeting-link-rules';
import { err } from '../../../shared/lib/result';
import { goodLinks, hostileLinks, startingLinks, ZOOM_LINK } from '../../support/meeting-links';

/** facts.md, Meeting links; docs/security, Electron: a link is rebuilt, never passed through. */

const read = (text: string): MeetingLink => {
  const result = parseMeetingLink(text);
  if (!result.ok) throw new Error(`${text} was refused: ${result.error.code}`);
  return result.value;
};
const codeOf = (text: string): string => {
  const result = parseMeetingLink(text);
  return result.ok ? `read as ${urlOf(result.value)}` : result.error.code;
};

test.each(goodLinks)('%s is read and opened as %s', (pasted, opened) => {
  expect(urlOf(read(pasted))).toBe(opened);
});

test('40 good links are read', () => {
  expect(goodLinks).toHaveLength(40);
});

test('none of 300 hostile links is read', () => {
  const different = new Set(hostileLinks);
  expect(different.size).toBe(hostileLinks.length);
  expect(different.size).toBeGreaterThanOrEqual(300);
  expect(hostileLinks.filter((link) => parseMeetingLink(link).ok)).toEqual([]);
});

test.each(startingLinks)('%s would start the meeting and is refused as that', (link) => {
  expect(codeOf(link)).toBe('link-starts-meeting');
});

test.each([
  ['', 'link-missing'],
  ['  \n ', 'link-missing'],
  ['http://zoom.us/j/81234567890', 'link-not-https'],
  ['javascript:alert(1)', 'link-not-https'],
  ['data:text/html,x', 'link-not-https'],
  ['file:///etc/passwd', 'link-not-https'],
  ['\\\\evil.example\\share', 'link-not-https'],
  ['https://user:password@zoom.us/j/81234567890', 'link-has-user'],
  ['https://zoom.us@evil.example/j/81234567890', 'link-has-user'],
  ['https://zoom.us.evil.example/j/81234567890', 'link-unknown-host'],
  ['https://evilzoom.us/j/81234567890', 'link-unknown-host'],
  ['https://x.meet.google.com/abc-defg-hij', 'link-unknown-host'],
  ['https://zoom.us:443/j/81234567890', 'link-unknown-host'],
  ['https://zoom.us./j/81234567890', 'link-unknown-host'],
  ['https://zооm.us/j/81234567890', 'link-unknown-host'],
  ['https://zoom.us/j/81234567890\r\nX: 1', 'link-unknown-shape'],
  ['https://zoom.us/signin', 'link-unknown-shape'],
  ['https://nam02.safelinks.protection.outlook.com/?url=x', 'link-unknown-host'],
])('%j is refused with %s', (link, code) => {
  expect(codeOf(link)).toBe(code);
});

test('a link of 2,000 characters is read and one of 2,001 is not', () => {
  const filled = (length: number) => ZOOM_LINK.concat('&x=').padEnd(length, 'a');
  expect(urlOf(read(filled(2_000)))).toBe(ZOOM_LINK);
  expect(parseMeetingLink(filled(2_001))).toEqual(err({ code: 'link-too-long', most: 2_000 }));
});

test('the refusal of a look-alike names the host as it was written', () => {
  expect(parseMeetingLink('https://zoom.us.evil.example/j/1')).toEqual(
    err({ code: 'link-unknown-host', host: 'zoom.us.evil.example' }),
  );
});

test('the token of a link is kept verbatim, and what a meeting does not need is dropped', () => {
  const link = read('https://zoom.us/j/81234567890?uname=Ana+Fictional&pwd=aB.-_~9&tk=x#frag');
  expect(link).toEqual({
    platform: 'zoom',
    host: 'zoom.us',
    way: { kind: 'join', meetingId: '81234567890' },
    pwd: 'aB.-_~9',
  });
});

const known = /(?:^|\.)(?:zoom\.us|zoomgov\.com|webex\.com|doxy\.me)$/;
const knownExactly = ['teams.microsoft.com', 'teams.live.com', 'meet.google.com'];

/** Held against the URL reader of the browser, which is another program than ours. */
function expectSafe(link: MeetingLink): void {
  const text = urlOf(link);
  const url = new URL(text);
  expect(url.href).toBe(text);
  expect(url.protocol).toBe('https:');
  expect(url.hostname).toBe(hostOf(link));
  expect(known.test(url.hostname) || knownExactly.includes(url.hostname)).toBe(true);
  expect([url.port, url.username, url.password, url.hash]).toEqual(['', '', '', '']);
  expect(parseMeetingLink(text)).toEqual({ ok: true, value: link });
  expect(meetingLinkSchema.parse(link)).toEqual(link);
}

test('what is opened is what was read, for every good link', () => {
  for (const [pasted] of goodLinks) expectSafe(read(pasted));
});

const pieces = fc.constantFrom(
  ...['https://', 'http://', 'zoom.us', 'us02web.', 'teams.microsoft.com', 'teams.live.com'],
  ...['meet.google.com', 'clinic.webex.com', 'doxy.me', '/j/', '/my/', '/w/', '/wc/join/', '/s/'],
  ...[
    '/meet/',
    '/join/',
    '/clinic',
    '/j.php',
    '?MTID=',
    '?pwd=',
    '&pwd=',
    '?p=',
    'zak=',
    '81234567890',
  ],
  ...[
    '/abc-defg-hij',
    '/l/meetup-join/',
    '?context=',
    '19%3ameeting_x%40thread.v2',
    '/0',
    '%2f',
    '%00',
  ],
  ...[
    '..',
    '/',
    '\\',
    '@',
    ':',
    '#',
    ' ',
    '%',
    '\r\n',
    '\u200b',
    'о',
    '.evil.example',
    'a',
    '-',
    '~',
  ],
);

test('whatever is read is rebuilt into a safe link that reads the same', () => {
  const made = fc.oneof(
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...goodLinks.map(([link]) => link)), fc.nat(), pieces)
      .map(([link, at, piece]) => {
        const place = at % (link.length + 1);
        return `${link.slice(0, place)}${piece}${link.slice(place)}`;
      }),
  );
  let readable = 0;
  fc.assert(
    fc.property(made, (text) => {
      const result = parseMeetingLink(text);
      if (!result.ok) return;
      readable += 1;
      expectSafe(result.value);
    }),
    { numRuns: 20_000 },
  );
  expect(readable).toBeGreaterThan(500);
});

test('parts that the schema takes and that read as something else are not openable', () => {
  const folder = read('https://zoom.us/my/dr.imaginary');
  if (folder.platform !== 'zoom') throw new Error('not read as Zoom');
  const climbing = { ...folder, way: { kind: 'personal' as const, name: '..' } };
  expect(meetingLinkSchema.safeParse(climbing).success).toBe(true);
  expect(openableUrlOf(climbing).ok).toBe(false);
  expect(openableUrlOf({ ...folder, host: 'xn--80ak6aa92e.zoom.us' }).ok).toBe(false);
  expect(openableUrlOf(folder)).toEqual({ ok: true, value: 'https://zoom.us/my/dr.imaginary' });
});
