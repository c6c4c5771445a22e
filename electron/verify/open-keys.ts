import { readRecoveryCode } from '../../shared/domain/recovery-code';
import type { Refusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { VaultKeys } from '../application/ports/vault';
import { argon2id, KDF_POLICY } from '../vault/argon2id';
import { vaultKeysOf } from '../vault/content-key';
import { NO_DEVICE_SECRETS } from '../vault/device-safe';
import type { VaultHeader } from '../vault/header';
import { wipe } from '../vault/keys';
import { keyByPassphrase, keyByRecoveryCode, type KeyBySecret } from '../vault/secrets';
import type { AskSecret, Outcome } from './outcome';
import { refusalOutcome } from './refusal-outcome';

export interface Secrets {
  /** ALCOVE_PASSPHRASE, if it is set. */
  readonly fromEnvironment: string | undefined;
  readonly ask: AskSecret;
}

interface Opened {
  readonly keys: VaultKeys;
  readonly by: 'passphrase' | 'recovery code';
}

/** The keys of a vault or a backup by what a person knows. The caller wipes them. */
export async function openKeys(
  header: VaultHeader,
  secrets: Secrets,
): Promise<Result<Opened, Outcome>> {
  const typed = await typedSecret(header, secrets);
  if (typed === null || typed.trim() === '') return err(notOpened('No passphrase was given.'));
  const code = readRecoveryCode(typed);
  if (code.ok) {
    const opened = opensWith(header, keyByRecoveryCode(header, code.value), 'recovery code');
    if (opened) return opened;
  }
  if (needsItsLaptop(header)) return err(notOpened(code.ok ? 'Wrong recovery code.' : ITS_LAPTOP));
  const parts = { kdf: argon2id, kdfPolicy: KDF_POLICY, device: NO_DEVICE_SECRETS };
  const opened = opensWith(header, await keyByPassphrase(header, typed, parts), 'passphrase');
  return opened ?? err(notOpened('Wrong passphrase or recovery code.'));
}

/** A passphrase that its laptop is part of is no answer here; then the code is asked for. */
async function typedSecret(header: VaultHeader, { fromEnvironment, ask }: Secrets) {
  const isBound = needsItsLaptop(header);
  const isOfUse = fromEnvironment && (!isBound || readRecoveryCode(fromEnvironment).ok);
  if (isOfUse) return fromEnvironment;
  return ask(isBound ? `${ITS_LAPTOP}\nRecovery code: ` : 'Passphrase or recovery code: ');
}

const ITS_LAPTOP =
  'The passphrase of this vault works in Alcove on its own laptop only, whose key ring is part of ' +
  'it. Here the recovery code is needed.';

function needsItsLaptop({ slots }: VaultHeader): boolean {
  const slot = slots.find((each) => each.kind === 'passphrase');
  return slot?.mixedWith === 'device-secret';
}

/** `null` when the secret is wrong. */
function opensWith(
  header: VaultHeader,
  key: KeyBySecret,
  by: Opened['by'],
): Result<Opened, Outcome> | null {
  if (!key.ok) return refused(key.error);
  if (key.value === null) return null;
  const keys = vaultKeysOf(header, key.value);
  wipe(key.value);
  return keys.ok ? ok({ keys: keys.value, by }) : refused(keys.error);
}

function refused(refusal: Refusal): Result<never, Outcome> {
  return err(refusalOutcome(refusal));
}

function notOpened(line: string): Outcome {
  return { verdict: 'not-opened', lines: [line] };
}
