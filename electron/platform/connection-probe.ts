import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { connectionFactsSchema, type ConnectionFacts } from '../../shared/domain/tech-check';
import type { ConnectionProbe } from '../application/ports/room';
import type { After } from './clipboard';

/** Four questions of four seconds (tell-connection.ts), and none of them may hold up the answer. */
const LIMIT_MS = 12_000;

const UNTOLD: ConnectionFacts = { wifi: 'unknown', power: 'unknown', batteryPercent: null };

const facts = connectionFactsSchema.unwrap();
const toldSchema = z.union([
  facts.pick({ wifi: true }).strict(),
  facts.pick({ power: true, batteryPercent: true }).strict(),
]);

/**
 * Asks in a worker thread of its own: systeminformation waits for other programs without letting
 * anything else run, and what it loads is gone with the thread. What was not told is `unknown`.
 * @param script the bundle of electron/connection.ts
 */
export function connectionProbe(script: string, after: After): ConnectionProbe {
  return { read: () => readIn(new Worker(script), after) };
}

function readIn(worker: Worker, after: After): Promise<ConnectionFacts> {
  return new Promise((resolve) => {
    let known = UNTOLD;
    const finish = (): void => {
      stopWaiting();
      resolve(known);
      void worker.terminate();
    };
    const stopWaiting = after(LIMIT_MS, finish);
    worker.on('message', (message) => {
      const told = toldSchema.parse(message);
      known = { ...known, ...told };
      if ('wifi' in told) finish();
    });
    worker.once('error', finish);
    worker.once('exit', finish);
    // Last: a listener that is added later holds the process again.
    worker.unref();
  });
}
