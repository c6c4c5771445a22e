import { Button } from '@mantine/core';
import { useState } from 'react';
import { withdrawalSchema, type Consent } from '../../shared/domain/consent';
import { useWithdrawConsentMutation } from '../api/hooks';
import { BegunLine } from '../ui/begun-form';
import { DateField, ParagraphField, SelectField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayFullDate } from '../ui/say-dates';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import css from './consents.module.css';
import { consentTexts, withdrawnHowTexts } from './texts';

interface Props {
  readonly consent: Consent;
}

/** A consent that was withdrawn says so; one that was not can be. */
export function Withdrawal({ consent }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { withdrawn } = consent;
  if (withdrawn) {
    const { withdrawnOn, how, note } = withdrawn;
    return (
      <div>
        <p>{consentTexts.withdrawn(sayFullDate(withdrawnOn), withdrawnHowTexts[how])}</p>
        <p className={css.words} dir="auto">
          {note}
        </p>
      </div>
    );
  }
  if (isOpen) return <WithdrawForm consent={consent} onClose={() => setIsOpen(false)} />;
  return (
    <div>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {consentTexts.withdraw}
      </Button>
    </div>
  );
}

const ways = withdrawalSchema.unwrap().shape.how.options;

function WithdrawForm({ consent, onClose }: Props & { readonly onClose: () => void }) {
  const [withdrawConsent, { error }] = useWithdrawConsentMutation();
  const today = useToday();
  const form = useDomainForm(withdrawalSchema, { withdrawnOn: today, how: 'in-writing', note: '' });
  const kept = useKeptForm(`withdrawal:${consent.memberId}:${consent.id}`, keptForm(form));
  const { control, formState } = form;
  const submit = form.handleSubmit(async (withdrawal) => {
    const reply = await withdrawConsent({ consentId: consent.id, withdrawal });
    if (!reply.error) kept.drop();
  });
  return (
    <Form label={consentTexts.withdrawTitle} onSubmit={(event) => void submit(event)}>
      <h3>{consentTexts.withdrawTitle}</h3>
      <p className={css.soft}>{consentTexts.withdrawNote}</p>
      <p className={css.soft} dir="auto">
        {whatElseEnds(consent)}
      </p>
      <BegunLine of={kept} />
      <DateField
        control={control}
        name="withdrawnOn"
        label={consentTexts.withdrawnOn}
        width="medium"
      />
      <SelectField
        control={control}
        name="how"
        label={consentTexts.withdrawnHow}
        width="medium"
        options={ways.map((value) => ({ value, label: withdrawnHowTexts[value] }))}
      />
      <ParagraphField control={control} name="note" label={consentTexts.withdrawnNote} />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button type="submit" color="red" loading={formState.isSubmitting}>
          {consentTexts.withdrawNow}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}

function whatElseEnds({ terms }: Consent): string {
  return terms.kind === 'provider'
    ? consentTexts.withdrawAllTo(terms.provider)
    : consentTexts.withdrawAll;
}
