import { useRef } from 'react';
import type { ConnectionFacts } from '../../shared/domain/tech-check';
import { useReadConnectionMutation } from '../api/hooks';

/** `null` when Alcove itself could not ask. */
export type ConnectionReading = () => Promise<ConnectionFacts | null>;

const FRESH_MS = 10_000;

/** Wi-Fi and power come in one reading, which takes some systems seconds. */
export function useConnection(): ConnectionReading {
  const [read] = useReadConnectionMutation();
  const last = useRef<{ readonly at: number; readonly facts: ConnectionFacts } | null>(null);
  return async () => {
    const isFresh = last.current !== null && performance.now() - last.current.at < FRESH_MS;
    if (last.current && isFresh) return last.current.facts;
    const { data } = await read({});
    if (!data) return null;
    last.current = { at: performance.now(), facts: data };
    return data;
  };
}
