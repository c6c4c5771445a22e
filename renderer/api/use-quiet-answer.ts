import { useEffect, useEffectEvent, useState } from 'react';
import type { Input, OperationName, Output, Reply } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { useAskQuietly } from './use-ask';

export interface QuietAnswer<Name extends OperationName> {
  /** The newest one; that of an earlier input while a newer one is asked for. */
  readonly value: Output<Name> | null;
  readonly refusal: Refusal | null;
  /** What is shown answers what is asked now. */
  readonly isCurrent: boolean;
  readonly again: () => void;
}

interface Answered<Name extends OperationName> {
  readonly asked: string;
  readonly reply: Reply<Name>;
  readonly value: Output<Name> | null;
}

/**
 * Asks whenever its input has changed and then rested for a while, and leaves neither input nor answer
 * in the state: for inputs that hold names or clinical text. An answer that comes after a change is
 * not looked at.
 * @param input `null`: there is nothing to ask yet
 */
export function useQuietAnswer<Name extends OperationName>(
  operation: Name,
  input: Input<Name> | null,
  quietMs: number,
): QuietAnswer<Name> {
  const ask = useAskQuietly();
  const [turn, setTurn] = useState(0);
  const [answered, setAnswered] = useState<Answered<Name> | null>(null);
  const asked = input === null ? null : `${turn} ${JSON.stringify(input)}`;
  const look = useEffectEvent(async () => (input === null ? null : ask(operation, input)));
  const isFirst = answered === null;
  useEffect(() => {
    if (asked === null) return undefined;
    let isWanted = true;
    const take = (reply: Reply<Name> | null) => {
      if (!isWanted || reply === null) return;
      setAnswered((before) => ({
        ...{ asked, reply },
        value: reply.ok ? reply.value : (before?.value ?? null),
      }));
    };
    const timer = setTimeout(() => void look().then(take), isFirst ? 0 : quietMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, isFirst, quietMs]);
  const isCurrent = answered !== null && answered.asked === asked;
  return {
    value: answered?.value ?? null,
    refusal: isCurrent && !answered.reply.ok ? answered.reply.error : null,
    isCurrent,
    again: () => setTurn((turn) => turn + 1),
  };
}
