import { createHash } from 'node:crypto';
import { sealedArchive } from '../../electron/release/sealed-archive';
import { readAe2 } from './ae2';
import { SEALING } from './sealed-desk';

/** An archive as someone who knows its passphrase changes it: its files, and what it says of them. */
export async function resealed(
  archive: Buffer,
  change: (name: string, text: string) => string,
): Promise<Buffer> {
  const { seal, bytesOf } = sealedArchive();
  const files = [...readAe2(archive, SEALING)].map(([name, bytes]) => ({
    name,
    bytes: name.endsWith('.json') ? bytesOf(change(name, bytes.toString('utf8'))) : bytes,
  }));
  const listed = files.filter(({ name }) => name !== 'manifest.json');
  const manifest = files.find(({ name }) => name === 'manifest.json');
  const read = JSON.parse(Buffer.from(manifest?.bytes ?? []).toString('utf8')) as object;
  const named = listed.map(({ name, bytes }) => ({
    name,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const again = {
    name: 'manifest.json',
    bytes: bytesOf(JSON.stringify({ ...read, files: named })),
  };
  const made = await seal([...listed, again], SEALING, new Date());
  if (!made.ok) throw new Error(made.error.code);
  return Buffer.from(made.value);
}
