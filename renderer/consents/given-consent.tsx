import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ConsentRow } from '../../shared/contract/consents';
import type { Consent, ConsentState } from '../../shared/domain/consent';
import { isExpired, isWithdrawn } from '../../shared/domain/consent-state';
import { signingDayOf } from '../../shared/domain/signing-day';
import { AgreementReading } from '../agreements/agreement-reading';
import { PersonName } from '../ui/person-name';
import { useToday } from '../ui/use-now';
import { ExactDateText } from '../ui/when';
import { CheckConsent } from './check-consent';
import { ConsentStateMark } from './consent-state-mark';
import css from './consents.module.css';
import { Disclosures } from './disclosures';
import { Evidence } from './evidence';
import { SaveCopy, SavePaper } from './save-copy';
import { SignatureMark } from './signature-mark';
import { consentTexts, signedMethodTexts } from './texts';
import { Withdrawal } from './withdrawal';

interface Props {
  readonly consent: Consent;
  readonly row: ConsentRow;
}

/** One consent in one line; it opens to exactly what was signed, and to all that is known of it. */
export function GivenConsent({ consent, row }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const opened = useId();
  const state = stateOn(useToday(), consent, row.versionNumber);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={css.consent}>
      <button
        type="button"
        className={css.opener}
        aria-expanded={isOpen}
        aria-controls={opened}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Chevron size={16} aria-hidden className={css.chevron} />
        <Line consent={consent} />
        {saysMore(state, row) && <ConsentStateMark state={state} neededAt={row.neededAt} />}
      </button>
      <div id={opened}>{isOpen && <Opened consent={consent} />}</div>
    </li>
  );
}

function Line({ consent }: { readonly consent: Consent }) {
  const { document, signature, terms } = consent;
  return (
    <span className={css.line}>
      <span>{consentTexts.version(document.versionNumber)}</span>
      {terms.kind === 'provider' && <bdi>{consentTexts.to(terms.provider)}</bdi>}
      <ExactDateText date={signingDayOf(consent)} />
      <PersonName>{signature.signerName}</PersonName>
      <span>{signedMethodTexts[signature.method]}</span>
    </span>
  );
}

/** Its own state is said where the row's does not say it; what a newer one replaced needs no mark. */
function saysMore(state: ConsentState, row: ConsentRow): boolean {
  return state !== row.state && state !== 'outdated';
}

/** What this one consent is worth; the row's own state is that of the newest. */
function stateOn(today: string, consent: Consent, newest: number | null): ConsentState {
  if (isWithdrawn(consent, today)) return 'withdrawn';
  if (isExpired(consent, today)) return 'expired';
  return newest !== null && consent.document.versionNumber < newest ? 'outdated' : 'given';
}

function Opened({ consent }: { readonly consent: Consent }) {
  const { document, signature, terms } = consent;
  return (
    <div className={css.opened}>
      <div className={css.document}>
        <AgreementReading title={document.title} text={document.text} />
        {signature.method === 'drawn' && <Drawn signature={signature} />}
      </div>
      <Evidence consent={consent} />
      <CheckConsent consentId={consent.id} />
      <SaveCopy consentId={consent.id} />
      {signature.method === 'paper' && <SavePaper consentId={consent.id} />}
      {terms.kind === 'provider' && <Disclosures consent={consent} provider={terms.provider} />}
      <Withdrawal consent={consent} />
    </div>
  );
}

type DrawnSignature = Extract<Consent['signature'], { readonly method: 'drawn' }>;

function Drawn({ signature: { mark, signerName } }: { readonly signature: DrawnSignature }) {
  if (mark === null) return <p>{consentTexts.markLost}</p>;
  return <SignatureMark mark={mark} signerName={signerName} />;
}
