import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useDispatch } from 'react-redux';
import type { Refusal } from '../../shared/contract/refusal';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { Banner } from '../ui/banner';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { GateCard } from './gate-card';
import { SecretInput } from './secret-input';
import { vaultTexts } from './texts';
import { useCountdown } from './use-countdown';
import { WorkingLine } from './working-line';

type Key = 'passphrase' | 'recovery-code';

/** The locked vault: its two keys, how long to wait after wrong ones, and nothing clinical. */
export function UnlockScreen({ waitSeconds }: { readonly waitSeconds: number }) {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const [key, setKey] = useState<Key>('passphrase');
  const [secret, setSecret] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const wait = useCountdown(waitSeconds);
  const input = useRef<HTMLInputElement>(null);

  const unlock = async () => {
    setIsWorking(true);
    const reply =
      key === 'passphrase'
        ? await ask('unlockVault', { passphrase: secret })
        : await ask('unlockWithRecoveryCode', { typedCode: secret });
    setIsWorking(false);
    if (reply.ok) return void dispatch(topicsChanged(['vault']));
    setRefusal(reply.error);
    input.current?.select();
    if ('waitSeconds' in reply.error) wait.restart(reply.error.waitSeconds);
    return undefined;
  };
  const turnTo = (other: Key) => {
    setKey(other);
    setSecret('');
    setRefusal(null);
  };
  const isCode = key === 'recovery-code';
  return (
    <GateCard title={vaultTexts.lockedTitle}>
      <Form
        label={vaultTexts.lockedTitle}
        onSubmit={(event) => {
          event.preventDefault();
          if (wait.left === 0 && secret !== '') void unlock();
        }}
      >
        <SecretInput
          key={key}
          ref={input}
          kind={key}
          label={isCode ? vaultTexts.recoveryCode : vaultTexts.passphrase}
          value={secret}
          onChange={setSecret}
        />
        <RefusalMessage refusal={isWorking ? null : settled(refusal)} />
        {wait.left > 0 && (
          <Banner tone="missing" title={vaultTexts.waitTitle}>
            <p>{vaultTexts.waitText(wait.left)}</p>
          </Banner>
        )}
        <FormActions>
          <Button type="submit" loading={isWorking} disabled={wait.left > 0 || secret === ''}>
            {isCode ? vaultTexts.unlockWithCode : vaultTexts.unlock}
          </Button>
          <Button
            variant="subtle"
            disabled={isWorking}
            onClick={() => turnTo(isCode ? 'passphrase' : 'recovery-code')}
          >
            {isCode ? vaultTexts.usePassphrase : vaultTexts.useCode}
          </Button>
        </FormActions>
        <WorkingLine text={isWorking ? vaultTexts.unlocking : null} />
      </Form>
    </GateCard>
  );
}

/** The seconds count down beside the message; a number fixed in its words would soon be wrong. */
function settled(refusal: Refusal | null): Refusal | null {
  if (refusal?.code === 'wait-before-trying') return null;
  return refusal && 'waitSeconds' in refusal ? { ...refusal, waitSeconds: 0 } : refusal;
}
