import { err } from '../../shared/lib/result';
import { admitted, elevenIn } from '../support/admitted';
import { aNotice, calendarDesk, doxy, named } from '../support/calendar-desk';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { entryId } from '../support/people';

/** One calendar of sessions, vacations and announced absences (M44), over the real encrypted stores. */

const fresh = alcoveForEachTest();
const { view, addVacation, conflictsByDate, planThursdays } = calendarDesk(fresh);
const FROM = '2026-09-01';

test('vacations of the clinician and absences of members stand in one calendar (M44)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const ana = await admitted(fresh.alcove, moduleId, named('Ana'), FROM);
  const bea = await admitted(fresh.alcove, moduleId, named('Bea'), FROM);
  await addVacation('2026-10-05', '2026-10-09', 'By the lake');
  await addVacation('2026-09-07', '2026-09-07');
  await fresh.alcove.done('addNotice', { memberId: ana, notice: aNotice() });
  await fresh.alcove.done('addNotice', {
    ...{ memberId: bea, notice: aNotice({ kind: 'late', minutes: 10 }) },
  });
  const { sessions, vacations, notices } = await view();
  expect(sessions.map(({ session, away, rosterSize }) => [session.date, away, rosterSize])).toEqual(
    [
      ['2026-09-01', 0, 2],
      ['2026-09-08', 1, 2],
      ['2026-09-15', 0, 2],
    ],
  );
  expect(vacations.map(({ from, note }) => [from, note])).toEqual([
    ['2026-09-07', ''],
    ['2026-10-05', 'By the lake'],
  ]);
  expect(
    notices.map(({ preferredFirstName, notice }) => [preferredFirstName, notice.kind]),
  ).toEqual([
    ['Ana', 'absent'],
    ['Bea', 'late'],
  ]);
});

test('the period holds its first and last day, and nothing beside them', async () => {
  await planTuesdays(fresh.alcove);
  await addVacation('2026-08-25', '2026-08-31');
  const { sessions, vacations } = await view({ from: '2026-09-01', to: '2026-09-08' });
  expect(sessions.map(({ session }) => session.date)).toEqual(['2026-09-01', '2026-09-08']);
  expect(vacations).toEqual([]);
});

test.each([
  ['Pacific/Kiritimati', '07:00', '2026-08-31T17:00:00.000Z'],
  ['Pacific/Pago_Pago', '23:00', '2026-09-02T10:00:00.000Z'],
])('the day of a session is that of its own zone: %s at %s (M44)', async (...given) => {
  const [timeZone, startTime, startsAt] = given;
  await planTuesdays(fresh.alcove, { timeZone, startTime, to: '2026-09-01' });
  const { sessions } = await view({ from: '2026-09-01', to: '2026-09-01' });
  expect(sessions.map(({ session }) => session.startsAt)).toEqual([startsAt]);
  expect((await view({ from: '2026-08-31', to: '2026-08-31' })).sessions).toEqual([]);
  expect((await view({ from: '2026-09-02', to: '2026-09-02' })).sessions).toEqual([]);
});

test('more than 400 days at once are refused in words', async () => {
  const asked = fresh.alcove.ask('getCalendar', { from: '2026-01-01', to: '2027-02-05' });
  expect(await asked).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
  expect((await view({ from: '2026-01-01', to: '2027-02-04' })).sessions).toEqual([]);
});

test('a session on a vacation, and two at one time, do not fit (M44, M84)', async () => {
  await planTuesdays(fresh.alcove);
  await addVacation('2026-09-08', '2026-09-12');
  const { moduleId } = await planThursdays();
  const [thursday] = await fresh.alcove.done('listSessions', { moduleId });
  const moving = { date: '2026-09-15', startTime: '20:00', reason: 'A holiday.' };
  await fresh.alcove.done('moveSession', { sessionId: String(thursday?.session.id), ...moving });
  expect(await conflictsByDate()).toEqual([
    ['2026-09-01', []],
    ['2026-09-08', ['vacation']],
    ['2026-09-10', ['vacation']],
    ['2026-09-15', ['overlaps']],
    ['2026-09-15', ['overlaps']],
  ]);
});

test('a session that was called off stays in the calendar and fits (M84)', async () => {
  await planTuesdays(fresh.alcove);
  await addVacation('2026-09-08', '2026-09-12');
  const [, second] = (await view()).sessions;
  const sessionId = String(second?.session.id);
  await fresh.alcove.done('callOffSession', { sessionId, reason: 'Away.' });
  const { sessions } = await view();
  expect(sessions.map(({ session, conflicts }) => [session.calledOff?.reason, conflicts])).toEqual([
    [undefined, []],
    ['Away.', []],
    [undefined, []],
  ]);
});

test('a roster and the clinician that the platform does not hold are said, one fewer is not (M85)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const [group] = await fresh.alcove.done('listGroups', {});
  const groupId = String(group?.id);
  await elevenIn(fresh.alcove, moduleId, FROM);
  await fresh.alcove.done('saveMeeting', { groupId, access: doxy });
  expect((await conflictsByDate()).flatMap(([, codes]) => codes)).toEqual([]);
  await admitted(fresh.alcove, moduleId, named('Zoe'), '2026-09-08');
  expect(await conflictsByDate()).toEqual([
    ['2026-09-01', []],
    ['2026-09-08', ['capacity']],
    ['2026-09-15', ['capacity']],
  ]);
  const [, second] = (await view()).sessions;
  expect(second?.conflicts).toEqual([{ code: 'capacity', capacity: 12, expected: 13 }]);
});

test('a vacation is removed once, and another stays (M44)', async () => {
  await addVacation('2026-09-07', '2026-09-07');
  await addVacation('2026-10-05', '2026-10-09');
  const [first] = (await view()).vacations;
  const removing = { vacationId: first?.id ?? entryId(99) };
  await fresh.alcove.done('removeVacation', removing);
  expect((await view()).vacations).toMatchObject([{ from: '2026-10-05' }]);
  const missing = err({ code: 'not-found', term: 'vacation' });
  expect(await fresh.alcove.ask('removeVacation', removing)).toEqual(missing);
});

test('a mistyped year of a vacation is refused in words', async () => {
  expect(await addVacation('2026-09-07', '2062-09-07')).toEqual(
    err({
      code: 'input-invalid',
      problems: [{ path: 'to', message: 'This is more than two years ahead.' }],
    }),
  );
  expect((await view()).vacations).toEqual([]);
});
