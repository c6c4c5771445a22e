import { z } from 'zod';
import { auditEventNames, type AuditEventName } from './audit-event';
import type { ChainEntry } from './chain';
import { localDateSchema } from './fields';
import {
  disclosureIdSchema,
  memberIdSchema,
  sessionIdSchema,
  type MemberId,
  type SessionId,
} from './ids';
import { storeIdSchema } from './store-refusal';

/** What a line of the trail is about, as the screen filters it. */
export const auditTopics = [
  'writing',
  'viewing',
  'releases',
  'members',
  'keys',
  'backups',
  'settings',
] as const;
export const auditTopicSchema = z.enum(auditTopics);
export type AuditTopic = z.infer<typeof auditTopicSchema>;

/** Documents written are `writing`; every event has one of the others. */
const topicByEvent: Readonly<Record<AuditEventName, AuditTopic>> = {
  'vault-unlocked': 'keys',
  'unlock-failed': 'keys',
  'vault-locked': 'keys',
  'record-viewed': 'viewing',
  'record-released': 'releases',
  'release-not-written': 'releases',
  'passphrase-changed': 'keys',
  'recovery-code-renewed': 'keys',
  'keychain-unlock-allowed': 'keys',
  'keychain-unlock-forbidden': 'keys',
  'vault-re-keyed': 'keys',
  'vault-migrated': 'backups',
  'emergency-sheet-saved': 'keys',
  'backup-made': 'backups',
  'backup-failed': 'backups',
  'backup-folder-chosen': 'backups',
  'vault-restored': 'backups',
  'kept-aside-removed': 'backups',
  'vault-verified': 'backups',
  'finding-accepted': 'backups',
  'settings-changed': 'settings',
  'audit-trail-printed': 'releases',
  'member-admitted': 'members',
  'admission-overridden': 'members',
  'member-left': 'members',
  'roster-imported': 'members',
  'enquiry-removed': 'members',
  'agreement-published': 'members',
  'agreement-retired': 'members',
  'consent-given': 'members',
  'consent-taken-in': 'members',
  'consent-withdrawn': 'members',
  'consent-copy-saved': 'releases',
  'disclosure-recorded': 'releases',
  'safety-sheet-saved': 'releases',
  'meeting-opened': 'members',
  'room-entered': 'members',
  'room-left': 'members',
  'let-in-overridden': 'members',
  'safety-panel-opened': 'viewing',
  'emergency-record-begun': 'members',
  'session-moved': 'members',
  'session-called-off': 'members',
  'session-held-after-all': 'members',
  'attendance-imported': 'members',
  'names-kept': 'members',
  'timeline-saved': 'releases',
  'search-index-mended': 'backups',
  'calendar-exported': 'releases',
  'request-received': 'releases',
  'request-extended': 'releases',
  'request-answered': 'releases',
  'letter-saved': 'releases',
  'statements-made': 'releases',
  'billing-file-saved': 'releases',
  'billing-file-never-left': 'releases',
  'charges-made': 'members',
  'entry-reversed': 'members',
  'accounting-saved': 'releases',
  'overview-saved': 'releases',
  'incident-begun': 'members',
  'incident-closed': 'members',
  'record-held': 'releases',
  'record-hold-lifted': 'releases',
  'record-destroyed': 'releases',
  'certificate-saved': 'releases',
  'sealed-export-made': 'releases',
  'sealed-export-taken-in': 'members',
};

/** `null` for an event of a newer Alcove: it is in no topic and in the whole trail. */
export function topicOf(eventName: string): AuditTopic | null {
  return isAuditEventName(eventName) ? topicByEvent[eventName] : null;
}

export function eventNamesOf(topic: AuditTopic): readonly AuditEventName[] {
  return auditEventNames.filter((name) => topicByEvent[name] === topic);
}

function isAuditEventName(name: string): name is AuditEventName {
  return Object.hasOwn(topicByEvent, name);
}

/** What kind of document a link is about, in the words of the mission. */
export const auditThings = [
  'practice',
  'settings',
  'unfinished-form',
  'group',
  'member',
  'session',
  'note',
  'group-note',
  'release',
  'disclosure',
  'agreement',
  'consent',
  'safety-plan',
  'charge',
  'incident',
  'room',
  'meeting',
  'decisions',
  'emergency-record',
  'calendar',
  'library',
  'record-request',
  'destruction',
  'billing',
  'policies',
  'other',
] as const;
export type AuditThing = (typeof auditThings)[number];

const thingByCollection: ReadonlyMap<string, AuditThing> = new Map([
  ['practice', 'practice'],
  ['groups', 'group'],
  ['members', 'member'],
  ['sessions', 'session'],
  ['notes', 'note'],
  ['groupNotes', 'group-note'],
  ['requests', 'release'],
  ['agreements', 'agreement'],
  ['consents', 'consent'],
  ['safetyPlans', 'safety-plan'],
  ['ledger', 'charge'],
  ['incidents', 'incident'],
]);

const thingById: readonly (readonly [RegExp, AuditThing])[] = [
  [/^settings$/u, 'settings'],
  [/^calendar$/u, 'calendar'],
  [/^library$/u, 'library'],
  [/^unfinished:/u, 'unfinished-form'],
  [/^room:/u, 'room'],
  [/^meeting:/u, 'meeting'],
  [/^decisions:/u, 'decisions'],
  [/^emr_/u, 'emergency-record'],
  [/^req_/u, 'record-request'],
  [/^dst_/u, 'destruction'],
  [/^billing$/u, 'billing'],
  [/^policies$/u, 'policies'],
];

/** Some collections hold documents of several kinds, told apart by their ids. */
export function thingOf(collection: string, documentId: string): AuditThing {
  const [, byId] = thingById.find(([ids]) => ids.test(documentId)) ?? [];
  if (byId) return byId;
  if (disclosureIdSchema.safeParse(documentId).success) return 'disclosure';
  return thingByCollection.get(collection) ?? 'other';
}

/** The member a link names: of a note, of the member's own document, of a view or a release. */
export function memberIn(entry: ChainEntry): MemberId | null {
  const named = entry.kind === 'event' ? entry.subject : entry.documentId.split(':').at(-1);
  return memberIdSchema.safeParse(named).data ?? null;
}

/** The session a link names: of a note, of a group note, of the session itself, its room, its votes. */
export function sessionIn(entry: ChainEntry): SessionId | null {
  const parts = entry.kind === 'event' ? [] : entry.documentId.split(':');
  const named = parts.map((part) => sessionIdSchema.safeParse(part).data);
  return named.find((id) => id !== undefined) ?? null;
}

export const auditFilterSchema = z
  .object({
    /** `null`: every topic. */
    topic: auditTopicSchema.nullable(),
    memberId: memberIdSchema.nullable(),
    /** Local dates by the practice's clock, both included. */
    from: localDateSchema.nullable(),
    to: localDateSchema.nullable(),
  })
  .readonly();
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/**
 * One line of the audit trail: a link of the chain, or a run of links in which one document was
 * saved again and again.
 */
export const auditLineSchema = z
  .object({
    store: storeIdSchema,
    /** The first and the last link of the run; the same for one link. */
    sequence: z.int().positive(),
    lastSequence: z.int().positive(),
    /** UTC milliseconds of the first and of the last link, by this machine's clock. */
    firstAt: z.int(),
    at: z.int(),
    author: z.string(),
    /** `null` for an event of a newer Alcove. */
    topic: auditTopicSchema.nullable(),
    /** The event's name, or what was done to a document: `saved`, `deleted`, `purged`. */
    what: z.string(),
    /** The kind of document, `null` for an event. */
    thing: z.enum(auditThings).nullable(),
    times: z.int().positive(),
    /** Who it is about, `null` when it is about no member. */
    memberId: memberIdSchema.nullable(),
    /** The legal name, as the register has it now; `null` when there is no such member any more. */
    memberName: z.string().nullable(),
    /** The date of the session that the document belongs to. */
    sessionDate: localDateSchema.nullable(),
    /** Counts and codes of an event. */
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    /** The last link's own seal, for whoever compares it with a paper. */
    mac: z.string(),
  })
  .readonly();
export type AuditLine = z.infer<typeof auditLineSchema>;
