import type { RecordRefusal } from '../../shared/contract/refusal';
import type { Consent, ConsentRefusal } from '../../shared/domain/consent';
import { disclosureUnder, permittedOn } from '../../shared/domain/disclosure-rules';
import type { MemberId } from '../../shared/domain/ids';
import type { Release, ReleaseRecipient } from '../../shared/domain/release';
import { err, ok, type Result } from '../../shared/lib/result';
import type { NewIds } from './identify';
import { notFound } from './lookup';
import { momentNow, todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { Clock, World } from './ports/world';

/**
 * The consent on which a release rests; `null` when it rests on something else. Expired, withdrawn
 * or another member's: refused before anything is printed (M12, M96).
 */
export async function consentFor(
  { authority, consentId }: ReleaseRecipient,
  memberId: MemberId,
  records: RecordsStore,
  clock: Clock,
): Promise<Result<Consent | null, RecordRefusal | ConsentRefusal>> {
  if (authority !== 'written-consent') return ok(null);
  if (consentId === null) return err({ code: 'consent-required' });
  const consent = await records.consents.find(consentId);
  if (consent?.memberId !== memberId) return notFound('consent');
  const permitted = permittedOn(consent, todayBy(clock));
  return permitted.ok ? ok(consent) : permitted;
}

interface Logging {
  readonly records: RecordsStore;
  readonly ids: NewIds;
  readonly world: World;
}

/** Every use of a consent is logged with it (M12); the register of releases has the file. */
export async function logRelease(
  { number, scope }: Release,
  consent: Consent,
  { records, ids, world }: Logging,
): Promise<void> {
  const typed = {
    disclosedOn: todayBy(world.clock),
    how: 'copy-of-record' as const,
    what: `Release ${number}: the record from ${scope.from} to ${scope.to}`,
    purpose: consent.terms.kind === 'provider' ? consent.terms.scope : consent.document.title,
  };
  const made = momentNow(world.clock);
  const disclosure = disclosureUnder(consent, typed, { id: ids.disclosure(), made });
  if (disclosure.ok) await records.disclosures.add(disclosure.value);
}
