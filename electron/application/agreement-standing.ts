import type { Output } from '../../shared/contract/contract';
import type { Agreement } from '../../shared/domain/agreement';
import { isPresent } from '../../shared/domain/admission';
import type { ListedConsent } from '../../shared/domain/consent';
import { concerns, isMeantFor, standingOf } from '../../shared/domain/consent-state';
import { runsOf, type Group } from '../../shared/domain/group';
import { byFirstName, type Member } from '../../shared/domain/member';
import { todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { Clock } from './ports/world';

/** A member who has a place now, with the groups it is in and what they have signed. */
interface Present {
  readonly member: Member;
  readonly groups: readonly Group[];
  readonly consents: readonly ListedConsent[];
}

/** Everyone who has a place today, read once to be asked of many agreements. */
export interface PresentMembers {
  readonly today: string;
  readonly present: readonly Present[];
}

/** Everyone who is in a group today, or will join one that they are admitted to. */
export async function presentMembers(records: RecordsStore, clock: Clock): Promise<PresentMembers> {
  const today = todayBy(clock);
  const groups = await records.groups.all();
  const members = [...(await records.members.all())].sort(byFirstName);
  const placed = members
    .map((member) => ({ member, groups: groups.filter((group) => isIn(member, group, today)) }))
    .filter((one) => one.groups.length > 0);
  const present = placed.map(async (one) => ({
    ...one,
    consents: await records.consents.ofMember(one.member.id),
  }));
  return { today, present: await Promise.all(present) };
}

function isIn({ memberships }: Member, group: Group, today: string): boolean {
  const runs = runsOf([group]);
  return memberships.some((one) => runs.has(one.moduleId) && isPresent(one, today, runs));
}

/**
 * Present members of whom a consent is wanted: one that is needed for admission and does not hold, or
 * not for the newest version (M45, M100). By first name.
 */
export function wantedFrom(
  agreement: Agreement,
  { present, today }: PresentMembers,
): readonly Member[] {
  if (agreement.neededAt !== 'admission') return [];
  return present
    .filter(({ groups }) => groups.some((group) => concerns(agreement, group)))
    .filter(({ consents }) => standingOf(agreement, consents, today).state !== 'given')
    .map(({ member }) => member);
}

/**
 * How many present members an agreement concerns, or will once it is published, and how many of
 * them signed the newest version (M45).
 */
export function concernedBy(
  agreement: Agreement,
  { present, today }: PresentMembers,
): Output<'getAgreement'>['concerned'] {
  const concerned = present.filter(({ groups }) =>
    groups.some((group) => isMeantFor(agreement, group)),
  );
  const signed = concerned.filter(
    ({ consents }) => standingOf(agreement, consents, today).state === 'given',
  );
  return { members: concerned.length, signed: signed.length };
}
