import { z } from 'zod';
import { foldForComparison } from '../lib/text';
import { admissionOverrideSchema } from './admission-needs';
import { outsideContactSchema } from './contact-log';
import { instantSchema, localDateSchema, optionalLine, paragraph, requiredLine } from './fields';
import { healthNumberSchema } from './health-number';
import { memberIdSchema, moduleIdSchema, type MemberId, type ModuleId } from './ids';
import { blankIntake, intakeSchema } from './intake';
import { recordedLeavingSchema } from './leaving';
import type { GuardedMember, KnownNames } from './name-guard';
import { noticeSchema } from './notice';

/** A member in a module, with a start and, once they left, an end. */
export const membershipSchema = z
  .object({
    moduleId: moduleIdSchema,
    from: localDateSchema,
    /** The last session; `null` as long as no leaving was announced. */
    until: localDateSchema.nullable(),
    /** Why they were let in although something was missing (M100). */
    override: admissionOverrideSchema.nullable().default(null),
    leaving: recordedLeavingSchema.nullable().default(null),
  })
  .readonly();
export type Membership = z.infer<typeof membershipSchema>;

/** How to reach a member: encrypted a second time as one field in the store. */
export const contactSchema = z
  .object({ telephone: optionalLine, email: optionalLine, address: paragraph })
  .readonly();
export type Contact = z.infer<typeof contactSchema>;

/** What the clinician writes down about a member before the first session (M4, M6). */
export const memberProfileSchema = z
  .object({
    legalName: requiredLine,
    preferredFirstName: requiredLine,
    otherNames: z.array(requiredLine).max(20).readonly(),
    /** Asked for by few; it decides how long the record is kept. */
    dateOfBirth: localDateSchema.nullable().default(null),
    contact: contactSchema,
    referringPhysician: optionalLine,
    goals: paragraph,
  })
  .readonly();
export type MemberProfile = z.infer<typeof memberProfileSchema>;

/** Why a record is not destroyed although its time may be over: a claim, an inquiry. */
const holdSchema = z.object({ reason: requiredLine, since: instantSchema }).readonly();

export const memberSchema = z
  .object({
    id: memberIdSchema,
    createdAt: instantSchema,
    profile: memberProfileSchema,
    /** Encrypted a second time in the store. */
    healthNumber: healthNumberSchema.nullable().default(null),
    /** The module an enquiry is about; of no meaning once they are admitted. */
    interestedIn: moduleIdSchema.nullable().default(null),
    intake: intakeSchema.default(blankIntake),
    outsideContacts: z.array(outsideContactSchema).readonly().default([]),
    /** Announced absences and lateness (M40, M41, M43). */
    notices: z.array(noticeSchema).readonly().default([]),
    memberships: z.array(membershipSchema).readonly(),
    /** Names that were taken out of the profile: older notes of others may still hold them (M109). */
    formerNames: z.array(z.string()).readonly().default([]),
    /** `null`: nothing was written down that holds the record. */
    hold: holdSchema.nullable().default(null),
  })
  .readonly();
export type Member = z.infer<typeof memberSchema>;

/** True when the member belonged to the module on that day, the days of joining and leaving included. */
export function isMemberOn(member: Member, moduleId: ModuleId, date: string): boolean {
  return member.memberships.some(
    (membership) =>
      membership.moduleId === moduleId &&
      membership.from <= date &&
      (membership.until === null || date <= membership.until),
  );
}

/** The members of a module on a day, in the order of their preferred first names. */
export function rosterOn(
  members: readonly Member[],
  moduleId: ModuleId,
  date: string,
): readonly Member[] {
  return members.filter((member) => isMemberOn(member, moduleId, date)).sort(byFirstName);
}

export function byFirstName(one: Member, other: Member): number {
  const left = one.profile;
  const right = other.profile;
  return (
    left.preferredFirstName.localeCompare(right.preferredFirstName, 'en') ||
    left.legalName.localeCompare(right.legalName, 'en') ||
    one.id.localeCompare(other.id)
  );
}

function namesIn({ legalName, preferredFirstName, otherNames }: MemberProfile): readonly string[] {
  return [legalName, preferredFirstName, ...otherNames];
}

/** Replaces a profile. A name that is in it no more is remembered, so that releases still mask it. */
export function changeProfile(member: Member, profile: MemberProfile): Member {
  const kept = new Set(namesIn(profile));
  const dropped = [...member.formerNames, ...namesIn(member.profile)];
  const formerNames = [...new Set(dropped)].filter((name) => !kept.has(name));
  return { ...member, profile, formerNames };
}

/** Every name a member is known by, told apart for the guard of notes (M109). */
export function knownNamesOf({ profile, formerNames }: Member): KnownNames {
  const { legalName, preferredFirstName, otherNames } = profile;
  return {
    ...{ legal: legalName, preferred: preferredFirstName },
    ...{ others: otherNames, former: formerNames },
  };
}

export function guardedOf(member: Member): GuardedMember {
  return { memberId: member.id, names: knownNamesOf(member) };
}

/** The same names and their parts: what a release to another member may not hold (M109). */
export function namesOf(member: Member): readonly string[] {
  return namesAndPartsOf(knownNamesOf(member));
}

export function namesAndPartsOf(names: KnownNames): readonly string[] {
  const { legal, preferred, others, former } = names;
  const whole = [legal, preferred, ...others, ...former];
  const parts = whole.flatMap((name) => name.split(' ')).filter((part) => part.length > 1);
  return [...new Set([...whole, ...parts])];
}

/**
 * The members who could be taken for another: the same legal name, or the same first name in one
 * module, compared without case, accents and invisible characters (docs/security).
 */
export function lookAlikesAmong(members: readonly Member[]): ReadonlySet<MemberId> {
  const byName = Map.groupBy(
    members.flatMap((member) => namesToConfuse(member).map((name) => ({ name, id: member.id }))),
    ({ name }) => name,
  );
  const shared = [...byName.values()].filter((bearers) => bearers.length > 1);
  return new Set(shared.flatMap((bearers) => bearers.map(({ id }) => id)));
}

function namesToConfuse({ profile, memberships }: Member): readonly string[] {
  const first = foldForComparison(profile.preferredFirstName);
  const modules = new Set(memberships.map(({ moduleId }) => moduleId));
  const inModules = [...modules].map((moduleId) => `${moduleId} ${first}`);
  return [`legal ${foldForComparison(profile.legalName)}`, ...inModules];
}
