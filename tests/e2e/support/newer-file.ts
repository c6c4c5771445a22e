import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NO_DEVICE_SECRETS } from '../../../electron/vault/device-safe';
import { argon2id, KDF_POLICY } from '../../../electron/vault/argon2id';
import { vaultKeysOf } from '../../../electron/vault/content-key';
import { readHeader } from '../../../electron/vault/header';
import { keyByPassphrase } from '../../../electron/vault/secrets';
import { openKeyed } from '../../../electron/store/storage/engine';
import { fileOf } from './vault-files';

/** As if a newer Alcove had written the records: the layout that they name is one of its own. */
export async function raiseLayoutOfRecords(
  userData: string,
  passphrase: string,
  layout: number,
): Promise<void> {
  const header = readHeader(readFileSync(path.join(userData, 'vault/vault.json')));
  if (!header.ok) throw new Error(header.error.code);
  const parts = { kdf: argon2id, kdfPolicy: KDF_POLICY, device: NO_DEVICE_SECRETS };
  const key = await keyByPassphrase(header.value, passphrase, parts);
  if (!key.ok || !key.value) throw new Error('the passphrase does not open it');
  const keys = vaultKeysOf(header.value, key.value);
  if (!keys.ok) throw new Error(keys.error.code);
  const file = openKeyed(fileOf(userData, 'records.db'), keys.value.records.page, false);
  file.pragma(`user_version=${layout}`);
  file.close();
}
