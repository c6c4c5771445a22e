import { writeSync } from 'node:fs';
import { openEncryptedFile } from '../../../electron/store/storage/encrypted-file';
import { StoreFailure } from '../../../electron/store/storage/store-failure';
import { sqliteStorage } from '../../../electron/store/storage/sqlite-storage';
import { aChain, aNote, anInstance } from './fixtures';

/**
 * A process to be killed. Writes notes one by one and prints each id once its write has returned,
 * or the refusal it met; with `hold` it only keeps the file open.
 */
async function main([path = '', keyHex = '', prefix = '']: readonly string[]): Promise<void> {
  const key = Buffer.from(keyHex, 'hex');
  const opened = openEncryptedFile({
    ...{ path, key, storeId: 'records', schemaVersion: 3, mode: 'open' },
  });
  if (!opened.ok) {
    writeSync(1, `${JSON.stringify(opened.error)}\n`);
    return;
  }
  writeSync(1, 'open\n');
  if (prefix === 'hold') return void setInterval(() => {}, 1000);
  const { connection } = opened.value;
  const storage = sqliteStorage({ connection, witnesses: [aChain(connection)] });
  const notes = await anInstance(storage);
  for (let count = 0; ; count += 1) {
    const id = `${prefix}-${count}`;
    const { error } = await notes.bulkWrite([{ document: aNote({ id }) }], 'kill');
    if (error.length === 0) writeSync(1, `${id}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  writeSync(
    1,
    `${JSON.stringify(thrown instanceof StoreFailure ? thrown.refusal : String(thrown))}\n`,
  );
  process.exit(1);
});
