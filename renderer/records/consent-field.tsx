import { Button } from '@mantine/core';
import type { FieldPath, FieldValues, Control } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { ConsentRow } from '../../shared/contract/consents';
import type { Consent } from '../../shared/domain/consent';
import { permittedInWriting } from '../../shared/domain/disclosure-rules';
import type { MemberId } from '../../shared/domain/ids';
import { useListConsentsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { SelectField } from '../ui/fields';
import { sayExactDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { recordTexts } from './texts';

interface Props<Values extends FieldValues, Read> {
  readonly control: Control<Values, unknown, Read>;
  readonly name: FieldPath<Values>;
  readonly memberId: MemberId;
  /** Whom the chosen consent names. */
  readonly onChosen: (provider: string) => void;
}

/** The member's written releases to a provider that hold today (M12); no other can be chosen. */
export function ConsentField<V extends FieldValues, R>({
  memberId,
  onChosen,
  ...field
}: Props<V, R>) {
  const today = useToday();
  const { data: rows } = useListConsentsQuery({ memberId });
  if (!rows) return null;
  const permits = permitsIn(rows, today);
  if (permits.length === 0) return <NoConsent memberId={memberId} />;
  return (
    <SelectField
      {...field}
      label={recordTexts.consent}
      options={permits.map(({ consent, provider, until }) => ({
        value: consent.id,
        label: recordTexts.consentOption(provider, sayExactDate(until)),
      }))}
      onChosen={(id) => {
        const chosen = permits.find(({ consent }) => consent.id === id);
        if (chosen) onChosen(chosen.provider);
      }}
    />
  );
}

interface Permit {
  readonly consent: Consent;
  readonly provider: string;
  readonly until: string;
}

function permitsIn(rows: readonly ConsentRow[], today: string): readonly Permit[] {
  return rows
    .flatMap(({ consents }) => consents)
    .flatMap((consent) => {
      const permitted = permittedInWriting(consent, today);
      if (!permitted.ok) return [];
      const { provider, expiresOn } = permitted.value;
      return [{ consent, provider, until: consent.expiresOn ?? expiresOn }];
    });
}

function NoConsent({ memberId }: Pick<Props<FieldValues, unknown>, 'memberId'>) {
  const navigate = useNavigate();
  return (
    <Banner
      tone="missing"
      title={recordTexts.noConsent}
      actions={
        <Button variant="default" onClick={() => void navigate(paths.memberAgreements(memberId))}>
          {recordTexts.toConsents}
        </Button>
      }
    >
      <p>{recordTexts.noConsentText}</p>
    </Banner>
  );
}
