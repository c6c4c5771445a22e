import type { ContactTyped } from '../../shared/domain/contact-log';
import type { MemberId, ModuleId, SessionId } from '../../shared/domain/ids';
import { err } from '../../shared/lib/result';
import { admitted, BEFORE_ALCOVE } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import {
  aProfile,
  aSchedule,
  groupId as groupIdOf,
  memberId,
  sessionId as sessionIdOf,
} from '../support/people';

/** What happens between sessions comes back at the next opening (M30, M32). */

const fresh = alcoveForEachTest();

const aContact = (parts: Partial<ContactTyped> = {}): ContactTyped => ({
  groupId: null,
  ...{ happenedOn: '2026-08-19', kind: 'member-called', note: 'They were worried about Tuesday.' },
  isForOpening: true,
  ...parts,
});

const log = (id: MemberId, parts: Partial<ContactTyped> = {}) =>
  fresh.alcove.ask('logContact', { memberId: id, contact: aContact(parts) });

const openingOf = async (sessionId: SessionId) =>
  (await fresh.alcove.done('getSession', { sessionId })).opening.map(
    ({ preferredFirstName, contact }) => [preferredFirstName, contact.happenedOn],
  );

const bringUp = (id: MemberId, contactId: string, sessionId: SessionId | null) =>
  fresh.alcove.ask('bringUpContact', { memberId: id, contactId, sessionId });

interface Begun {
  readonly moduleId: ModuleId;
  readonly ana: MemberId;
  readonly bea: MemberId;
  readonly sessions: readonly [SessionId, SessionId, SessionId];
}

async function begun(): Promise<Begun> {
  const moduleId = await planTuesdays(fresh.alcove);
  const add = (name: string) =>
    admitted(
      fresh.alcove,
      moduleId,
      aProfile({ preferredFirstName: name, legalName: `${name} Fictional` }),
      '2026-09-01',
    );
  const [ana, bea] = [await add('Ana'), await add('Bea')];
  const planned = await fresh.alcove.done('listSessions', { moduleId });
  const [one, two, three] = planned.map(({ session }) => session.id);
  if (!one || !two || !three) throw new Error('three sessions are planned');
  return { moduleId, ana, bea, sessions: [one, two, three] };
}

const firstContactOf = async (id: MemberId): Promise<string> => {
  const { outsideContacts } = await fresh.alcove.done('getMember', { memberId: id });
  return outsideContacts[0]?.id ?? '';
};

test('contacts wait for the next opening, oldest first, until they are brought up (M32)', async () => {
  const { ana, bea, sessions } = await begun();
  const [first, second] = sessions;
  await log(ana);
  await log(bea, { happenedOn: '2026-08-10' });
  await log(bea, { isForOpening: false });
  const waiting = [
    ['Bea', '2026-08-10'],
    ['Ana', '2026-08-19'],
  ];
  expect(await openingOf(first)).toEqual(waiting);
  expect(await openingOf(second)).toEqual(waiting);
  expect((await bringUp(ana, await firstContactOf(ana), first)).ok).toBe(true);
  expect(await openingOf(first)).toEqual(waiting);
  expect(await openingOf(second)).toEqual([['Bea', '2026-08-10']]);
  await bringUp(ana, await firstContactOf(ana), null);
  expect(await openingOf(second)).toEqual(waiting);
});

test('what was missed at one opening comes back at the next', async () => {
  const { ana, sessions } = await begun();
  const [first, second, third] = sessions;
  fresh.alcove.world.setNow('2026-09-10T15:00:00.000Z');
  await log(ana, { happenedOn: '2026-09-09' });
  expect(await openingOf(first)).toEqual([]);
  expect(await openingOf(second)).toEqual([]);
  expect(await openingOf(third)).toEqual([['Ana', '2026-09-09']]);
});

test('a contact of someone who left is on no opening card after that', async () => {
  const { ana, moduleId, sessions } = await begun();
  await log(ana);
  const leaving = {
    ...{ noticeOn: '2026-08-20', lastSessionOn: '2026-09-08', reason: 'They move away.' },
    hasAcknowledgedConfidentiality: true,
  };
  await fresh.alcove.done('recordLeaving', { memberId: ana, moduleId, leaving });
  expect(await openingOf(sessions[1])).toHaveLength(1);
  expect(await openingOf(sessions[2])).toEqual([]);
});

test('tomorrow is refused, and tomorrow begins at local midnight (M30)', async () => {
  const { ana } = await begun();
  fresh.alcove.world.setNow('2026-09-01T03:59:59.999Z');
  const tonight = { happenedOn: '2026-09-01' };
  expect(await log(ana, tonight)).toEqual(err({ code: 'in-future' }));
  fresh.alcove.world.setNow('2026-09-01T04:00:00.000Z');
  expect((await log(ana, tonight)).ok).toBe(true);
});

test('it is brought up where its member is, in a session that there is', async () => {
  const { ana, sessions } = await begun();
  await log(ana);
  const contact = await firstContactOf(ana);
  expect(await bringUp(ana, contact, sessionIdOf(99))).toEqual(
    err({ code: 'not-found', term: 'session' }),
  );
  const { memberId: enquiry } = await fresh.alcove.done('addMember', {
    profile: aProfile(),
    interestedIn: null,
  });
  await log(enquiry);
  const foreign = await bringUp(enquiry, await firstContactOf(enquiry), sessions[0]);
  expect(foreign).toEqual(err({ code: 'not-on-roster' }));
});

test('what one group may hear comes back in no other group of its member (M32)', async () => {
  const { ana, sessions } = await begun();
  const { alcove } = fresh;
  const { groupId } = await alcove.done('createGroup', {
    name: 'Thursdays',
    kind: 'closed-module',
  });
  const schedule = aSchedule({ weekday: 4, to: '2026-09-15' });
  const { moduleId } = await alcove.done('planModule', { groupId, name: 'b', schedule });
  await log(ana, { note: 'While in one group only.' });
  const admission = { memberId: ana, moduleId, from: '2026-09-01', overrideReason: BEFORE_ALCOVE };
  await alcove.done('admitMember', admission);
  const [thursday] = await alcove.done('listSessions', { moduleId });
  const there = thursday?.session.id ?? sessions[0];
  expect(await openingOf(there)).toEqual([]);
  expect(await openingOf(sessions[0])).toEqual([['Ana', '2026-08-19']]);
  expect(await log(ana)).toEqual(err({ code: 'contact-without-group' }));
  expect((await log(ana, { groupId, happenedOn: '2026-08-18' })).ok).toBe(true);
  expect(await openingOf(there)).toEqual([['Ana', '2026-08-18']]);
  expect(await openingOf(sessions[0])).toEqual([['Ana', '2026-08-19']]);
  expect(await log(ana, { groupId: groupIdOf(99) })).toEqual(err({ code: 'not-a-member' }));
});

test('nothing is logged of someone who is not there', async () => {
  const missing = err({ code: 'not-found', term: 'member' });
  expect(await log(memberId(99))).toEqual(missing);
  expect(await bringUp(memberId(99), 'ent_00000000000000000001', null)).toEqual(missing);
});
