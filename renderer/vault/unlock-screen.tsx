import { Button } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { Banner } from '../ui/banner';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { GateCard } from './gate-card';
import { SecretInput } from './secret-input';
import { vaultTexts } from './texts';
import { useUnlock, type KeyKind } from './use-unlock';
import { WorkingLine } from './working-line';

/** The locked vault: its two keys, how long to wait after wrong ones, and nothing clinical. */
export function UnlockScreen({ waitSeconds }: { readonly waitSeconds: number }) {
  const { unlock, refusal, forgetRefusal, isWorking, secondsToWait } = useUnlock(waitSeconds);
  const [kind, setKind] = useState<KeyKind>('passphrase');
  const [secret, setSecret] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isCode = kind === 'recovery-code';
  const isReady = secondsToWait === 0 && secret !== '';

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isReady) return;
    await unlock(kind, secret);
    input.current?.select();
  };
  const turn = () => {
    setKind(isCode ? 'passphrase' : 'recovery-code');
    setSecret('');
    forgetRefusal();
  };
  return (
    <GateCard title={vaultTexts.lockedTitle}>
      <Form label={vaultTexts.lockedTitle} onSubmit={(event) => void submit(event)}>
        <SecretInput key={kind} ref={input} kind={kind} value={secret} onChange={setSecret} />
        <RefusalMessage refusal={isWorking ? null : refusal} />
        {secondsToWait > 0 && (
          <Banner tone="missing" title={vaultTexts.waitTitle}>
            <p>{vaultTexts.waitText(secondsToWait)}</p>
          </Banner>
        )}
        <FormActions>
          <Button type="submit" loading={isWorking} disabled={!isReady}>
            {isCode ? vaultTexts.unlockWithCode : vaultTexts.unlock}
          </Button>
          <Button variant="subtle" disabled={isWorking} onClick={turn}>
            {isCode ? vaultTexts.takePassphrase : vaultTexts.takeCode}
          </Button>
        </FormActions>
        <WorkingLine text={isWorking ? vaultTexts.unlocking : null} />
      </Form>
    </GateCard>
  );
}
