import type { Refusal } from '../../shared/contract/refusal';
import type { RecordRequest } from '../../shared/domain/record-request';
import type { ReleaseRecipient } from '../../shared/domain/release';
import type { ReleaseChoice } from '../../shared/domain/release-choice';
import { establishedRight } from '../../shared/domain/request-rules';
import { ok, type Result } from '../../shared/lib/result';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { Clock } from './ports/world';
import { permittedRecipient } from './released-by-consent';
import { permittedBy } from './request-letters';

interface Asked {
  readonly choice: ReleaseChoice;
  /** As the window sent it. */
  readonly recipient: ReleaseRecipient;
}

/**
 * To whom what was chosen may go now. What answers a request goes to whoever asked, on the right
 * that was established, whatever was sent (M96, M104).
 */
export async function recipientFor(
  { choice, recipient }: Asked,
  records: RecordsStore,
  clock: Clock,
): Promise<Result<ReleaseRecipient, Refusal>> {
  const { requestId, scope } = choice;
  if (requestId === null) return permittedRecipient(recipient, scope.memberId, records, clock);
  const request = await records.recordRequests.find(requestId);
  return request ? askerAsRecipient(request, records, todayBy(clock)) : notFound('record-request');
}

async function askerAsRecipient(
  request: RecordRequest,
  records: RecordsStore,
  today: string,
): Promise<Result<ReleaseRecipient, Refusal>> {
  const right = establishedRight(request);
  if (!right.ok) return right;
  const { asker, memberId } = request;
  const stated = { name: asker.name, consentId: null, stated: '' };
  if (right.value.kind === 'own-record') {
    const member = await records.members.find(memberId);
    const name = member?.profile.legalName ?? asker.name;
    return ok({ ...stated, name, authority: 'member-request' });
  }
  if (right.value.kind !== 'written-consent') {
    return ok({ ...stated, authority: 'legal-authority', stated: right.value.document });
  }
  const { consentId } = right.value;
  const permitted = await permittedBy(records, consentId, { request, today });
  if (!permitted.ok) return permitted;
  const { recipient: name } = permitted.value;
  return ok({ ...stated, name, authority: 'written-consent', consentId });
}
