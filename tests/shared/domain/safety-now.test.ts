import {
  ageOf,
  entryFor,
  placesOf,
  safetyNow,
  spokenNumber,
} from '../../../shared/domain/safety-now';
import type {
  CallLocation,
  EmergencyContact,
  ReleaseToCall,
  SafetyPlan,
} from '../../../shared/domain/safety-plan';
import { blankSafetyPlan } from '../../../shared/domain/safety-plan-rules';
import { memberId } from '../../support/people';

const place = (label: string, address = `${label} Lane`): CallLocation => ({
  ...{ label, address, country: 'CA', region: 'ON' },
  ...{ emergencyNumber: '911', dispatchNumber: '' },
});
const contact = (name: string, releaseToCall: ReleaseToCall): EmergencyContact => ({
  ...{ name, relationship: '', telephone: '416-555-0123', otherTelephone: '', note: '' },
  releaseToCall,
  releaseAskedOn: releaseToCall === 'not-asked' ? null : '2026-08-20',
});
const plan = (parts: Partial<SafetyPlan> = {}): SafetyPlan => ({
  ...blankSafetyPlan(memberId(1)),
  ...parts,
});
/** The session of 1 September 2026 begins at 19:00 in Toronto. */
const opensAt = new Date('2026-09-01T22:55:00.000Z');
const nothing = { confirmed: null, opensAt, last: null, plan: null };
const said = { location: place('Cottage'), confirmedAt: '2026-09-01T23:05:00.000Z' };
const before = { location: place('Clinic'), confirmedAt: '2026-08-25T23:05:00.000Z' };

test('M28 what they said in this call stands alone: no older place beside it', () => {
  const known = { confirmed: said, last: before, plan: plan({ callLocations: [place('Home')] }) };
  const { where } = safetyNow({ ...nothing, ...known });
  expect(where).toEqual({ kind: 'confirmed', place: said });
  expect(placesOf(where)).toEqual([said.location]);
});

test('M28 without it the place of the last session comes first, and the usual ones after it', () => {
  const callLocations = [place('Home'), place('Clinic')];
  const { where } = safetyNow({ ...nothing, last: before, plan: plan({ callLocations }) });
  expect(where).toEqual({ kind: 'earlier', place: before, usual: [place('Home')] });
  expect(placesOf(where).map(({ label }) => label)).toEqual(['Clinic', 'Home']);
});

test('M28 without either the usual places are shown, and without these it is not known', () => {
  const callLocations = [place('Home')];
  expect(safetyNow({ ...nothing, plan: plan({ callLocations }) }).where).toEqual({
    kind: 'usual',
    usual: callLocations,
  });
  expect(safetyNow(nothing).where).toEqual({ kind: 'unknown' });
  expect(safetyNow({ ...nothing, plan: plan() }).where).toEqual({ kind: 'unknown' });
  expect(placesOf({ kind: 'unknown' })).toEqual([]);
});

const corrected = (parts: Partial<CallLocation> = {}): CallLocation => ({
  ...place('Clinic'),
  ...{ label: 'The clinic, second floor', dispatchNumber: '416-555-0199' },
  ...parts,
});

test('M28 the plan’s numbers for an address count, and only the date is the last session’s', () => {
  const old = { ...before, location: { ...before.location, dispatchNumber: '416-555-0100' } };
  const callLocations = [place('Home'), corrected()];
  const { where } = safetyNow({ ...nothing, last: old, plan: plan({ callLocations }) });
  expect(where).toEqual({
    kind: 'earlier',
    place: { location: corrected(), confirmedAt: before.confirmedAt },
    usual: [place('Home')],
  });
  expect(JSON.stringify(where)).not.toContain('416-555-0100');
});

test('M28 an address is the same however it is spaced, and of two the label decides', () => {
  const spaced = corrected({ address: 'CLINIC   lane ' });
  expect(entryFor(place('Clinic'), [spaced])).toBe(spaced);
  const sameLabel = corrected({ label: 'Clinic' });
  expect(entryFor(place('Clinic'), [spaced, sameLabel])).toBe(sameLabel);
  expect(entryFor(place('Clinic'), [place('Home')])).toBeNull();
});

test('M24 M28 a place that was said before the room opened is an earlier one', () => {
  const confirmed = { ...said, confirmedAt: '2026-09-01T22:54:59.000Z' };
  expect(safetyNow({ ...nothing, confirmed }).where).toMatchObject({
    kind: 'earlier',
    place: confirmed,
  });
  const justThen = { ...said, confirmedAt: '2026-09-01T22:55:00.000Z' };
  expect(safetyNow({ ...nothing, confirmed: justThen }).where.kind).toBe('confirmed');
});

test('M28 of a place from before a session was moved and the last session’s the newer one counts', () => {
  const confirmed = { ...said, confirmedAt: '2026-08-18T23:05:00.000Z' };
  expect(safetyNow({ ...nothing, confirmed, last: before }).where).toMatchObject({ place: before });
});

test('M28 an age is not known of what was said ahead of the clock', () => {
  const age = (now: string) => ageOf(said.confirmedAt, new Date(now), 5_000);
  expect(age('2026-09-01T23:15:00.000Z')).toBe(600_000);
  expect(age('2026-09-01T23:04:56.000Z')).toBe(0);
  expect(age('2026-09-01T23:04:55.000Z')).toBeNull();
});

test('M27 who may be called comes first, who did not agree last, each as the member listed them', () => {
  const contacts = [
    contact('Omar Invented', 'not-agreed'),
    contact('Ines Made-up', 'not-asked'),
    contact('Vera Fictional', 'agreed'),
    contact('Tomas Unreal', 'agreed'),
  ];
  expect(
    safetyNow({ ...nothing, plan: plan({ contacts }) }).contacts.map((one) => one.name),
  ).toEqual(['Vera Fictional', 'Tomas Unreal', 'Ines Made-up', 'Omar Invented']);
  expect(safetyNow(nothing).contacts).toEqual([]);
});

test('the newest version is the one that is shown, and who calls back is in it', () => {
  const version = (number: number, callBack: string) => ({
    number,
    text: {
      steps: {
        'warning-signs': `Signs ${number}`,
        'own-coping': '',
        distractions: '',
        'people-who-help': '',
        professionals: '',
        'safer-surroundings': '',
      },
      callBack,
      reviewOn: null,
    },
    saved: { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' },
  });
  const versions = [version(1, 'They call.'), version(2, 'I call back within two minutes.')];
  const now = safetyNow({ ...nothing, plan: plan({ versions }) });
  expect(now.version?.number).toBe(2);
  expect(now.callBack).toBe('I call back within two minutes.');
  expect(safetyNow(nothing)).toMatchObject({ version: null, callBack: '' });
});

test('a number is read aloud digit by digit, in its groups', () => {
  expect(spokenNumber('(416) 555-0123')).toBe('4 1 6, 5 5 5, 0 1 2 3');
  expect(spokenNumber('+1 416 555 0123 ext. 42')).toBe(
    'plus 1, 4 1 6, 5 5 5, 0 1 2 3, extension, 4 2',
  );
  expect(spokenNumber('416-555-0123x42')).toBe('4 1 6, 5 5 5, 0 1 2 3, extension, 4 2');
  expect(spokenNumber('911')).toBe('9 1 1');
});

test('letters that are dialled are read as letters, a country’s sign as plus', () => {
  expect(spokenNumber('1-800-555-HELP')).toBe('1, 8 0 0, 5 5 5, H E L P');
  expect(spokenNumber('+44 20 7946 0123')).toBe('plus 4 4, 2 0, 7 9 4 6, 0 1 2 3');
  expect(spokenNumber('416-555-0123 poste 9')).toBe('4 1 6, 5 5 5, 0 1 2 3, extension, 9');
});
