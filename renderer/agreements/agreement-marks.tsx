import type { AgreementSummary } from '../../shared/contract/agreements';
import css from './agreements.module.css';
import { agreementTexts } from './texts';

/** Where an agreement stands, in the line under its title. */
export function sayStanding({ versionNumber, hasDraft }: AgreementSummary): string {
  if (versionNumber === null) return agreementTexts.draft;
  const version = agreementTexts.version(versionNumber);
  return hasDraft ? `${version} · ${agreementTexts.hasDraft}` : version;
}

/** From how many members a signature is wanted; nothing where it is from nobody. */
export function WantedMark({ of: { wanted, isRetired } }: { readonly of: AgreementSummary }) {
  if (wanted === 0 || isRetired) return null;
  return <span className={css.wanted}>{agreementTexts.toSign(wanted)}</span>;
}
