import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Refusal } from '../../shared/contract/refusal';
import { PassphraseField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { useDomainForm } from '../ui/use-domain-form';
import { GateCard } from './gate-card';
import { newPassphraseSchema } from './new-passphrase';
import { StrengthMeter } from './strength-meter';
import { vaultTexts } from './texts';

interface Props {
  readonly onChoose: (passphrase: string) => Promise<Refusal | null>;
}

export function ChoosePassphrase({ onChoose }: Props) {
  const form = useDomainForm(newPassphraseSchema, { passphrase: '', again: '' });
  const passphrase = useWatch({ control: form.control, name: 'passphrase' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = form.handleSubmit(async (read) => setRefusal(await onChoose(read.passphrase)));
  return (
    <GateCard
      step={vaultTexts.stepOf(1)}
      title={vaultTexts.welcomeTitle}
      lead={vaultTexts.welcomeText}
    >
      <Form label={vaultTexts.welcomeTitle} onSubmit={(event) => void submit(event)}>
        <PassphraseField
          control={form.control}
          name="passphrase"
          label={vaultTexts.passphrase}
          description={vaultTexts.passphraseRule}
        />
        <StrengthMeter passphrase={passphrase} />
        <PassphraseField control={form.control} name="again" label={vaultTexts.passphraseAgain} />
        <RefusalMessage refusal={refusal} />
        <FormActions>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {vaultTexts.continue}
          </Button>
        </FormActions>
      </Form>
    </GateCard>
  );
}
