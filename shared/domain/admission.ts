import { z } from 'zod';
import { addDays, addMonths, localDateOf } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import type { AdmissionNeed, AdmissionOverride } from './admission-needs';
import type { Moment } from './fields';
import type { MemberId, ModuleId } from './ids';
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
  | { readonly code: 'contact-in-future' };

const TRIAL_MONTHS = 3;

/** The last day of the three months' trial (M33). */
export function trialEndsOn({ from }: Pick<Membership, 'from'>): string {
  return addDays(addMonths(from, TRIAL_MONTHS), -1);
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
  const nothingYet = { intake: blankIntake, outsideContacts: [], memberships: [], formerNames: [] };
  return { id, createdAt, ...known, ...nothingYet };
}

/** Where a member stands on a day: a leaving that lies ahead does not end a membership yet. */
export function stageOf({ memberships }: Member, today: string): MemberStage {
  if (memberships.length === 0) return 'enquiry';
  return memberships.some((membership) => isOpen(membership, today)) ? 'admitted' : 'left';
}

/** The membership that holds today or begins later; `null` before and after. */
export function presentMembership({ memberships }: Member, today: string): Membership | null {
  return memberships.find((membership) => isOpen(membership, today)) ?? null;
}

/** True while the membership takes one of the module's places. */
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
  recorded: Moment,
): Result<Member, AdmissionRefusal> {
  const membership = membershipIn(member, moduleId);
  const today = localDateOf(new Date(recorded.at), recorded.timeZone);
  if (!membership || !isOpen(membership, today)) return err({ code: 'not-a-member' });
  const refusal = refusalOfLeaving(membership, leaving);
  if (refusal) return err(refusal);
  const until = leaving.lastSessionOn;
  const ended = { ...membership, until, leaving: { ...leaving, recordedAt: recorded.at } };
  return ok(replaceMembership(member, membership, ended));
}

function refusalOfLeaving(
  membership: Membership,
  { lastSessionOn, reason }: Leaving,
): AdmissionRefusal | null {
  if (lastSessionOn < membership.from) {
    return { code: 'left-before-joining', joinedOn: membership.from };
  }
  const trialEnd = trialEndsOn(membership);
  if (lastSessionOn <= trialEnd && reason.trim() === '') {
    return { code: 'early-leaving-unasked', trialEndsOn: trialEnd };
  }
  return null;
}

/** Opens a membership again whose leaving was written down by mistake. */
export function undoLeaving(member: Member, moduleId: ModuleId): Result<Member, AdmissionRefusal> {
  const membership = membershipIn(member, moduleId);
  if (!membership?.leaving) return err({ code: 'not-a-member' });
  return ok(replaceMembership(member, membership, { ...membership, until: null, leaving: null }));
}

function replaceMembership(member: Member, before: Membership, after: Membership): Member {
  const memberships = member.memberships.map((one) => (one === before ? after : one));
  return { ...member, memberships };
}
