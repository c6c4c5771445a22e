import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { useDomainForm } from '../ui/use-domain-form';
import { GateCard } from './gate-card';
import { OtherWay } from './other-way';
import { newPassphraseSchema } from './new-passphrase';
import { NewPassphraseFields } from './new-passphrase-fields';
import { vaultTexts } from './texts';

interface Props {
  readonly onChoose: (passphrase: string) => Promise<Refusal | null>;
  readonly onRestore: () => void;
}

export function ChoosePassphrase({ onChoose, onRestore }: Props) {
  const form = useDomainForm(newPassphraseSchema, { passphrase: '', again: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = form.handleSubmit(async (read) => setRefusal(await onChoose(read.passphrase)));
  return (
    <GateCard
      step={vaultTexts.stepOf(1)}
      title={vaultTexts.welcomeTitle}
      lead={vaultTexts.welcomeText}
    >
      <Form label={vaultTexts.welcomeTitle} onSubmit={(event) => void submit(event)}>
        <NewPassphraseFields control={form.control} label={vaultTexts.passphrase} />
        <RefusalMessage refusal={refusal} />
        <FormActions>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {vaultTexts.continue}
          </Button>
        </FormActions>
      </Form>
      <OtherWay label={vaultTexts.restoreElsewhere} onTake={onRestore} />
    </GateCard>
  );
}
