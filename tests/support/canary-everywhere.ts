import type { OpenVault } from '../../electron/application/ports/stores';
import {
  type MemberId,
  type SessionId,
  agreementIdSchema,
  decisionsIdOf,
  emergencyRecordIdSchema,
  safetyPlanIdOf,
  supervisionNoteIdSchema,
} from '../../shared/domain/ids';
import { beginGroupNote } from '../../shared/domain/group-note';
import { beginNote } from '../../shared/domain/note';
import { safetySteps } from '../../shared/domain/safety-plan';
import { beginSupervisionNote } from '../../shared/domain/supervision-note';
import { aGroup, aMember, aSession, entryId, groupId, memberId, sessionId } from './people';

/** One word, once in a document of each kind that can be found. */

export const SAVED = '2026-09-02T01:00:00.000Z';
const moment = { at: SAVED, timeZone: 'America/Toronto' };
const id = (number: number): string => String(number).padStart(20, '0');

export const free = (text: string) => ({ template: 'free', sections: { text } }) as const;

function aNote(text: string, session: SessionId, member: MemberId) {
  const note = beginNote(aSession({ id: session }), member, SAVED);
  return { ...note, text: { ...note.text, body: free(text) } };
}

/** The word stands once in a document of each kind. */
export async function canaryEverywhere({ records, groupProcess }: OpenVault): Promise<void> {
  await records.groups.add(aGroup());
  await records.sessions.add(aSession());
  await records.members.add({
    ...aMember(1, { goals: 'A goal with a canary.' }),
    outsideContacts: [
      {
        id: entryId(1),
        happenedOn: '2026-08-19',
        kind: 'other',
        groupId: groupId(1),
        note: 'A call about a canary.',
        isForOpening: false,
        writtenAt: SAVED,
        broughtUpIn: null,
      },
    ],
  });
  await records.notes.add(aNote('Spoke of a canary.', sessionId(1), memberId(1)));
  await records.safetyPlans.add({
    id: safetyPlanIdOf(memberId(1)),
    memberId: memberId(1),
    versions: [
      {
        number: 1,
        saved: moment,
        text: {
          steps: Object.fromEntries(
            safetySteps.map((step) => [step, step === 'own-coping' ? 'Feed the canary.' : '']),
          ) as never,
          callBack: '',
          reviewOn: null,
        },
      },
    ],
    contacts: [],
    callLocations: [],
  });
  await records.emergencyRecords.add({
    id: emergencyRecordIdSchema.parse(`emr_${id(1)}`),
    kind: 'emergency',
    memberId: memberId(1),
    sessionId: sessionId(1),
    begun: moment,
    entries: [{ id: entryId(2), at: SAVED, text: 'Called about the canary.' }],
    closedAt: null,
  });
  await records.agreements.add({
    id: agreementIdSchema.parse(`agr_${id(1)}`),
    kind: 'other',
    neededAt: 'on-occasion',
    groupId: null,
    createdAt: SAVED,
    draft: null,
    versions: [
      {
        number: 1,
        content: {
          title: 'Pets',
          text: 'No canary on screen.',
          questions: [],
          expiresAfterMonths: null,
        },
        published: moment,
        changeNote: '',
        vote: null,
        hash: '0'.repeat(64),
      },
    ],
    retiredAt: null,
  });
  const groupNote = beginGroupNote(aSession(), SAVED);
  const body = { template: 'group', sections: { themes: 'The canary as a theme.' } } as const;
  await groupProcess.groupNotes.add({ ...groupNote, text: { ...groupNote.text, body } });
  const facts = {
    kind: 'supervision',
    date: '2026-09-03',
    colleague: 'Dr. Imaginary Colleague',
    minutes: 50,
    groupId: groupId(1),
  } as const;
  const supervision = beginSupervisionNote(
    supervisionNoteIdSchema.parse(`sup_${id(1)}`),
    facts,
    SAVED,
  );
  await groupProcess.supervisionNotes.add({
    ...supervision,
    text: { ...supervision.text, body: free('On canaries.') },
  });
  await groupProcess.decisions.add({
    id: decisionsIdOf(sessionId(1)),
    sessionId: sessionId(1),
    decisions: [
      {
        id: entryId(3),
        question: 'Keep a canary?',
        options: [
          { text: 'Yes', votes: 7 },
          { text: 'No', votes: 1 },
        ],
        outcome: '',
        decidedAt: SAVED,
        struck: null,
      },
    ],
  });
}
