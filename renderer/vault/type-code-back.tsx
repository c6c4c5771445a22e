import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { useDomainForm } from '../ui/use-domain-form';
import { GateCard } from './gate-card';
import { vaultTexts } from './texts';
import { typedCodeSchema } from './typed-code';
import { WorkingLine } from './working-line';

interface Props {
  readonly onTyped: (typedCode: string) => Promise<Refusal | null>;
  readonly onShow: () => void;
}

export function TypeCodeBack({ onTyped, onShow }: Props) {
  const form = useDomainForm(typedCodeSchema, { typedCode: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = form.handleSubmit(async ({ typedCode }) => setRefusal(await onTyped(typedCode)));
  const isWorking = form.formState.isSubmitting;
  return (
    <GateCard step={vaultTexts.stepOf(3)} title={vaultTexts.typeTitle} lead={vaultTexts.typeText}>
      <Form label={vaultTexts.typeTitle} onSubmit={(event) => void submit(event)}>
        <TextField control={form.control} name="typedCode" label={vaultTexts.recoveryCode} />
        <RefusalMessage refusal={refusal} />
        <FormActions>
          <Button type="submit" loading={isWorking}>
            {vaultTexts.makeVault}
          </Button>
          <Button variant="default" onClick={onShow} disabled={isWorking}>
            {vaultTexts.showAgain}
          </Button>
        </FormActions>
        <WorkingLine text={isWorking ? vaultTexts.making : null} />
      </Form>
    </GateCard>
  );
}
