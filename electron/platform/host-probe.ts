import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { MeetingRefusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { HostProbe } from '../application/ports/room';

const HTTPS_PORT = 443;
const TRIES = 3;
const LIMIT_MS = 5_000;

export interface HostProbeParts {
  /** Opens a connection to this host's port 443. */
  readonly connectTo?: (host: string) => Socket;
  readonly monotonicMs?: () => number;
  /** Aborts when all three tries together have had their time. */
  readonly limit?: () => AbortSignal;
}

/**
 * The only call that Alcove makes: three connections, one after the other, each closed as soon as it
 * is there. Nothing is sent over them, not even the opening of TLS; the host's name is asked of the
 * system's own name service. The first of them pays for that, so the median does not.
 */
export function hostProbe(parts: HostProbeParts = {}): HostProbe {
  const {
    connectTo = (host: string) => connect({ host, port: HTTPS_PORT }),
    monotonicMs = () => performance.now(),
    limit = () => AbortSignal.timeout(LIMIT_MS),
  } = parts;
  return {
    roundTripMs: async (host) => {
      const signal = limit();
      const times: number[] = [];
      for (let tries = 0; tries < TRIES; tries += 1) {
        const begun = monotonicMs();
        const refusal = await connectOnce(connectTo(host), signal);
        if (refusal) return err(refusal);
        times.push(monotonicMs() - begun);
      }
      return median(times);
    },
  };
}

/** `null` when the connection stood. */
async function connectOnce(socket: Socket, signal: AbortSignal): Promise<MeetingRefusal | null> {
  try {
    await once(socket, 'connect', { signal });
    return null;
  } catch (thrown) {
    return { code: 'host-not-reached', reason: reasonOf(thrown) };
  } finally {
    // What still comes of it has nobody to tell.
    socket.on('error', () => {});
    socket.destroy();
  }
}

function median(times: readonly number[]): Result<number, never> {
  const sorted = times.toSorted((one, other) => one - other);
  return ok(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

type Reason = Extract<MeetingRefusal, { readonly code: 'host-not-reached' }>['reason'];

const REASONS: ReadonlyMap<unknown, Reason> = new Map<unknown, Reason>([
  ['ENOTFOUND', 'offline'],
  ['EAI_AGAIN', 'offline'],
  ['ENETUNREACH', 'offline'],
  ['ENETDOWN', 'offline'],
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'refused'],
]);

function reasonOf(thrown: unknown): Reason {
  const isCoded = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
  return (isCoded && REASONS.get(thrown.code)) || 'no-answer';
}
