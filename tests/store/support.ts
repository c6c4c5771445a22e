import { cpSync, readFileSync } from 'node:fs';
import * as fs from 'node:fs';
import path from 'node:path';
import type { VaultKeys } from '../../electron/application/ports/vault';
import { closedStores } from '../../electron/store/closed-stores';
import { directInspector } from '../../electron/store/inspection/inspector';
import { chainSealer, verifyChain } from '../../electron/vault/chain';
import { vaultKeysOf } from '../../electron/vault/content-key';
import { keyByRecoveryCode } from '../../electron/vault/secrets';
import { headerAt } from '../../electron/vault/vault-folder';
import { readRecoveryCode } from '../../shared/domain/recovery-code';
import { releaseIdSchema } from '../../shared/domain/ids';
import { releaseSchema, type Release } from '../../shared/domain/release';
import type { Result } from '../../shared/lib/result';
import { memberId } from '../support/people';

export const testSealerOf = (key: Uint8Array) =>
  chainSealer(key, { author: 'test', now: Date.now });

/** The real thing, on the test's own thread. */
export const closed = closedStores({
  sealerOf: testSealerOf,
  inspect: directInspector(verifyChain),
});

export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A vault made by Alcove 0.1 itself, with two releases in it (docs/adr/0007). */
const OLD_VAULT = path.join(__dirname, '../fixtures/vault-0.1');

export function anOldVault(folder: string): VaultKeys {
  cpSync(OLD_VAULT, folder, { recursive: true });
  return oldVaultKeys();
}

let known: VaultKeys | undefined;

export function oldVaultKeys(): VaultKeys {
  known ??= deriveOldVaultKeys();
  return known;
}

function deriveOldVaultKeys(): VaultKeys {
  const secrets = JSON.parse(readFileSync(path.join(OLD_VAULT, 'secrets.json'), 'utf8')) as {
    readonly recoveryCode: string;
  };
  const header = valueOf(headerAt(fs, OLD_VAULT));
  const vaultKey = valueOf(
    keyByRecoveryCode(header, valueOf(readRecoveryCode(secrets.recoveryCode))),
  );
  if (!vaultKey) throw new Error('the recovery code does not open the old vault');
  return valueOf(vaultKeysOf(header, vaultKey));
}

export function aRelease({ member }: { readonly member: number }): Release {
  return releaseSchema.parse({
    id: releaseIdSchema.parse(`rel_${String(member).padStart(20, '0')}`),
    number: `2026-${String(member).padStart(4, '0')}`,
    scope: { memberId: memberId(member), from: '2026-09-01', to: '2026-09-30' },
    recipient: { name: 'Dr. Invented Successor', authority: 'member-request', consentId: null },
    madeAt: '2026-10-01T15:00:00.000Z',
    state: 'handed-over',
    file: { name: 'Alcove-release.pdf', sha256: '0'.repeat(64), bytes: 48_213, pages: 3 },
    notes: 4,
    maskedNames: 0,
    heads: null,
  });
}
