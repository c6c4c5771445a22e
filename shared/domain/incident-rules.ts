import { err, ok, type Result } from '../lib/result';
import type { IncidentId, MemberId } from './ids';
import {
  incidentSteps,
  type Affected,
  type AuthorityDecision,
  type Incident,
  type IncidentEntry,
  type IncidentEntryTyped,
  type IncidentGaps,
  type IncidentLetter,
  type IncidentRefusal,
  type IncidentStep,
  type IncidentTyped,
  type Telling,
} from './incident';
import type { Letter } from './letter';

type Changed = Result<Incident, IncidentRefusal>;

type Beginning = Pick<Incident, 'jurisdiction' | 'begun'> & { readonly id: IncidentId };

/** M113: what, whose, when noticed. Rejects: incident-in-future, incident-dates-reversed. */
export function beginIncident(typed: IncidentTyped, begin: Beginning, today: string): Changed {
  const { noticedOn, happenedOn } = typed;
  if (noticedOn > today) return err({ code: 'incident-in-future' });
  if (happenedOn !== null && happenedOn > noticedOn)
    return err({ code: 'incident-dates-reversed' });
  const nothingYet = { affected: [], entries: [], authority: null, letters: [], closedAt: null };
  return ok({ ...typed, ...begin, ...nothingYet, noLongerNamed: 0 });
}

/** Appended, and once the incident is closed marked as later. Nothing written is ever changed. */
export function addIncidentEntry(
  incident: Incident,
  typed: IncidentEntryTyped,
  made: Pick<IncidentEntry, 'id' | 'at'>,
): Incident {
  const entry = { ...typed, ...made, isLater: incident.closedAt !== null };
  return { ...incident, entries: [...incident.entries, entry] };
}

/** Whoever is on the list already stays as they are. */
export function addAffected(incident: Incident, memberIds: readonly MemberId[]): Changed {
  const known = new Set(incident.affected.map(({ memberId }) => memberId));
  const added = [...new Set(memberIds)].filter((id) => !known.has(id)).map(notToldYet);
  return whileOpen(incident, { affected: [...incident.affected, ...added] });
}

function notToldYet(memberId: MemberId): Affected {
  return { memberId, told: null, notToldBecause: null };
}

interface ToldOn {
  readonly memberId: MemberId;
  readonly told: Telling;
}

/** Rejects: incident-closed, member-not-affected, incident-in-future, incident-dates-reversed. */
export function markTold(incident: Incident, { memberId, told }: ToldOn, today: string): Changed {
  const refusal = refusalToDay(incident, told.on, today);
  if (refusal) return err(refusal);
  return changeAffected(incident, memberId, (one) => ({ ...one, told, notToldBecause: null }));
}

/** Rejects: incident-closed, member-not-affected. Who was told stays told. */
export function leaveUntold(
  incident: Incident,
  { memberId, reason }: { readonly memberId: MemberId; readonly reason: string },
): Changed {
  return changeAffected(incident, memberId, (one) =>
    one.told ? one : { ...one, notToldBecause: reason },
  );
}

function changeAffected(
  incident: Incident,
  memberId: MemberId,
  change: (one: Affected) => Affected,
): Changed {
  if (!isAffected(incident, memberId)) return err({ code: 'member-not-affected' });
  const affected = incident.affected.map((one) => (one.memberId === memberId ? change(one) : one));
  return whileOpen(incident, { affected });
}

export function isAffected({ affected }: Incident, memberId: MemberId): boolean {
  return affected.some((one) => one.memberId === memberId);
}

/**
 * Which kinds it is of decides: with one of those of which the authority wants to know (breach-law)
 * it is told. Rejects: incident-closed, breach-is-reportable.
 */
export function decideAuthority(incident: Incident, decision: AuthorityDecision): Changed {
  if (decision.decision === 'no-report' && decision.kinds.length > 0) {
    return err({ code: 'breach-is-reportable', kinds: decision.kinds.length });
  }
  const reportedOn = incident.authority?.reportedOn ?? null;
  return whileOpen(incident, { authority: { ...decision, reportedOn } });
}

/** Rejects: incident-closed, authority-not-to-be-told, incident-in-future, incident-dates-reversed. */
export function markReported(incident: Incident, on: string, today: string): Changed {
  const { authority } = incident;
  if (authority?.decision !== 'report') return err({ code: 'authority-not-to-be-told' });
  const refusal = refusalToDay(incident, on, today);
  if (refusal) return err(refusal);
  return whileOpen(incident, { authority: { ...authority, reportedOn: on } });
}

export function attachLetter(incident: Incident, letter: IncidentLetter): Changed {
  return whileOpen(incident, { letters: [...incident.letters, letter] });
}

type Sending = NonNullable<Letter['sent']>;

/**
 * A letter that went out tells whom it was written to, unless they were told before it. Rejects:
 * incident-closed, incident-in-future, incident-dates-reversed.
 */
export function markLetterSent(
  incident: Incident,
  letterId: Letter['id'],
  sent: Sending,
  today: string,
): Changed {
  const letter = incident.letters.find(({ id }) => id === letterId);
  if (!letter) return ok(incident);
  const refusal = refusalToDay(incident, sent.on, today);
  if (refusal) return err(refusal);
  const letters = incident.letters.map((one) => (one.id === letterId ? { ...one, sent } : one));
  return whileOpen(toldBy({ ...incident, letters }, letter.memberId, sent), {});
}

const tellingBySending: Readonly<Record<Sending['how'], Telling['how']>> = {
  post: 'letter',
  portal: 'letter',
  'e-mail': 'e-mail',
  'in-person': 'in-person',
};

function toldBy(incident: Incident, memberId: MemberId | null, { on, how }: Sending): Incident {
  if (memberId === null) {
    const { authority } = incident;
    const isFirst = authority?.decision === 'report' && authority.reportedOn === null;
    return isFirst ? { ...incident, authority: { ...authority, reportedOn: on } } : incident;
  }
  const told = { on, how: tellingBySending[how] };
  const affected = incident.affected.map((one) =>
    one.memberId === memberId && one.told === null ? { ...one, told, notToldBecause: null } : one,
  );
  return { ...incident, affected };
}

/** Rejects: incident-closed, incident-unfinished with all that is still missing. */
export function closeIncident(incident: Incident, closedAt: string): Changed {
  const gaps = gapsOf(incident);
  if (!isNothing(gaps)) return err({ code: 'incident-unfinished', gaps });
  return whileOpen(incident, { closedAt });
}

/** Whether the authority is told is asked of a breach; of the others only once it was decided. */
export function gapsOf(incident: Incident): IncidentGaps {
  return {
    steps: incidentSteps.filter((step) => !isStepDone(incident, step)),
    untold: incident.affected.filter(isLeftOpen).length,
    authority: authorityGapOf(incident),
  };
}

function isNothing({ steps, untold, authority }: IncidentGaps): boolean {
  return steps.length === 0 && untold === 0 && authority === null;
}

/** Naming those affected, and telling all of them, says as much as an entry would. */
export function isStepDone({ entries, affected }: Incident, step: IncidentStep): boolean {
  if (entries.some((entry) => entry.step === step)) return true;
  if (step === 'affected') return affected.length > 0;
  return step === 'notify' && affected.length > 0 && !affected.some(isLeftOpen);
}

/** Neither told, nor left untold for a reason. */
export function isLeftOpen({ told, notToldBecause }: Affected): boolean {
  return told === null && notToldBecause === null;
}

function authorityGapOf({ kind, authority }: Incident): IncidentGaps['authority'] {
  if (authority === null) return kind === 'breach' ? 'undecided' : null;
  return authority.decision === 'report' && authority.reportedOn === null ? 'not-told' : null;
}

/** Telling is not behind one while someone, or the authority, is still to be told or decided about. */
export function isStepSettled(incident: Incident, step: IncidentStep): boolean {
  const { untold, authority } = gapsOf(incident);
  return isStepDone(incident, step) && (step !== 'notify' || (untold === 0 && authority === null));
}

/** The first step that is not settled; `null` once all are, or it is closed. */
export function nextStepOf(incident: Incident): IncidentStep | null {
  if (incident.closedAt !== null) return null;
  return incidentSteps.find((step) => !isStepSettled(incident, step)) ?? null;
}

function refusalToDay({ noticedOn }: Incident, day: string, today: string): IncidentRefusal | null {
  if (day > today) return { code: 'incident-in-future' };
  return day < noticedOn ? { code: 'incident-dates-reversed' } : null;
}

function whileOpen(incident: Incident, change: Partial<Incident>): Changed {
  if (incident.closedAt !== null) return err({ code: 'incident-closed' });
  return ok({ ...incident, ...change });
}
