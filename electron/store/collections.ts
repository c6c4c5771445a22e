import type { RxJsonSchema } from 'rxdb';

/** A stored document: fields that are indexed or encrypted by name, and whatever else the term has. */
export interface StoredDocument {
  readonly id: string;
  readonly [field: string]: unknown;
}

type Schema = RxJsonSchema<StoredDocument>;
type Field = NonNullable<Schema['properties'][string]>;

const text = (maxLength: number): Field => ({ type: 'string', maxLength });
/** Text of any length: it is never looked things up by. */
const long: Field = { type: 'string' };
const flag: Field = { type: 'boolean' };
const whole: Field = { type: 'object', additionalProperties: true };

const id = text(100);
const reference = text(40);
const date = text(10);
const instant = text(24);

interface Plan {
  /** Goes up with a line in migrations.ts, and the layout of both files with it. */
  readonly version?: number;
  readonly fields?: Readonly<Record<string, Field>>;
  /** Each list is one index; RxDB completes it with the primary key. */
  readonly indexes?: readonly (readonly string[])[];
  /** Paths encrypted once more inside the document (docs/adr/0003). */
  readonly encrypted?: readonly string[];
  /** Files may be attached to its documents; the page encryption covers them. */
  readonly hasAttachments?: boolean;
}

/**
 * What the store needs to know of a collection: which fields it looks things up by and which it
 * encrypts. The whole shape is the domain's zod schema, checked at every read; what is written is
 * typed by it and stored as it is given.
 */
function collection(plan: Plan): { schema: Schema } {
  const { version = 0, fields = {}, indexes = [], encrypted = [], hasAttachments = false } = plan;
  return {
    schema: {
      version,
      primaryKey: 'id',
      type: 'object',
      properties: { id, ...fields },
      required: ['id', ...new Set(indexes.flat())],
      indexes: indexes.map((index) => [...index]),
      encrypted: [...encrypted],
      ...(hasAttachments && { attachments: {} }),
    },
  };
}

/**
 * The collections of the records database: eleven, and one in group-process, of the thirteen that
 * RxDB's free edition opens in a process.
 */
export const recordsCollections = {
  practice: collection({ version: 1, fields: { values: long }, encrypted: ['values'] }),
  groups: collection({
    fields: { meetingAccess: whole },
    encrypted: ['meetingAccess'],
  }),
  members: collection({
    fields: { profile: { ...whole, properties: { contact: whole } }, healthNumber: text(40) },
    encrypted: ['profile.contact', 'healthNumber'],
  }),
  sessions: collection({
    fields: { moduleId: reference, startsAt: instant, callLocations: whole },
    indexes: [['moduleId', 'startsAt'], ['startsAt']],
    encrypted: ['callLocations'],
  }),
  notes: collection({
    fields: {
      memberId: reference,
      sessionId: reference,
      moduleId: reference,
      sessionDate: date,
      isSigned: flag,
    },
    indexes: [['memberId', 'sessionDate'], ['sessionId'], ['moduleId', 'isSigned']],
  }),
  agreements: collection({}),
  consents: collection({
    version: 1,
    fields: { memberId: reference, agreementId: reference, signature: whole, terms: whole },
    indexes: [['memberId'], ['agreementId']],
    encrypted: ['signature', 'terms'],
    hasAttachments: true,
  }),
  safetyPlans: collection({
    fields: { memberId: reference, contacts: whole, callLocations: whole },
    indexes: [['memberId']],
    encrypted: ['contacts', 'callLocations'],
  }),
  ledger: collection({
    fields: { memberId: reference, date },
    indexes: [['memberId', 'date']],
  }),
  requests: collection({
    version: 2,
    fields: { kind: reference, memberId: reference, madeAt: instant, recipientContact: long },
    indexes: [['kind', 'madeAt'], ['memberId']],
    encrypted: ['recipientContact'],
  }),
  incidents: collection({ fields: { date }, indexes: [['date']] }),
} as const;

export const groupProcessCollections = {
  groupNotes: collection({
    fields: { moduleId: reference, sessionDate: date, isSigned: flag },
    indexes: [
      ['moduleId', 'sessionDate'],
      ['moduleId', 'isSigned'],
    ],
  }),
} as const;
