import { dialStringOf } from '../../../shared/domain/dial-string';
import type { MeetingLink } from '../../../shared/domain/meeting-link';
import { parseMeetingLink } from '../../../shared/domain/meeting-link-rules';
import { platformFacts } from '../../../shared/domain/platform-facts';
import { TEAMS_LINK, ZOOM_LINK } from '../../support/meeting-links';

const number = { number: '+14165550123' };

function linkOf(text: string): MeetingLink {
  const read = parseMeetingLink(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
const dialled = (text: string, meetingId: string | null, phonePasscode: string | null) =>
  dialStringOf({ link: linkOf(text), meetingId, phonePasscode }, number);

test('Zoom is told the id, and after a pause the passcode', () => {
  expect(dialled(ZOOM_LINK, '81234567890', '123456')).toBe(
    'tel:+14165550123,,81234567890#,,,,*123456#',
  );
  expect(dialled(ZOOM_LINK, '81234567890', null)).toBe('tel:+14165550123,,81234567890#');
});

test('without an id only the number is dialled: a passcode alone would be taken for one', () => {
  expect(dialled('https://zoom.us/my/dr.imaginary', null, '123456')).toBe('tel:+14165550123');
});

test('Teams and Meet are told the number of their telephone lines, never the meeting id', () => {
  expect(dialled(TEAMS_LINK, '212345678901', '123456789')).toBe('tel:+14165550123,,123456789#');
  expect(dialled('https://meet.google.com/abc-defg-hij', null, '987654321')).toBe(
    'tel:+14165550123,,987654321#',
  );
});

test('Webex is told the access code and the number’s password', () => {
  expect(dialled('https://clinic.webex.com/meet/dr', '23456789012', '22212333')).toBe(
    'tel:+14165550123,,23456789012#,,22212333#',
  );
});

test('a platform’s capacity is said where it is known and nowhere else (M85)', () => {
  const known = Object.values(platformFacts).map(({ name, capacity }) => [name, capacity]);
  expect(known).toEqual([
    ['Zoom', 100],
    ['Microsoft Teams', null],
    ['Google Meet', null],
    ['Webex', null],
    ['Doxy.me', 12],
  ]);
});
