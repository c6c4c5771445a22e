import type { GroupId } from '../../shared/domain/ids';
import { err } from '../../shared/lib/result';
import { testAlcove } from '../support/alcove';
import { admitted } from '../support/admitted';
import { aNotice, calendarDesk, doxy, named } from '../support/calendar-desk';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aProfile, aSchedule } from '../support/people';
import { componentsIn } from '../support/read-icalendar';

/** What of the calendar leaves: when, and nothing else (M44). Over the real encrypted stores. */

const fresh = alcoveForEachTest();
const { view, addVacation, planThursdays } = calendarDesk(fresh);
const FROM = '2026-09-01';

const exported = async (groupId: GroupId | null = null) => {
  const answer = await fresh.alcove.done('exportCalendar', { groupId });
  return { answer, text: fresh.alcove.saved.at(-1)?.text ?? '' };
};

const summariesIn = (text: string) =>
  componentsIn(text, 'VEVENT').map(({ properties }) => properties.get('SUMMARY'));

test('sessions, vacations and absences leave as appointments without a name (M44)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const ana = await admitted(fresh.alcove, moduleId, named('Ana'), FROM);
  await addVacation('2026-10-05', '2026-10-09');
  for (const notice of [aNotice(), aNotice({ kind: 'late' })]) {
    await fresh.alcove.done('addNotice', { memberId: ana, notice });
  }
  const { answer, text } = await exported();
  expect(answer).toEqual({ fileName: 'Alcove-calendar-2026-08-20.ics', events: 5 });
  expect(summariesIn(text)).toEqual([
    ...['Appointment', 'Appointment', 'Appointment'],
    ...['Away', 'Absence announced'],
  ]);
  expect(eventsIn(fresh.stores).at(-1)).toMatchObject({
    ...{ name: 'calendar-exported', detail: { events: 5 } },
  });
});

test('an absence is exported where a session of the member is touched by it, and of that group alone', async () => {
  const tuesdays = await planTuesdays(fresh.alcove);
  const { groupId, moduleId: thursdays } = await planThursdays();
  const ana = await admitted(fresh.alcove, tuesdays, named('Ana'), FROM);
  const bea = await admitted(fresh.alcove, thursdays, named('Bea'), FROM);
  const week = { from: '2026-09-07', to: '2026-09-12' };
  for (const memberId of [ana, bea]) {
    await fresh.alcove.done('addNotice', { memberId, notice: aNotice(week) });
  }
  const weekend = aNotice({ from: '2026-09-12', to: '2026-09-13' });
  await fresh.alcove.done('addNotice', { memberId: ana, notice: weekend });
  const absences = async (of: GroupId | null) =>
    summariesIn((await exported(of)).text).filter((summary) => summary === 'Absence announced');
  expect(await absences(null)).toHaveLength(2);
  expect(await absences(groupId)).toHaveLength(1);
  expect(summariesIn((await exported(groupId)).text)).toHaveLength(3);
});

test('an appointment keeps its UID, counts its changes and can be cancelled and held after all (M84)', async () => {
  await planTuesdays(fresh.alcove, { to: '2026-09-01' });
  const [only] = (await view()).sessions;
  const sessionId = String(only?.session.id);
  const eventNow = async () => {
    const [event] = componentsIn((await exported()).text, 'VEVENT');
    const of = (name: string) => event?.properties.get(name);
    return [of('UID'), of('SEQUENCE'), of('STATUS'), of('DTSTART;TZID=America/Toronto')];
  };
  const planned = await eventNow();
  expect(planned.slice(1)).toEqual(['0', 'CONFIRMED', '20260901T190000']);
  const moving = { date: '2026-09-03', startTime: '18:30', reason: 'A holiday.' };
  await fresh.alcove.done('moveSession', { sessionId, ...moving });
  expect(await eventNow()).toEqual([planned[0], '1', 'CONFIRMED', '20260903T183000']);
  await fresh.alcove.done('callOffSession', { sessionId, reason: 'Away.' });
  expect(await eventNow()).toEqual([planned[0], '2', 'CANCELLED', '20260903T183000']);
  await fresh.alcove.done('holdSessionAfterAll', { sessionId });
  expect(await eventNow()).toEqual([planned[0], '3', 'CONFIRMED', '20260903T183000']);
});

/** Lines that would become appointments of their own, were they to get into the file as they are. */
const hostile = (what: string) => `canary ${what}; BEGIN:VEVENT, END:VEVENT \\nSUMMARY:canary`;
const lines = (what: string) => `${hostile(what)}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:canary`;

async function fillWithCanaries() {
  const { alcove } = fresh;
  await planTuesdays(alcove);
  const group = { name: hostile('group'), kind: 'closed-module' } as const;
  const { groupId } = await alcove.done('createGroup', group);
  const skippedDates = [{ date: '2026-09-10', reason: hostile('skipped') }];
  const schedule = aSchedule({ weekday: 4, to: '2026-09-24', skippedDates });
  const module = { groupId, name: hostile('module'), schedule };
  const { moduleId } = await alcove.done('planModule', module);
  const profile = aProfile({
    ...{ legalName: hostile('legal'), preferredFirstName: hostile('first') },
    ...{ otherNames: [hostile('other')], referringPhysician: hostile('physician') },
    contact: {
      ...{ telephone: hostile('telephone'), email: 'canary@example.org', address: lines('home') },
    },
    goals: lines('goals'),
  });
  const memberId = await admitted(alcove, moduleId, profile, FROM);
  const away = { from: '2026-09-17', to: '2026-09-24', reason: hostile('notice') };
  await alcove.done('addNotice', { memberId, notice: aNotice(away) });
  await addVacation('2026-10-05', '2026-10-09', hostile('vacation'));
  await alcove.done('saveMeeting', { groupId, access: doxy });
  const sessions = (await alcove.done('listSessions', { moduleId })).map(({ session }) => session);
  const [first, second] = sessions.map(({ id }) => id);
  const moving = { date: '2026-09-04', startTime: '18:00', reason: hostile('move') };
  await alcove.done('moveSession', { sessionId: String(first), ...moving });
  await alcove.done('callOffSession', { sessionId: String(second), reason: hostile('off') });
  await alcove.done('saveDraft', {
    ...{ sessionId: String(sessions[2]?.id), memberId },
    body: { template: 'free', sections: { text: lines('note') } },
  });
  return { ids: [groupId, moduleId, memberId, ...sessions.map(({ id }) => id)] };
}

test('hostile names and reasons get nowhere near the file, and no id of the vault does (M44)', async () => {
  const { ids } = await fillWithCanaries();
  const { answer, text } = await exported();
  // Three Tuesdays, three Thursdays of which one is called off, one vacation, one absence.
  expect(answer.events).toBe(8);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(8);
  expect(componentsIn(text, 'VEVENT')).toHaveLength(8);
  expect(text.toLowerCase()).not.toContain('canary');
  const leaking = ids.filter((id) => text.includes(id) || text.includes(id.slice(4)));
  expect(leaking).toEqual([]);
  const uids = componentsIn(text, 'VEVENT').map(({ properties }) => properties.get('UID'));
  expect(new Set(uids).size).toBe(8);
  expect(uids.every((uid) => /^[0-9a-f]{40}@alcove\.invalid$/.test(String(uid)))).toBe(true);
});

test('a dialog that is left and a disk that is full are told, and nothing is chained (M44)', async () => {
  await planTuesdays(fresh.alcove);
  const before = eventsIn(fresh.stores).length;
  const full = err({ code: 'file-not-written', reason: 'disk-full' });
  const left = testAlcove(() => fresh.stores, { choosePath: async () => null });
  const stopped = testAlcove(() => fresh.stores, { write: async () => full });
  expect(await left.ask('exportCalendar', { groupId: null })).toEqual(
    err({ code: 'save-cancelled' }),
  );
  expect(await stopped.ask('exportCalendar', { groupId: null })).toEqual(full);
  expect(eventsIn(fresh.stores)).toHaveLength(before);
});
