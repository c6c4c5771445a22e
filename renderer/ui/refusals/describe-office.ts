import type { OfficeRefusal } from '../../../shared/contract/refusal';
import type { Description, Descriptions } from './description';
import { disclosureDescriptions } from './disclosure-descriptions';
import { incidentDescriptions } from './incident-descriptions';
import { ledgerDescriptions } from './ledger-descriptions';
import { letterDescriptions } from './letter-descriptions';
import { policyDescriptions } from './policy-descriptions';
import { releaseDescriptions } from './release-descriptions';
import { requestDescriptions } from './request-descriptions';
import { retentionDescriptions } from './retention-descriptions';
import { sealedExportDescriptions } from './sealed-export-descriptions';

const descriptions: Descriptions<OfficeRefusal> = {
  ...requestDescriptions,
  ...releaseDescriptions,
  ...disclosureDescriptions,
  ...ledgerDescriptions,
  ...incidentDescriptions,
  ...letterDescriptions,
  ...policyDescriptions,
  ...retentionDescriptions,
  ...sealedExportDescriptions,
};

const byCode: ReadonlyMap<string, unknown> = new Map(Object.entries(descriptions));

export function isOfficeRefusal(refusal: { readonly code: string }): refusal is OfficeRefusal {
  return byCode.has(refusal.code);
}

/** Words what the office can refuse: requests, releases, money, incidents, destruction, exports. */
export function describeOffice(refusal: OfficeRefusal): Description {
  // Each description takes exactly the refusal of its own code, which the type above has proved.
  const describe = byCode.get(refusal.code) as (refusal: OfficeRefusal) => Description;
  return describe(refusal);
}
