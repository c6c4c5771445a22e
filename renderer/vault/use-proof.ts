import { useState } from 'react';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import { useCountdown } from './use-countdown';

/** Tries a secret; after wrong ones, counts down what the vault asks to wait. */
export function useProof(onProof: (proof: Proof) => Promise<Refusal | null>, waitSeconds = 0) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const wait = useCountdown(waitSeconds);

  const prove = async (proof: Proof) => {
    setIsWorking(true);
    const refused = await onProof(proof);
    setIsWorking(false);
    setRefusal(refused && settled(refused));
    if (refused && 'waitSeconds' in refused) wait.restart(refused.waitSeconds);
  };
  const forgetRefusal = () => setRefusal(null);
  return { prove, refusal, forgetRefusal, isWorking, secondsToWait: wait.left };
}

/** The seconds count down beside the message; a number fixed in its words would soon be wrong. */
function settled(refusal: Refusal): Refusal | null {
  if (refusal.code === 'wait-before-trying') return null;
  return 'waitSeconds' in refusal ? { ...refusal, waitSeconds: 0 } : refusal;
}
