import { Button } from '@mantine/core';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { ConsentRow } from '../../shared/contract/consents';
import type { Consent } from '../../shared/domain/consent';
import type { permittedOn } from '../../shared/domain/disclosure-rules';
import type { MemberId } from '../../shared/domain/ids';
import { useListConsentsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { SelectField } from '../ui/fields';
import { sayExactDate } from '../ui/say-dates';
import { permittingTexts } from './texts';

/** What a consent permits on a day: to be told, or to be handed over in writing. */
export type Permits = typeof permittedOn;

interface Props<Values extends FieldValues, Read> {
  readonly control: Control<Values, unknown, Read>;
  readonly name: FieldPath<Values>;
  readonly description?: string;
  readonly memberId: MemberId;
  readonly day: string;
  readonly permits: Permits;
  /** Whom the chosen consent names. */
  readonly onChosen?: (provider: string) => void;
}

/** The member's releases to a provider that hold on the day (M12); no other can be chosen. */
export function ConsentField<V extends FieldValues, R>({
  memberId,
  day,
  permits,
  onChosen,
  ...field
}: Props<V, R>) {
  const { data: rows } = useListConsentsQuery({ memberId });
  if (!rows) return null;
  const permitting = permittingIn(rows, day, permits);
  if (permitting.length === 0) return <NoConsent memberId={memberId} />;
  return (
    <SelectField
      {...field}
      label={permittingTexts.consent}
      options={permitting.map(({ consent, provider, until }) => ({
        value: consent.id,
        label: permittingTexts.option(provider, sayExactDate(until)),
      }))}
      onChosen={(id) => {
        const chosen = permitting.find(({ consent }) => consent.id === id);
        if (chosen) onChosen?.(chosen.provider);
      }}
    />
  );
}

interface Permitting {
  readonly consent: Consent;
  readonly provider: string;
  readonly until: string;
}

function permittingIn(
  rows: readonly ConsentRow[],
  day: string,
  permits: Permits,
): readonly Permitting[] {
  return rows
    .flatMap(({ consents }) => consents)
    .flatMap((consent) => {
      const permitted = permits(consent, day);
      if (!permitted.ok) return [];
      const { provider, expiresOn } = permitted.value;
      return [{ consent, provider, until: consent.expiresOn ?? expiresOn }];
    });
}

function NoConsent({ memberId }: { readonly memberId: MemberId }) {
  const navigate = useNavigate();
  return (
    <Banner
      tone="missing"
      title={permittingTexts.none}
      actions={
        <Button variant="default" onClick={() => void navigate(paths.memberAgreements(memberId))}>
          {permittingTexts.toAgreements}
        </Button>
      }
    >
      <p>{permittingTexts.noneText}</p>
    </Banner>
  );
}
