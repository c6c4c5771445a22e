import type { Refusal } from '../../shared/contract/refusal';
import type { DisclosureParty } from '../../shared/domain/disclosure';
import {
  partyUnder,
  permittedOn,
  statedParty,
  type ResolvedParty,
} from '../../shared/domain/disclosure-rules';
import type { MemberId } from '../../shared/domain/ids';
import { ok, type Result } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { RecordsStore } from './ports/stores';

interface Telling {
  readonly memberId: MemberId;
  readonly party: DisclosureParty;
  /** The day of the telling. */
  readonly day: string;
  /** What a consent permits: a paper in another's hands takes a consent in writing (M96). */
  readonly permits?: typeof permittedOn;
}

/** Who is told on what ground; on written consent, whom the member's own consent names (M12, M96). */
export async function resolvedParty(
  { memberId, party, day, permits = permittedOn }: Telling,
  records: RecordsStore,
): Promise<Result<ResolvedParty, Refusal>> {
  if (party.ground !== 'written-consent') return ok(statedParty(party));
  const consent = await records.consents.find(party.consentId);
  if (consent?.memberId !== memberId) return notFound('consent');
  const permitted = permits(consent, day);
  return permitted.ok ? ok(partyUnder(consent, permitted.value, party.recipientKind)) : permitted;
}
