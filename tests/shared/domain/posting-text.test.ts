import { assert, constantFrom, property, string } from 'fast-check';
import {
  fillPosting,
  holdsWayIn,
  partsOf,
  placeholders,
  type PostingValues,
} from '../../../shared/domain/posting-text';
import { postingValues, type PostingSources } from '../../../shared/domain/posting-values';
import { emptyRoom } from '../../../shared/domain/session-room';
import { aMeetingAccess } from '../../support/a-meeting';
import { growthOf, LINEAR } from '../../support/growth';
import { aPractice, aSession, sessionId } from '../../support/people';

/** Ten past eight in Toronto, in the middle of the session from 19:00 to 20:30. */
const NOW = new Date('2026-09-02T00:10:20.000Z');

const sources = (parts: Partial<PostingSources> = {}): PostingSources => ({
  practice: aPractice(),
  groupName: 'Tuesdays',
  feedbackAddress: 'feedback@example.org',
  access: aMeetingAccess(),
  session: aSession(),
  room: emptyRoom(sessionId(1)),
  now: NOW,
  timeZone: 'America/Toronto',
  ...parts,
});
const values = (parts: Partial<PostingSources> = {}): PostingValues =>
  postingValues(sources(parts));
const fill = (text: string, parts: Partial<PostingSources> = {}) =>
  fillPosting(text, values(parts));

test('every placeholder is filled in from practice, meeting and session (M56)', () => {
  const all = values();
  for (const name of placeholders) {
    expect(fill(`<{${name}}>`)).toEqual({ ok: true, value: `<${all[name]}>` });
  }
  expect(all).toMatchObject({
    clinician: 'Dr. Imaginary Clinician',
    group: 'Tuesdays',
    'meeting link': 'https://us02web.zoom.us/j/81234567890?pwd=RmljdGlvbmFsIHRva2Vu.1',
    passcode: 'Fiction1',
    'feedback address': 'feedback@example.org',
    'end time': '20:30 EDT',
  });
});

test('telephone numbers come with what is typed after them (M26)', () => {
  expect(values()['phone numbers']?.split('\n')).toEqual([
    '+14165550123 (Toronto)',
    '+12125550123',
    'Meeting ID: 812 3456 7890 #',
    'Passcode by telephone: 123456 #',
  ]);
});

test('everybody is told every crisis line, whose place nobody asks', () => {
  expect(values()['crisis line']).toBe(
    'Canada: Call or text 9-8-8\nUnited States: Call or text 988, or chat',
  );
});

test('the end is said in the session’s zone, over midnight and daylight saving as well', () => {
  const late = aSession({ startsAt: '2026-11-01T05:30:00.000Z', minutes: 90 });
  expect(values({ session: late })['end time']).toBe('02:00 EST');
});

test('a break ends ten minutes after it began, in whole minutes; before one begins, from now (M90)', () => {
  const breaks = [
    {
      startedAt: '2026-09-01T23:30:00.000Z',
      endedAt: '2026-09-01T23:40:00.000Z',
      plannedMinutes: 20,
    },
    { startedAt: '2026-09-02T00:05:30.000Z', endedAt: null, plannedMinutes: null },
  ];
  const room = { ...emptyRoom(sessionId(1)), breaks };
  expect(values({ room })['break end']).toBe('20:16 EDT');
  expect(values()['break end']).toBe('20:21 EDT');
  expect(values({ session: null, room: null, timeZone: 'America/Vancouver' })['break end']).toBe(
    '17:21 PDT',
  );
});

test('a break ends after as many minutes as it was to last (M90)', () => {
  const open = { startedAt: '2026-09-02T00:05:30.000Z', endedAt: null, plannedMinutes: 45 };
  const room = { ...emptyRoom(sessionId(1)), breaks: [open] };
  expect(values({ room })['break end']).toBe('20:51 EDT');
});

test('what nothing fills in is named, each once, and nothing is copied half', () => {
  const bare = { practice: null, access: null, session: null, feedbackAddress: '  ' };
  const text = '{clinician} {practice} {meeting link} {end time} {feedback address} {clinician}';
  expect(fill(text, bare)).toEqual({
    ok: false,
    error: {
      code: 'posting-has-gaps',
      gaps: ['clinician', 'practice', 'meeting link', 'end time', 'feedback address'],
    },
  });
  expect(fill('{phone numbers}', { access: aMeetingAccess({ dialIns: [] }) }).ok).toBe(false);
});

test('braces that name nothing known stay as they are', () => {
  const text = 'a {smile} {} {passcode { end';
  expect(fill(text)).toEqual({ ok: true, value: text });
});

test('capital letters and blanks in the braces do not matter', () => {
  expect(fill('{ Meeting  ID }')).toEqual({ ok: true, value: '81234567890' });
});

test('what is filled in is never filled in again', () => {
  expect(fill('{group}', { groupName: '{passcode} $& $1' })).toEqual({
    ok: true,
    value: '{passcode} $& $1',
  });
});

test('the parts of any text are the text, whatever braces it has', () => {
  assert(
    property(string({ unit: constantFrom('{', '}', 'a', ' ', '\n', 'group') }), (text) => {
      const again = partsOf(text).map((part) =>
        part.kind === 'words' ? part.text : `{${part.name}}`,
      );
      const tidied = text.replace(/\{([^{}]*)\}/gu, (whole, inner: string) =>
        inner.trim() === 'group' ? '{group}' : whole,
      );
      expect(again.join('')).toBe(tidied);
    }),
  );
});

test('a text that leads into the meeting is told from one that does not', () => {
  const holds = (text: string) => holdsWayIn(text, values());
  expect(holds('Come to https://us02web.zoom.us/j/81234567890?pwd=RmljdGlvbmFsIHRva2Vu.1')).toBe(
    true,
  );
  expect(holds('The passcode is Fiction1.')).toBe(true);
  expect(holds('We end at 20:30.')).toBe(false);
  expect(holdsWayIn('We end at 20:30.', values({ access: null }))).toBe(false);
});

test('a text of nothing but braces is taken apart in linear time', () => {
  const growth = growthOf((size) => partsOf('{'.repeat(size) + '{a}'.repeat(size)), 2_000);
  expect(growth).toBeLessThan(LINEAR);
});
