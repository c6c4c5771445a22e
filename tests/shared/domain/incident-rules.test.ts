import { entryIdSchema, incidentIdSchema, letterIdSchema } from '../../../shared/domain/ids';
import {
  incidentSteps,
  type Incident,
  type IncidentLetter,
  type IncidentStep,
} from '../../../shared/domain/incident';
import {
  addAffected,
  addIncidentEntry,
  attachLetter,
  beginIncident,
  closeIncident,
  decideAuthority,
  gapsOf,
  isStepDone,
  leaveUntold,
  markLetterSent,
  markReported,
  markTold,
  nextStepOf,
} from '../../../shared/domain/incident-rules';
import { err, type Result } from '../../../shared/lib/result';
import { entryId, memberId } from '../../support/people';

const TODAY = '2026-11-22';
const AT = '2026-11-22T15:00:00.000Z';
const ana = memberId(1);
const ben = memberId(2);

function there<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const typed = {
  kind: 'breach',
  title: 'A statement went to the wrong address',
  account: '',
  groupId: null,
  noticedOn: '2026-11-20',
  happenedOn: '2026-11-18',
} as const;
const begin = {
  id: incidentIdSchema.parse(`inc_${'1'.padStart(20, '0')}`),
  jurisdiction: 'CA-ON',
  begun: { at: AT, timeZone: 'America/Toronto' },
} as const;

const anIncident = (parts: Partial<Incident> = {}): Incident => ({
  ...there(beginIncident(typed, begin, TODAY)),
  ...parts,
});

const withEntry = (incident: Incident, step: IncidentStep, isNotNeeded = false): Incident =>
  addIncidentEntry(
    incident,
    { step, text: 'It was done.', isNotNeeded },
    { id: entryId(incident.entries.length + 1), at: AT },
  );

const withEveryStep = (incident = anIncident()): Incident =>
  incidentSteps.reduce((one, step) => withEntry(one, step), incident);

const notReported = {
  decision: 'no-report',
  reason: 'None of the seven fits.',
  kinds: [],
} as const;
const told = { on: '2026-11-21', how: 'telephone' } as const;

const aLetter = (parts: Partial<IncidentLetter> = {}): IncidentLetter => ({
  id: letterIdSchema.parse(`ltr_${'1'.padStart(20, '0')}`),
  kind: 'breach-notice',
  recipient: 'Anabel Fictional',
  address: '',
  subject: 'About information that concerns you',
  body: 'Dear Ana,',
  madeAt: AT,
  file: { name: 'Alcove-letter.pdf', sha256: 'a'.repeat(64) },
  sent: null,
  memberId: ana,
  keptNames: null,
  ...parts,
});

test('M113 an incident cannot be noticed before it happened, nor after today', () => {
  expect(beginIncident({ ...typed, noticedOn: '2026-11-23' }, begin, TODAY)).toEqual(
    err({ code: 'incident-in-future' }),
  );
  expect(beginIncident({ ...typed, happenedOn: '2026-11-21' }, begin, TODAY)).toEqual(
    err({ code: 'incident-dates-reversed' }),
  );
  expect(beginIncident({ ...typed, noticedOn: TODAY, happenedOn: TODAY }, begin, TODAY).ok).toBe(
    true,
  );
});

test('M113 what is written is added to a step and what was there before stays as it is', () => {
  const before = withEntry(anIncident(), 'contain');
  const after = withEntry(before, 'contain');
  expect(after.entries[0]).toBe(before.entries[0]);
  expect(after.entries.map(({ step, isLater }) => [step, isLater])).toEqual([
    ['contain', false],
    ['contain', false],
  ]);
});

test('M113 the next step is the first with nothing in it, and a reason why it is not needed counts', () => {
  expect(nextStepOf(anIncident())).toBe('contain');
  expect(nextStepOf(withEntry(anIncident(), 'contain'))).toBe('affected');
  expect(nextStepOf(withEntry(withEntry(anIncident(), 'contain', true), 'affected'))).toBe(
    'notify',
  );
  expect(nextStepOf(there(decideAuthority(withEveryStep(), notReported)))).toBeNull();
});

test('M113 telling stays next while someone, or the authority, is neither told nor decided about', () => {
  const written = withEntry(anIncident(), 'notify');
  const named = there(addAffected(withEntry(written, 'contain'), [ana]));
  expect(isStepDone(named, 'notify')).toBe(true);
  expect(nextStepOf(there(decideAuthority(named, notReported)))).toBe('notify');
  const toldAll = there(markTold(named, { memberId: ana, told }, TODAY));
  expect(nextStepOf(toldAll)).toBe('notify');
  expect(nextStepOf(there(decideAuthority(toldAll, notReported)))).toBe('repair');
});

test('M113 it is not closed while a step has neither an entry nor a reason, and the steps are named', () => {
  const halfway = withEntry(withEntry(anIncident(), 'contain'), 'repair', true);
  const decided = there(decideAuthority(halfway, notReported));
  expect(closeIncident(decided, AT)).toEqual(
    err({
      code: 'incident-unfinished',
      gaps: { steps: ['affected', 'notify', 'learn'], untold: 0, authority: null },
    }),
  );
  const whole = there(decideAuthority(withEveryStep(), notReported));
  expect(there(closeIncident(whole, AT)).closedAt).toBe(AT);
});

test('M113 it is not closed while someone affected was neither told nor left out with a reason', () => {
  const decided = there(decideAuthority(withEveryStep(), notReported));
  const both = there(addAffected(decided, [ana, ben]));
  const one = there(markTold(both, { memberId: ana, told }, TODAY));
  expect(gapsOf(one).untold).toBe(1);
  expect(closeIncident(one, AT)).toMatchObject({ ok: false, error: { gaps: { untold: 1 } } });
  const left = there(leaveUntold(one, { memberId: ben, reason: 'It was not about him.' }));
  expect(closeIncident(left, AT).ok).toBe(true);
});

test('a breach is not closed before it is decided whether the authority is told, nor before it was', () => {
  expect(gapsOf(withEveryStep()).authority).toBe('undecided');
  const toReport = there(
    decideAuthority(withEveryStep(), {
      decision: 'report',
      reason: 'Stolen.',
      kinds: ['stolen'],
    }),
  );
  expect(gapsOf(toReport).authority).toBe('not-told');
  const reported = there(markReported(toReport, '2026-11-21', TODAY));
  expect(gapsOf(reported).authority).toBeNull();
  expect(gapsOf(withEveryStep(anIncident({ kind: 'concern' }))).authority).toBeNull();
});

test('with one of the reportable kinds ticked it cannot be decided not to report', () => {
  const decision = { decision: 'no-report', reason: 'Small.', kinds: ['pattern'] } as const;
  expect(decideAuthority(anIncident(), decision)).toEqual(
    err({ code: 'breach-is-reportable', kinds: 1 }),
  );
  expect(markReported(anIncident(), TODAY, TODAY)).toEqual(
    err({ code: 'authority-not-to-be-told' }),
  );
});

test('M113 a closed incident takes later entries, marked as such, and nothing else', () => {
  const closed = there(closeIncident(there(decideAuthority(withEveryStep(), notReported)), AT));
  const later = withEntry(closed, 'learn');
  expect(later.entries.at(-1)).toMatchObject({ isLater: true, step: 'learn' });
  expect(later.closedAt).toBe(AT);
  const refused = err({ code: 'incident-closed' });
  expect(addAffected(closed, [ana])).toEqual(refused);
  expect(decideAuthority(closed, notReported)).toEqual(refused);
  expect(attachLetter(closed, aLetter())).toEqual(refused);
  expect(closeIncident(closed, AT)).toEqual(refused);
  expect(nextStepOf(later)).toBeNull();
});

test('whoever is on the list stays as they are when they are added once more', () => {
  const added = there(addAffected(anIncident(), [ana]));
  const once = there(markTold(added, { memberId: ana, told }, TODAY));
  expect(there(addAffected(once, [ana, ben, ben])).affected).toEqual([
    { memberId: ana, told, notToldBecause: null },
    { memberId: ben, told: null, notToldBecause: null },
  ]);
});

test('nobody is told before it was noticed, after today, or without being affected', () => {
  const incident = there(addAffected(anIncident(), [ana]));
  const on = (day: string, id = ana) =>
    markTold(incident, { memberId: id, told: { ...told, on: day } }, TODAY);
  expect(on('2026-11-19')).toEqual(err({ code: 'incident-dates-reversed' }));
  expect(on('2026-11-23')).toEqual(err({ code: 'incident-in-future' }));
  expect(on('2026-11-20', ben)).toEqual(err({ code: 'member-not-affected' }));
  expect(on('2026-11-20').ok).toBe(true);
});

test('a letter that went out tells whom it was written to, and no one who was told before', () => {
  const listed = there(addAffected(anIncident(), [ana, ben]));
  const byPhone = there(markTold(listed, { memberId: ben, told }, TODAY));
  const written = there(attachLetter(byPhone, aLetter()));
  const forBen = letterIdSchema.parse(`ltr_${'2'.padStart(20, '0')}`);
  const both = there(attachLetter(written, aLetter({ id: forBen, memberId: ben })));
  const sent = { on: '2026-11-22', how: 'post' } as const;
  const first = there(markLetterSent(both, aLetter().id, sent, TODAY));
  const second = there(markLetterSent(first, forBen, sent, TODAY));
  expect(second.affected.map((one) => one.told)).toEqual([
    { on: '2026-11-22', how: 'letter' },
    told,
  ]);
  expect(second.letters.map((letter) => letter.sent)).toEqual([sent, sent]);
});

test('a report that went out is the day on which the authority was told', () => {
  const decision = { decision: 'report', reason: 'Stolen.', kinds: ['stolen'] } as const;
  const toReport = there(decideAuthority(anIncident(), decision));
  const report = aLetter({ kind: 'breach-report', memberId: null });
  const sent = { on: '2026-11-21', how: 'portal' } as const;
  const out = there(markLetterSent(there(attachLetter(toReport, report)), report.id, sent, TODAY));
  expect(out.authority).toMatchObject({ decision: 'report', reportedOn: '2026-11-21' });
});

test('naming those affected and telling them all says as much as an entry would', () => {
  const named = there(addAffected(withEntry(anIncident(), 'contain'), [ana]));
  expect(nextStepOf(named)).toBe('notify');
  const toldAll = there(markTold(named, { memberId: ana, told }, TODAY));
  expect(nextStepOf(there(decideAuthority(toldAll, notReported)))).toBe('repair');
});

test('entries keep ids of their own', () => {
  const ids = withEveryStep().entries.map(({ id }) => entryIdSchema.parse(id));
  expect(new Set(ids).size).toBe(incidentSteps.length);
});
