import { z } from 'zod';
import { addDays, addMonths, localDateOf } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import type { AdmissionNeed, AdmissionOverride } from './admission-needs';
import type { Moment } from './fields';
import type { ModuleRuns } from './group';
import type { GroupId, MemberId, ModuleId } from './ids';
import { blankIntake } from './intake';
import type { Leaving } from './leaving';
import type { Member, Membership } from './member';

/** From the first call to the last day: the one line along which a member moves. */
export const memberStageSchema = z.enum(['enquiry', 'admitted', 'left']);
export type MemberStage = z.infer<typeof memberStageSchema>;

export type AdmissionRefusal =
  | { readonly code: 'admission-incomplete'; readonly needs: readonly AdmissionNeed[] }
  | { readonly code: 'already-member' }
  | { readonly code: 'not-a-member' }
  | { readonly code: 'left-before-joining'; readonly joinedOn: string }
  /** Within the three months' trial a leaver is asked why (M33). */
  | { readonly code: 'early-leaving-unasked'; readonly trialEndsOn: string }
  | { readonly code: 'knows-themselves' }
  /** What is written down as having happened lies ahead. */
  | { readonly code: 'in-future' }
  /** They are in two groups: what happened must come back in one of them only. */
  | { readonly code: 'contact-without-group' }
  /** A membership begins within its module's run. */
  | { readonly code: 'outside-module'; readonly from: string; readonly to: string }
  /** Something of them is in the record that must stay. */
  | { readonly code: 'not-an-enquiry' };

const TRIAL_MONTHS = 3;

/**
 * The last day of the three months' trial (M33); `null` for who goes on in another module of the
 * group, or comes back to it: the trial is the first one's.
 */
export function trialEndsOn(
  { memberships }: Member,
  membership: Membership,
  runs: ModuleRuns,
): string | null {
  const groupOf = ({ moduleId }: Membership) => runs.get(moduleId)?.groupId ?? moduleId;
  const isEarlier = (other: Membership) =>
    other.from < membership.from && groupOf(other) === groupOf(membership);
  if (memberships.some(isEarlier)) return null;
  return addDays(addMonths(membership.from, TRIAL_MONTHS), -1);
}

/** Someone who asked to join, and is in no module yet. */
export function beginEnquiry(
  id: MemberId,
  {
    profile,
    healthNumber,
    interestedIn,
  }: Pick<Member, 'profile' | 'healthNumber' | 'interestedIn'>,
  createdAt: string,
): Member {
  const known = { profile, healthNumber, interestedIn };
  const lists = { outsideContacts: [], notices: [], memberships: [], formerNames: [] };
  return { id, createdAt, ...known, intake: blankIntake, ...lists, hold: null };
}

/** Where a member stands on a day: a leaving that lies ahead does not end a membership yet. */
export function stageOf(member: Member, today: string, runs: ModuleRuns): MemberStage {
  if (member.memberships.length === 0) return 'enquiry';
  return presentMembership(member, today, runs) ? 'admitted' : 'left';
}

/** The membership that holds today or begins later; `null` before and after. */
export function presentMembership(
  { memberships }: Member,
  today: string,
  runs: ModuleRuns,
): Membership | null {
  return memberships.find((membership) => isPresent(membership, today, runs)) ?? null;
}

/** The groups that a member is in today, or will join: each once. */
export function presentGroupsOf(
  { memberships }: Member,
  today: string,
  runs: ModuleRuns,
): readonly GroupId[] {
  const present = memberships.filter((membership) => isPresent(membership, today, runs));
  const groups = present.flatMap(({ moduleId }) => runs.get(moduleId)?.groupId ?? []);
  return [...new Set(groups)];
}

/**
 * True until the last session, and no longer than the module runs: of who stays to its last day no
 * leaving is written down.
 */
export function isPresent(membership: Membership, today: string, runs: ModuleRuns): boolean {
  const endsOn = runs.get(membership.moduleId)?.endsOn;
  return isOpen(membership, today) && (endsOn === undefined || today <= endsOn);
}

/** True while the membership takes one of the module's places, and its leaving can be written down. */
export function isOpen({ until }: Membership, today: string): boolean {
  return until === null || until >= today;
}

/** The newest, when a member came back to a module they had left. */
export function membershipIn({ memberships }: Member, moduleId: ModuleId): Membership | null {
  return memberships.findLast((membership) => membership.moduleId === moduleId) ?? null;
}

export interface Admission {
  readonly moduleId: ModuleId;
  /** The first day of the membership. */
  readonly from: string;
  /** What is missing for this member, in order (`admissionNeedsOf`). */
  readonly needs: readonly AdmissionNeed[];
  /** Why they are let in all the same; of no effect when nothing is missing (M100). */
  readonly overrideReason: string | null;
  readonly decided: Moment;
}

/**
 * Makes a member of an enquiry (M100). That there is a place is asked before (`admitOneMore`): no
 * reason makes room for a thirteenth.
 */
export function admit(member: Member, admission: Admission): Result<Member, AdmissionRefusal> {
  const { moduleId, from, needs, overrideReason } = admission;
  const earlier = member.memberships.filter((membership) => membership.moduleId === moduleId);
  if (earlier.some((membership) => isOpen(membership, from)))
    return err({ code: 'already-member' });
  if (needs.length > 0 && overrideReason === null) {
    return err({ code: 'admission-incomplete', needs });
  }
  const override = overrideOf(admission);
  const membership: Membership = { moduleId, from, until: null, override, leaving: null };
  const memberships = [...member.memberships, membership];
  return ok({ ...member, interestedIn: null, memberships });
}

function overrideOf({ needs, overrideReason, decided }: Admission): AdmissionOverride | null {
  if (needs.length === 0 || overrideReason === null) return null;
  return { reason: overrideReason, missing: needs.map(({ code }) => code), decided };
}

/**
 * Ends the membership that is open when this is written down: with its last session it ends, and the
 * fees with it (M38). One that ended before is not reopened so: its place may be taken (`undoLeaving`).
 */
export function recordLeaving(
  member: Member,
  moduleId: ModuleId,
  leaving: Leaving,
  { recorded, runs }: { readonly recorded: Moment; readonly runs: ModuleRuns },
): Result<Member, AdmissionRefusal> {
  const membership = membershipIn(member, moduleId);
  const today = localDateOf(new Date(recorded.at), recorded.timeZone);
  if (!membership || !isOpen(membership, today)) return err({ code: 'not-a-member' });
  const trialEnd = trialEndsOn(member, membership, runs);
  if (leaving.noticeOn > today) return err({ code: 'in-future' });
  const refusal = refusalOfLeaving(membership, leaving, trialEnd);
  if (refusal) return err(refusal);
  const until = leaving.lastSessionOn;
  const ended = { ...membership, until, leaving: { ...leaving, recordedAt: recorded.at } };
  return ok(replaceMembership(member, membership, ended));
}

function refusalOfLeaving(
  membership: Membership,
  { lastSessionOn, reason }: Leaving,
  trialEnd: string | null,
): AdmissionRefusal | null {
  if (lastSessionOn < membership.from) {
    return { code: 'left-before-joining', joinedOn: membership.from };
  }
  if (trialEnd !== null && lastSessionOn <= trialEnd && reason.trim() === '') {
    return { code: 'early-leaving-unasked', trialEndsOn: trialEnd };
  }
  return null;
}

/** Names one membership: a member can come back to a module they had left. */
export type MembershipName = Pick<Membership, 'moduleId' | 'from'>;

/**
 * Opens a membership again whose leaving was written down by mistake. One that was followed by
 * another in the same module stays closed: nobody is in a module twice.
 */
export function undoLeaving(
  member: Member,
  { moduleId, from }: MembershipName,
): Result<Member, AdmissionRefusal> {
  const inModule = member.memberships.filter((one) => one.moduleId === moduleId);
  const membership = inModule.find((one) => one.from === from);
  if (!membership?.leaving) return err({ code: 'not-a-member' });
  if (inModule.some((one) => one.from > from)) return err({ code: 'already-member' });
  return ok(replaceMembership(member, membership, { ...membership, until: null, leaving: null }));
}

function replaceMembership(member: Member, before: Membership, after: Membership): Member {
  const memberships = member.memberships.map((one) => (one === before ? after : one));
  return { ...member, memberships };
}
