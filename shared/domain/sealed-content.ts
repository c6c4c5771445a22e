import { z } from 'zod';
import type { Agreement } from './agreement';
import { sessionDecisionsSchema } from './decision';
import { groupNoteSchema } from './group-note';
import type { SealedCounts } from './sealed-export';
import {
  sealedAgreementsSchema,
  sealedGroupsSchema,
  sealedPracticeSchema,
  sealedRecordSchema,
  sealedRegisterSchema,
  sealedSessionsSchema,
  type SealedGroups,
  type SealedPractice,
  type SealedRecord,
  type SealedRegister,
  type SealedSessions,
} from './sealed-record';
import { supervisionNoteSchema } from './supervision-note';

/** What was written about the groups and in supervision: of a whole practice alone (M11). */
const sealedGroupProcessSchema = z
  .object({
    groupNotes: z.array(groupNoteSchema).readonly(),
    supervisionNotes: z.array(supervisionNoteSchema).readonly(),
    decisions: z.array(sessionDecisionsSchema).readonly(),
  })
  .readonly();
export type SealedGroupProcess = z.infer<typeof sealedGroupProcessSchema>;

/** What only a whole practice has. */
export interface SealedWhole {
  readonly practice: SealedPractice;
  readonly register: SealedRegister;
  readonly groupProcess: SealedGroupProcess;
}

export interface SealedContent extends SealedGroups, SealedSessions {
  readonly records: readonly SealedRecord[];
  readonly agreements: readonly Agreement[];
  /** `null` where members were chosen. */
  readonly whole: SealedWhole | null;
}

/** The JSON files of an archive by their names; a member's has a number of its own. */
export const sealedSchemas = {
  'members/0001/record.json': sealedRecordSchema,
  'groups.json': sealedGroupsSchema,
  'agreements.json': sealedAgreementsSchema,
  'sessions.json': sealedSessionsSchema,
  'practice.json': sealedPracticeSchema,
  'register.json': sealedRegisterSchema,
  'group-process.json': sealedGroupProcessSchema,
} as const;

/** The schemas in the JSON Schema language, for whoever reads an archive without Alcove. */
export function describedSchemas(): Readonly<Record<string, unknown>> {
  const described = Object.entries(sealedSchemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
  ]);
  return Object.fromEntries(described);
}

export function countsOf(content: SealedContent): SealedCounts {
  const { records, groups, sessions, agreements, meetings, rooms, whole } = content;
  const sum = (count: (record: SealedRecord) => number) =>
    records.reduce((total, record) => total + count(record), 0);
  const groupNotes = whole
    ? whole.groupProcess.groupNotes.length + whole.groupProcess.supervisionNotes.length
    : 0;
  const shared = groups.length + sessions.length + agreements.length + meetings.length;
  return {
    members: records.length,
    groups: groups.length,
    sessions: sessions.length,
    notes: sum(({ notes }) => notes.length),
    consents: sum(({ consents }) => consents.length),
    groupNotes,
    documents: shared + rooms.length + sum(documentsOf) + (whole ? documentsOfWhole(whole) : 0),
    leftOut: sum(({ leftOut }) => leftOut.notesOf.length + leftOut.others),
  };
}

/** Its sessions and rooms are counted once, with everyone's. */
function documentsOf(record: SealedRecord): number {
  const { safetyPlan, feeArrangement, notes, consents, emergencyRecords, disclosures } = record;
  const { releases, recordRequests, ledger, statements, billingFiles } = record;
  const lists = [notes, consents, emergencyRecords, disclosures, releases, recordRequests];
  const single = 1 + Number(safetyPlan !== null) + Number(feeArrangement !== null);
  return [...lists, ledger, statements, billingFiles].reduce(
    (total, list) => total + list.length,
    single,
  );
}

function documentsOfWhole({ practice, register, groupProcess }: SealedWhole): number {
  const lists = [...Object.values(register), ...Object.values(groupProcess)];
  const once = Object.values(practice).filter((document) => document !== null).length;
  return lists.reduce((total, list) => total + list.length, once);
}
