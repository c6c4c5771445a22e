import type { Finding } from '../../shared/domain/vault-check';
import { ok } from '../../shared/lib/result';
import { orLocked } from './abandon';
import type { DeviceSafe } from './device-safe';
import { findingsOf, isSameState, stateToRemember } from './findings';
import { slotOf } from './header';
import { keyFindings } from './key-findings';
import type { OpenSession } from './open-session';
import { deviceSecretOf } from './secrets';
import { wipe } from './keys';
import { settledWithin, type Timer, valueWithin } from './timer';

/** A key ring that asks its owner something holds nothing up for longer. */
export const ANSWER_WITHIN_MS = 3000;
/** Part of the second in which a lock is done (docs/security, Keys). */
export const REMEMBER_AT_LOCK_MS = 200;

export type OpenedBy = 'created' | 'passphrase' | 'recovery-code' | 'keychain';

export interface NewestStateParts {
  readonly device: DeviceSafe;
  readonly timer: Timer;
  readonly now: () => Date;
}

/** Holds a vault that was just opened against what this laptop has seen of it. Keeps it from nobody. */
export async function lookBack(
  session: OpenSession,
  by: OpenedBy,
  { device, timer, now }: NewestStateParts,
): Promise<void> {
  const { vaultId } = session.header;
  session.known = await valueWithin(device.vaultState(vaultId), ANSWER_WITHIN_MS, timer);
  const ofPassphrase = passphraseFindings(session, by, device);
  session.findings = [
    ...findingsOf(session, session.known, now()),
    ...keyFindings(session, device.state),
    ...((await valueWithin(ofPassphrase, ANSWER_WITHIN_MS, timer)) ?? []),
  ];
}

/**
 * Writes the open vault's state to this laptop. What is remembered is read from the stores at once;
 * the rest may outlast the session.
 */
export async function remember(
  session: OpenSession,
  { device, timer }: Pick<NewestStateParts, 'device' | 'timer'>,
  withinMs = ANSWER_WITHIN_MS,
): Promise<void> {
  if (session.isReadOnly || session.isClosed) return;
  const state = stateToRemember(session);
  if (isSameState(session.known, state)) return;
  const work = device.rememberState(session.header.vaultId, state).then((isKept) => {
    if (isKept) session.known = state;
  });
  const written = settledWithin(work, withinMs, timer);
  if (session.ending.aborted) await written;
  else await orLocked(session.ending, written.then(ok));
}

/**
 * Opened by something else, the vault's passphrase may have become one that opens nothing here. A
 * slot that is destroyed is told by `keyFindings`: the key ring has no part in that.
 */
async function passphraseFindings(
  { header }: OpenSession,
  by: OpenedBy,
  device: DeviceSafe,
): Promise<readonly Finding[]> {
  if (by === 'passphrase' || by === 'created') return [];
  const slot = slotOf(header, 'passphrase');
  if (!slot.ok) return [];
  const secret = await deviceSecretOf(slot.value, device);
  if (!secret.ok) return [{ kind: 'passphrase-must-be-set' }];
  if (secret.value) wipe(secret.value);
  return [];
}
