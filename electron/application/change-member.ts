import type { Refusal } from '../../shared/contract/refusal';
import type { MemberId } from '../../shared/domain/ids';
import type { Intake } from '../../shared/domain/intake';
import type { Member } from '../../shared/domain/member';
import { ok, type Result } from '../../shared/lib/result';
import { asNotFound } from './lookup';
import type { RecordsStore } from './ports/stores';

type Done = Result<Record<string, never>, Refusal>;

/** Applies a rule to one member and answers without the document. */
export async function changeMemberBy(
  records: RecordsStore,
  memberId: MemberId,
  rule: (member: Member) => Result<Member, Refusal>,
): Promise<Done> {
  const changed = asNotFound(await records.members.change(memberId, rule), 'member');
  return changed.ok ? ok({}) : changed;
}

/** As `changeMemberBy`, of what comes before the first session. */
export function changeIntakeBy(
  records: RecordsStore,
  memberId: MemberId,
  rule: (intake: Intake) => Result<Intake, Refusal>,
): Promise<Done> {
  return changeMemberBy(records, memberId, (member) => {
    const changed = rule(member.intake);
    return changed.ok ? ok({ ...member, intake: changed.value }) : changed;
  });
}
