import {
  bringUp,
  openingOf,
  writeContact,
  type ContactTyped,
  type OutsideContact,
} from '../../../shared/domain/contact-log';
import { err } from '../../../shared/lib/result';
import { aSession, entryId, groupId, sessionId } from '../../support/people';

const typed: ContactTyped = {
  happenedOn: '2026-09-05',
  kind: 'members-met',
  groupId: groupId(1),
  note: 'They met someone from the group at a congress.',
  isForOpening: true,
};

function aContact(number: number, parts: Partial<OutsideContact> = {}): OutsideContact {
  const id = entryId(number);
  return { id, ...typed, writtenAt: '2026-09-05T20:00:00.000Z', broughtUpIn: null, ...parts };
}

const writingToday = {
  id: entryId(1),
  writtenAt: '2026-09-05T03:59:00.000Z',
  today: '2026-09-05',
  groups: [groupId(1)],
};

const idsOf = (contacts: readonly OutsideContact[]) => contacts.map(({ id }) => id);

test('what happens tomorrow is not written down today (M30)', () => {
  const writing = { ...writingToday, today: '2026-09-04' };
  expect(writeContact(typed, writing)).toEqual(err({ code: 'in-future' }));
  expect(writeContact(typed, { ...writing, today: '2026-09-05' })).toEqual({
    ok: true,
    value: aContact(1, { writtenAt: writing.writtenAt }),
  });
});

test('a contact belongs to the one group of its member, to none, or to the one that is chosen (M32)', () => {
  const written = (chosen: ContactTyped['groupId'], ...numbers: readonly number[]) => {
    const groups = numbers.map(groupId);
    const result = writeContact({ ...typed, groupId: chosen }, { ...writingToday, groups });
    return result.ok ? result.value.groupId : result.error.code;
  };
  expect(written(null)).toBeNull();
  expect(written(null, 2)).toBe(groupId(2));
  expect(written(null, 1, 2)).toBe('contact-without-group');
  expect(written(groupId(2), 1, 2)).toBe(groupId(2));
  expect(written(groupId(3), 1, 2)).toBe('not-a-member');
});

test('what belongs to one group is on no other’s opening card, what belongs to none on each (M32)', () => {
  const contacts = [
    aContact(1),
    aContact(2, { groupId: groupId(2) }),
    aContact(3, { groupId: null }),
  ];
  const shown = (number: number) =>
    idsOf(openingOf(contacts, aSession({ date: '2026-09-08', groupId: groupId(number) })));
  expect(shown(1)).toEqual([entryId(1), entryId(3)]);
  expect(shown(2)).toEqual([entryId(2), entryId(3)]);
});

test('those wait that are meant for the opening and were not brought up, oldest first (M32)', () => {
  const contacts = [
    aContact(1, { happenedOn: '2026-09-06' }),
    aContact(2, { isForOpening: false }),
    aContact(3, { broughtUpIn: sessionId(2) }),
    aContact(4),
    aContact(5, { writtenAt: '2026-09-05T08:00:00.000Z' }),
  ];
  expect(idsOf(openingOf(contacts, aSession({ date: '2026-10-01' })))).toEqual([
    entryId(5),
    entryId(4),
    entryId(1),
  ]);
});

test('an opening card shows what waited by its day and what was brought up in it (M32)', () => {
  const contacts = [
    aContact(1, { happenedOn: '2026-09-08' }),
    aContact(2, { happenedOn: '2026-09-09' }),
    aContact(3, { broughtUpIn: sessionId(1) }),
    aContact(4, { broughtUpIn: sessionId(2) }),
    aContact(5, { isForOpening: false }),
  ];
  const session = aSession({ date: '2026-09-08' });
  expect(idsOf(openingOf(contacts, session))).toEqual([entryId(3), entryId(1)]);
});

test('bringing up touches one contact and can be taken back (M32)', () => {
  const contacts = [aContact(1), aContact(2)];
  const broughtUp = bringUp(contacts, entryId(2), sessionId(1));
  expect(broughtUp).toEqual([aContact(1), aContact(2, { broughtUpIn: sessionId(1) })]);
  expect(bringUp(broughtUp, entryId(2), null)).toEqual(contacts);
});

test('a contact that is not in the log is a bug', () => {
  expect(() => bringUp([aContact(1)], entryId(9), null)).toThrow('no such contact');
});
