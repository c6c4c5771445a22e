import { newestVersionOf, type Agreement, type AgreementText } from '../../shared/domain/agreement';
import { titleOf } from '../../shared/domain/agreement-rules';
import { agreementKindTexts } from './texts';

export function newestTextOf(agreement: Agreement): AgreementText | null {
  return newestVersionOf(agreement)?.content ?? null;
}

/** What it is called on screen; without any text, what it is about. */
export function shownTitleOf(agreement: Agreement): string {
  return titleOf(agreement) || agreementKindTexts[agreement.kind];
}

/** The number that the draft would be published under. */
export function nextNumberOf(agreement: Agreement): number {
  return (newestVersionOf(agreement)?.number ?? 0) + 1;
}
