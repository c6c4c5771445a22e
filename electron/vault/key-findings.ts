import type { KeychainState } from '../../shared/contract/vault';
import type { Finding, UnusableWay } from '../../shared/domain/vault-check';
import type { VaultKeys } from '../application/ports/vault';
import { namesKind, slotOf, type VaultHeader } from './header';
import type { OpenSession } from './open-session';
import { openPortable } from './portable';

/**
 * What the header of an opened vault says about its keys. A slot that is well formed and opens
 * nothing is not told from one that does: that takes its secret.
 */
export function keyFindings(
  { header, keys }: Pick<OpenSession, 'header' | 'keys'>,
  keychain: KeychainState,
): readonly Finding[] {
  const ways = unusableWays(header, keys);
  const unusable: readonly Finding[] = ways.length > 0 ? [{ kind: 'slot-unusable', ways }] : [];
  const slot = slotOf(header, 'passphrase');
  const isAlone = slot.ok && slot.value.mixedWith === 'nothing' && keychain === 'protected';
  return isAlone ? [...unusable, { kind: 'passphrase-unmixed' }] : unusable;
}

/** The findings that are left after a change of the keys; none comes back that was accepted. */
export function findingsLeft(session: OpenSession, keychain: KeychainState): readonly Finding[] {
  const present = keyFindings(session, keychain);
  return session.findings.flatMap((finding) => {
    const { kind } = finding;
    if (kind !== 'slot-unusable' && kind !== 'passphrase-unmixed') return [finding];
    return present.filter((each) => each.kind === kind);
  });
}

function unusableWays(header: VaultHeader, { backup }: VaultKeys): readonly UnusableWay[] {
  const passphrase = slotOf(header, 'passphrase');
  const ways: UnusableWay[] = [];
  if (!passphrase.ok) ways.push('passphrase');
  else if (passphrase.value.mixedWith !== 'nothing' && !openPortable(header, backup)) {
    ways.push('passphrase-in-backups');
  }
  if (!slotOf(header, 'recovery-code').ok) ways.push('recovery-code');
  if (namesKind(header, 'keychain') && !slotOf(header, 'keychain').ok) ways.push('keychain');
  return ways;
}
