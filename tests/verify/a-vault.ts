import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as streams from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenStores, VaultKeys } from '../../electron/application/ports/vault';
import { argon2id, KDF_POLICY } from '../../electron/vault/argon2id';
import { openingBytes, partsOf, writeContainer } from '../../electron/vault/backup/write-container';
import { sealContentKey } from '../../electron/vault/content-key';
import { headerBytes, type VaultHeader } from '../../electron/vault/header';
import { deriveVaultKeys, KEY_BYTES, systemRandom } from '../../electron/vault/keys';
import { sealPassphraseSlot, sealRecoveryCodeSlot } from '../../electron/vault/slots';
import { auditEvent } from '../../shared/domain/audit-event';
import { readRecoveryCode, recoveryCodeFrom } from '../../shared/domain/recovery-code';
import type { ChainHeads } from '../../shared/domain/vault-check';
import { ok } from '../../shared/lib/result';
import { aMember, aNote, aPractice, aSession, ELODIE, sarah } from '../release/fixtures';
import { testOpener } from '../support/temp-vault';

/** A real vault on disk, under a real Argon2id slot, made of the vault's own parts. */

export const PASSPHRASE = 'seven quiet lamps beside the harbour';

export interface AVault {
  readonly folder: string;
  /** Where the two files lie. */
  readonly files: string;
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
  readonly recoveryCode: string;
  /** The heads when it was closed. */
  readonly heads: ChainHeads;
  readonly documents: number;
}

interface Wish {
  /** Mixes a laptop's secret into the passphrase. */
  readonly isLaptopBound?: boolean;
  /** As after a re-key: chain and fields stay under the first vault key. */
  readonly isReKeyed?: boolean;
}

export function aFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'alcove-verify-test-'));
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

const GENERATION = 'g-0123456789abcdef';

export async function aVault(wish: Wish = {}): Promise<AVault> {
  const folder = aFolder();
  const files = path.join(folder, GENERATION);
  mkdirSync(files);
  const vaultKey = systemRandom(KEY_BYTES);
  const contentKey = wish.isReKeyed ? systemRandom(KEY_BYTES) : vaultKey;
  const vaultId = randomBytes(16).toString('hex');
  const keys = deriveVaultKeys(vaultKey, vaultId, contentKey);
  const recoveryCode = recoveryCodeFrom(systemRandom(26));
  const header: VaultHeader = {
    ...{ vaultId, createdAt: '2026-09-01T12:00:00.000Z', serial: 1, generation: GENERATION },
    ...{ obsolete: [], unusable: [], portable: null },
    slots: await slotsOf(vaultKey, vaultId, recoveryCode, wish.isLaptopBound ?? false),
    content: wish.isReKeyed ? sealContentKey(contentKey, vaultKey, vaultId, systemRandom) : null,
  };
  const opened = await testOpener.open(keys, 'create', files);
  if (!opened.ok) throw new Error(opened.error.code);
  await fill(opened.value);
  const [heads, documents] = [opened.value.heads(), opened.value.countDocuments()];
  await opened.value.close();
  writeFileSync(path.join(folder, 'vault.json'), headerBytes(header));
  return { folder, files, header, keys, recoveryCode, heads, documents };
}

export async function openAgain({ keys, files }: AVault): Promise<OpenStores> {
  const opened = await testOpener.open(keys, 'open', files);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function slotsOf(
  vaultKey: Uint8Array,
  vaultId: string,
  recoveryCode: string,
  isBound: boolean,
): Promise<VaultHeader['slots']> {
  const secret = readRecoveryCode(recoveryCode);
  if (!secret.ok) throw new Error(secret.error.code);
  const device = isBound ? { id: 'ab'.repeat(16), secret: systemRandom(KEY_BYTES) } : null;
  const cost = KDF_POLICY.forNewSlots;
  const parts = { kdf: argon2id, cost, random: systemRandom, device };
  return [
    await sealPassphraseSlot(vaultKey, vaultId, PASSPHRASE, parts),
    sealRecoveryCodeSlot(vaultKey, vaultId, secret.value, systemRandom),
  ];
}

async function fill({ records, groupProcess }: OpenStores): Promise<void> {
  await records.recordEvent(auditEvent('vault-unlocked', { detail: { by: 'created' } }));
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.members.addAll([aMember(ELODIE), sarah]);
  await records.sessions.add(aSession());
  for (let count = 1; count <= 40; count += 1) {
    await records.notes.add(aNote('Slept well, spoke little. '.repeat(80), { count }));
  }
  await records.members.change(ELODIE, (member) => ok({ ...member, formerNames: ['Eloise'] }));
  const { sessionId, moduleId, text } = aNote('Quiet evening.');
  const place = { id: sessionId, moduleId, sessionDate: '2026-09-08' };
  await groupProcess.groupNotes.add({ ...place, text });
}

/** A backup of the closed vault, as the app writes one. */
export async function aBackup(vault: AVault): Promise<string> {
  const { files: folder, keys, heads, documents, header } = vault;
  const facts = { madeAt: '2026-11-21T14:30:05.000Z', madeBy: '0.2.0', heads, documents };
  const stores = await openAgain(vault);
  const copy = path.join(vault.folder, 'copy.making');
  mkdirSync(copy);
  const snapshot = stores.snapshot(copy);
  await stores.close();
  if (!snapshot.ok) throw new Error(`${snapshot.error.code} ${folder}`);
  const manifest = {
    ...{ format: 'alcove-backup' as const, vaultId: header.vaultId, facts },
    files: await partsOf(streams, copy),
  };
  const contents = { header: { ...header, generation: null }, manifest, folder: copy };
  const opening = openingBytes(contents, keys.backup, systemRandom);
  const file = path.join(vault.folder, 'Alcove-2026-11-21-143005.alcove');
  await writeContainer(streams, file, { contents, opening, goOn: () => true });
  remove(copy);
  return file;
}
