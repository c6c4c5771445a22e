import { Button } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { ConsentRow } from '../../shared/contract/consents';
import type { permittedOn } from '../../shared/domain/disclosure-rules';
import type { MemberId } from '../../shared/domain/ids';
import { useListConsentsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { SelectField } from '../ui/fields';
import { sayExactDate } from '../ui/say-dates';
import type { PartyFieldValues } from './party-form';
import { disclosureTexts } from './texts';

/** What a consent permits on a day: to be told, or to be handed over in writing. */
export type Permits = typeof permittedOn;

interface Props {
  readonly memberId: MemberId;
  readonly day: string;
  readonly permits: Permits;
}

/** The member's releases to a provider that hold on the day (M12); no other can be chosen. */
export function ConsentChoice({ memberId, day, permits }: Props) {
  const { control } = useFormContext<{ readonly party: PartyFieldValues }>();
  const { data: rows } = useListConsentsQuery({ memberId });
  if (!rows) return null;
  const options = optionsIn(rows, day, permits);
  if (options.length === 0) return <NoConsent memberId={memberId} />;
  return (
    <SelectField
      control={control}
      name="party.consentId"
      label={disclosureTexts.consent}
      description={disclosureTexts.consentNames}
      options={options}
    />
  );
}

function optionsIn(rows: readonly ConsentRow[], day: string, permits: Permits) {
  return rows
    .flatMap(({ consents }) => consents)
    .flatMap((consent) => {
      const permitted = permits(consent, day);
      if (!permitted.ok) return [];
      const { provider, expiresOn } = permitted.value;
      const until = sayExactDate(consent.expiresOn ?? expiresOn);
      return [{ value: consent.id, label: disclosureTexts.consentOption(provider, until) }];
    });
}

function NoConsent({ memberId }: { readonly memberId: MemberId }) {
  const navigate = useNavigate();
  return (
    <Banner
      tone="missing"
      title={disclosureTexts.noConsent}
      actions={
        <Button variant="default" onClick={() => void navigate(paths.memberAgreements(memberId))}>
          {disclosureTexts.toConsents}
        </Button>
      }
    >
      <p>{disclosureTexts.noConsentText}</p>
    </Banner>
  );
}
