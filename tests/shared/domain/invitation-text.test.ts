import { invitationText, type Invitation } from '../../../shared/domain/invitation-text';
import { readInvitation } from '../../../shared/domain/read-invitation';
import { doxyMail, meetMail, teamsMail, webexMail, zoomMail } from '../../support/invitations';
import { ZOOM_LINK } from '../../support/meeting-links';

function accessIn(mail: string): Invitation['access'] {
  const read = readInvitation(mail);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.access;
}

const session = { startsAt: '2026-11-25T00:00:00.000Z', timeZone: 'America/Toronto', minutes: 90 };
const anInvitation = (parts: Partial<Invitation> = {}): Invitation => ({
  form: 'e-mail',
  kind: 'closed-module',
  access: accessIn(zoomMail),
  session,
  telephone: '416-555-0100',
  ...parts,
});

test('the e-mail says when, how, and what to do when it fails (M18, M26, M87, M88, M93)', () => {
  expect(invitationText(anInvitation())).toBe(`Hello,

We meet online on Tuesday 24 November 2026 at 19:00 (Eastern Standard Time), for 90 minutes.
The room opens five minutes before. You will wait a moment until I let you in.

To join with Zoom, open this link:
${ZOOM_LINK}
Meeting ID: 812 3456 7890
Passcode: aB3*x_9

If this is your first time:
- Open the link a day before, to see that it works. Zoom may offer to install its program; joining in the browser works as well.
- Allow the camera and the microphone when you are asked.
- Plug in your computer or phone, and close what you do not need.

So that everyone can speak freely:
- Show your first name only.
- Please keep your camera on.
- Be in a room where nobody else can hear or see, with the door shut.
- Headphones keep what the others say private.
- Use a network you trust rather than a public one.

If something does not work:
- Leave the meeting and open the link again; if that does not help, restart.
- Or join by telephone. These dial and type everything by themselves:
- Canada: +14165550123,,81234567890#,,,,*123456#
- Canada: +14385550175,,81234567890#,,,,*123456#
- US (New York): +16465550134,,81234567890#,,,,*123456#
- If you are asked for the meeting ID: 812 3456 7890, then #.
- If you are asked for a passcode: 123456, then #.
- Others may see the number you call from, unless you hide it.
- If nothing works, call me: 416-555-0100

Please keep the link and the passcode to yourself. Nothing is recorded.

I look forward to seeing you.`);
});

test('the text message is short and holds what is needed (M87)', () => {
  expect(invitationText(anInvitation({ form: 'text-message' }))).toBe(
    `We meet online on Tuesday 24 November 2026 at 19:00 (Eastern Standard Time), for 90 minutes.
${ZOOM_LINK}
Meeting ID: 812 3456 7890
Passcode: aB3*x_9
By telephone: +14165550123,,81234567890#,,,,*123456#
Show your first name only. Please keep your camera on. Please be alone in a room, with headphones.
If nothing works, call me: 416-555-0100`,
  );
});

test.each([
  ['closed-module', 'Show your first name only.', 'Please keep your camera on.'],
  ['drop-in', 'Show your first name and your city.', 'Your camera may stay off'],
  ['therapeutic-community', 'Show your first name only.', 'Your camera may stay off'],
] as const)(
  'to a group of the kind %s the rules of that kind are told (M17, M21, M53, M58)',
  (kind, name, camera) => {
    for (const form of ['e-mail', 'text-message'] as const) {
      const text = invitationText(anInvitation({ kind, form }));
      expect(text).toContain(name);
      expect(text).toContain(camera);
    }
  },
);

test('across the change of the clocks the hour stays and the zone’s name changes', () => {
  const summer = { ...session, startsAt: '2026-10-27T23:00:00.000Z' };
  expect(invitationText(anInvitation({ session: summer }))).toContain(
    'Tuesday 27 October 2026 at 19:00 (Eastern Daylight Time)',
  );
});

test('without a session it invites to all of them', () => {
  const text = invitationText(anInvitation({ session: null }));
  expect(text).toContain('We meet online at our usual time.');
  expect(text).not.toContain('2026');
});

test.each([
  [
    'Teams',
    teamsMail,
    ['Meeting ID: 212 345 678 901', 'Canada, Toronto: +16475550114,,123456789#'],
  ],
  ['Meet', meetMail, ['https://meet.google.com/abc-defg-hij', 'CA: +16475550114,,123456789#']],
  ['Webex', webexMail, ['Meeting ID: 234 5678 9012', '+14165550123,,23456789012#,,22212333#']],
])('%s is told with what it needs', (_name, mail, lines) => {
  const text = invitationText(anInvitation({ access: accessIn(mail) }));
  for (const line of lines) expect(text).toContain(line);
});

test('what a platform does not have is not spoken of', () => {
  const text = invitationText(anInvitation({ access: accessIn(doxyMail), telephone: '' }));
  expect(text).toContain('To join with Doxy.me, open this link:\nhttps://doxy.me/drimaginary\n');
  expect(text).not.toMatch(/Meeting ID|Passcode:|telephone|call me|undefined|null/);
});

test('there is no exclamation mark in it', () => {
  for (const form of ['e-mail', 'text-message'] as const) {
    expect(invitationText(anInvitation({ form }))).not.toContain('!');
  }
});
