import type { OutsideContact } from '../../../shared/domain/contact-log';
import { followUpsFrom, type FollowUpSources } from '../../../shared/domain/follow-ups';
import type { Member } from '../../../shared/domain/member';
import type { Notice } from '../../../shared/domain/notice';
import type { Session } from '../../../shared/domain/session';
import { aMember, aSession, entryId, groupId, memberId, sessionId } from '../../support/people';

const TODAY = '2026-09-15';

/** Tuesdays: the first is number 1, on 1 September; the one written about is the third. */
function tuesday(number: number, parts: Partial<Session> = {}): Session {
  const date = new Date(Date.UTC(2026, 8, 1 + (number - 1) * 7)).toISOString().slice(0, 10);
  return aSession({ id: sessionId(number), date, startsAt: `${date}T23:00:00.000Z`, ...parts });
}

const missed = { attendance: [{ memberId: memberId(1), mark: { kind: 'absent-without-notice' } }] };

function aContact(parts: Partial<OutsideContact> = {}): OutsideContact {
  return {
    id: entryId(1),
    happenedOn: '2026-09-10',
    kind: 'member-wrote',
    groupId: groupId(1),
    note: 'Asked whether to come.',
    isForOpening: true,
    writtenAt: '2026-09-10T12:00:00.000Z',
    broughtUpIn: null,
    ...parts,
  };
}

function aNotice(parts: Partial<Notice> = {}): Notice {
  return {
    id: entryId(2),
    kind: 'absent',
    from: '2026-09-20',
    to: '2026-10-01',
    minutes: null,
    reason: 'On call',
    announcedAt: '2026-09-01T12:00:00.000Z',
    ...parts,
  };
}

function open(
  member: Partial<Member> = {},
  sessions: readonly Session[] = [1, 2, 3, 4, 5].map((number) => tuesday(number)),
  reminders: FollowUpSources['reminders'] = [],
) {
  const session = sessions[2] ?? tuesday(3);
  return followUpsFrom(
    { member: { ...aMember(1), ...member }, session, sessions, reminders },
    TODAY,
  );
}

test('a contact waits until it was brought up, and for its own group only (M32)', () => {
  expect(open({ outsideContacts: [aContact()] })).toEqual([
    { kind: 'contact', date: '2026-09-10', text: 'Asked whether to come.' },
  ]);
  const done = [
    aContact({ broughtUpIn: sessionId(2) }),
    aContact({ isForOpening: false }),
    aContact({ groupId: groupId(2) }),
  ];
  expect(open({ outsideContacts: done })).toEqual([]);
});

test('an announced absence stands at the first session that it meets (M43)', () => {
  expect(open({ notices: [aNotice()] })).toEqual([
    { kind: 'notice', date: '2026-09-22', text: 'On call' },
  ]);
});

test('an absence that is over, meets no session, or is only lateness is no matter', () => {
  const idle = [
    aNotice({ from: '2026-09-01', to: '2026-09-10' }),
    aNotice({ from: '2026-09-23', to: '2026-09-28' }),
    aNotice({ kind: 'late', minutes: 10 }),
  ];
  expect(open({ notices: idle })).toEqual([]);
  const calledOff = { reason: 'Flood', at: '2026-09-16T12:00:00.000Z' };
  const sessions = [1, 2, 3].map((number) => tuesday(number));
  expect(open({ notices: [aNotice()] }, [...sessions, tuesday(4, { calledOff })])).toEqual([]);
});

test('an absence without notice waits until a contact is logged since (M94)', () => {
  const absent = { ...missed } as Partial<Session>;
  const sessions = [tuesday(1, absent), tuesday(2, absent), tuesday(3)];
  expect(open({}, sessions)).toEqual([{ kind: 'absence', date: '2026-09-08' }]);
  const before = aContact({ happenedOn: '2026-09-07', isForOpening: false });
  expect(open({ outsideContacts: [before] }, sessions)).toHaveLength(1);
  const since = aContact({ happenedOn: '2026-09-09', isForOpening: false });
  expect(open({ outsideContacts: [since] }, sessions)).toEqual([]);
});

test('an absence of this very session, or of a later one, is not yet a matter of its note', () => {
  const absent = { ...missed } as Partial<Session>;
  expect(open({}, [tuesday(1), tuesday(2), tuesday(3, absent), tuesday(4, absent)])).toEqual([]);
});

test('all of it stands soonest first, reminders too (M14, M33)', () => {
  const reminder = { kind: 'trial-ends', memberId: memberId(1), dueOn: '2026-09-16' } as const;
  const kinds = open({ notices: [aNotice()], outsideContacts: [aContact()] }, undefined, [
    reminder,
  ]).map(({ kind }) => kind);
  expect(kinds).toEqual(['contact', 'reminder', 'notice']);
});
