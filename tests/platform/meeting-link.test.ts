import { electronMeetingDoor, meetingDoor } from '../../electron/platform/meeting-link';
import type { MeetingLink } from '../../shared/domain/meeting-link';
import { parseMeetingLink } from '../../shared/domain/meeting-link-rules';
import { err, ok } from '../../shared/lib/result';
import { goodLinks } from '../support/meeting-links';

/** docs/electron-checklist, 15: the one place from which anything is opened. */

const mockOpenExternal = jest.fn(async (_url: string) => {});
jest.mock('electron', () => ({ shell: { openExternal: (url: string) => mockOpenExternal(url) } }));

beforeEach(() => mockOpenExternal.mockClear());

const room: MeetingLink = { platform: 'doxy', host: 'doxy.me', room: 'drimaginary' };

test('the system is given the rebuilt link and nothing else', async () => {
  const door = electronMeetingDoor();
  for (const [pasted, opened] of goodLinks) {
    const link = parseMeetingLink(pasted);
    if (!link.ok) throw new Error(pasted);
    expect(await door.open(link.value)).toEqual(ok());
    expect(mockOpenExternal.mock.lastCall).toEqual([opened]);
  }
  expect(mockOpenExternal).toHaveBeenCalledTimes(goodLinks.length);
});

test.each<[string, MeetingLink]>([
  ['a room that climbs out of its folder', { ...room, room: '..' }],
  ['a room with a query', { ...room, room: 'a?b=https://evil.example' }],
  ['a room with a line break', { ...room, room: 'a\r\nb' }],
  ['a host that is another one', { ...room, host: 'doxy.me.evil.example' }],
  ['a host with a port', { ...room, host: 'doxy.me:8443' }],
  ['a host with a user', { ...room, host: 'user@doxy.me' }],
  ['a host in another script', { ...room, host: 'xn--80ak6aa92e.doxy.me' }],
  ['a code with a fragment', { platform: 'meet', code: 'abc-defg-hij#x' }],
  [
    'a token that starts the meeting',
    {
      platform: 'zoom',
      host: 'zoom.us',
      way: { kind: 'join', meetingId: '81234567890' },
      pwd: 'a&zak=b',
    },
  ],
])('%s is not opened, even if it were in the store', async (_what, link) => {
  expect(await electronMeetingDoor().open(link)).toEqual(err({ code: 'meeting-not-opened' }));
  expect(mockOpenExternal).not.toHaveBeenCalled();
});

test('a system that has no program for it is a refusal, not a bug', async () => {
  const door = meetingDoor(() => Promise.reject(new Error('no application')));
  expect(await door.open(room)).toEqual(err({ code: 'meeting-not-opened' }));
});
