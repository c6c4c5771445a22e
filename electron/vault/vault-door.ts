import type { LockReason } from '../../shared/contract/bridge';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { orLocked } from './abandon';
import { Attempts } from './attempts';
import { type BackOff, backOff } from './back-off';
import type { VaultState } from './device-safe';
import { forgetStaleAside, removeObsolete, sweepMaking } from './generations';
import type { VaultHeader } from './header';
import {
  ANSWER_WITHIN_MS,
  lookBack,
  type OpenedBy,
  remember,
  REMEMBER_AT_LOCK_MS,
} from './newest-state';
import type { OpenSession } from './open-session';
import { prove } from './proving';
import { removeReadable } from './read-only';
import { settledWithin } from './timer';
import type { VaultAccess } from './vault-access';
import { headerAt, replaceHeaderAt } from './vault-folder';
import type { WholeParts } from './vault-parts';

/** How long a lock waits for operations in flight before it closes the stores under them. */
export const DRAIN_WITHIN_MS = 100;

/**
 * Holds the one session there may be, and lets it in and out. A lock shuts the door at once, before
 * its turn comes, and makes what is in progress give up.
 */
export class VaultDoor implements VaultAccess {
  readonly folder: string;
  readonly backOff: BackOff;
  readonly attempts: Attempts;
  readonly #parts: WholeParts;
  readonly #turns = takingTurns();
  #session: OpenSession | null = null;
  #untilLock = new AbortController();
  #isSwept = false;

  constructor(parts: WholeParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.backOff = backOff(parts.monotonicMs);
    this.attempts = new Attempts(parts.files, parts.folder, parts.now);
  }

  /** Aborted by the next lock, so that what began before it cannot open anything after it. */
  get untilLock(): AbortSignal {
    return this.#untilLock.signal;
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns('vault', work);
  }

  session(): OpenSession | null {
    return this.#session;
  }

  header(): Result<VaultHeader, Refusal> {
    return headerAt(this.#parts.files, this.folder);
  }

  prove(header: VaultHeader, proof: Proof): Promise<Result<Uint8Array, Refusal>> {
    const { backOff, attempts } = this;
    return prove({ ...this.#parts, backOff, attempts }, header, proof);
  }

  replaceHeader(header: VaultHeader): Result<void, Refusal> {
    const replaced = replaceHeaderAt(this.#parts.files, this.folder, header);
    if (replaced.ok) this.#session?.withHeader(header);
    return replaced;
  }

  async closeSession(reason: LockReason): Promise<void> {
    const session = this.shut();
    if (session) await this.letOut(session, reason);
  }

  async remember(): Promise<void> {
    if (this.#session) await this.#rememberQuietly(this.#session);
  }

  async expect(vaultId: string, state: VaultState): Promise<void> {
    const { device, timer } = this.#parts;
    await settledWithin(device.rememberState(vaultId, state), ANSWER_WITHIN_MS, timer);
  }

  /** Lets a session in, unless a lock came before. Owns it from here on. */
  async letIn(
    session: OpenSession,
    by: OpenedBy,
    locked: AbortSignal,
  ): Promise<Result<void, Refusal>> {
    try {
      const looked = session.isReadOnly ? ok() : await this.#look(session, by, locked);
      if (looked.ok && !locked.aborted) this.#session = session;
    } finally {
      if (this.#session !== session) await this.#turnAway(session);
    }
    if (this.#session === session) {
      if (!session.isReadOnly) this.#sweep(session.header);
      await this.#rememberQuietly(session);
    }
    return locked.aborted ? err({ code: 'vault-locked' }) : ok();
  }

  /** Nothing gets in or is begun from here on; the session that was open is still to be let out. */
  shut(): OpenSession | null {
    this.#untilLock.abort();
    this.#untilLock = new AbortController();
    const session = this.#session;
    this.#session = null;
    session?.end();
    return session;
  }

  /** Only within a turn. */
  async letOut(session: OpenSession, reason: LockReason): Promise<void> {
    await session.drained(DRAIN_WITHIN_MS, this.#parts.timer);
    const remembered = this.#rememberQuietly(session, REMEMBER_AT_LOCK_MS);
    try {
      this.#parts.onLocked(reason);
    } finally {
      await session.close();
    }
    if (session.isReadOnly) removeReadable(this.#parts);
    await remembered;
  }

  #look(session: OpenSession, by: OpenedBy, locked: AbortSignal): Promise<Result<void, Refusal>> {
    return orLocked(
      locked,
      lookBack(session, by, this.#parts).then(() => ok()),
    );
  }

  /** Heads that a failing disk does not give must neither keep the vault open nor keep it shut. */
  async #rememberQuietly(session: OpenSession, withinMs?: number): Promise<void> {
    try {
      await remember(session, this.#parts, withinMs);
    } catch {
      // The state remembered before still stands.
    }
  }

  async #turnAway(session: OpenSession): Promise<void> {
    await session.close();
    if (session.isReadOnly) removeReadable(this.#parts);
  }

  /**
   * Once a process for what another one left half made: from then on this one may be making. Never
   * for a damaged vault: what is read there lies among it, and an old file may be the one that is
   * whole.
   */
  #sweep(header: VaultHeader): void {
    const { files, folder } = this.#parts;
    forgetStaleAside(files, folder, header);
    if (header.obsolete.length > 0) removeObsolete(files, folder, header);
    if (!this.#isSwept) sweepMaking(files, folder);
    this.#isSwept = true;
  }
}
