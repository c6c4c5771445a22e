import { Button } from '@mantine/core';
import type { ConsentCheck } from '../../shared/contract/consents';
import type { ConsentId } from '../../shared/domain/ids';
import { useCheckConsentMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayExactMoment } from '../ui/say-dates';
import { laptopTimeZone } from '../ui/use-now';
import css from './consents.module.css';
import { consentTexts } from './texts';

/** Compares a signature with its text, its hashes and the chain, and says each result in words. */
export function CheckConsent({ consentId }: { readonly consentId: ConsentId }) {
  const [checkConsent, { data, error, isLoading }] = useCheckConsentMutation();
  return (
    <div className={css.saving}>
      <div>
        <Button
          variant="default"
          loading={isLoading}
          onClick={() => void checkConsent({ consentId })}
        >
          {consentTexts.check}
        </Button>
      </div>
      {isLoading && <p role="status">{consentTexts.checking}</p>}
      <RefusalMessage refusal={refusalOf(error)} />
      {data && !isLoading && <Found check={data} />}
    </div>
  );
}

function Found({ check }: { readonly check: ConsentCheck }) {
  const isGood = isAsGiven(check);
  return (
    <Banner
      tone={isGood ? 'done' : 'danger'}
      role={isGood ? 'status' : 'alert'}
      title={titleOf(isGood, check.isTakenIn)}
    >
      <ul className={css.findings}>
        {findingsOf(check).map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
      {!isGood && <p>{consentTexts.checkBadNote}</p>}
    </Banner>
  );
}

function titleOf(isGood: boolean, isTakenIn: boolean): string {
  if (!isGood) return consentTexts.checkBad;
  return isTakenIn ? consentTexts.checkTakenIn : consentTexts.checkGood;
}

function isAsGiven(check: ConsentCheck): boolean {
  const { isTextWhole, isVersionKnown, isEvidenceWhole, chained, isCopyWhole } = check;
  const isAllWhole = isTextWhole && isVersionKnown && isEvidenceWhole && isCopyWhole !== false;
  return isAllWhole && chained !== null && check.isTimeChained && check.isWithdrawalChained;
}

function findingsOf(check: ConsentCheck): readonly string[] {
  const { chained, isCopyWhole } = check;
  return [
    consentTexts.textWhole(check.isTextWhole),
    consentTexts.versionKnown(check.isVersionKnown),
    consentTexts.evidenceWhole(check.isEvidenceWhole),
    chained ? saidOf(chained, check.isTakenIn) : consentTexts.notChained,
    ...(chained && !check.isTakenIn ? [consentTexts.timeChained(check.isTimeChained)] : []),
    consentTexts.withdrawalChained(check.isWithdrawalChained),
    ...(isCopyWhole === null ? [] : [consentTexts.copyWhole(isCopyWhole)]),
  ];
}

function saidOf(
  { sequence, at }: NonNullable<ConsentCheck['chained']>,
  isTakenIn: boolean,
): string {
  const moment = sayExactMoment(at, laptopTimeZone());
  return isTakenIn
    ? consentTexts.takenIn(sequence, moment)
    : consentTexts.chained(sequence, moment);
}
