import type { OpenVault } from '../../electron/application/ports/stores';
import { disclosureSchema } from '../../shared/domain/disclosure';
import { emergencyRecordSchema } from '../../shared/domain/emergency-record';
import { draftHistoryIdOf, noteIdOf, roomIdOf, safetyPlanIdOf } from '../../shared/domain/ids';
import { incidentSchema } from '../../shared/domain/incident';
import { feeArrangementSchema, statementSchema } from '../../shared/domain/ledger-entry';
import { beginNote } from '../../shared/domain/note';
import { releaseSchema } from '../../shared/domain/release';
import { safetyPlanSchema, safetySteps, type CallLocation } from '../../shared/domain/safety-plan';
import { emptyRoom } from '../../shared/domain/session-room';
import { unfinishedFormSchema } from '../../shared/domain/unfinished-form';
import { free } from './canary-everywhere';
import { aConsent } from './consents';
import { aMissedSession } from './money';
import { aGroup, aMember, aPractice, aSession, memberId, sessionId } from './people';
import { aRequest } from './requests';

/** A member of whom there is something in every document that can hold something, and another one. */

export const ZENOBIA = memberId(1);
export const BEA = memberId(2);
/** Stands in every text about Zenobia, in files and encrypted fields as well. */
export const CANARY = 'qzxcanary';
/** After ten years from everything that is in it. */
export const WHEN_OVER = '2037-09-01T15:00:00.000Z';

const at = '2026-10-01T15:00:00.000Z';
const moment = { at, timeZone: 'America/Toronto' };
const id = (prefix: string, number = 1) => `${prefix}_${String(number).padStart(20, '0')}`;
const said = `Spoke of a ${CANARY}.`;

export async function zenobiaEverywhere({ records }: OpenVault): Promise<void> {
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await membersAndSessions(records);
  await written(records);
  await office(records);
}

async function membersAndSessions(records: OpenVault['records']): Promise<void> {
  const bea = aMember(2, { legalName: 'Beatrice Invented', preferredFirstName: 'Bea' });
  const known = { memberId: ZENOBIA, how: `At school, a ${CANARY}`, revisitOn: null };
  const relationships = { acquaintances: [known], dualRelationships: [] };
  await records.members.addAll([
    aMember(1, { legalName: 'Zénobia Fictional', preferredFirstName: 'Zenobia', goals: said }),
    { ...bea, intake: { ...bea.intake, relationships } },
  ]);
  const mark = { kind: 'present' } as const;
  const attendance = [ZENOBIA, BEA].map((one) => ({ memberId: one, mark }));
  await records.sessions.addAll([
    aSession({ attendance }),
    aSession({ id: sessionId(2), date: '2026-09-08', startsAt: '2026-09-08T23:00:00.000Z' }),
  ]);
  const place: CallLocation = {
    ...{ label: 'Home', address: `1 ${CANARY} Lane`, country: 'CA', region: 'ON' },
    ...{ emergencyNumber: '911', dispatchNumber: '' },
  };
  await records.rooms.add({
    ...emptyRoom(sessionId(1)),
    letIn: [ZENOBIA, BEA].map((one) => ({
      ...{ memberId: one, at, overrideReason: null, missing: [] },
    })),
    callLocations: [ZENOBIA, BEA].map((one) => ({
      ...{ memberId: one, location: place, confirmedAt: at },
    })),
  });
}

async function written(records: OpenVault['records']): Promise<void> {
  for (const member of [ZENOBIA, BEA]) {
    const note = beginNote(aSession(), member, at);
    const body = free(member === ZENOBIA ? said : 'Spoke of sparrows.');
    await records.notes.add({ ...note, text: { ...note.text, body } });
  }
  const versions = [{ savedAt: at, body: free(`Earlier, a ${CANARY}.`) }];
  const ofNote = draftHistoryIdOf(noteIdOf(sessionId(1), ZENOBIA));
  await records.draftHistories.add({ id: ofNote, versions, undo: {} });
  // Its note was never saved: a kill came between.
  const ofNoNote = draftHistoryIdOf(noteIdOf(sessionId(2), ZENOBIA));
  await records.draftHistories.add({ id: ofNoNote, versions, undo: {} });
  await records.consents.addWithCopy(aConsent(), Buffer.from(`%PDF a ${CANARY}`.repeat(400)));
  const steps = { 'own-coping': said };
  await records.safetyPlans.add(
    safetyPlanSchema.parse({
      ...{ id: safetyPlanIdOf(ZENOBIA), memberId: ZENOBIA, contacts: [], callLocations: [] },
      versions: [{ number: 1, saved: moment, text: planOf(steps) }],
    }),
  );
  await records.emergencyRecords.add(
    emergencyRecordSchema.parse({
      ...{ id: id('emr'), kind: 'emergency', memberId: ZENOBIA, sessionId: sessionId(1) },
      ...{ begun: moment, entries: [{ id: id('ent'), at, text: said }], closedAt: at },
    }),
  );
  const form = { id: `unfinished:referral:${ZENOBIA}`, key: `referral:${ZENOBIA}` };
  const request = { id: 'unfinished:new-request', key: 'new-request' };
  const values = JSON.stringify({ memberId: ZENOBIA, note: said });
  for (const begun of [form, request]) {
    await records.unfinishedForms.add(
      unfinishedFormSchema.parse({ ...begun, values, savedAt: at }),
    );
  }
}

function planOf(steps: Readonly<Record<string, string>>) {
  return {
    steps: { ...Object.fromEntries(safetySteps.map((step) => [step, ''])), ...steps },
    ...{ callBack: '', reviewOn: null },
  };
}

const file = { name: 'Alcove-letter.pdf', sha256: '0'.repeat(64) };
const letter = {
  ...{ id: id('ltr'), kind: 'breach-notice', recipient: 'Zénobia Fictional', address: '' },
  ...{ subject: 'What happened', body: said, madeAt: at, file, sent: null },
};

async function office(records: OpenVault['records']): Promise<void> {
  await records.ledger.add(aMissedSession(1));
  await records.feeArrangements.add(
    feeArrangementSchema.parse({
      ...{ id: `arrangement:${ZENOBIA}`, memberId: ZENOBIA },
      steps: [{ from: '2026-09-01', missedSessionFeeCents: 2000, reason: said, madeAt: at }],
    }),
  );
  await records.statements.add(
    statementSchema.parse({
      ...{ id: id('sta'), number: '2026-09-0001', memberId: ZENOBIA, month: '2026-09' },
      ...{ madeAt: at, openingCents: 0, closingCents: 2000, entryIds: [], file },
      state: 'written',
    }),
  );
  await records.releases.add(
    releaseSchema.parse({
      ...{ id: id('rel'), number: '2026-0001', madeAt: at, state: 'handed-over', notes: 1 },
      scope: { memberId: ZENOBIA, from: '2026-09-01', to: '2026-09-30' },
      recipient: { name: CANARY, authority: 'member-request' },
      ...{ file: { ...file, bytes: 9, pages: 1 }, maskedNames: 0, heads: null },
    }),
  );
  await records.disclosures.add(
    disclosureSchema.parse({
      ...{ id: id('dis'), memberId: ZENOBIA, consentId: null, recipient: CANARY },
      ...{ ground: { kind: 'member-request' }, recipientKind: 'member', recipientContact: '' },
      ...{ disclosedOn: '2026-10-01', how: 'letter', what: said, purpose: said, madeAt: at },
    }),
  );
  const outcome = { kind: 'withdrawn', on: '2026-10-02', refusals: [], sent: null } as const;
  await records.recordRequests.add(aRequest({ outcome }));
  await records.incidents.add(
    incidentSchema.parse({
      ...{ id: id('inc'), kind: 'breach', title: 'A letter went astray', groupId: null },
      ...{ noticedOn: '2026-10-01', happenedOn: null, jurisdiction: 'CA-ON', authority: null },
      affected: [ZENOBIA, BEA].map((one) => ({ memberId: one, told: null })),
      letters: [{ ...letter, memberId: ZENOBIA, keptNames: null }],
      ...{ entries: [], begun: moment, closedAt: at },
    }),
  );
}

export const room = roomIdOf(sessionId(1));
