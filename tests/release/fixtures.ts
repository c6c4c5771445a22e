import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/lib/canonical-json';
import type { RecordsReader } from '../../electron/application/ports/stores';
import type { ReleaseStamp } from '../../electron/application/ports/release';
import { beginEnquiry } from '../../shared/domain/admission';
import type { AttendanceMark } from '../../shared/domain/attendance';
import {
  addendumIdSchema,
  groupIdSchema,
  memberIdSchema,
  moduleIdSchema,
  noteIdOf,
  sessionIdSchema,
  type MemberId,
} from '../../shared/domain/ids';
import { guardedOf, type Member, type MemberProfile } from '../../shared/domain/member';
import type { ProgressNote } from '../../shared/domain/note';
import type { NoteBody } from '../../shared/domain/note-body';
import type { PracticeProfile } from '../../shared/domain/practice';
import { assembleRelease, type AssembledRelease } from '../../shared/domain/assemble-release';
import type { ReleaseScope } from '../../shared/domain/release';
import { releaseChoiceSchema, type ReleaseChoice } from '../../shared/domain/release-choice';
import type { ReleaseContent } from '../../shared/domain/release-content';
import { releaseSections, sectionsOnceReleased } from '../../shared/domain/release-sections';
import type { RecordSources } from '../../shared/domain/release-sources';
import type { Session } from '../../shared/domain/session';
import type { ChainHeads } from '../../shared/domain/vault-check';
import type { Addendum, KeptNames, OccasionOfNote } from '../../shared/domain/signed-text';
import { aMembership } from '../support/people';

/** Fictional people, groups and practices only. */

const idText = (prefix: string, count: number) => `${prefix}_${String(count).padStart(20, '0')}`;
const TIME_ZONE = 'America/Toronto';
export const memberId = (count: number): MemberId => memberIdSchema.parse(idText('mem', count));
export const moduleId = (count: number) => moduleIdSchema.parse(idText('mod', count));
export const ELODIE = memberId(1);

export function aMember(
  id: MemberId,
  profile: Partial<MemberProfile> = {},
  memberships: Member['memberships'] = [aMembership()],
): Member {
  const known: MemberProfile = {
    legalName: 'Élodie Marchetti-Okafor',
    preferredFirstName: 'Élodie',
    otherNames: [],
    dateOfBirth: null,
    contact: { telephone: '', email: '', address: '' },
    referringPhysician: '',
    goals: '',
    ...profile,
  };
  const enquiry = { profile: known, healthNumber: null, interestedIn: null };
  return { ...beginEnquiry(id, enquiry, '2026-08-20T15:00:00.000Z'), memberships };
}

export const elodie = aMember(ELODIE);
export const sarah = aMember(memberId(2), {
  legalName: 'Sarah Novak',
  preferredFirstName: 'Sarah',
  otherNames: ['Sally'],
});
export const liam = aMember(memberId(3), {
  legalName: "Liam O'Brien",
  preferredFirstName: 'Liam',
});

export const aPractice = (profile: Partial<PracticeProfile> = {}): PracticeProfile => ({
  clinicianName: 'Dr. Ines Moreau',
  credentials: 'MD, FRCPC',
  practiceName: 'Larkspur Group Practice',
  address: '200 Birchmount Row\nToronto ON',
  telephone: '416-555-0100',
  email: 'office@example.org',
  timeZone: TIME_ZONE,
  jurisdiction: 'CA-ON',
  ...profile,
});

interface SessionWish {
  readonly count?: number;
  readonly date?: string;
  readonly mark?: AttendanceMark | null;
  readonly held?: Session['held'];
  readonly module?: number;
  readonly others?: readonly MemberId[];
}

export function aSession(wish: SessionWish = {}): Session {
  const { count = 1, date = '2026-09-08', mark = { kind: 'present' }, module = 1 } = wish;
  const times = { startedAt: `${date}T23:00:00.000Z`, endedAt: `${date}T23:50:00.000Z` };
  const marks = mark ? [{ memberId: ELODIE, mark }] : [];
  const others = (wish.others ?? []).map((id) => ({
    memberId: id,
    mark: { kind: 'present' } as const,
  }));
  return {
    id: sessionIdSchema.parse(idText('ses', count)),
    groupId: groupIdSchema.parse(idText('grp', 1)),
    moduleId: moduleId(module),
    date,
    startTime: '19:00',
    timeZone: TIME_ZONE,
    minutes: 50,
    startsAt: `${date}T23:00:00.000Z`,
    held: wish.held === undefined ? times : wish.held,
    attendance: [...marks, ...others],
    moves: [],
    planChanges: 0,
    othersPresent: 0,
    calledOff: null,
  };
}

interface NoteWish {
  readonly count?: number;
  readonly date?: string;
  readonly body?: NoteBody;
  readonly author?: string;
  readonly isSigned?: boolean;
  readonly addenda?: readonly Addendum[];
  readonly unfinishedAddendum?: string;
  readonly occasion?: OccasionOfNote;
  readonly keptNames?: readonly KeptNames[];
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function aNote(text: string, wish: NoteWish = {}): ProgressNote {
  const { count = 1, date = '2026-09-08', author = 'Dr. Ines Moreau', isSigned = true } = wish;
  const sessionId = sessionIdSchema.parse(idText('ses', count));
  const at = `${date}T23:58:00.000Z`;
  const signed = { at, timeZone: TIME_ZONE };
  const body: NoteBody = wish.body ?? { template: 'free', sections: { text } };
  const facts = { author, signed, ...(wish.occasion && { occasion: wish.occasion }) };
  const signature = { ...facts, contentHash: sha256(canonicalJson({ ...facts, body })) };
  return {
    id: noteIdOf(sessionId, ELODIE),
    memberId: ELODIE,
    sessionId,
    moduleId: moduleId(1),
    sessionDate: date,
    text: {
      body,
      savedAt: at,
      signature: isSigned ? signature : null,
      addenda: chained(wish.addenda ?? [], signature.contentHash),
      unfinishedAddendum: wish.unfinishedAddendum ?? null,
      keptNames: wish.keptNames ?? [],
    },
  };
}

export function anAddendum(text: string, at: string, author = 'Dr. Ines Moreau'): Addendum {
  return {
    id: addendumIdSchema.parse(idText('add', 1)),
    text,
    author,
    written: { at, timeZone: TIME_ZONE },
    citesHash: '0'.repeat(64),
    hash: '0'.repeat(64),
  };
}

/** An addendum that corrects a passage; its id ends in `count`. */
export function aCorrection(
  count: number,
  text: string,
  correction: NonNullable<Addendum['correction']>,
): Addendum {
  const addendum = anAddendum(text, '2026-09-20T14:12:00.000Z');
  return { ...addendum, id: addendumIdSchema.parse(idText('add', count)), correction };
}

/** Addenda as they are kept: each cites the hash of what stands before it. */
function chained(addenda: readonly Addendum[], contentHash: string): readonly Addendum[] {
  let citesHash = contentHash;
  return addenda.map(({ hash: _unset, ...addendum }) => {
    const hash = sha256(canonicalJson({ ...addendum, citesHash }));
    const linked = { ...addendum, citesHash, hash };
    citesHash = hash;
    return linked;
  });
}

export const scope: ReleaseScope = {
  memberId: ELODIE,
  from: '2026-09-01',
  to: '2027-06-30',
  sections: sectionsOnceReleased,
};

export const aChoice = (parts: Partial<ReleaseChoice> = {}): ReleaseChoice =>
  releaseChoiceSchema.parse({ scope, ...parts });

/** The whole record of a year. */
export const wholeChoice = (parts: Partial<ReleaseChoice> = {}): ReleaseChoice =>
  aChoice({ scope: { ...scope, sections: releaseSections }, ...parts });

export const heads: ChainHeads = {
  records: { sequence: 1234, mac: '9f3c'.repeat(16) },
  groupProcess: { sequence: 56, mac: 'ab12'.repeat(16) },
};

export const stamp: ReleaseStamp = {
  number: '2027-0001',
  madeAt: new Date('2027-07-02T14:20:00.000Z'),
  timeZone: TIME_ZONE,
  recipient: {
    ...{ name: 'Élodie Marchetti-Okafor', authority: 'member-request' },
    ...{ consentId: null, stated: '' },
  },
  heads,
};

export function someSources(sources: Partial<RecordSources> = {}): RecordSources {
  return {
    practice: aPractice(),
    member: elodie,
    others: [sarah, liam].map(guardedOf),
    sessions: [],
    notes: [],
    ...{ consents: [], safetyPlan: null, emergencyRecords: [], accounting: [], ledger: [] },
    currency: 'CAD',
    ...sources,
  };
}

export function assembledOf(
  sources: Partial<RecordSources> = {},
  choice = aChoice(),
): AssembledRelease {
  const assembled = assembleRelease(choice, someSources(sources));
  if (!assembled.ok) throw new Error(assembled.error.code);
  return assembled.value;
}

export function contentOf(
  sources: Partial<RecordSources> = {},
  choice = aChoice(),
): ReleaseContent {
  return assembledOf(sources, choice).content;
}

/** A reader over plain values, as the store's would answer. */
export function aReader(sources: Partial<RecordSources> = {}): RecordsReader {
  const all = someSources(sources);
  const { practice, member, others, sessions, notes } = all;
  return {
    practice: async () => ({ id: 'practice', profile: practice }),
    member: async (id) => (id === member.id ? member : null),
    everyonesNames: async () => [guardedOf(member), ...others],
    sessionsOfModule: async (id) => sessions.filter((session) => session.moduleId === id),
    notesOfMember: async (id, from, to) =>
      notes.filter(
        ({ memberId: about, sessionDate }) =>
          about === id && from <= sessionDate && sessionDate <= to,
      ),
    consentsOfMember: async () => all.consents,
    safetyPlanOf: async () => all.safetyPlan,
    emergencyRecordsOf: async () => all.emergencyRecords,
    disclosuresOf: async () => [],
    releasesOf: async () => [],
    ledgerOf: async () => all.ledger,
    billing: async () => null,
    destructionOf: async () => null,
  };
}
