import { beginEnquiry } from '../../shared/domain/admission';
import type { Group, Module } from '../../shared/domain/group';
import {
  entryIdSchema,
  groupIdSchema,
  memberIdSchema,
  moduleIdSchema,
  sessionIdSchema,
  type MemberId,
} from '../../shared/domain/ids';
import type { Member, Membership, MemberProfile } from '../../shared/domain/member';
import type { PracticeProfile } from '../../shared/domain/practice';
import type { Schedule } from '../../shared/domain/schedule';
import type { Session } from '../../shared/domain/session';

/** Fictional people and a fictional practice: fixtures that read like speech. */

const padded = (number: number): string => String(number).padStart(20, '0');

export const memberId = (number: number): MemberId => memberIdSchema.parse(`mem_${padded(number)}`);
export const sessionId = (number: number) => sessionIdSchema.parse(`ses_${padded(number)}`);
export const moduleId = (number: number) => moduleIdSchema.parse(`mod_${padded(number)}`);
export const entryId = (number: number) => entryIdSchema.parse(`ent_${padded(number)}`);
export const groupId = (number: number) => groupIdSchema.parse(`grp_${padded(number)}`);

export function aPractice(parts: Partial<PracticeProfile> = {}): PracticeProfile {
  return {
    clinicianName: 'Dr. Imaginary Clinician',
    credentials: 'MD, FRCPC',
    practiceName: 'Fictional Group Practice',
    address: '1 Nowhere Lane\nImaginary, ON',
    telephone: '416-555-0100',
    email: 'clinician@example.org',
    timeZone: 'America/Toronto',
    jurisdiction: 'CA-ON',
    ...parts,
  };
}

export function aProfile(parts: Partial<MemberProfile> = {}): MemberProfile {
  return {
    legalName: 'Anabel Fictional',
    preferredFirstName: 'Ana',
    otherNames: [],
    dateOfBirth: null,
    contact: {
      telephone: '416-555-0111',
      email: 'ana@example.org',
      address: '2 Nowhere Lane\nImaginary, ON',
    },
    referringPhysician: 'Dr. Invented Referrer',
    goals: 'To say what I feel before it turns into silence.',
    ...parts,
  };
}

export function aMembership(parts: Partial<Membership> = {}): Membership {
  const days = { from: '2026-09-01', until: null };
  return { moduleId: moduleId(1), ...days, override: null, leaving: null, ...parts };
}

export function anEnquiry(number: number, parts: Partial<MemberProfile> = {}): Member {
  const known = { profile: aProfile(parts), healthNumber: null, interestedIn: null };
  return beginEnquiry(memberId(number), known, '2026-08-01T12:00:00.000Z');
}

export function aMember(number: number, parts: Partial<MemberProfile> = {}): Member {
  return { ...anEnquiry(number, parts), memberships: [aMembership()] };
}

export function aSchedule(parts: Partial<Schedule> = {}): Schedule {
  return {
    from: '2026-09-01',
    to: '2027-06-30',
    weekday: 2,
    startTime: '19:00',
    minutes: 90,
    timeZone: 'America/Toronto',
    skippedDates: [],
    ...parts,
  };
}

export function aModule(parts: Partial<Module> = {}): Module {
  return { id: moduleId(1), name: '2026–27', schedule: aSchedule(), ...parts };
}

export function aGroup(parts: Partial<Group> = {}): Group {
  return {
    id: groupId(1),
    name: 'Tuesday physicians',
    kind: 'closed-module',
    createdAt: '2026-08-01T12:00:00.000Z',
    modules: [aModule()],
    ...parts,
  };
}

export function aSession(parts: Partial<Session> = {}): Session {
  return {
    id: sessionId(1),
    groupId: groupId(1),
    moduleId: moduleId(1),
    date: '2026-09-01',
    startTime: '19:00',
    timeZone: 'America/Toronto',
    minutes: 90,
    startsAt: '2026-09-01T23:00:00.000Z',
    held: null,
    attendance: [],
    moves: [],
    planChanges: 0,
    othersPresent: 0,
    calledOff: null,
    ...parts,
  };
}
