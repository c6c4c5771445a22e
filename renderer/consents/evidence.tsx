import type { ReactNode } from 'react';
import type { Consent } from '../../shared/domain/consent';
import { sayTermsCents } from '../../shared/domain/terms-words';
import { PersonName } from '../ui/person-name';
import { sayExactMoment, sayFullDate } from '../ui/say-dates';
import { sayBytes } from '../ui/say-sizes';
import { laptopTimeZone } from '../ui/use-now';
import css from './consents.module.css';
import { consentTexts, identityFoundTexts, sayUnderstanding, signedMethodTexts } from './texts';

/** Everything that is kept of how a consent came about (facts.md, e-signature evidence). */
export function Evidence({ consent }: { readonly consent: Consent }) {
  const { document, signature, device, given } = consent;
  return (
    <dl className={css.evidence}>
      <SigningDay consent={consent} />
      <Fact label={consentTexts.signer}>
        <PersonName>{signature.signerName}</PersonName>
      </Fact>
      <Fact label={consentTexts.method}>{signedMethodTexts[signature.method]}</Fact>
      <OfTheMethod signature={signature} />
      <OfTheTerms terms={consent.terms} />
      {consent.expiresOn !== null && (
        <Fact label={consentTexts.expiresOn}>{sayFullDate(consent.expiresOn)}</Fact>
      )}
      <Fact label={consentTexts.identity}>{identityFoundTexts[consent.identity]}</Fact>
      <Fact label={consentTexts.understanding}>{sayUnderstanding(consent.understanding)}</Fact>
      <Fact label={consentTexts.wording}>{consent.wording}</Fact>
      <Fact label={consentTexts.device}>
        {consentTexts.deviceWith(device.system, device.alcoveVersion)}
      </Fact>
      <Fact label={consentTexts.recorded}>
        <ExactTime at={given.at} timeZone={given.timeZone} />
      </Fact>
      {consent.copyGivenAt !== null && (
        <Fact label={consentTexts.copyGiven}>
          <ExactTime at={consent.copyGivenAt} timeZone={laptopTimeZone()} />
        </Fact>
      )}
      <Hash label={consentTexts.documentHash} hash={document.hash} />
      <Hash label={consentTexts.versionHash} hash={document.versionHash} />
      <Hash label={consentTexts.evidenceHash} hash={consent.evidenceHash} />
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function Hash({ label, hash }: { readonly label: string; readonly hash: string }) {
  return (
    <Fact label={label}>
      <code className={css.hash}>{hash}</code>
    </Fact>
  );
}

/** The zone belongs to the time: it is said, not only on hover. */
function ExactTime({ at, timeZone }: { readonly at: string; readonly timeZone: string }) {
  return (
    <time dateTime={at} title={at}>
      {sayExactMoment(at, timeZone)}
    </time>
  );
}

/** What was signed on paper or said was signed on its own day, not when it was recorded. */
function SigningDay({ consent: { signature } }: { readonly consent: Consent }) {
  if (signature.method === 'paper') {
    return <Fact label={consentTexts.signed}>{sayFullDate(signature.signedOn)}</Fact>;
  }
  if (signature.method !== 'spoken') return null;
  return <Fact label={consentTexts.signed}>{sayFullDate(signature.spokenOn)}</Fact>;
}

function OfTheMethod({ signature }: Pick<Consent, 'signature'>) {
  if (signature.method === 'paper') {
    const { fileName, bytes } = signature.copy;
    return (
      <Fact label={consentTexts.copyOf}>
        {fileName}, {sayBytes(bytes)}
      </Fact>
    );
  }
  if (signature.method !== 'spoken') return null;
  return (
    <>
      <Fact label={consentTexts.words}>
        <span className={css.words}>{signature.words}</span>
      </Fact>
      {signature.witness !== '' && (
        <Fact label={consentTexts.witness}>
          <PersonName>{signature.witness}</PersonName>
        </Fact>
      )}
    </>
  );
}

function OfTheTerms({ terms }: Pick<Consent, 'terms'>) {
  switch (terms.kind) {
    case 'plain':
      return null;
    case 'fees':
      return <Fact label={consentTexts.fee}>{sayTermsCents(terms.missedSessionFeeCents)}</Fact>;
    case 'provider': {
      const to = [terms.provider, terms.providerContact].filter(Boolean).join(', ');
      return (
        <>
          <Fact label={consentTexts.provider}>{to}</Fact>
          <Fact label={consentTexts.scope}>{terms.scope}</Fact>
        </>
      );
    }
  }
}
