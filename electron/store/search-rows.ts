import type { z } from 'zod';
import { agreementSchema, newestVersionOf } from '../../shared/domain/agreement';
import { sessionDecisionsSchema } from '../../shared/domain/decision';
import { emergencyRecordSchema } from '../../shared/domain/emergency-record';
import { groupNoteSchema } from '../../shared/domain/group-note';
import { memberProfileSchema, memberSchema } from '../../shared/domain/member';
import { progressNoteSchema } from '../../shared/domain/note';
import { safetyPlanSchema } from '../../shared/domain/safety-plan';
import {
  searchedInDecisions,
  searchedInSupervisionNote,
} from '../../shared/domain/searched-group-process';
import {
  searchedInAgreement,
  searchedInContact,
  searchedInEmergencyRecord,
  searchedInMember,
  searchedInSafetyPlan,
  searchedInText,
} from '../../shared/domain/searched-text';
import { supervisionNoteSchema } from '../../shared/domain/supervision-note';
import { localDateOf } from '../../shared/lib/dates';
import { groupProcessCollections, recordsCollections } from './collections';
import type { SearchRow, SearchRules } from './storage/search-tables';

/** Goes up with every change of what is found in a document: then both indexes are made anew. */
const VERSION = '2';

type RowsOf = (document: unknown) => readonly SearchRow[];

/** What a term's documents become, when they are of its shape; a collection holds other terms too. */
function rowsBy<Doc>(schema: z.ZodType<Doc>, rows: (doc: Doc) => readonly SearchRow[]): RowsOf {
  return (document) => {
    const read = schema.safeParse(document);
    return read.success ? rows(read.data) : [];
  };
}

const nothing = { memberId: null, moduleIds: [], sessionId: null, date: null, isSigned: null };

const notes = rowsBy(progressNoteSchema, (note) => [
  {
    ...nothing,
    kind: 'note',
    entry: note.id,
    memberId: note.memberId,
    moduleIds: [note.moduleId],
    sessionId: note.sessionId,
    date: note.sessionDate,
    isSigned: note.text.signature !== null,
    texts: searchedInText(note.text),
  },
]);

/** As a member is stored: what is encrypted a second time is a cipher there, and is left out. */
const storedMemberSchema = memberSchema
  .unwrap()
  .pick({
    id: true,
    intake: true,
    outsideContacts: true,
    memberships: true,
    formerNames: true,
  })
  .extend({
    profile: memberProfileSchema.unwrap().pick({
      legalName: true,
      preferredFirstName: true,
      otherNames: true,
      referringPhysician: true,
      goals: true,
    }),
  });

const members = rowsBy(storedMemberSchema, (member) => [
  {
    ...nothing,
    kind: 'member',
    entry: member.id,
    memberId: member.id,
    moduleIds: member.memberships.map(({ moduleId }) => moduleId),
    texts: searchedInMember(member),
  },
  ...member.outsideContacts.map((contact): SearchRow => ({
    ...nothing,
    kind: 'contact',
    entry: contact.id,
    memberId: member.id,
    date: contact.happenedOn,
    texts: searchedInContact(contact),
  })),
]);

const storedPlanSchema = safetyPlanSchema
  .unwrap()
  .pick({ id: true, memberId: true, versions: true });

const safetyPlans = rowsBy(storedPlanSchema, (plan) => {
  const newest = plan.versions.at(-1);
  if (!newest) return [];
  const { at, timeZone } = newest.saved;
  return [
    {
      ...nothing,
      kind: 'safety-plan',
      entry: plan.id,
      memberId: plan.memberId,
      date: localDateOf(new Date(at), timeZone),
      texts: searchedInSafetyPlan(plan),
    },
  ];
});

const emergencyRecords = rowsBy(emergencyRecordSchema, (record) => [
  {
    ...nothing,
    kind: 'emergency-record',
    entry: record.id,
    memberId: record.memberId,
    sessionId: record.sessionId,
    date: localDateOf(new Date(record.begun.at), record.begun.timeZone),
    texts: searchedInEmergencyRecord(record),
  },
]);

const agreements = rowsBy(agreementSchema, (agreement) => {
  const newest = newestVersionOf(agreement);
  if (!newest) return [];
  const { at, timeZone } = newest.published;
  return [
    {
      ...nothing,
      kind: 'agreement',
      entry: agreement.id,
      date: localDateOf(new Date(at), timeZone),
      texts: searchedInAgreement(agreement),
    },
  ];
});

const groupNotes = rowsBy(groupNoteSchema, (note) => [
  {
    ...nothing,
    kind: 'group-note',
    entry: note.id,
    moduleIds: [note.moduleId],
    sessionId: note.id,
    date: note.sessionDate,
    isSigned: note.text.signature !== null,
    texts: searchedInText(note.text),
  },
]);

const supervisionNotes = rowsBy(supervisionNoteSchema, (note) => [
  {
    ...nothing,
    kind: 'supervision-note',
    entry: note.id,
    date: note.facts.date,
    isSigned: note.text.signature !== null,
    texts: searchedInSupervisionNote(note),
  },
]);

const decisions = rowsBy(sessionDecisionsSchema, ({ id, sessionId, decisions: taken }) => [
  {
    ...nothing,
    kind: 'decision',
    entry: id,
    sessionId,
    // The session's own day lies in the records; by UTC it is off by one at most.
    date: taken[0]?.decidedAt.slice(0, 10) ?? null,
    texts: searchedInDecisions({ decisions: taken }),
  },
]);

/** Other terms lie in the same collections; the shapes of these exclude each other by their ids. */
function firstOf(...all: readonly RowsOf[]): RowsOf {
  return (document) => all.map((rowsOf) => rowsOf(document)).find((rows) => rows.length > 0) ?? [];
}

export const recordsSearch: SearchRules = {
  version: VERSION,
  collections: {
    notes: { schemaVersion: recordsCollections.notes.schema.version, rowsOf: notes },
    members: { schemaVersion: recordsCollections.members.schema.version, rowsOf: members },
    safetyPlans: {
      schemaVersion: recordsCollections.safetyPlans.schema.version,
      rowsOf: safetyPlans,
    },
    incidents: {
      schemaVersion: recordsCollections.incidents.schema.version,
      rowsOf: emergencyRecords,
    },
    agreements: { schemaVersion: recordsCollections.agreements.schema.version, rowsOf: agreements },
  },
};

export const groupProcessSearch: SearchRules = {
  version: VERSION,
  collections: {
    groupNotes: {
      schemaVersion: groupProcessCollections.groupNotes.schema.version,
      rowsOf: firstOf(groupNotes, supervisionNotes, decisions),
    },
  },
};
