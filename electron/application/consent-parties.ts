import type { RecordRefusal } from '../../shared/contract/refusal';
import type { Agreement } from '../../shared/domain/agreement';
import type { PlaceholderValues } from '../../shared/domain/agreement-text';
import { isPresent } from '../../shared/domain/admission';
import { runsOf, type Group, type ModuleRuns } from '../../shared/domain/group';
import type { AgreementId, MemberId, ModuleId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { err, ok, type Result } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { RecordsStore } from './ports/stores';

/** Who signs what. */
export interface ConsentParties {
  readonly member: Member;
  readonly agreement: Agreement;
  /** Values of the member's and the group's placeholders. */
  readonly values: PlaceholderValues;
}

export async function partiesOf(
  records: RecordsStore,
  { memberId, agreementId }: { readonly memberId: MemberId; readonly agreementId: AgreementId },
  today: string,
): Promise<Result<ConsentParties, RecordRefusal>> {
  const member = await records.members.find(memberId);
  if (!member) return notFound('member');
  const agreement = await records.agreements.find(agreementId);
  if (!agreement) return notFound('agreement');
  if (!(await records.practice.find('practice'))) return err({ code: 'practice-missing' });
  const group = await groupNamed(records, member, agreement, today);
  const values = { memberName: member.profile.legalName, groupName: group?.name ?? 'the group' };
  return ok({ member, agreement, values });
}

/** The group whose name stands in the text: the agreement's own, or else the member's. */
async function groupNamed(
  records: RecordsStore,
  member: Member,
  { groupId }: Agreement,
  today: string,
): Promise<Group | null> {
  if (groupId !== null) return records.groups.find(groupId);
  return (await groupsOf(records, member, today))[0] ?? null;
}

/** The groups that a member is in, asks about, or was in last. */
export async function groupsOf(
  records: RecordsStore,
  member: Member,
  today: string,
): Promise<readonly Group[]> {
  const groups = await records.groups.all();
  const wanted = moduleIdsOf(member, today, runsOf(groups));
  return groups.filter(({ modules }) => modules.some(({ id }) => wanted.includes(id)));
}

function moduleIdsOf(
  { memberships, interestedIn }: Member,
  today: string,
  runs: ModuleRuns,
): readonly ModuleId[] {
  const last = memberships.at(-1);
  if (!last) return interestedIn === null ? [] : [interestedIn];
  const present = memberships.filter((membership) => isPresent(membership, today, runs));
  return (present.length > 0 ? present : [last]).map(({ moduleId }) => moduleId);
}
