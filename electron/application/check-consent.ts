import type { ConsentCheck } from '../../shared/contract/consents';
import { hashOfVersion } from '../../shared/domain/agreement-rules';
import type { AuditEventName } from '../../shared/domain/audit-event';
import type { Consent } from '../../shared/domain/consent';
import { evidenceHashOf } from '../../shared/domain/consent-rules';
import type { ChainLink } from '../../shared/domain/chain';
import type { Sha256 } from '../../shared/domain/signed-text';
import { ok } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { wholeCopyOf } from './signed-copies';

/** A signature held against its text, its version, its own hashes, its paper and the chain. */
export function checkConsentUseCases(
  world: Pick<World, 'sha256' | 'sha256OfBytes'>,
): Handlers<'checkConsent'> {
  return {
    checkConsent: async ({ consentId }, { records, audit }) => {
      const consent = await records.consents.find(consentId);
      if (!consent) return notFound('consent');
      const { document, signature, evidenceHash } = consent;
      const isPaper = signature.method === 'paper';
      return ok({
        isTextWhole: world.sha256(document.text) === document.hash,
        isVersionKnown: await isVersionKnown(consent, records, world.sha256),
        isEvidenceWhole: evidenceHashOf(consent, world.sha256) === evidenceHash,
        ...chainedIn(audit, consent),
        isCopyWhole: isPaper ? (await wholeCopyOf(consent, records, world)) !== null : null,
      });
    },
  };
}

async function isVersionKnown(
  { agreementId, document }: Consent,
  records: RecordsStore,
  sha256: Sha256,
): Promise<boolean> {
  const agreement = await records.agreements.find(agreementId);
  const version = agreement?.versions.find(({ number }) => number === document.versionNumber);
  return !!version && hashOfVersion(agreementId, version, sha256) === document.versionHash;
}

const LINKS_AT_ONCE = 200;
const GIVEN: AuditEventName = 'consent-given';
const TAKEN_IN: AuditEventName = 'consent-taken-in';
const WITHDRAWN: AuditEventName = 'consent-withdrawn';
/** A consent is written within seconds of its event, by the same clock. */
const TOLERANCE_MS = 5 * 60 * 1000;

/** What the chain says of it; the chain itself shows whether it was altered. */
function chainedIn(
  audit: OpenVault['audit'],
  consent: Consent,
): Pick<ConsentCheck, 'chained' | 'isTakenIn' | 'isTimeChained' | 'isWithdrawalChained'> {
  const links = linksAbout(audit, consent);
  const given = links.find((link) => isNamed(link, GIVEN));
  const takenIn = given ? undefined : links.find((link) => isNamed(link, TAKEN_IN));
  const first = given ?? takenIn;
  const isWithdrawnInChain = links.some((link) => isNamed(link, WITHDRAWN) || cameWithdrawn(link));
  const apart = given ? Math.abs(given.at - Date.parse(consent.given.at)) : 0;
  return {
    chained: first ? { sequence: first.sequence, at: new Date(first.at).toISOString() } : null,
    isTakenIn: takenIn !== undefined,
    isTimeChained: apart <= TOLERANCE_MS,
    isWithdrawalChained: isWithdrawnInChain === (consent.withdrawn !== null),
  };
}

/** Every event that names this evidence, newest first. */
function linksAbout(
  audit: OpenVault['audit'],
  { memberId, evidenceHash }: Consent,
): readonly ChainLink[] {
  const wanted = { topic: 'members', memberId, limit: LINKS_AT_ONCE } as const;
  const about: ChainLink[] = [];
  let before: number | null = null;
  for (;;) {
    const links = audit.links('records', { ...wanted, before, fromMs: null, toMs: null });
    about.push(...links.filter((link) => isOfEvidence(link, evidenceHash)));
    if (links.length < LINKS_AT_ONCE) return about;
    before = links.at(-1)?.sequence ?? null;
  }
}

function isOfEvidence({ entry }: ChainLink, evidenceHash: string): boolean {
  return entry.kind === 'event' && entry.detail?.['evidence'] === evidenceHash;
}

function cameWithdrawn({ entry }: ChainLink): boolean {
  return entry.kind === 'event' && entry.detail?.['isWithdrawn'] === true;
}

function isNamed({ entry }: ChainLink, name: AuditEventName): boolean {
  return entry.kind === 'event' && entry.name === name;
}
