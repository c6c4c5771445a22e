import type { AttendanceMark } from '../../shared/domain/attendance';
import type { NoteBody } from '../../shared/domain/note-body';
import type { TimelineFilter } from '../../shared/domain/timeline';
import { err } from '../../shared/lib/result';
import { testAlcove } from '../support/alcove';
import { signingInput } from '../support/consent-desk';
import { agreementId, anAgreement, aRelease, providerTerms } from '../support/consents';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import {
  aGroup,
  aMember,
  aMembership,
  aPractice,
  aSession,
  memberId,
  sessionId,
} from '../support/people';

/** Everything that happened around one member, over the real encrypted stores, and nothing else. */

const fresh = alcoveForEachTest();

const ANA = memberId(1);
const BORIS = memberId(2);
const everything: TimelineFilter = { kinds: [], from: null, to: null };

const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });
const timelineOf = (id = ANA) => fresh.alcove.done('getTimeline', { memberId: id });
const save = (filter: Partial<TimelineFilter> = {}, alcove = fresh.alcove) =>
  alcove.ask('saveTimeline', { memberId: ANA, filter: { ...everything, ...filter } });

/** Ana and Boris, a practice, two agreements, and three evenings that were held. */
async function anAutumn(): Promise<void> {
  const { records } = fresh.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  const boris = aMember(2, { legalName: 'Boris Invented', preferredFirstName: 'Boris' });
  const anaLeft = [aMembership({ until: '2026-09-15' })];
  await records.members.addAll([{ ...aMember(1), memberships: anaLeft }, boris]);
  await records.agreements.addAll([anAgreement(), aRelease()]);
  const evenings = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22'];
  await records.sessions.addAll(
    evenings.map((date, index) =>
      aSession({ id: sessionId(index + 1), date, startsAt: `${date}T23:00:00.000Z` }),
    ),
  );
}

async function hold(number: number, mark: AttendanceMark): Promise<void> {
  const { done } = fresh.alcove;
  const id = sessionId(number);
  const times = { startTime: '19:00', endTime: '20:30', endsNextDay: false };
  await done('recordSessionTimes', { sessionId: id, ...times });
  await done('markAttendance', { sessionId: id, memberId: ANA, mark });
  await done('markAttendance', { sessionId: id, memberId: BORIS, mark: { kind: 'present' } });
}

async function writeNotes(): Promise<void> {
  const { done } = fresh.alcove;
  const first = { sessionId: sessionId(1), memberId: ANA };
  const body = free('Canary of her note.');
  await done('signNote', { ...first, body, reasonToKeepNames: null });
  const addendum = { text: 'Canary of an addendum.', correction: null, reasonToKeepNames: null };
  await done('addAddendum', { ...first, ...addendum });
  const second = { sessionId: sessionId(2), memberId: ANA };
  await done('saveDraft', { ...second, body: free('Canary of a draft.'), basedOn: null });
  const his = { sessionId: sessionId(1), memberId: BORIS };
  await done('signNote', { ...his, body: free('Canary of his note.'), reasonToKeepNames: null });
  const ofGroup = { sessionId: sessionId(1), body: free('Canary of the group.') };
  await done('signGroupNote', ofGroup);
}

async function agree(): Promise<void> {
  const { done } = fresh.alcove;
  const { consentId } = await done('giveConsent', await signingInput(fresh.stores));
  const release = { agreementId: agreementId(2), terms: providerTerms };
  const toProvider = await done('giveConsent', await signingInput(fresh.stores, release));
  const disclosure = {
    disclosedOn: '2026-08-20',
    how: 'telephone',
    what: 'Canary of a disclosure.',
    purpose: 'Shared care.',
  } as const;
  const party = {
    ground: 'written-consent',
    consentId: toProvider.consentId,
    recipientKind: 'provider',
  } as const;
  await done('recordDisclosure', { memberId: ANA, party, disclosure });
  const withdrawal = { withdrawnOn: '2026-08-20', how: 'spoken', note: 'Canary why.' } as const;
  await done('withdrawConsent', { consentId, withdrawal });
}

async function happenElse(): Promise<void> {
  const { done } = fresh.alcove;
  const contact = {
    happenedOn: '2026-09-10',
    kind: 'members-met',
    groupId: null,
    note: 'Canary: met Boris Invented at the bakery.',
    isForOpening: true,
  } as const;
  await done('logContact', { memberId: ANA, contact });
  await done('saveSafetyPlan', {
    memberId: ANA,
    text: {
      steps: {
        'warning-signs': 'Canary of a step.',
        'own-coping': '',
        distractions: '',
        'people-who-help': '',
        professionals: '',
        'safer-surroundings': '',
      },
      callBack: '',
      reviewOn: null,
    },
  });
  await done('beginEmergencyRecord', { memberId: ANA, sessionId: null, kind: 'mandatory-report' });
  const scope = { memberId: ANA, from: '2026-09-01', to: '2026-09-30' };
  const recipient = {
    name: 'Anabel Fictional',
    authority: 'member-request',
    consentId: null,
  } as const;
  await done('releaseRecord', { choice: { scope }, recipient });
}

async function aFullAutumn(): Promise<void> {
  await anAutumn();
  await agree();
  fresh.alcove.world.setNow('2026-09-16T15:00:00.000Z');
  await hold(1, { kind: 'present' });
  await hold(2, { kind: 'late', minutes: 5 });
  await hold(3, { kind: 'absent-with-notice' });
  await writeNotes();
  await happenElse();
  const reason = 'Snow in September';
  await fresh.alcove.done('callOffSession', { sessionId: sessionId(4), reason });
}

test('everything that happened around a member stands in one list, newest first', async () => {
  await aFullAutumn();
  const lines = (await timelineOf()).map((entry) => {
    const said = 'what' in entry ? entry.what : '';
    const state = entry.kind === 'note' ? `${entry.state} +${entry.addenda}` : '';
    const mark = entry.kind === 'session' ? (entry.mark?.kind ?? 'none') : '';
    return [entry.date, entry.kind, said || state || mark].join(' ').trim();
  });
  expect(lines).toEqual([
    '2026-09-16 disclosure release',
    '2026-09-16 emergency mandatory-report',
    '2026-09-16 safety-plan',
    '2026-09-15 membership left',
    '2026-09-15 session absent-with-notice',
    '2026-09-10 contact',
    '2026-09-08 note draft +0',
    '2026-09-08 session late',
    '2026-09-01 note signed +1',
    '2026-09-01 session present',
    '2026-09-01 membership joined',
    '2026-08-20 disclosure disclosure',
    '2026-08-20 consent given',
    '2026-08-20 consent withdrawn',
    '2026-08-20 consent given',
  ]);
});

test('M11 it holds no text of any note, nothing about the group and no other member', async () => {
  await aFullAutumn();
  const told = JSON.stringify(await timelineOf());
  for (const word of ['Canary', 'Boris', BORIS, 'Snow']) expect(told).not.toContain(word);
});

test('what is about the other member stands in theirs alone', async () => {
  await aFullAutumn();
  const his = await timelineOf(BORIS);
  expect(his.filter(({ kind }) => kind === 'note')).toHaveLength(1);
  expect(his.filter(({ kind }) => kind !== 'note' && kind !== 'session')).toEqual([
    expect.objectContaining({ kind: 'membership', what: 'joined' }),
  ]);
  const calledOff = his.filter((entry) => entry.kind === 'session' && entry.isCalledOff);
  expect(calledOff).toHaveLength(1);
});

test('looking at a timeline is a view of the record (M102)', async () => {
  await anAutumn();
  await timelineOf();
  expect(eventsIn(fresh.stores)).toContainEqual(
    expect.objectContaining({ name: 'record-viewed', subject: ANA }),
  );
});

test('what is saved respects the filter, and holds no text and no other name', async () => {
  await aFullAutumn();
  const filter = { kinds: ['session', 'contact'], from: '2026-09-08', to: null } as const;
  expect(await save(filter)).toEqual({
    ok: true,
    value: { path: '/exports/Alcove-timeline.pdf' },
  });
  const text = fresh.alcove.saved.at(-1)?.text ?? '';
  const printed = JSON.parse(text) as readonly { readonly kind: string; readonly date: string }[];
  expect(printed.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    '2026-09-15 session',
    '2026-09-10 contact',
    '2026-09-08 session',
  ]);
  for (const word of ['Canary', 'Boris', BORIS]) expect(text).not.toContain(word);
});

test('it stands in the trail before the file is written, even when that fails', async () => {
  await anAutumn();
  const before: number[] = [];
  const saved = () => eventsIn(fresh.stores).filter(({ name }) => name === 'timeline-saved');
  const failing = testAlcove(() => fresh.stores, {
    write: async () => {
      before.push(saved().length);
      return err({ code: 'file-not-written', reason: 'disk-full' });
    },
  });
  expect(await save({}, failing)).toEqual(err({ code: 'file-not-written', reason: 'disk-full' }));
  expect(before).toEqual([1]);
  expect(saved()).toEqual([expect.objectContaining({ subject: ANA })]);
});

test('nothing is saved, and nothing chained, when the dialog is left or no practice is there', async () => {
  await anAutumn();
  const leaving = testAlcove(() => fresh.stores, { choosePath: async () => null });
  expect(await save({}, leaving)).toEqual(err({ code: 'save-cancelled' }));
  expect(eventsIn(fresh.stores).map(({ name }) => name)).not.toContain('timeline-saved');
});

test('a member who is not there has no timeline, and a practice must be known to print one', async () => {
  expect(await fresh.alcove.ask('getTimeline', { memberId: ANA })).toEqual(
    err({ code: 'not-found', term: 'member' }),
  );
  expect(await save()).toEqual(err({ code: 'not-found', term: 'member' }));
  await fresh.stores.records.members.add(aMember(1));
  expect(await save()).toEqual(err({ code: 'practice-missing' }));
});
