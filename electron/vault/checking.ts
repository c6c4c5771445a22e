import type { Refusal } from '../../shared/contract/refusal';
import type { VaultReport } from '../../shared/domain/vault-check';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ClosedStores } from '../application/ports/vault';
import { orLocked } from './abandon';
import type { FileCalls } from './files';
import { abandonMaking, beginMaking, newGeneration } from './generations';
import type { RandomBytes } from './keys';
import type { OpenSession } from './open-session';
import { asUnwritable, failedOn } from './unwritable';

export interface CheckingParts {
  readonly folder: string;
  readonly files: FileCalls;
  readonly closed: ClosedStores;
  readonly random: RandomBytes;
}

/**
 * Verifies an open vault on a copy of it, so that work goes on meanwhile; against the heads that
 * this laptop remembers, where it does. Gives up at a lock.
 */
export async function checkOpen(
  { folder, files, closed, random }: CheckingParts,
  session: OpenSession,
): Promise<Result<VaultReport, Refusal>> {
  const name = `check-${newGeneration(random)}`;
  const into = failedOn(() => ok(beginMaking(files, folder, name)));
  if (!into.ok) return into;
  try {
    const copied = await session.use(async (stores) => stores.snapshot(into.value));
    if (!copied.ok) return copied;
    if (!copied.value.ok) return err(asUnwritable(copied.value.error));
    const heads = session.known?.heads ?? null;
    return await orLocked(
      session.ending,
      closed.inspect(session.keys, into.value, heads, session.ending),
    );
  } finally {
    abandonMaking(files, folder, name);
  }
}
