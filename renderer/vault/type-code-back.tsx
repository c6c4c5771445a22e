import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { useDomainForm } from '../ui/use-domain-form';
import type { Frame } from './frame-props';
import { vaultTexts } from './texts';
import { typedCodeSchema } from './typed-code';
import { WorkingLine } from './working-line';

interface Props {
  readonly frame: Frame;
  readonly step: string;
  readonly submit: string;
  readonly working: string;
  readonly onTyped: (typedCode: string) => Promise<Refusal | null>;
  readonly onShow: () => void;
}

export function TypeCodeBack(props: Props) {
  const { frame: Frame, step, submit, working, onTyped, onShow } = props;
  const form = useDomainForm(typedCodeSchema, { typedCode: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = form.handleSubmit(async ({ typedCode }) => setRefusal(await onTyped(typedCode)));
  useEffect(() => form.setFocus('typedCode'), [form]);
  const isWorking = form.formState.isSubmitting;
  return (
    <Frame step={step} title={vaultTexts.typeTitle} lead={vaultTexts.typeText}>
      <Form label={vaultTexts.typeTitle} onSubmit={(event) => void send(event)}>
        <TextField control={form.control} name="typedCode" label={vaultTexts.recoveryCode} />
        <RefusalMessage refusal={refusal} />
        <FormActions>
          <Button type="submit" loading={isWorking}>
            {submit}
          </Button>
          <Button variant="default" onClick={onShow} disabled={isWorking}>
            {vaultTexts.showAgain}
          </Button>
        </FormActions>
        <WorkingLine text={isWorking ? working : null} />
      </Form>
    </Frame>
  );
}
