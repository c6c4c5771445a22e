import { parentPort, workerData } from 'node:worker_threads';
import type { ChainVerifier } from './inspect-store';
import { inspectStores, type Inspection } from './inspect-stores';

/** The worker's side of `workerInspector`: one look, one answer, and the keys are gone. */
export function answerInspection(verifyChain: ChainVerifier): void {
  const inspection = workerData as Inspection;
  const { records, groupProcess } = inspection.keys;
  try {
    parentPort?.postMessage(inspectStores(inspection, verifyChain), []);
  } finally {
    for (const { page, chain } of [records, groupProcess])
      for (const key of [page, chain]) key.fill(0);
  }
}
