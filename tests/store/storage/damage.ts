import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenRequest } from '../../../electron/store/storage/encrypted-file';
import { openEncryptedFile } from '../../../electron/store/storage/encrypted-file';
import { aFolder, aRequest, fill, fingerprint, opened } from './fixtures';

export const PAGE = 4096;

/** What opening answers, or 'opened'; nothing stays open. */
export function refusal(request: OpenRequest): unknown {
  const result = openEncryptedFile(request);
  if (result.ok) result.value.close();
  return result.ok ? 'opened' : result.error;
}

/** Changes the file, tries to open it, and says what was answered and whether a byte moved. */
export function refusalOfDamaged(request: OpenRequest, damage: (bytes: Buffer) => Buffer) {
  writeFileSync(request.path, damage(readFileSync(request.path)));
  const before = fingerprint(request.path);
  const answer = refusal(request);
  return { answer, isUntouched: String(fingerprint(request.path)) === String(before) };
}

/** A store as a kill leaves it: what was written last is in the log alone. */
export function aKilledStore(rows = 200): OpenRequest {
  const request = aRequest();
  const file = opened(request);
  fill(file, rows);
  const path = join(aFolder(), 'records.db');
  copyFileSync(request.path, path);
  copyFileSync(`${request.path}-wal`, `${path}-wal`);
  file.close();
  return { ...request, path, mode: 'open' };
}

export function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

export function exchanged(bytes: Buffer, left: number, right: number): Buffer {
  const copy = Buffer.from(bytes);
  bytes.copy(copy, left * PAGE, right * PAGE, (right + 1) * PAGE);
  bytes.copy(copy, right * PAGE, left * PAGE, (left + 1) * PAGE);
  return copy;
}
