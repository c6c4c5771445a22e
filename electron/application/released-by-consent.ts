import type { RecordRefusal } from '../../shared/contract/refusal';
import type { ConsentRefusal } from '../../shared/domain/consent';
import { permittedInWriting } from '../../shared/domain/disclosure-rules';
import type { MemberId } from '../../shared/domain/ids';
import type { ReleaseRecipient } from '../../shared/domain/release';
import { err, ok, type Result } from '../../shared/lib/result';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { Clock } from './ports/world';

/**
 * To whom the record may go now, whatever was sent. Their own record goes to the member. On written
 * consent it goes to the provider whom the consent names; one that is spoken, over, or another
 * member's is refused (M12, M96).
 */
export async function permittedRecipient(
  recipient: ReleaseRecipient,
  memberId: MemberId,
  records: RecordsStore,
  clock: Clock,
): Promise<Result<ReleaseRecipient, RecordRefusal | ConsentRefusal>> {
  const { authority, consentId } = recipient;
  if (authority === 'legal-authority') return ok(recipient);
  if (authority === 'member-request') return memberAsRecipient(recipient, memberId, records);
  if (consentId === null) return err({ code: 'consent-required' });
  const consent = await records.consents.find(consentId);
  if (consent?.memberId !== memberId) return notFound('consent');
  const permitted = permittedInWriting(consent, todayBy(clock));
  return permitted.ok ? ok({ ...recipient, name: permitted.value.provider }) : permitted;
}

async function memberAsRecipient(
  recipient: ReleaseRecipient,
  memberId: MemberId,
  records: RecordsStore,
): Promise<Result<ReleaseRecipient, RecordRefusal>> {
  const member = await records.members.find(memberId);
  return member ? ok({ ...recipient, name: member.profile.legalName }) : notFound('member');
}
