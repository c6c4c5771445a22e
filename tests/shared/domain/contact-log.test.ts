import {
  bringUp,
  openingOf,
  waitingForOpening,
  writeContact,
  type ContactTyped,
  type OutsideContact,
} from '../../../shared/domain/contact-log';
import { err } from '../../../shared/lib/result';
import { aSession, entryId, sessionId } from '../../support/people';

const typed: ContactTyped = {
  happenedOn: '2026-09-05',
  kind: 'members-met',
  note: 'They met someone from the group at a congress.',
  isForOpening: true,
};

function aContact(number: number, parts: Partial<OutsideContact> = {}): OutsideContact {
  const id = entryId(number);
  return { id, ...typed, writtenAt: '2026-09-05T20:00:00.000Z', broughtUpIn: null, ...parts };
}

const idsOf = (contacts: readonly OutsideContact[]) => contacts.map(({ id }) => id);

test('what happens tomorrow is not written down today (M30)', () => {
  const writing = { id: entryId(1), writtenAt: '2026-09-05T03:59:00.000Z', today: '2026-09-04' };
  expect(writeContact(typed, writing)).toEqual(err({ code: 'contact-in-future' }));
  expect(writeContact(typed, { ...writing, today: '2026-09-05' })).toEqual({
    ok: true,
    value: aContact(1, { writtenAt: writing.writtenAt }),
  });
});

test('those wait that are meant for the opening and were not brought up, oldest first (M32)', () => {
  const contacts = [
    aContact(1, { happenedOn: '2026-09-06' }),
    aContact(2, { isForOpening: false }),
    aContact(3, { broughtUpIn: sessionId(1) }),
    aContact(4),
    aContact(5, { writtenAt: '2026-09-05T08:00:00.000Z' }),
  ];
  expect(idsOf(waitingForOpening(contacts))).toEqual([entryId(5), entryId(4), entryId(1)]);
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
