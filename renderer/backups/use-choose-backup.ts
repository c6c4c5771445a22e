import { useState } from 'react';
import type { Input, Output } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { useAskQuietly } from '../api/use-ask';

export type ChosenBackup = Output<'chooseBackup'>;
export type ListedFile = NonNullable<Input<'chooseBackup'>['file']>;

/** Picks a backup: a listed one, or with `null` a file asked for in the system's window. */
export function useChooseBackup(onChosen: (chosen: ChosenBackup) => void) {
  const ask = useAskQuietly();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);

  const choose = async (file: ListedFile | null) => {
    setIsChoosing(true);
    const reply = await ask('chooseBackup', { file });
    setIsChoosing(false);
    if (reply.ok) return onChosen(reply.value);
    setRefusal(reply.error.code === 'save-cancelled' ? null : reply.error);
    return undefined;
  };
  return { choose, refusal, isChoosing };
}
