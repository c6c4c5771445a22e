import { useState } from 'react';
import { useDispatch } from 'react-redux';
import type { Refusal } from '../../shared/contract/refusal';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { useCountdown } from './use-countdown';

export type KeyKind = 'passphrase' | 'recovery-code';

/** Tries a key; after wrong ones, counts down what the vault asks to wait. */
export function useUnlock(waitSeconds: number) {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const wait = useCountdown(waitSeconds);

  const unlock = async (kind: KeyKind, secret: string) => {
    setIsWorking(true);
    const reply =
      kind === 'passphrase'
        ? await ask('unlockVault', { passphrase: secret })
        : await ask('unlockWithRecoveryCode', { typedCode: secret });
    setIsWorking(false);
    if (reply.ok) return void dispatch(topicsChanged(['vault']));
    setRefusal(settled(reply.error));
    if ('waitSeconds' in reply.error) wait.restart(reply.error.waitSeconds);
    return undefined;
  };
  const forgetRefusal = () => setRefusal(null);
  return { unlock, refusal, forgetRefusal, isWorking, secondsToWait: wait.left };
}

/** The seconds count down beside the message; a number fixed in its words would soon be wrong. */
function settled(refusal: Refusal): Refusal | null {
  if (refusal.code === 'wait-before-trying') return null;
  return 'waitSeconds' in refusal ? { ...refusal, waitSeconds: 0 } : refusal;
}
