import { Worker } from 'node:worker_threads';
import type { StoreRefusal } from '../../../shared/domain/store-refusal';
import type { ChainHeads, VaultReport } from '../../../shared/domain/vault-check';
import { err, type Result } from '../../../shared/lib/result';
import type { StopSignal, VaultKeys } from '../../application/ports/vault';
import { claimFile, releaseFile } from '../storage/open-files';
import { storesIn } from '../store-files';
import type { ChainVerifier } from './inspect-store';
import { inspectStores, type Inspection, type LookingKeys } from './inspect-stores';

type Answer = Result<VaultReport, StoreRefusal>;

/** Looks over the closed files of a folder (ClosedStores.inspect). */
export type Inspector = (
  keys: VaultKeys,
  folder: string,
  heads: ChainHeads | null,
  signal?: StopSignal,
) => Promise<Answer>;

/** On the calling thread: for a command line, and for tests of what is found. */
export function directInspector(verifyChain: ChainVerifier): Inspector {
  return async (keys, folder, heads) => inspectStores({ keys, folder, heads }, verifyChain);
}

/**
 * In a worker thread of its own, so that the window stays answered meanwhile. The copies of the
 * keys are given away to it and zeroed there, or gone with it when it is ended by an abort; it holds
 * no process open. A worker that ends without an answer is a refusal; what is thrown in it is a bug
 * and is thrown on.
 * @param script the bundle of electron/inspector.ts
 */
export function workerInspector(script: string): Inspector {
  return async (keys, folder, heads, signal) => {
    if (signal?.aborted) return err(UNANSWERED);
    // Taken here: the worker's own list of open files is another one.
    const places = storesIn(folder, keys);
    const claims = places.map(({ path }) => claimFile(path));
    try {
      const taken = claims.indexOf(undefined);
      if (taken >= 0) {
        return err({ code: 'store-in-use', store: places[taken]?.storeId ?? 'records' });
      }
      return await askWorker(script, { keys: copiesOf(keys), folder, heads }, signal);
    } finally {
      for (const claim of claims) if (claim !== undefined) releaseFile(claim);
    }
  };
}

function copiesOf({ records, groupProcess }: VaultKeys): Inspection['keys'] {
  const copy = ({ page, chain }: LookingKeys): LookingKeys => ({
    page: Uint8Array.from(page),
    chain: Uint8Array.from(chain),
  });
  return { records: copy(records), groupProcess: copy(groupProcess) };
}

const UNANSWERED: StoreRefusal = {
  code: 'store-io-failed',
  store: 'records',
  detail: 'the verification ended before it was done.',
};

function askWorker(
  script: string,
  inspection: Inspection,
  signal: StopSignal | undefined,
): Promise<Answer> {
  const { records, groupProcess } = inspection.keys;
  const buffers = [records, groupProcess].flatMap(({ page, chain }) => [page.buffer, chain.buffer]);
  const worker = new Worker(script, {
    workerData: inspection,
    transferList: buffers as ArrayBuffer[],
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.once('message', (answered: Answer) => resolve(answered));
    worker.once('error', (thrown) =>
      isExhausted(thrown) ? resolve(err(UNANSWERED)) : reject(thrown),
    );
    worker.once('exit', () => resolve(err(UNANSWERED)));
  });
  const end = (): void => void worker.terminate();
  signal?.addEventListener('abort', end, { once: true });
  worker.once('exit', () => signal?.removeEventListener('abort', end));
  // Last: a listener that is added later holds the process again.
  worker.unref();
  return answer;
}

function isExhausted(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return false;
  return thrown.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
