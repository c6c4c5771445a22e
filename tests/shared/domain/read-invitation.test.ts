import { meetingAccessSchema } from '../../../shared/domain/meeting-access';
import { urlOf } from '../../../shared/domain/meeting-link-rules';
import { LONGEST_INVITATION, readInvitation } from '../../../shared/domain/read-invitation';
import { err } from '../../../shared/lib/result';
import { growthOf, LINEAR } from '../../support/growth';
import {
  doxyMail,
  frenchZoomMail,
  meetMail,
  olderZoomMail,
  teamsMail,
  webexMail,
  zoomMail,
} from '../../support/invitations';
import { hostileLinks, TEAMS_LINK, ZOOM_LINK } from '../../support/meeting-links';

function read(text: string) {
  const result = readInvitation(text);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  const { access, found } = result.value;
  expect(meetingAccessSchema.parse(access)).toEqual(access);
  const { link, platformReason, ...rest } = access;
  expect(platformReason).toBe('');
  return { url: urlOf(link), ...rest, found };
}
const codeOf = (text: string) => {
  const result = readInvitation(text);
  return result.ok ? `read as ${urlOf(result.value.access.link)}` : result.error.code;
};

const zoomNumbers = [
  { number: '+14165550123', place: 'Canada' },
  { number: '+14385550175', place: 'Canada' },
  { number: '+16465550134', place: 'US (New York)' },
  { number: '+441632960001', place: 'United Kingdom' },
];
const zoomRead = {
  url: ZOOM_LINK,
  meetingId: '81234567890',
  passcode: 'aB3*x_9',
  phonePasscode: '123456',
  dialIns: zoomNumbers,
  found: ['link', 'meetingId', 'passcode', 'phonePasscode', 'dialIns'],
};

test('Zoom’s e-mail is read whole', () => {
  expect(read(zoomMail)).toEqual(zoomRead);
});

test('Zoom’s older e-mail, with a password and two numbers on a line, is read', () => {
  expect(read(olderZoomMail)).toEqual({
    url: 'https://zoom.us/j/123456789?pwd=QWJjZGVm',
    meetingId: '123456789',
    passcode: '654321',
    phonePasscode: '654321',
    dialIns: [
      { number: '+16465550134', place: 'US (New York)' },
      { number: '+13125550188', place: '' },
    ],
    found: ['link', 'meetingId', 'passcode', 'phonePasscode', 'dialIns'],
  });
});

test('Zoom’s French e-mail is read', () => {
  expect(read(frenchZoomMail)).toMatchObject({
    url: 'https://us06web.zoom.us/j/81234567890?pwd=abc.1',
    meetingId: '81234567890',
    passcode: '445566',
    phonePasscode: '445566',
    dialIns: [{ number: '+14385550175', place: 'Canada' }],
  });
});

test('Teams’ invitation is read, and its conference number is what the telephone types', () => {
  expect(read(teamsMail)).toEqual({
    url: TEAMS_LINK.replace('%3a', '%3A'),
    meetingId: '212345678901',
    passcode: 'aB3xYz',
    phonePasscode: '123456789',
    dialIns: [{ number: '+16475550114', place: 'Canada, Toronto' }],
    found: ['link', 'meetingId', 'passcode', 'phonePasscode', 'dialIns'],
  });
});

test('Meet’s invitation is read, its PIN and its invisible marks too', () => {
  expect(read(meetMail)).toEqual({
    url: 'https://meet.google.com/abc-defg-hij',
    meetingId: null,
    passcode: null,
    phonePasscode: '123456789',
    dialIns: [{ number: '+16475550114', place: 'CA' }],
    found: ['link', 'phonePasscode', 'dialIns'],
  });
});

test('Webex’s invitation is read', () => {
  expect(read(webexMail)).toEqual({
    url: 'https://clinic.webex.com/clinic/j.php?MTID=m0123456789abcdef0123456789abcdef',
    meetingId: '23456789012',
    passcode: 'AbC12dEf',
    phonePasscode: '22212333',
    dialIns: [
      { number: '+14165550123', place: 'Canada Toll (Toronto)' },
      { number: '+18445550199', place: 'United States/Canada Toll Free' },
    ],
    found: ['link', 'meetingId', 'passcode', 'phonePasscode', 'dialIns'],
  });
});

test('of Doxy.me there is a link and nothing else', () => {
  expect(read(doxyMail)).toEqual({
    url: 'https://doxy.me/drimaginary',
    meetingId: null,
    passcode: null,
    phonePasscode: null,
    dialIns: [],
    found: ['link'],
  });
});

test('a link alone is an invitation, and its id is read out of it', () => {
  expect(read(` ${ZOOM_LINK}\n`)).toMatchObject({
    url: ZOOM_LINK,
    meetingId: '81234567890',
    found: ['link', 'meetingId'],
  });
  expect(read('https://zoom.us/j/812 3456 7890').url).toBe('https://zoom.us/j/81234567890');
});

const asHtml = zoomMail
  .replace(ZOOM_LINK, `<a class="x" href="${ZOOM_LINK.replace('?', '?a=1&amp;')}">Join</a>`)
  .replaceAll('Passcode: ', '<b>Passcode:</b>&nbsp;')
  .replaceAll('\n', '<br>\n');

test.each([
  ['quoted in an answer', zoomMail.replaceAll(/^/gm, '> ')],
  ['quoted twice', zoomMail.replaceAll(/^/gm, '>> > ')],
  ['with Windows’ line ends', zoomMail.replaceAll('\n', '\r\n')],
  ['with hard blanks', zoomMail.replaceAll('812 3456 7890', '812\u00a03456\u00a07890')],
  ['with the rests of a web page', asHtml],
  ['with bold labels', zoomMail.replaceAll(/(Meeting ID:|Passcode:)/g, '*$1*')],
  ['with its link in brackets', zoomMail.replace(ZOOM_LINK, `Join <${ZOOM_LINK}>.`)],
  [
    'with its link in brackets broken over lines',
    zoomMail.replace(ZOOM_LINK, `<${ZOOM_LINK.slice(0, 40)}\n${ZOOM_LINK.slice(40)}>`),
  ],
  ['with its link twice', `${ZOOM_LINK}\n${zoomMail}`],
  ['with its link without the token as well', `https://zoom.us/j/81234567890\n${zoomMail}`],
  ['below a signature', `Dr. Imaginary Clinician\nPhone: +1 416 555 0100\n\n${zoomMail}`],
])('Zoom’s e-mail is read when it stands %s', (_how, text) => {
  expect(read(text)).toEqual(zoomRead);
});

test('a link that a mail broke after 76 characters is mended', () => {
  const long = `${ZOOM_LINK}${'a'.repeat(40)}`;
  const broken = `Join Zoom Meeting\n${long.slice(0, 76)}\n${long.slice(76)}\n\nMeeting ID: 812 3456 7890`;
  expect(read(broken).url).toBe(long);
});

test('a short line below a link is not taken for the rest of it', () => {
  expect(read(`Join:\n${ZOOM_LINK}\nThanks\n`).url).toBe(ZOOM_LINK);
});

test('Outlook’s wrapping is read through, by the same rules', () => {
  const wrap = (link: string) =>
    `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`;
  expect(read(wrap(ZOOM_LINK)).url).toBe(ZOOM_LINK);
  expect(read(zoomMail.replace(ZOOM_LINK, wrap(ZOOM_LINK)))).toEqual(zoomRead);
  expect(codeOf(wrap('https://zoom.us.evil.example/j/81234567890'))).toBe('link-unknown-host');
  expect(codeOf(wrap('javascript:alert(1)'))).toBe('link-not-https');
  expect(codeOf(wrap(wrap(ZOOM_LINK)))).toBe('link-unknown-host');
  const alike = wrap(ZOOM_LINK).replace('outlook.com', 'outlook.com.evil.example');
  expect(codeOf(alike)).toBe('link-unknown-host');
});

test('another program’s wrapping is refused as the host it is', () => {
  const wrapped = `https://urldefense.com/v3/__${ZOOM_LINK}__;!!a!b$`;
  expect(codeOf(`Join here: ${wrapped} today`)).toBe('link-unknown-host');
});

test.each([
  ['two meetings', `${ZOOM_LINK}\nhttps://zoom.us/j/99999999999`],
  ['two platforms', `${ZOOM_LINK} or https://meet.google.com/abc-defg-hij`],
  ['two tokens', `${ZOOM_LINK}\nhttps://us02web.zoom.us/j/81234567890?pwd=another`],
  ['an id that is not the link’s', `${ZOOM_LINK}\nMeeting ID: 999 9999 9999`],
  ['a number that dials another id', `${ZOOM_LINK}\n+14165550123,,99999999999# Canada`],
])('%s in one text are one too many', (_what, text) => {
  expect(codeOf(text)).toBe('link-ambiguous');
});

test('which hosts it leads to is said', () => {
  expect(readInvitation(`${ZOOM_LINK} or https://meet.google.com/abc-defg-hij`)).toEqual(
    err({ code: 'link-ambiguous', hosts: ['us02web.zoom.us', 'meet.google.com'] }),
  );
});

test('a text that holds a link which starts the meeting is refused as a whole', () => {
  const start = 'https://us02web.zoom.us/s/81234567890?zak=eyJ0.eyJ1.c2ln';
  expect(codeOf(`Start Meeting: ${start}\n\n${zoomMail}`)).toBe('link-starts-meeting');
  expect(codeOf(`https://zoom.us/s/81234567890 ${zoomMail}`)).toBe('link-starts-meeting');
  expect(codeOf(`${ZOOM_LINK}& zak = eyJ0\n\n${zoomMail}`)).toBe('link-starts-meeting');
});

test.each([
  ['', 'link-missing'],
  ['See you on Tuesday at seven.', 'link-missing'],
  ['Meeting ID: 812 3456 7890\nPasscode: 123456', 'link-missing'],
  ['Join at https://zoom.us.evil.example/j/81234567890 please', 'link-unknown-host'],
  ['Join at http://zoom.us/j/81234567890 please', 'link-not-https'],
  ['Join at https://zoom.us/signin please', 'link-unknown-shape'],
  ['Join at https://zoom.us@evil.example/j/81234567890 please', 'link-has-user'],
  ['javascript:alert(1)', 'link-not-https'],
])('%j is refused with %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('a hostile link does not become a good one by standing in a sentence', () => {
  // What is cut off by a blank or a bracket is another, whole link: it is read by the same rules.
  const opened = hostileLinks
    .filter((link) => !/[\s<>"'`]/.test(link))
    .map((link) => codeOf(`Join us at ${link} on Tuesday`))
    .filter((code) => code.startsWith('read as'));
  expect(opened.filter((code) => code !== 'read as https://zoom.us/j/81234567890')).toEqual([]);
});

test('what is not a passcode is left out rather than cut', () => {
  expect(read(`${ZOOM_LINK}\nPasscode: päss wörd`).passcode).toBeNull();
  expect(read(`${ZOOM_LINK}\nPasscode: ${'a'.repeat(33)}`).passcode).toBeNull();
  expect(read(`${ZOOM_LINK}\nPasscode: abc123.`).passcode).toBe('abc123');
});

test.each([
  ['a number of its own line', 'Warmly,\nDr. Fictional\n+1 416-555-0199'],
  ['contact us', 'Contact us: +1 416-555-0188'],
  ['a direct dial', 'Direct dial: +1 416-555-0188'],
  ['toll free', 'Clinic (CA) +1 416-555-0188\nToll free: 1-800-555-0199'],
  ['French', 'Téléphone : +1 514 555 0188\nou +1 438 555 0199'],
  ['an office below the list', 'Office: +1 416-555-0188'],
])('a signature’s telephone is no number to join by (M26): %s', (_how, signature) => {
  const keyed = '+16475550111,,81234567890#,,,,*123456# Canada';
  const oneTap = `One tap mobile\n${keyed}`;
  const list = 'Dial by your location\n• +1 438 555 0175 Canada';
  const numbersOf = (text: string) => read(text).dialIns.map(({ number }) => number);
  expect(numbersOf(`${ZOOM_LINK}\n${signature}`)).toEqual([]);
  expect(numbersOf(`${signature}\n\n${ZOOM_LINK}\n${oneTap}`)).toEqual(['+16475550111']);
  expect(numbersOf(`${ZOOM_LINK}\n${oneTap}\n${list}\n\n${signature}`)).toEqual([
    '+16475550111',
    '+14385550175',
  ]);
});

test.each([
  'Password: none',
  'Passcode: None.',
  '*Passcode:* none',
  'Passcode: not required',
  'Mot de passe : aucun',
  'Code secret : non requis',
  'Passcode: -',
])('%s is no passcode', (line) => {
  expect(read(`${ZOOM_LINK}\n${line}`)).toMatchObject({ passcode: null, phonePasscode: null });
});

test.each(['None42', 'no_pass', 'notes', 'sans-1', 'aucunx'])('%s is a passcode', (passcode) => {
  expect(read(`${ZOOM_LINK}\nPasscode: ${passcode}`).passcode).toBe(passcode);
});

test('forty numbers are kept of a list of all countries', () => {
  const list = Array.from({ length: 90 }, (_none, at) => `• +1 416 555 ${1000 + at} Canada`);
  const numbers = `Dial by your location\n${list.join('\n')}`;
  expect(read(`${ZOOM_LINK}\n${numbers}`).dialIns).toHaveLength(40);
  const withKeys = '+16475550111,,81234567890#,,,,*123456# Canada';
  const [first] = read(`${ZOOM_LINK}\n${numbers}\n\n${withKeys}`).dialIns;
  expect(first?.number).toBe('+16475550111');
});

test('more than 256 kB is refused before it is read', () => {
  const text = `${ZOOM_LINK} `.padEnd(LONGEST_INVITATION + 1, 'x');
  expect(readInvitation(text)).toEqual(err({ code: 'link-too-long', most: LONGEST_INVITATION }));
});

test.each([
  ['words', 'Please come on time and be alone in the room. '],
  ['the invitation again and again', zoomMail],
  ['links', `${ZOOM_LINK} `],
  ['different links', 'https://zoom.us/j/8123456789'],
  ['opening brackets', '<a '],
  ['signs of quotation', '> '],
  ['entities', '&am'],
  ['digits', '1 2-3 '],
  ['numbers', '+1 416 555 0123 '],
  ['labels', 'Meeting ID: Passcode: '],
  ['commas', '+14165550123,,,,,,,,,'],
  ['blanks', '                '],
  ['line ends', '\n'],
])('100 kB of %s are read in a time that grows with its length', (_what, piece) => {
  const run = (size: number) => readInvitation(piece.repeat(Math.ceil(size / piece.length)));
  // The first readings are slower than all others: they are none of those that count.
  for (let time = 0; time < 10; time += 1) run(100_000);
  expect(growthOf(run, 25_000)).toBeLessThan(LINEAR);
});
