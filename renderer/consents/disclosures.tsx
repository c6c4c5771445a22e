import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Consent } from '../../shared/domain/consent';
import { isExpired, isWithdrawn } from '../../shared/domain/consent-state';
import { Banner } from '../ui/banner';
import { sayFullDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import css from './consents.module.css';
import { DisclosureForm } from './disclosure-form';
import { DisclosureList } from './disclosure-list';
import { consentTexts, withdrawnHowTexts } from './texts';

interface Props {
  readonly consent: Consent;
  readonly provider: string;
}

/** Every use of a release to another provider is logged here (M12, M96). */
export function Disclosures({ consent, provider }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const today = useToday();
  const isOver = isWithdrawn(consent, today) || isExpired(consent, today);
  return (
    <section className={css.disclosures}>
      <h3>{consentTexts.disclosures}</h3>
      <DisclosureList
        memberId={consent.memberId}
        consentId={consent.id}
        empty={consentTexts.noDisclosure}
      />
      {isOver && <Over consent={consent} />}
      {isOpen ? (
        <DisclosureForm consent={consent} provider={provider} onClose={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {consentTexts.disclose}
          </Button>
        </div>
      )}
    </section>
  );
}

function Over({ consent: { withdrawn, expiresOn } }: { readonly consent: Consent }) {
  const ended = withdrawn
    ? consentTexts.withdrawn(sayFullDate(withdrawn.withdrawnOn), withdrawnHowTexts[withdrawn.how])
    : expiresOn && consentTexts.expired(sayFullDate(expiresOn));
  return (
    <Banner tone="missing" title={ended}>
      <p>{consentTexts.nothingTold}</p>
    </Banner>
  );
}
